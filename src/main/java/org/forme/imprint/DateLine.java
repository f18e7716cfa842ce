package org.forme.imprint;

import java.time.LocalDate;

/** The date of an issue as the nameplate prints it: {@code 2022年1月17日 星期一}. The weekday is reckoned, never typed. */
public record DateLine(LocalDate date) {
    private static final String WEEKDAYS = "一二三四五六日";

    public static DateLine of(LocalDate date) {
        return new DateLine(date);
    }

    /** {@code 2022年1月17日 星期一}. */
    public String asPrinted() {
        return day() + " " + weekday();
    }

    /** {@code 2022年1月17日}. */
    public String day() {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** The same with the lunar date behind it where that is wanted. */
    public String asPrinted(boolean lunar) {
        return lunar ? asPrinted() + " " + LunarDate.of(date).asPrinted() : asPrinted();
    }

    /** {@code 星期一}. */
    public String weekday() {
        return "星期" + WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1);
    }

    @Override
    public String toString() {
        return asPrinted();
    }
}
