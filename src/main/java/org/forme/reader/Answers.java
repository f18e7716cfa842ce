package org.forme.reader;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the public edition answers: pages for a minute, files as long as their tag is right, and neither with a cookie. */
@ApplicationScoped
class Answers {
    /** A page changes when the next issue is released or this one withdrawn; a minute's delay hurts nobody. */
    private static final String PAGE = "public, max-age=60";

    /** 下线, 恢复 and 换版 put other bytes at a file's address at once, so that copies ask each time; its tag answers. */
    private static final String FILE = "public, no-cache";

    /** Nothing but what the pages are made of, and no script at all. */
    private static final String POLICY = "default-src 'none'; img-src 'self'; style-src 'self'; form-action 'self';"
            + " frame-ancestors 'self'; base-uri 'none'";

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");

    Response page(TemplateInstance page, Instant released) {
        return html(Response.ok(), page)
                .header(HttpHeaders.CACHE_CONTROL, PAGE)
                .header(HttpHeaders.LAST_MODIFIED, http(released))
                .build();
    }

    /** A page that says something other than an issue; not kept anywhere. */
    Response passing(int status, TemplateInstance page) {
        return html(Response.status(status), page)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Response.ResponseBuilder html(Response.ResponseBuilder answer, TemplateInstance page) {
        return answer.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.render())
                .header("Content-Security-Policy", POLICY)
                .header(HttpHeaders.VARY, HttpHeaders.COOKIE);
    }

    /** A small file that may grow. */
    Response current(byte[] json) {
        return Response.ok(json, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, PAGE)
                .build();
    }

    /**
     * A file.
     *
     * @param tag what names exactly these bytes
     * @param name that a browser saves it under
     */
    Response file(byte[] bytes, String mediaType, String tag, String name, Instant released, HttpHeaders asked) {
        String etag = '"' + tag + '"';
        Response.ResponseBuilder answer = isKnown(asked, etag)
                ? Response.notModified()
                : ranged(bytes, asked, etag)
                        .type(mediaType)
                        .header("Content-Disposition", "inline; filename=\"" + name + '"');
        return answer.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, FILE)
                .header(HttpHeaders.LAST_MODIFIED, http(released))
                .header("Accept-Ranges", "bytes")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'")
                .build();
    }

    private static boolean isKnown(HttpHeaders asked, String etag) {
        String known = asked.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return known != null
                && Arrays.stream(known.split(","))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag));
    }

    /** One range of bytes, as readers of long PDFs ask for; several at once get the whole. */
    private static Response.ResponseBuilder ranged(byte[] bytes, HttpHeaders asked, String etag) {
        String range = asked.getHeaderString("Range");
        String condition = asked.getHeaderString("If-Range");
        Matcher wanted = RANGE.matcher(range == null ? "" : range.strip());
        boolean part = wanted.matches()
                && !(wanted.group(1) + wanted.group(2)).isEmpty()
                && (condition == null || condition.equals(etag));
        if (!part) return Response.ok(bytes);
        boolean tail = wanted.group(1).isEmpty();
        long length = bytes.length;
        long from = tail ? Math.max(0, length - number(wanted.group(2))) : number(wanted.group(1));
        long to = tail || wanted.group(2).isEmpty() ? length - 1 : Math.min(length - 1, number(wanted.group(2)));
        if (from > to) return Response.status(416).header("Content-Range", "bytes */" + length);
        return Response.status(206)
                .entity(Arrays.copyOfRange(bytes, (int) from, (int) to + 1))
                .header("Content-Range", "bytes " + from + "-" + to + "/" + length);
    }

    private static long number(String digits) {
        return digits.length() > 15 ? Long.MAX_VALUE / 2 : Long.parseLong(digits);
    }

    private static String http(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.ofInstant(at, ZoneOffset.UTC));
    }
}
