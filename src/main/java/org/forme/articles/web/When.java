package org.forme.articles.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.forme.shell.Messages;

/**
 * Times as the desk reads them: the hour alone today, the date with its weekday else, with the year where it is another.
 *
 * @param now the moment that the page is made at
 * @param zone the paper's
 */
record When(Instant now, ZoneId zone, Locale locale) {

    /** Such as 15:02, 1月24日 周一 18:00 or 2021年12月31日 18:00. */
    public String at(Instant moment) {
        ZonedDateTime then = moment.atZone(zone);
        ZonedDateTime today = now.atZone(zone);
        if (then.toLocalDate().equals(today.toLocalDate())) return then.format(form("HH:mm"));
        String key = then.getYear() == today.getYear() ? "articles.form_of_day" : "articles.form_of_day_and_year";
        return then.format(form(Messages.text(locale, key)));
    }

    /** How long ago it was, roughly: 刚刚, 40 分钟, 2 小时, 3 天. */
    public String ago(Instant moment) {
        Duration gone = Duration.between(moment, now);
        if (gone.toMinutes() < 1) return Messages.text(locale, "articles.just_now");
        if (gone.toHours() < 1) return Messages.text(locale, "articles.minutes", gone.toMinutes());
        if (gone.toDays() < 1) return Messages.text(locale, "articles.hours", gone.toHours());
        return Messages.text(locale, "articles.days", gone.toDays());
    }

    private DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }
}
