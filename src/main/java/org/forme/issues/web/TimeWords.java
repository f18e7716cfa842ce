package org.forme.issues.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.forme.imprint.Publication;
import org.forme.shell.Language;
import org.forme.shell.Times;

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

    /** {@code 今天 20:00} or {@code 1月24日 周一 18:00}. */
    public String moment(Instant moment) {
        return new Times(now, zone, locale).by(moment);
    }

    /** {@code 还有 5 小时}, or how long it is over. */
    public String left(Instant deadline) {
        return new Times(now, zone, locale).left(deadline);
    }

    /** {@code 2022年1月24日 星期一}, in the language of the screen. */
    public String date(LocalDate date) {
        return new Times(now, zone, locale).date(date);
    }

    /** As a field of a form takes it: {@code 2022-01-23T20:00}. */
    public String field(Instant moment) {
        return moment.atZone(zone).toLocalDateTime().format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm"));
    }
}
