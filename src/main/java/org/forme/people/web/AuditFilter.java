package org.forme.people.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.forme.people.AuditTrail;
import org.jboss.resteasy.reactive.RestQuery;

/** What is looked for in the trail, as it stands in the address. What cannot be read looks for nothing. */
public record AuditFilter(
        @RestQuery String who,
        @RestQuery String act,
        @RestQuery String from,
        @RestQuery String to) {
    public AuditFilter {
        who = who != null && who.matches("[0-9]{1,18}") ? who : "";
        act = act == null || act.length() > 60 ? "" : act;
        from = date(from) == null ? "" : from;
        to = date(to) == null ? "" : to;
    }

    /** The days are the paper's, both included. */
    AuditTrail.Wanted wanted(ZoneId zone) {
        LocalDate first = date(from);
        LocalDate last = date(to);
        return new AuditTrail.Wanted(
                who.isEmpty() ? null : Long.valueOf(who),
                act.isEmpty() ? null : act,
                first == null ? null : first.atStartOfDay(zone).toInstant(),
                last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    public boolean isEmpty() {
        return (who + act + from + to).isEmpty();
    }

    /** Address of a page of what is looked for. */
    public String page(int number) {
        return "/desk/administration/audit?who=" + who + "&act=" + URLEncoder.encode(act, StandardCharsets.UTF_8)
                + "&from=" + from + "&to=" + to + "&page=" + number;
    }

    /** Whether this person is looked for. */
    public boolean isBy(Long id) {
        return who.equals(String.valueOf(id));
    }

    private static LocalDate date(String text) {
        try {
            LocalDate date = text == null ? null : LocalDate.parse(text);
            return date == null || date.getYear() < 1900 || date.getYear() > 9998 ? null : date;
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
