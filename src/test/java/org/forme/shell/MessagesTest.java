package org.forme.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What messages make of what stands in their places. */
class MessagesTest {
    private static final LocalDate DATE = LocalDate.of(2022, 1, 24);

    @Test
    void datesStandInTheLanguageOfTheMessage() {
        assertEquals("今天 2022年1月24日", said(Locale.SIMPLIFIED_CHINESE, DATE));
        assertEquals("today 24 January 2022", said(Locale.ENGLISH, DATE));
        assertEquals("today Monday, 24 January 2022", said(Locale.ENGLISH, new Messages.WithWeekday(DATE)));
        assertEquals("今天 2022年1月24日 星期一", said(Locale.SIMPLIFIED_CHINESE, new Messages.WithWeekday(DATE)));
    }

    private static String said(Locale locale, Object argument) {
        return Messages.text(locale, "shell.time_today", argument);
    }
}
