package org.forme.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailedSignInsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final FailedSignIns failed = new FailedSignIns();

    @Test
    void theWaitDoublesWithEveryTryBeyondFive() {
        Instant now = NOON;
        for (int i = 0; i < 5; i++) assertEquals(Duration.ZERO, failed.tryAt("chief", "10.0.0.1", now));
        for (int seconds : new int[] {2, 4, 8, 16}) {
            assertEquals(Duration.ofSeconds(seconds), failed.tryAt("chief", "10.0.0.1", now));
            now = now.plusSeconds(seconds);
            assertEquals(Duration.ZERO, failed.tryAt("chief", "10.0.0.1", now));
        }
    }

    @Test
    void somebodyElsewhereDoesNotLockTheOwnerOut() {
        for (int i = 0; i < 6; i++) failed.tryAt("chief", "10.0.0.66", NOON);
        assertEquals(Duration.ZERO, failed.tryAt("chief", "10.0.0.1", NOON));
    }

    @Test
    void manyAccountsFromOneAddressAreSlowedDownToo() {
        for (int i = 0; i < 60; i++) assertEquals(Duration.ZERO, failed.tryAt("person" + i, "10.0.0.66", NOON));
        assertTrue(failed.tryAt("another", "10.0.0.66", NOON).toSeconds() > 0);
    }

    @Test
    void aRightPasswordBeginsAnew() {
        for (int i = 0; i < 5; i++) failed.tryAt("chief", "10.0.0.1", NOON);
        failed.succeeded("chief", "10.0.0.1");
        for (int i = 0; i < 5; i++) assertEquals(Duration.ZERO, failed.tryAt("chief", "10.0.0.1", NOON));
    }

    @Test
    void anHourLaterAllIsForgotten() {
        for (int i = 0; i < 5; i++) failed.tryAt("chief", "10.0.0.1", NOON);
        Instant later = NOON.plus(Duration.ofMinutes(61));
        for (int i = 0; i < 5; i++) assertEquals(Duration.ZERO, failed.tryAt("chief", "10.0.0.1", later));
    }
}
