package org.forme.shell;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * The page for what did not work: sentences and a way on, never a trace. Asks neither the database nor who is signed in,
 * so that it works when those do not.
 */
@ApplicationScoped
class ErrorPage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance problem(Problem problem);
    }

    /** All that the page shows, already in the person's language. */
    record Problem(String lang, String title, List<String> sentences, String way, String wayWord) {}

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
                        way,
                        Messages.text(locale, way.equals("/") ? "shell.home" : "shell.back")))
                .render();
    }

    /** Answers with the page where no resource will. */
    void send(RoutingContext context, int status, String title, String sentence, Object... args) {
        String html = of(context, title, sentence, args);
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
