package org.forme.people.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** The cookie in which a browser keeps the marks of those who signed in at it. It goes to the password check alone. */
final class BrowserMarks {
    private static final String COOKIE = "forme_known";
    private static final long KEPT = Duration.ofDays(400).toSeconds();

    private BrowserMarks() {}

    /** What the browser sent, or null. */
    static String of(RoutingContext context) {
        Cookie cookie = context.request().getCookie(COOKIE);
        return cookie == null ? null : cookie.getValue();
    }

    static Cookie cookie(RoutingContext context, String marks) {
        return Cookie.cookie(COOKIE, marks)
                .setPath("/j_security_check")
                .setHttpOnly(true)
                .setSecure("https".equals(context.request().scheme()))
                .setSameSite(CookieSameSite.STRICT)
                .setMaxAge(KEPT);
    }
}
