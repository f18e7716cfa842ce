package org.forme.shell;

import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** The language that the person behind this request reads. Chinese unless they chose English. */
@RequestScoped
@Unremovable
public class Language {
    /** Name of the cookie that keeps the choice. */
    public static final String COOKIE = "forme_language";

    @Inject
    RoutingContext request;

    /** The locale of this request. */
    public Locale locale() {
        return of(request.request());
    }

    /** The locale of any request, also before it has reached a resource. */
    static Locale of(HttpServerRequest request) {
        var cookie = request.getCookie(COOKIE);
        return cookie != null && "en".equals(cookie.getValue()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** The language as HTML says it. */
    static String tag(Locale locale) {
        return locale.getLanguage().equals("en") ? "en" : "zh-Hans-CN";
    }

    /** The locale of the request under way; Chinese where there is none. */
    public static Locale current() {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) return Locale.SIMPLIFIED_CHINESE;
        try {
            return container.instance(Language.class).get().locale();
        } catch (jakarta.enterprise.context.ContextNotActiveException | IllegalStateException noRequest) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}
