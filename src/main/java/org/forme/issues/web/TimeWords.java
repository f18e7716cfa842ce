package org.forme.issues.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.forme.imprint.DateLine;
import org.forme.imprint.Publication;
import org.forme.shell.Language;
import org.forme.shell.Messages;

/**
 * Dates and times of issues in words.
 *
 * @param now the moment that the page is made at
 * @param zone the paper's
 */
record TimeWords(Instant now, ZoneId zone, Locale locale) {

    static TimeWords of(Publication publication, Instant now) {
        return new TimeWords(now, publication.zone(), Language.current());
    }

    /** {@code 1月23日 20:00}, with the year where it is another one. */
    public String moment(Instant moment) {
        ZonedDateTime then = moment.atZone(zone);
        boolean thisYear = then.getYear() == now.atZone(zone).getYear();
        String pattern = Messages.text(locale, thisYear ? "issues.form_moment" : "issues.form_moment_year");
        return then.format(DateTimeFormatter.ofPattern(pattern, locale));
    }

    /** {@code 还有 5 小时}, or how long it is over. */
    public String left(Instant deadline) {
        boolean over = deadline.isBefore(now);
        Duration gap = Duration.between(now, deadline).abs();
        String length = gap.toHours() >= 48
                ? Messages.text(locale, "issues.days", gap.toDays())
                : gap.toMinutes() >= 60
                        ? Messages.text(locale, "issues.hours", gap.toHours())
                        : Messages.text(locale, "issues.minutes", gap.toMinutes());
        return Messages.text(locale, over ? "issues.over_since" : "issues.left", length);
    }

    /** {@code 2022年1月24日 星期一}, in the language of the screen. */
    public String date(LocalDate date) {
        if (locale.getLanguage().equals("zh")) return DateLine.of(date).asPrinted();
        return date.format(DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", locale));
    }

    /** As a field of a form takes it: {@code 2022-01-23T20:00}. */
    public String field(Instant moment) {
        return moment.atZone(zone).toLocalDateTime().format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm"));
    }
}
