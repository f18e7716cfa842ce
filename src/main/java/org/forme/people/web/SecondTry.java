package org.forme.people.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.forme.shell.Refusal;

/**
 * What the sign-in page must know after a try in vain: the account as typed, and how long to wait. Travels in a cookie
 * of one minute, because the way back to the page is a redirect.
 *
 * @param seconds to wait; 0 when account or password were wrong
 */
record SecondTry(String username, long seconds) {
    static final String COOKIE = "forme_second_try";
    private static final int MINUTE = 60;

    static SecondTry of(String username, Refusal refusal) {
        var args = refusal.reasons().get(0).args();
        return new SecondTry(cut(username), args.isEmpty() ? 0 : ((Number) args.get(0)).longValue());
    }

    static SecondTry read(String cookie) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8).split("\n", 2);
            return new SecondTry(cut(parts[1]), Long.parseLong(parts[0]));
        } catch (RuntimeException notOurs) {
            return new SecondTry("", 0);
        }
    }

    Refusal refusal() {
        return seconds > 0
                ? Refusal.input("j_username", "people.sign_in_wait", seconds)
                : Refusal.input("j_username", "people.sign_in_wrong");
    }

    Cookie cookie() {
        byte[] value = (seconds + "\n" + username).getBytes(StandardCharsets.UTF_8);
        return Cookie.cookie(COOKIE, Base64.getUrlEncoder().withoutPadding().encodeToString(value))
                .setPath("/sign-in")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT)
                .setMaxAge(MINUTE);
    }

    private static String cut(String username) {
        return username.length() > 60 ? username.substring(0, 60) : username;
    }
}
