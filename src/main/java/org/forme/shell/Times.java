package org.forme.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Moments as every screen says them: {@code 1月24日 周一 18:00}, with the year where it is another one.
 *
 * @param now the moment that the page is made at
 * @param zone the paper's
 */
public record Times(Instant now, ZoneId zone, Locale locale) {
    /** Waits of two days and more are told in days. */
    private static final int DAYS_FROM_HOURS = 48;

    /** In the language of the request. */
    public static Times at(Instant now, ZoneId zone) {
        return new Times(now, zone, Language.current());
    }

    /** Something that happened: the hour alone where that was today. */
    public String at(Instant moment) {
        ZonedDateTime then = moment.atZone(zone);
        return daysFromNow(then) == 0 ? clock(then) : day(then);
    }

    /** Something that is to happen: 今天 20:00, 明天 18:00, else the day. */
    public String by(Instant moment) {
        ZonedDateTime then = moment.atZone(zone);
        return switch (daysFromNow(then)) {
            case 0 -> Messages.text(locale, "shell.time_today", clock(then));
            case 1 -> Messages.text(locale, "shell.time_tomorrow", clock(then));
            default -> day(then);
        };
    }

    /** With its day, even where that is today. */
    public String whole(Instant moment) {
        return day(moment.atZone(zone));
    }

    /** With its year, even where it is this one: for records that are read for years. */
    public String dated(Instant moment) {
        return moment.atZone(zone)
                .format(DateTimeFormatter.ofPattern(Messages.text(locale, "shell.time_form_year"), locale));
    }

    /** The day alone: {@code 1月24日 周一}. */
    public String dayOf(Instant moment) {
        ZonedDateTime then = moment.atZone(zone);
        return then.format(DateTimeFormatter.ofPattern(Messages.text(locale, "shell.time_day"), locale));
    }

    /** A day: {@code 1月24日 周一}, with its year where it is not this one. */
    public String onDay(LocalDate date) {
        boolean thisYear = date.getYear() == now.atZone(zone).getYear();
        return thisYear ? dayOf(date.atStartOfDay(zone).toInstant()) : date(date);
    }

    /** A month by its name. */
    public String month(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(Messages.text(locale, "shell.time_month"), locale));
    }

    /** A day under the name of its month: {@code 24日 周一}. */
    public String inMonth(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(Messages.text(locale, "shell.time_in_month"), locale));
    }

    /** A date with its weekday and year. */
    public String date(LocalDate date) {
        return Messages.dateWithWeekday(locale, date);
    }

    /** How long ago it was, roughly: 刚刚, 40 分钟, 2 小时, 3 天. */
    public String ago(Instant moment) {
        Duration gone = Duration.between(moment, now);
        return gone.toMinutes() < 1 ? Messages.text(locale, "shell.time_just_now") : length(gone, 24);
    }

    /** {@code 还有 5 小时}, or how long it is over. */
    public String left(Instant deadline) {
        String length = length(Duration.between(now, deadline).abs(), DAYS_FROM_HOURS);
        return Messages.text(locale, isOver(deadline) ? "shell.time_over" : "shell.time_left", length);
    }

    public boolean isOver(Instant deadline) {
        return deadline.isBefore(now);
    }

    private String length(Duration length, int daysFrom) {
        if (length.toHours() < 1) return Messages.text(locale, "shell.time_minutes", length.toMinutes());
        if (length.toHours() < daysFrom) return Messages.text(locale, "shell.time_hours", length.toHours());
        return Messages.text(locale, "shell.time_days", length.toDays());
    }

    private String day(ZonedDateTime then) {
        boolean thisYear = then.getYear() == now.atZone(zone).getYear();
        String form = Messages.text(locale, thisYear ? "shell.time_form" : "shell.time_form_year");
        return then.format(DateTimeFormatter.ofPattern(form, locale));
    }

    private static String clock(ZonedDateTime then) {
        return then.format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    private int daysFromNow(ZonedDateTime then) {
        return (int) (then.toLocalDate().toEpochDay()
                - now.atZone(zone).toLocalDate().toEpochDay());
    }
}
