package org.forme.imprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarDateTest {
    /** Days that calendars have printed, among them leap months, the 2033 problem and months that other tables get wrong. */
    @ParameterizedTest
    @CsvSource({
        "2022-01-03,农历辛丑年十二月初一",
        "2022-01-10,农历辛丑年十二月初八",
        "2022-01-17,农历辛丑年十二月十五",
        "2022-01-24,农历辛丑年十二月廿二",
        "2022-01-31,农历辛丑年十二月廿九",
        "2022-02-01,农历壬寅年正月初一",
        "2020-05-25,农历庚子年闰四月初三",
        "2023-03-22,农历癸卯年闰二月初一",
        "2033-12-22,农历癸丑年闰十一月初一",
        "2018-11-07,农历戊戌年九月三十",
        "2027-02-06,农历丁未年正月初一",
        "2030-02-02,农历己酉年十二月三十"
    })
    void isThatOfThePublishedCalendar(LocalDate date, String printed) {
        assertEquals(printed, LunarDate.of(date).asPrinted());
    }

    @Test
    void isInHanNumeralsOnEveryDayOfACentury() {
        assertTrue(LocalDate.of(1960, 1, 1).datesUntil(LocalDate.of(2060, 1, 1)).allMatch(day -> LunarDate.of(day)
                .asPrinted()
                .matches("农历[一-鿿]{2}年闰?[一-鿿]{2,3}(初|十|二十|廿|三十)[一二三四五六七八九十]?")));
    }

    @Test
    void standsBehindTheWeekdayOfTheNameplateWhereThePaperWantsIt() {
        DateLine line = DateLine.of(LocalDate.of(2022, 1, 17));
        assertEquals("2022年1月17日 星期一 农历辛丑年十二月十五", line.asPrinted(true));
        assertEquals("2022年1月17日 星期一", line.asPrinted(false));
    }
}
