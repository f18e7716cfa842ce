package org.forme.shell;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Errors before any resource is reached: a body too large, a form that cannot be read. */
@ApplicationScoped
class EarlyErrors {
    private static final int BEFORE_THE_BODY_IS_READ = 950;
    private static final int BEFORE_THE_PLATFORM = -100_000;

    @Inject
    ErrorPage page;

    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    MemorySize most;

    void stand(@Observes Filters filters) {
        filters.register(this::measure, BEFORE_THE_BODY_IS_READ);
    }

    void stand(@Observes Router router) {
        router.route().order(BEFORE_THE_PLATFORM).failureHandler(this::explain);
    }

    /** The body is not read: the connection ends with the answer. */
    private void measure(RoutingContext context) {
        if (length(context) <= most.asLongValue()) {
            context.next();
            return;
        }
        context.response().putHeader("Connection", "close");
        context.response().endHandler(sent -> context.request().connection().close());
        page.send(context, 413, "shell.input_title", "shell.too_large");
    }

    private void explain(RoutingContext context) {
        int status = context.statusCode();
        boolean plain = context.failure() == null || status == 413 || status == 400;
        if (context.response().ended() || context.response().headWritten() || !plain || status < 400) context.next();
        else if (status == 413) page.send(context, 413, "shell.input_title", "shell.too_large");
        else if (status == 404) page.send(context, 404, "shell.not_found_title", "shell.not_found");
        else page.send(context, status, "shell.input_title", "shell.bad_request");
    }

    private static long length(RoutingContext context) {
        try {
            String length = context.request().getHeader("Content-Length");
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}
