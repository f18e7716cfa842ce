package org.forme.shell;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives every request a name that stands in each line that the log has of it, in its answer, and on its error page, so that
 * what a person reads out leads to what happened. A proxy's name is kept where it is one.
 */
@ApplicationScoped
class RequestId {
    static final String HEADER = "X-Request-Id";
    private static final String IN_THE_LOG = "request";

    /** Before everything that may say something. */
    private static final int FIRST = 1100;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    void stand(@Observes Filters filters) {
        filters.register(this::name, FIRST);
    }

    /** The name of a request, as its log lines have it. */
    static String of(RoutingContext context) {
        return context.get(HEADER);
    }

    private void name(RoutingContext context) {
        String given = context.request().getHeader(HEADER);
        String id = given != null && NAME.matcher(given).matches() ? given : fresh();
        context.put(HEADER, id);
        context.response().putHeader(HEADER, id);
        MDC.put(IN_THE_LOG, id);
        context.next();
    }

    private static String fresh() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
