package org.forme.upkeep;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.forme.shell.RealTime;
import org.jboss.logging.Logger;

/**
 * Tells how far this machine's clock is from the database's. Instances on several machines judge by their own clocks who
 * still holds a lease and who is at work on a freeze, so they have to agree within seconds. A clock that is wrong takes
 * nobody's work away, and so is said, in the answer and in the log, but closes no instance: it may be the database's.
 */
@Readiness
@ApplicationScoped
class ClockReady implements HealthCheck {
    /** A third of what the shortest of those judgements waits. */
    static final Duration APART = Duration.ofSeconds(20);

    private static final Logger LOG = Logger.getLogger(ClockReady.class);

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    ClockReady(EntityManager entities, @RealTime Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        Duration ahead = Duration.between(ofTheDatabase(), clock.instant());
        var answer = HealthCheckResponse.named("clock").up().withData("secondsAhead", ahead.toSeconds());
        if (ahead.abs().compareTo(APART) > 0)
            LOG.warnf("This machine's clock is %d s ahead of the database's: set both by NTP", ahead.toSeconds());
        return answer.build();
    }

    private Instant ofTheDatabase() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Instant) entities.createNativeQuery("select current_timestamp", Instant.class)
                        .getSingleResult());
    }
}
