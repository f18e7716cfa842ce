package org.forme.shell;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;

/**
 * Redirects of this house lead within it: the platform makes them absolute with the host that a request claims, which
 * anybody can write there, so scheme and host are taken off again.
 */
@ApplicationScoped
public class LocalRedirects {
    private static final int AMONG_THE_FIRST = 990;
    private static final String LOCATION = "Location";
    private static final String ALLOWED = LocalRedirects.class.getName();

    void stand(@Observes Filters filters) {
        filters.register(this::keepWithin, AMONG_THE_FIRST);
    }

    private void keepWithin(RoutingContext context) {
        context.addHeadersEndHandler(done -> {
            MultiMap headers = context.response().headers();
            String location = headers.get(LOCATION);
            if (location != null && !isMeant(context, location)) headers.set(LOCATION, within(location));
        });
        context.next();
    }

    /**
     * Lets the answer to this request lead to one place outside.
     *
     * @param place its whole address but the query
     */
    public static void allow(RoutingContext context, String place) {
        context.put(ALLOWED, place);
    }

    private static boolean isMeant(RoutingContext context, String location) {
        String place = context.get(ALLOWED);
        return place != null && (location.equals(place) || location.startsWith(place + "?"));
    }

    /** Path, query and fragment of an address; never two slashes at its start, which would name a host again. */
    static String within(String location) {
        try {
            URI uri = URI.create(location);
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            return "/"
                    + path.replaceFirst("^/+", "")
                    + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                    + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment());
        } catch (IllegalArgumentException noAddress) {
            return "/";
        }
    }
}
