package org.forme.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class ClockReadyTest {
    @Inject
    EntityManager entities;

    @Test
    void aClockThatGoesAsTheDatabasesIsNotAhead() {
        assertTrue(Math.abs(ahead(Duration.ZERO)) < ClockReady.APART.toSeconds());
    }

    @Test
    void aClockThatIsAheadOrBehindIsToldByHowMuchAndClosesNothing() {
        assertEquals(300, ahead(Duration.ofMinutes(5)), 5);
        assertEquals(-300, ahead(Duration.ofMinutes(-5)), 5);
    }

    private long ahead(Duration wrong) {
        var answer = new ClockReady(entities, Clock.offset(Clock.systemUTC(), wrong)).call();
        assertEquals(Status.UP, answer.getStatus());
        return (long) answer.getData().orElseThrow().get("secondsAhead");
    }
}
