package org.forme.pictures.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.forme.pictures.Library;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * What the library's address asks for. An address that asks for nonsense asks for nothing there: addresses are typed and
 * passed on.
 *
 * @param q words in caption, credit, file name
 * @param by whose they are
 * @param from the first day of the upload
 * @param to the last day of it
 * @param rights {@code unstated}, {@code over}, {@code soon}
 * @param before the id that the page begins after
 */
public record LibraryFilter(
        @RestQuery String q,
        @RestQuery String by,
        @RestQuery String from,
        @RestQuery String to,
        @RestQuery String rights,
        @RestQuery String before) {
    /** Characters of a search: more are no word. */
    private static final int WORDS_MAX = 80;

    public LibraryFilter {
        q = line(q);
        by = line(by);
        from = line(from);
        to = line(to);
        rights = line(rights);
        before = line(before);
    }

    private static String line(String asked) {
        String line = asked == null ? "" : asked.replaceAll("\\p{Cntrl}", " ").strip();
        return line.substring(0, Math.min(WORDS_MAX, line.length()));
    }

    Library.Wanted wanted(ZoneId zone, LocalDate today) {
        LocalDate first = day(from);
        LocalDate last = day(to);
        return new Library.Wanted(
                q,
                by,
                first == null ? null : start(first, zone),
                last == null ? null : start(last.plusDays(1), zone),
                standing(),
                today,
                before.matches("[0-9]{1,18}") ? Long.valueOf(before) : null);
    }

    /** Which rights, for the form. */
    public Library.Standing standing() {
        return Arrays.stream(Library.Standing.values())
                .filter(standing -> standing.address().equals(rights))
                .findFirst()
                .orElse(Library.Standing.ANY);
    }

    /** All that may be asked for. */
    public Library.Standing[] standings() {
        return Library.Standing.values();
    }

    /** Whether it asks for anything. */
    public boolean isAsking() {
        return !(q + by + from + to).isEmpty() || standing() != Library.Standing.ANY;
    }

    /** The address of the page after this picture. */
    public String olderThan(long id) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("q", q);
        all.put("by", by);
        all.put("from", from);
        all.put("to", to);
        all.put("rights", rights);
        all.put("before", String.valueOf(id));
        return "/desk/pictures?"
                + all.entrySet().stream()
                        .filter(one -> !one.getValue().isEmpty())
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static LocalDate day(String typed) {
        try {
            return typed.matches("[12][0-9]{3}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(typed) : null;
        } catch (DateTimeException none) {
            return null;
        }
    }
}
