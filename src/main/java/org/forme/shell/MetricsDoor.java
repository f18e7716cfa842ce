package org.forme.shell;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Shows {@code /q/metrics} to whoever brings the token of {@code forme.metrics-token}. Without one set there are none to
 * be had: the address is not found, as for everybody who brings none.
 */
@ApplicationScoped
class MetricsDoor {
    private static final int BEFORE_SIGN_IN = 890;
    private static final String BEARER = "Bearer ";

    @ConfigProperty(name = "forme.metrics-token")
    Optional<String> token;

    @Inject
    ErrorPage page;

    void stand(@Observes Filters filters) {
        filters.register(this::check, BEFORE_SIGN_IN);
    }

    private void check(RoutingContext context) {
        String path = context.normalizedPath();
        boolean metrics = path.equals("/q/metrics") || path.startsWith("/q/metrics/");
        if (!metrics || isKnown(context.request().getHeader("Authorization"))) context.next();
        else page.send(context, 404, "shell.not_found_title", "shell.not_found");
    }

    private boolean isKnown(String authorization) {
        return token.isPresent()
                && authorization != null
                && authorization.startsWith(BEARER)
                && MessageDigest.isEqual(
                        bytes(authorization.substring(BEARER.length()).strip()),
                        bytes(token.get().strip()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
