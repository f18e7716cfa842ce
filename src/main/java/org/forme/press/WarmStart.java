package org.forme.press;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the type faces, the office's too, in the background soon after the application has started, so that nobody waits for them at the
 * first page; not while it starts, when every core is busy already.
 */
@ApplicationScoped
class WarmStart {
    private static final Duration AFTER_START = Duration.ofSeconds(3);

    @Inject
    OfficeFaces officeFaces;

    /** Set where the process only restores a backup and ends. */
    @ConfigProperty(name = "forme.restore.file")
    Optional<String> restored;

    void read(@Observes StartupEvent started) {
        if (LaunchMode.current() != LaunchMode.NORMAL || restored.isPresent()) return;
        var reading = CompletableFuture.delayedExecutor(AFTER_START.toSeconds(), TimeUnit.SECONDS);
        reading.execute(() -> {
            Faces.shared().warm();
            QuarkusTransaction.requiringNew().run(officeFaces::current);
        });
    }
}
