package org.forme.shell;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Errors that the platform meets on its own, before a resource is reached or beside it. */
@ApplicationScoped
class EarlyErrors {
    private static final int BEFORE_THE_PLATFORM = -100_000;

    private static final Logger LOG = Logger.getLogger(EarlyErrors.class);

    @Inject
    ErrorPage page;

    void stand(@Observes Router router) {
        router.route().order(BEFORE_THE_PLATFORM).failureHandler(this::explain);
    }

    private void explain(RoutingContext context) {
        int status = context.statusCode();
        boolean plain = context.failure() == null || status == 413 || status == 400;
        var unavailable = Unavailable.sentenceOf(context.failure());
        if (context.response().ended() || context.response().headWritten()) context.next();
        else if (unavailable.isPresent()) unavailable(context, unavailable.get());
        else if (!plain || status < 400) context.next();
        else if (status == 413) page.send(context, 413, "shell.input_title", "shell.too_large");
        else if (status == 404) page.send(context, 404, "shell.not_found_title", "shell.not_found");
        else page.send(context, status, "shell.input_title", "shell.bad_request");
    }

    /** What was posted may not have been read yet: who sent it was to be asked of the database first. */
    private void unavailable(RoutingContext context, String sentence) {
        LOG.warnf(
                "Unavailable at %s %s: %s",
                context.request().method(), ErrorPage.loggedPathOf(context), context.failure());
        context.response().putHeader("Retry-After", String.valueOf(ErrorPage.RETRY_AFTER_SECONDS));
        context.response().putHeader("Cache-Control", "no-store");
        Again.read(context, again -> page.send(context, 503, page.unavailable(context, sentence, again)));
    }
}
