package org.forme.shell;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks at what is posted before it is read: how much it is, for whom, and whether it is a form at all. Nobody without a
 * sign-in sends more than a page of words, and the password check reads nothing but a small form.
 */
@ApplicationScoped
class PostsAtTheDoor {
    private static final int BEFORE_THE_BODY_IS_READ = 950;
    private static final int AFTER_THE_SIGN_IN = 190;

    /** The first run asks for most: twenty section names and some lines. */
    private static final long MOST_FROM_A_STRANGER = 256 << 10;

    /** An account and a password of 72 bytes, percent-encoded, with room for what browsers add. */
    private static final long MOST_AT_THE_PASSWORD = 16 << 10;

    /** What a slow line sends in some seconds. */
    private static final long MOST_TO_NOWHERE = 8 << 20;

    private static final String PASSWORD_CHECK = "/j_security_check";
    private static final Set<String> FORMS = Set.of("application/x-www-form-urlencoded", "multipart/form-data");
    private static final Set<HttpMethod> WITHOUT_A_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final long LOOK_EVERY_MILLIS = 500;

    /** What a request without a length sends: nobody knows before it is read. */
    private static final long UNKNOWN = -1;

    @Inject
    ErrorPage page;

    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    MemorySize most;

    void stand(@Observes Filters filters) {
        filters.register(this::measure, BEFORE_THE_BODY_IS_READ);
        filters.register(this::askWhoSends, AFTER_THE_SIGN_IN);
    }

    private void measure(RoutingContext context) {
        if (length(context.request()) == UNKNOWN) watch(context);
        if (length(context.request()) > most.asLongValue()) refuse(context, 413, "shell.too_large");
        else if (isPasswordCheck(context)) measurePassword(context);
        else context.next();
    }

    /** Of what may never end nobody knew when it is too much: it is looked at while it comes. */
    private void watch(RoutingContext context) {
        long watching = context.vertx().setPeriodic(LOOK_EVERY_MILLIS, timer -> {
            if (context.request().bytesRead() <= most.asLongValue()) return;
            context.vertx().cancelTimer(timer);
            if (context.response().headWritten()) context.request().connection().close();
            else refuse(context, 413, "shell.too_large");
        });
        context.addEndHandler(ended -> context.vertx().cancelTimer(watching));
    }

    private void measurePassword(RoutingContext context) {
        long length = length(context.request());
        if (!FORMS.contains(type(context.request()))) refuse(context, 415, "shell.wrong_type");
        else if (length == UNKNOWN || length > MOST_AT_THE_PASSWORD) refuse(context, 413, "shell.too_large");
        else context.next();
    }

    private void askWhoSends(RoutingContext context) {
        boolean posted = !WITHOUT_A_BODY.contains(context.request().method());
        // The sign-in took what it could read; what comes through is no form with an account and a password.
        if (posted && isPasswordCheck(context)) refuse(context, 400, "shell.bad_request");
        else if (posted && isStranger(context) && isForStrangers(context) && isMuch(context.request()))
            refuse(context, 413, "shell.too_large");
        else context.next();
    }

    /** At the desk every resource sends strangers away before it reads a byte, and with a page that they get to see. */
    private static boolean isForStrangers(RoutingContext context) {
        return !ErrorPage.pathOf(context).startsWith("/desk");
    }

    private static boolean isMuch(HttpServerRequest request) {
        long length = length(request);
        return length == UNKNOWN || length > MOST_FROM_A_STRANGER;
    }

    /**
     * Nothing of the body is kept. Of a large one nothing is read either, and the connection ends with the answer; a small
     * one is let through to nowhere, since a browser shows no answer before it has sent everything.
     */
    private void refuse(RoutingContext context, int status, String sentence) {
        long length = length(context.request());
        if (length == UNKNOWN || length > MOST_TO_NOWHERE) {
            context.response().putHeader("Connection", "close");
            context.response().endHandler(sent -> context.request().connection().close());
        } else context.request().resume();
        page.send(context, status, "shell.input_title", sentence);
    }

    private static boolean isStranger(RoutingContext context) {
        return !(context.user() instanceof QuarkusHttpUser user)
                || user.getSecurityIdentity().isAnonymous();
    }

    private static boolean isPasswordCheck(RoutingContext context) {
        return context.request().method() == HttpMethod.POST
                && ErrorPage.pathOf(context).endsWith(PASSWORD_CHECK);
    }

    private static String type(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        if (length == null) return request.getHeader("Transfer-Encoding") == null ? 0 : UNKNOWN;
        try {
            return Long.parseLong(length);
        } catch (NumberFormatException noNumber) {
            return UNKNOWN;
        }
    }
}
