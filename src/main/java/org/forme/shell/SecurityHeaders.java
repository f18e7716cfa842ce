package org.forme.shell;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.stream.Stream;

/** What every answer tells the browser about whom to trust. An answer that says it otherwise itself keeps its word. */
@ApplicationScoped
class SecurityHeaders {
    private static final int FIRST = 1000;

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()");

    /** Half a year. Only over TLS, where the promise can be kept. */
    private static final String STAY_WITH_TLS = "max-age=15552000";

    void stand(@Observes Filters filters) {
        filters.register(this::promise, FIRST);
    }

    private void promise(RoutingContext context) {
        boolean tls = context.request().isSSL();
        boolean personal = isPersonal(ErrorPage.pathOf(context));
        context.addHeadersEndHandler(done -> {
            MultiMap headers = context.response().headers();
            ALWAYS.forEach((name, value) -> setUnlessThere(headers, name, value));
            if (tls) setUnlessThere(headers, "Strict-Transport-Security", STAY_WITH_TLS);
            if (personal) headers.set("Cache-Control", "no-store");
            if ("text/html".equals(headers.get("Content-Type"))) headers.set("Content-Type", "text/html;charset=UTF-8");
        });
        context.next();
    }

    private static void setUnlessThere(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) headers.set(name, value);
    }

    /** What must be gone from the browser when its person has gone. */
    private static boolean isPersonal(String path) {
        return Stream.of("/desk", "/sign-", "/j_", "/-/welcome", "/-/first-run").anyMatch(path::startsWith);
    }
}
