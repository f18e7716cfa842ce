package org.forme.shell;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Keeps everybody out while the house is furnished: until the first loading is done, and while the sample is put back.
 * Whoever knocks meanwhile gets a page that says so, with 503 and {@code Retry-After}; {@code /q/health/ready} says not
 * ready. Assets and health are served all the time.
 */
@ApplicationScoped
public class Gate {
    /** Above everything that asks the database, the sign-in first of all; below the headers that every answer gets. */
    private static final int BEFORE_ANYTHING_ELSE = 990;

    /** Furnishing takes about this long. */
    private static final int RETRY_AFTER_SECONDS = 5;

    /** From so many on, those who left without a word are taken off the list. */
    private static final int MANY = 500;

    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(20);

    @Inject
    ErrorPage page;

    private final AtomicBoolean open = new AtomicBoolean();
    /** Requests that are not answered yet. Whose connection broke may have left without a word, so all are looked at. */
    private final Set<RoutingContext> inside = ConcurrentHashMap.newKeySet();

    void stand(@Observes Filters filters) {
        filters.register(this::pass, BEFORE_ANYTHING_ELSE);
    }

    /** Lets everybody in. */
    public void open() {
        open.set(true);
    }

    public boolean isOpen() {
        return open.get();
    }

    /** Lets nobody in any more. Whether it was this call that closed it: of two at once one did. */
    public boolean close() {
        return open.compareAndSet(true, false);
    }

    /**
     * Waits until those who are inside are gone.
     *
     * @param staying how many stay: 1 for the request that asks
     * @return whether they went in time
     */
    public boolean waitUntilOnly(int staying, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (stillInside() > staying) {
            if (System.nanoTime() > until) return false;
            LockSupport.parkNanos(LOOK_AGAIN);
        }
        return true;
    }

    /** Counted first and looked at second, so that nobody slips in between a closing and the count. */
    private void pass(RoutingContext context) {
        String path = context.normalizedPath();
        if (path.startsWith("/q/") || path.startsWith("/-/") && path.contains(".")) {
            context.next();
            return;
        }
        if (inside.size() > MANY) stillInside();
        inside.add(context);
        if (open.get()) {
            context.addEndHandler(left -> inside.remove(context));
            context.next();
            return;
        }
        inside.remove(context);
        context.response().putHeader("Retry-After", String.valueOf(RETRY_AFTER_SECONDS));
        context.response().putHeader("Cache-Control", "no-store");
        page.send(context, 503, "shell.gate_title", "shell.gate_closed");
    }

    private int stillInside() {
        inside.removeIf(asked -> asked.response().ended() || asked.response().closed());
        return inside.size();
    }

    /** What {@code /q/health/ready} asks. */
    @Readiness
    @ApplicationScoped
    static class Ready implements HealthCheck {
        @Inject
        Gate gate;

        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.named("open").status(gate.isOpen()).build();
        }
    }
}
