package org.forme.people.web;

import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.forme.shell.Refusal;

/**
 * Why somebody who signed in at the realm cannot come in. Travels in a cookie of one minute to the sign-in page, where they
 * are a stranger again.
 */
record RefusedByRoles(Refusal refusal) {
    static final String COOKIE = "forme_refused";

    private static final Set<String> REASONS =
            Set.of("people.realm_without_roles", "people.realm_roles_unknown", "people.realm_name_of_another");
    private static final int MINUTE = 60;
    private static final int LONGEST = 600;

    /** The reason that the cookie tells, or null where it is none of ours. */
    static Refusal read(String cookie) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8).split("\n");
            if (!REASONS.contains(parts[0]) || parts.length > 3) return null;
            return Refusal.forbidden(parts[0], (Object[]) Arrays.copyOfRange(parts, 1, parts.length));
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    NewCookie cookie() {
        Refusal.Reason reason = refusal.reasons().get(0);
        var lines = new java.util.ArrayList<>(List.of(reason.key()));
        for (Object arg : reason.args()) {
            String text = String.valueOf(arg).replaceAll("\\p{C}", "?");
            lines.add(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
        }
        byte[] value = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return new NewCookie.Builder(COOKIE)
                .value(Base64.getUrlEncoder().withoutPadding().encodeToString(value))
                .path("/sign-in")
                .maxAge(MINUTE)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
