package org.forme.imprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequencyTest {
    private static final LocalDate JANUARY_3 = LocalDate.of(2022, 1, 3);

    @Test
    void aPaperThatSaysNothingElseIsWeeklyOnTheDayOfItsFirstIssue() {
        assertEquals(List.of("2022-01-10", "2022-01-17", "2022-01-24"), next(Frequency.WEEKLY, Map.of(), 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DAILY||2022-01-04 2022-01-05 2022-01-06",
                "WEEKLY|1,4|2022-01-06 2022-01-10 2022-01-13",
                "FORTNIGHTLY|1|2022-01-17 2022-01-31 2022-02-14",
                "FORTNIGHTLY|1,5|2022-01-07 2022-01-17 2022-01-21",
                "MONTHLY|1,15|2022-01-15 2022-02-01 2022-02-15",
                "MONTHLY|31|2022-01-31 2022-02-28 2022-03-31",
            })
    void daysFollowTheRhythm(Rhythm rhythm, String days, String expected) {
        assertEquals(List.of(expected.split(" ")), next(new Frequency(rhythm, days), Map.of(), 3));
    }

    @Test
    void skippedDaysAreNoneAndNotMissing() {
        var spring = Map.of(LocalDate.of(2022, 1, 31), "春节");
        assertEquals(
                List.of("2022-01-10", "2022-01-17", "2022-01-24", "2022-02-07"), next(Frequency.WEEKLY, spring, 4));
        var calendar = new PublishingCalendar(Frequency.WEEKLY, JANUARY_3, spring);
        assertEquals(List.of(), calendar.between(LocalDate.of(2022, 1, 24), LocalDate.of(2022, 2, 7), 9));
        assertEquals(
                List.of(LocalDate.of(2022, 1, 17), LocalDate.of(2022, 1, 24)),
                calendar.between(LocalDate.of(2022, 1, 10), LocalDate.of(2022, 2, 7), 9));
    }

    @Test
    void itSaysItselfInWords() {
        assertEquals("周报逢星期一出版", says(Frequency.WEEKLY.from(JANUARY_3)));
        assertEquals("每周星期一、星期四出版", says(new Frequency(Rhythm.WEEKLY, "4,1")));
        assertEquals("每月1日、15日出版", says(new Frequency(Rhythm.MONTHLY, "1 15")));
        assertEquals("日报每天出版", says(new Frequency(Rhythm.DAILY, "3")));
    }

    @ParameterizedTest
    @CsvSource({"WEEKLY,8", "WEEKLY,0", "MONTHLY,32", "FORTNIGHTLY,x", "MONTHLY,-1"})
    void daysThatNoWeekOrMonthHasAreRefused(Rhythm rhythm, String days) {
        Refusal refusal = assertThrows(Refusal.class, () -> new Frequency(rhythm, days));
        assertEquals(1, refusal.at("days").size());
    }

    @Test
    void theSpringFestivalGoesFromItsEveToTheSixth() {
        assertFalse(LunarDate.of(LocalDate.of(2022, 1, 30)).isSpringFestival());
        assertTrue(LunarDate.of(LocalDate.of(2022, 1, 31)).isSpringFestival());
        assertTrue(LunarDate.of(LocalDate.of(2022, 2, 6)).isSpringFestival());
        assertFalse(LunarDate.of(LocalDate.of(2022, 2, 7)).isSpringFestival());
        assertTrue(LunarDate.of(LocalDate.of(2027, 2, 6)).isSpringFestival());
    }

    private static String says(Frequency frequency) {
        return frequency.in(Locale.SIMPLIFIED_CHINESE);
    }

    private static List<String> next(Frequency frequency, Map<LocalDate, String> skipped, int count) {
        var calendar = new PublishingCalendar(frequency, JANUARY_3, skipped);
        var days = new ArrayList<String>();
        LocalDate day = JANUARY_3;
        for (int i = 0; i < count; i++) {
            day = calendar.after(day);
            days.add(day.toString());
        }
        return days;
    }
}
