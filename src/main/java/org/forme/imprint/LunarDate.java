package org.forme.imprint;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;
import java.time.LocalDate;

/**
 * A day in the lunar calendar as papers print it: {@code 农历辛丑年十二月十五}, in Han numerals only (GB/T 15835). The year
 * changes with the Spring Festival. Right for the days that the calendar's standard GB/T 33661 covers, 1901 to 2100.
 */
public record LunarDate(LocalDate date) {
    private static final String[] MONTHS = {"正月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"};

    public static LunarDate of(LocalDate date) {
        return new LunarDate(date);
    }

    /** {@code 农历辛丑年十二月十五}, {@code 农历癸卯年闰二月初一}. */
    public String asPrinted() {
        Lunar lunar = lunar(date);
        int month = lunar.getMonth();
        return "农历" + lunar.getYearInGanZhi() + "年" + (month < 0 ? "闰" : "") + MONTHS[Math.abs(month) - 1]
                + lunar.getDayInChinese();
    }

    /** Whether it is in the week of the Spring Festival: from 除夕 to 正月初六, when papers pause or combine issues. */
    public boolean isSpringFestival() {
        Lunar lunar = lunar(date);
        Lunar tomorrow = lunar(date.plusDays(1));
        return lunar.getMonth() == 1 && lunar.getDay() <= 6 || tomorrow.getMonth() == 1 && tomorrow.getDay() == 1;
    }

    private static Lunar lunar(LocalDate day) {
        return Solar.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
                .getLunar();
    }

    @Override
    public String toString() {
        return asPrinted();
    }
}
