package org.forme.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.forme.shell.RealTime;
import org.jboss.logging.Logger;

/**
 * Takes away what was put but never named by a record: what a crash between the two left behind, and pictures of forms
 * that were refused. In the background after each start.
 */
@ApplicationScoped
public class Sweep {
    private static final Logger LOG = Logger.getLogger(Sweep.class);

    /** Far longer than anything takes from putting its blobs to naming them, on every instance. */
    public static final Duration YOUNG = Duration.ofHours(6);

    /** Not while the application starts, when every core is busy already. */
    private static final Duration AFTER_START = Duration.ofSeconds(30);

    @Inject
    @Any
    Instance<KeepsBlobs> keepers;

    @Inject
    Blobs blobs;

    @Inject
    @RealTime
    Clock clock;

    void afterStart(@Observes StartupEvent start) {
        CompletableFuture.delayedExecutor(AFTER_START.toSeconds(), TimeUnit.SECONDS)
                .execute(this::quietly);
    }

    private void quietly() {
        try {
            int gone = now(clock.instant());
            if (gone > 0) LOG.infof("Swept %d files that no record names", gone);
        } catch (RuntimeException failure) {
            LOG.warn("The store was not swept; the next start tries again", failure);
        }
    }

    /**
     * Sweeps once.
     *
     * @param now on the real clock
     * @return how many files are gone
     */
    public int now(Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (keepers.stream().anyMatch(KeepsBlobs::isWriting)) return 0;
            Set<String> kept = new HashSet<>();
            keepers.forEach(keeper -> kept.addAll(keeper.blobs()));
            return blobs.sweep(kept, now.minus(YOUNG));
        });
    }
}
