package org.forme.people.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The page that somebody asked for before they signed in, kept in a cookie of the platform's. The platform fails on a
 * cookie that is no address of this house, and with it the sign-in; here such a one is forgotten first.
 */
@ApplicationScoped
class AskedFor {
    private static final int BEFORE_THE_SIGN_IN = 880;

    @ConfigProperty(name = "quarkus.http.auth.form.location-cookie")
    String name;

    void stand(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SIGN_IN);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.path() != null && request.path().endsWith("/j_security_check")) {
            Cookie asked = request.getCookie(name);
            if (asked != null && !isOfThisHouse(asked.getValue(), request)) {
                context.response().removeCookies(name, false);
                context.response()
                        .headers()
                        .add(
                                "Set-Cookie",
                                Cookie.cookie(name, "")
                                        .setPath("/")
                                        .setMaxAge(0)
                                        .encode());
            }
        }
        context.next();
    }

    /** Path and query of the page asked for; the desk's start where there is none, or none of this house. */
    String take(RoutingContext context) {
        Cookie asked = context.request().getCookie(name);
        if (asked == null || !isOfThisHouse(asked.getValue(), context.request())) return "/desk";
        context.response().addCookie(Cookie.cookie(name, "").setPath("/").setMaxAge(0));
        URI page = URI.create(asked.getValue());
        return page.getRawQuery() == null ? page.getRawPath() : page.getRawPath() + "?" + page.getRawQuery();
    }

    private static boolean isOfThisHouse(String address, HttpServerRequest request) {
        try {
            URI asked = new URI(address);
            String path = asked.getRawPath();
            return request.authority() != null
                    && request.scheme().equals(asked.getScheme())
                    && request.authority().toString().equals(asked.getRawAuthority())
                    && path != null
                    && path.startsWith("/")
                    && !path.startsWith("//");
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
