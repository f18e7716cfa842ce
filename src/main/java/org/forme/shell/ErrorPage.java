package org.forme.shell;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The page for what did not work: sentences and a way on, never a trace. Asks neither the database nor who is signed in,
 * so that it works when those do not.
 */
@ApplicationScoped
class ErrorPage {
    private static final Pattern SECRET = Pattern.compile("^(/-/(?:welcome|first-run)/).+");

    /** What is away for now is asked for again after this. */
    static final int RETRY_AFTER_SECONDS = 5;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance problem(Problem problem);
    }

    /**
     * All that the page shows, already in the person's language.
     *
     * @param door the words of a way to the sign-in in another window; null where none is needed
     */
    record Problem(
            String lang,
            String title,
            List<String> sentences,
            String door,
            String way,
            String wayWord,
            Again again,
            Other other) {}

    /** The other language, and the page to come back to in it. */
    record Other(String to, String word, String back) {}

    /** The page with one sentence. */
    String of(RoutingContext context, String title, String sentence, Object... args) {
        Locale locale = Language.of(context.request());
        return of(context, title, List.of(Messages.text(locale, sentence, args)));
    }

    /** The page with sentences that are already in words. */
    String of(RoutingContext context, String title, List<String> sentences) {
        Locale locale = Language.of(context.request());
        String way = wayBack(context);
        return Templates.problem(new Problem(
                        Language.tag(locale),
                        Messages.text(locale, title),
                        sentences,
                        null,
                        way,
                        Messages.text(locale, way.equals("/") ? "shell.home" : "shell.back"),
                        null,
                        other(context, locale)))
                .render();
    }

    /** The page for what somebody sent whose sign-in has ended: keeps it, and leads to the sign-in beside it. */
    String signInAgain(RoutingContext context, Again again) {
        Locale locale = Language.of(context.request());
        String way = wayBack(context);
        return Templates.problem(new Problem(
                        Language.tag(locale),
                        Messages.text(locale, "shell.sign_in_title"),
                        List.of(Messages.text(
                                locale, again == null ? "shell.sign_in_again" : "shell.sign_in_and_send")),
                        Messages.text(locale, "shell.sign_in_elsewhere"),
                        way,
                        Messages.text(locale, again == null ? "shell.back" : "shell.send_again"),
                        again,
                        null))
                .render();
    }

    /** The page for what may work again in a moment: leads to the same address, with what was posted to it. */
    String unavailable(RoutingContext context, String sentence, Again again) {
        Locale locale = Language.of(context.request());
        boolean kept = again != null;
        boolean posted =
                !List.of("GET", "HEAD").contains(context.request().method().name());
        String keeping = kept ? "shell.kept_here" : posted ? "shell.kept_in_the_form" : "shell.nothing_lost";
        return Templates.problem(new Problem(
                        Language.tag(locale),
                        Messages.text(locale, "shell.unavailable_title"),
                        List.of(Messages.text(locale, sentence), Messages.text(locale, keeping)),
                        null,
                        posted ? wayBack(context) : context.request().uri(),
                        Messages.text(locale, posted && !kept ? "shell.back" : "shell.try_again"),
                        again,
                        null))
                .render();
    }

    /** None for what was posted: the page does not come a second time. */
    private static Other other(RoutingContext context, Locale locale) {
        if (!context.request().method().name().equals("GET")) return null;
        return new Other(
                Language.tag(locale).startsWith("en") ? "zh" : "en",
                Messages.text(locale, "shell.language"),
                context.request().uri());
    }

    /** Answers with the page where no resource will. */
    void send(RoutingContext context, int status, String title, String sentence, Object... args) {
        send(context, status, of(context, title, sentence, args));
    }

    /** The same with a page that is made already. */
    void send(RoutingContext context, int status, String html) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .end(html);
    }

    /** The path of a request, also of one whose path cannot be read. */
    static String pathOf(RoutingContext context) {
        try {
            return context.normalizedPath();
        } catch (IllegalArgumentException unreadable) {
            return "/";
        }
    }

    /** The path as the log may have it: without the secret of a one-time link. */
    static String loggedPathOf(RoutingContext context) {
        return withoutSecret(pathOf(context));
    }

    static String withoutSecret(String path) {
        return SECRET.matcher(path).replaceFirst("$1…");
    }

    /** The page they came from, if it is of this house and another than this; else the start. */
    private static String wayBack(RoutingContext context) {
        String here = pathOf(context);
        String start = here.equals("/desk") || !here.startsWith("/desk") ? "/" : "/desk";
        String referer = context.request().getHeader("Referer");
        try {
            URI from = referer == null ? null : URI.create(referer);
            boolean ours = from != null
                    && from.getRawAuthority() != null
                    && context.request().authority() != null
                    && from.getRawAuthority()
                            .equalsIgnoreCase(context.request().authority().toString());
            if (!ours || from.getRawPath().equals(here)) return start;
            return from.getRawQuery() == null ? from.getRawPath() : from.getRawPath() + "?" + from.getRawQuery();
        } catch (IllegalArgumentException noAddress) {
            return start;
        }
    }
}
