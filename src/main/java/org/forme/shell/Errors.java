package org.forme.shell;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.handlers.FormBodyHandler;

/** Turns what a resource throws into a page with the right status. */
class Errors {
    private static final Logger LOG = Logger.getLogger(Errors.class);

    private static final Map<Refusal.Kind, String> TITLES = Map.of(
            Refusal.Kind.FORM, "shell.input_title",
            Refusal.Kind.INPUT, "shell.input_title",
            Refusal.Kind.STATE, "shell.conflict_title",
            Refusal.Kind.RIGHT, "shell.forbidden_title",
            Refusal.Kind.UNSEEN, "shell.not_found_title");

    private static final Map<Integer, String> SENTENCES = Map.of(
            400, "shell.bad_request",
            403, "shell.forbidden",
            404, "shell.not_found",
            405, "shell.wrong_method",
            413, "shell.too_large",
            414, "shell.too_large",
            415, "shell.wrong_type");

    /** These mean the same to a person: nothing here by that address. */
    private static final Set<Integer> AS_NOT_FOUND = Set.of(404, 405, 406);

    @Inject
    ErrorPage page;

    @Inject
    RoutingContext context;

    @ConfigProperty(name = "quarkus.http.auth.form.cookie-name")
    String signInCookie;

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        var locale = Language.of(context.request());
        var sentences = refusal.reasons().stream()
                .map(reason -> Messages.text(locale, reason))
                .toList();
        return html(refusal.status(), page.of(context, TITLES.get(refusal.kind()), sentences));
    }

    /** Signed in, but not for this. */
    @ServerExceptionMapper
    Response forbidden(ForbiddenException notTheirs) {
        return html(403, page.of(context, "shell.forbidden_title", "shell.forbidden"));
    }

    /**
     * Not signed in. A page asked for leads to the sign-in and back; what was posted would be lost on that way, so it
     * stays in the page that says what to do.
     */
    @ServerExceptionMapper
    Uni<Response> unknown(UnauthorizedException stranger) {
        return challenge();
    }

    @ServerExceptionMapper
    Response other(WebApplicationException answer) {
        Response response = answer.getResponse();
        int status = response.getStatus();
        if (status < 400 || response.hasEntity()) return response;
        if (status >= 500) return failed(answer);
        String sentence = SENTENCES.getOrDefault(status, status == 406 ? "shell.not_found" : "shell.bad_request");
        String title = AS_NOT_FOUND.contains(status) ? "shell.not_found_title" : "shell.input_title";
        if (status == 403) title = "shell.forbidden_title";
        return html(status, page.of(context, title, sentence));
    }

    /** A body that cannot be read is its sender's mistake; what it fails with tells nothing, only where. */
    private static boolean isWhileReadingTheBody(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(place -> place.getClassName().equals(FormBodyHandler.class.getName()));
    }

    /** Whatever else: a number for the administrator, who finds the trace in the log by it. */
    @ServerExceptionMapper
    Response failed(Throwable failure) {
        if (isWhileReadingTheBody(failure)) return unread(failure);
        var unavailable = Unavailable.sentenceOf(failure);
        if (unavailable.isPresent()) return unavailable(failure, unavailable.get());
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) return refused(refusal);
            if (Attempt.saysThatSomebodyWasQuicker(cause))
                return html(409, page.of(context, "shell.conflict_title", "shell.changed_meanwhile"));
        }
        return html(500, page.of(context, "shell.failed_title", "shell.failed", log(failure, context)));
    }

    private Response unavailable(Throwable failure, String sentence) {
        LOG.warnf("Unavailable at %s %s: %s", context.request().method(), ErrorPage.loggedPathOf(context), failure);
        return Response.fromResponse(
                        html(503, page.unavailable(context, sentence, Again.of(CurrentRequestManager.get()))))
                .header("Retry-After", ErrorPage.RETRY_AFTER_SECONDS)
                .header("Cache-Control", "no-store")
                .build();
    }

    private Response unread(Throwable failure) {
        String why = String.valueOf(failure.getMessage());
        if (why.startsWith("Param limit"))
            return html(413, page.of(context, "shell.input_title", "shell.too_many_fields"));
        if (isHungUp(failure))
            LOG.debugf("Hung up at %s %s", context.request().method(), ErrorPage.loggedPathOf(context));
        if (failure instanceof RuntimeException || isHungUp(failure))
            return html(400, page.of(context, "shell.input_title", "shell.bad_request"));
        return html(500, page.of(context, "shell.failed_title", "shell.failed", log(failure, context)));
    }

    /** Whoever sent it is gone: nobody hears an answer, and nothing is wrong here. A file that cannot be written is. */
    static boolean isHungUp(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof ClosedChannelException
                    || cause instanceof SocketException
                    || cause instanceof HttpClosedException) return true;
        return String.valueOf(failure.getMessage()).startsWith("Connection terminated");
    }

    /** Logs a failure and gives its number. */
    static String log(Throwable failure, RoutingContext context) {
        LOG.errorf(failure, "Error at %s %s", context.request().method(), ErrorPage.loggedPathOf(context));
        return RequestId.of(context);
    }

    private Uni<Response> challenge() {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        if (authenticator == null || !isPageAskedFor()) return signInAgain();
        return authenticator.getChallenge(context).map(challenge -> {
            var answer = Response.status(challenge.status);
            challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
            return answer.build();
        });
    }

    /** Only of whoever was in is the form read: a stranger never saw one. */
    private Uni<Response> signInAgain() {
        if (context.request().getCookie(signInCookie) == null)
            return Uni.createFrom().item(html(401, page.signInAgain(context, null)));
        return Uni.createFrom()
                .emitter(answer ->
                        Again.read(context, again -> answer.complete(html(401, page.signInAgain(context, again)))));
    }

    private boolean isPageAskedFor() {
        String mode = context.request().getHeader("Sec-Fetch-Mode");
        String method = context.request().method().name();
        return (method.equals("GET") || method.equals("HEAD")) && (mode == null || mode.equals("navigate"));
    }

    private static Response html(int status, String page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .build();
    }
}
