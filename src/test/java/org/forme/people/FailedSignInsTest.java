package org.forme.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class FailedSignInsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Inject
    FailedSignIns failed;

    @Inject
    EntityManager store;

    @BeforeEach
    void nobodyHasTried() {
        QuarkusTransaction.requiringNew()
                .run(() -> store.createNativeQuery("delete from failed_sign_in").executeUpdate());
    }

    private long rows() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Number) store.createNativeQuery("select count(*) from failed_sign_in")
                        .getSingleResult())
                .longValue();
    }

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

    /** And signing in is another matter, in both directions. */
    @Test
    void afterThreeLettersThereIsOneInAQuarterOfAnHour() {
        Duration quarter = Duration.ofMinutes(15);
        Instant now = NOON;
        for (int i = 0; i < 3; i++) assertEquals(Duration.ZERO, failed.askAt("chief", "10.0.0." + i, now));
        for (int i = 0; i < 3; i++) {
            assertEquals(quarter, failed.askAt("chief", "10.0.0.9", now));
            now = now.plus(quarter);
            assertEquals(Duration.ZERO, failed.askAt("chief", "10.0.0.9", now));
        }
        assertEquals(Duration.ZERO, failed.tryAt("chief", "10.0.0.9", now));
        for (int i = 0; i < 6; i++) failed.tryAt("head", "10.0.0.1", now);
        assertEquals(Duration.ZERO, failed.askAt("head", "10.0.0.1", now));
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

    @Test
    void aHundredTriesAtOnceAreNotOne() throws Exception {
        var pool = Executors.newFixedThreadPool(10);
        try {
            List<Callable<Duration>> tries = new ArrayList<>();
            for (int i = 0; i < 30; i++) tries.add(() -> failed.tryAt("chief", "10.0.0.1", NOON));
            int went = 0;
            for (Future<Duration> one : pool.invokeAll(tries)) if (one.get().isZero()) went++;
            assertEquals(5, went);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void theNeighboursOfAnAddressOfTheNewKindAreOne() {
        for (int i = 0; i < 5; i++) failed.tryAt("chief", "2001:db8:7:1:0:0:0:" + i, NOON);
        assertTrue(failed.tryAt("chief", "2001:db8:7:1:a:b:c:d", NOON).toSeconds() > 0);
        assertEquals(Duration.ZERO, failed.tryAt("chief", "2001:db8:7:2:0:0:0:1", NOON));
    }

    @Test
    void theWaitGrowsToAQuarterOfAnHourAndNoFurther() {
        Instant now = NOON;
        Duration wait = Duration.ZERO;
        for (int i = 0; i < 40; i++) {
            wait = failed.tryAt("chief", "10.0.0.1", now);
            now = now.plus(wait);
        }
        for (int i = 0; i < 2; i++) wait = failed.tryAt("chief", "10.0.0.1", now);
        assertEquals(Duration.ofMinutes(15), wait);
    }

    @Test
    void whoChoseANewPasswordIsLetInElsewhereAtOnce() {
        for (int i = 0; i < 41; i++) failed.tryAt("chief", "10.0.1." + i, NOON);
        assertTrue(failed.tryAt("chief", "10.0.0.1", NOON).toSeconds() > 0);
        failed.forgive("chief");
        assertEquals(Duration.ZERO, failed.tryAt("chief", "10.0.0.1", NOON));
    }

    @Test
    void whoChoseANewPasswordIsLetInWhereTheyTriedInVain() {
        for (int i = 0; i < 8; i++) failed.tryAt("chief", "10.0.0.1", NOON);
        assertTrue(failed.tryAt("chief", "10.0.0.1", NOON).toSeconds() > 0);
        failed.forgive("chief");
        assertEquals(Duration.ZERO, failed.tryAt("chief", "10.0.0.1", NOON));
    }

    @Test
    void whatOthersTryDoesNotCountAtHome() {
        for (int i = 0; i < 100; i++) failed.tryAt("chief", "10.0." + i + ".1", NOON);
        assertTrue(failed.tryAt("chief", "10.0.200.1", NOON).toSeconds() > 0);
        for (int i = 0; i < 5; i++) assertEquals(Duration.ZERO, failed.tryAtHome("chief", "at home", NOON));
        assertTrue(failed.tryAtHome("chief", "at home", NOON).toSeconds() > 0, "there it is slowed down too");
    }

    @Test
    void whatIsOldGoesAndWhatWasTriedStaysUnknown() {
        failed.tryAt("typed-a-password-here", "10.0.0.1", NOON);
        assertEquals(3, rows());
        failed.sweep(NOON.plus(Duration.ofMinutes(59)));
        assertEquals(3, rows());
        failed.sweep(NOON.plus(Duration.ofMinutes(61)));
        assertEquals(0, rows());
    }

    @Test
    void ofTooManyRowsTheMostTriedStay() {
        for (int i = 0; i < 6; i++) failed.tryAt("chief", "10.0.0.1", NOON);
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < FailedSignIns.MOST; i += 1000)
                store.createNativeQuery(
                                "insert into failed_sign_in (key_hash, tries, last_at) select 'flood ' || (cast("
                                        + i
                                        + " as integer) + n), 1, cast('2026-11-24T12:00:00Z' as timestamp with time zone) from "
                                        + numbers())
                        .executeUpdate();
        });
        failed.sweep(NOON);
        assertEquals(FailedSignIns.MOST, rows());
        assertTrue(failed.tryAt("chief", "10.0.0.1", NOON).toSeconds() > 0);
    }

    /** 1,000 numbers in either database. */
    private static String numbers() {
        return "postgresql".equals(System.getProperty("quarkus.datasource.db-kind"))
                ? "generate_series(1, 1000) as many (n)"
                : "(select x as n from system_range(1, 1000)) as many";
    }
}
