package org.forme.shell;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;

/**
 * Refuses what another site makes a browser send. Stands before the sign-in, so that it covers the password check too.
 * Every unsafe request must say by {@code Sec-Fetch-Site} or {@code Origin} that it comes from a page of this house; one
 * that says neither is let through only without a cookie, since then it carries nobody's rights.
 */
@ApplicationScoped
class CrossSite {
    /** Above the sign-in (200), below the headers that every answer gets. */
    private static final int BEFORE_SIGN_IN = 900;

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Inject
    ErrorPage page;

    void stand(@Observes Filters filters) {
        filters.register(this::check, BEFORE_SIGN_IN);
    }

    private void check(RoutingContext context) {
        if (isOurs(context.request())) context.next();
        else page.send(context, 403, "shell.cross_site_title", "shell.cross_site");
    }

    private static boolean isOurs(HttpServerRequest request) {
        if (SAFE.contains(request.method())) return true;
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin") || site.equals("none");
        String origin = request.getHeader("Origin");
        if (origin != null) return isHost(origin, request);
        return request.getHeader("Cookie") == null;
    }

    private static boolean isHost(String origin, HttpServerRequest request) {
        try {
            String from = URI.create(origin).getRawAuthority();
            return from != null
                    && request.authority() != null
                    && from.equalsIgnoreCase(request.authority().toString());
        } catch (IllegalArgumentException noOrigin) {
            return false;
        }
    }
}
