package org.forme.imprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateLineTest {

    @ParameterizedTest
    @CsvSource({
        "2022-01-17,2022年1月17日 星期一",
        "2022-01-24,2022年1月24日 星期一",
        "2024-02-29,2024年2月29日 星期四",
        "2022-12-04,2022年12月4日 星期日",
        "1949-10-01,1949年10月1日 星期六"
    })
    void printsAsInTheNameplate(LocalDate date, String printed) {
        assertEquals(printed, DateLine.of(date).asPrinted());
    }

    @Test
    void theWeekdayIsThatOfTheCalendarOnEveryDayOfACentury() {
        var calendar = DateTimeFormatter.ofPattern("EEEE", Locale.SIMPLIFIED_CHINESE);
        LocalDate end = LocalDate.of(2060, 1, 1);
        assertTrue(LocalDate.of(1960, 1, 1)
                .datesUntil(end)
                .allMatch(day -> DateLine.of(day).weekday().equals(calendar.format(day))));
    }
}
