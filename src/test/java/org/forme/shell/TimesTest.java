package org.forme.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private final Times times = new Times(moment("2022-01-23T15:00"), SHANGHAI, Locale.SIMPLIFIED_CHINESE);
    private final Times english = new Times(moment("2022-01-23T15:00"), SHANGHAI, Locale.ENGLISH);

    @Test
    void aMomentHasItsDayAndTheYearOnlyWhereItIsAnother() {
        assertEquals("1月24日 周一 18:00", times.at(moment("2022-01-24T18:00")));
        assertEquals("2021年12月31日 周五 18:00", times.at(moment("2021-12-31T18:00")));
        assertEquals("14:10", times.at(moment("2022-01-23T14:10")));
        assertEquals("2022年1月23日 周日 14:10", times.dated(moment("2022-01-23T14:10")));
    }

    @Test
    void whatIsToComeIsTodayOrTomorrow() {
        assertEquals("今天 20:00", times.by(moment("2022-01-23T20:00")));
        assertEquals("明天 08:00", times.by(moment("2022-01-24T08:00")));
        assertEquals("1月25日 周二 08:00", times.by(moment("2022-01-25T08:00")));
        assertEquals("today 20:00", english.by(moment("2022-01-23T20:00")));
    }

    @Test
    void waitsAreTold() {
        assertEquals("还有 5 小时", times.left(moment("2022-01-23T20:00")));
        assertEquals("还有 47 小时", times.left(moment("2022-01-25T14:30")));
        assertEquals("还有 2 天", times.left(moment("2022-01-25T15:00")));
        assertEquals("已过 10 分钟", times.left(moment("2022-01-23T14:50")));
        assertEquals("刚刚", times.ago(moment("2022-01-23T15:00")));
        assertEquals("1 天", times.ago(moment("2022-01-22T15:00")));
    }

    @Test
    void aDateIsToldInTheLanguageOfTheScreen() {
        assertEquals("2022年1月24日 星期一", times.date(LocalDate.of(2022, 1, 24)));
        assertEquals("Monday, 24 January 2022", english.date(LocalDate.of(2022, 1, 24)));
    }

    @Test
    void numbersStandAsTheyAreAndOneLineIsNotLines() {
        assertEquals("1 line over", Messages.text(Locale.ENGLISH, "press.lines_over", 1));
        assertEquals("1657 lines over", Messages.text(Locale.ENGLISH, "press.lines_over", 1657));
        assertEquals("多 1657 行", Messages.text(Locale.SIMPLIFIED_CHINESE, "press.lines_over", 1657));
    }

    private static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
