package org.forme.archive;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.forme.Newsroom;
import org.forme.people.AuditTrail;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class ReleaseOrdersTest {
    private static final Instant NOW = Copies.NOW.plus(Duration.ofHours(1));
    private static final Instant DUE = NOW.plus(Duration.ofHours(6));

    @Inject
    Sealings sealings;

    @Inject
    SealedIssues sealed;

    @Inject
    ReleaseOrders orders;

    @Inject
    AuditTrail trail;

    @Test
    void anOrderedIssueIsReleasedAtItsTimeAndNotBefore() {
        String paper = sealings.paper("order");
        long id = ordered(paper, DUE);
        orders.carryOut(DUE.minusSeconds(1));
        assertFalse(isReleased(id));
        orders.carryOut(DUE.plusSeconds(3));
        Release release = release(id);
        assertEquals(DUE.plusSeconds(3), release.at());
        assertEquals(DUE, release.due().orElseThrow());
        assertFalse(release.isLate());
        assertEquals(production(paper).name(), release.by());
    }

    @Test
    void aMissedTimeIsCaughtUpOnceAndNotedAsLate() {
        long id = ordered(sealings.paper("order"), DUE);
        Instant start = DUE.plus(Duration.ofHours(9));
        orders.carryOut(start);
        orders.carryOut(start.plusSeconds(5));
        Release release = release(id);
        assertEquals(start, release.at());
        assertTrue(release.isLate());
        assertEquals(1, entries("archive.release_late", id));
        assertEquals(0, entries("archive.release", id));
    }

    @Test
    void whatIsReleasedByHandIsNotReleasedAgain() {
        String paper = sealings.paper("order");
        long id = ordered(paper, DUE);
        inTransaction(() -> sealed.release(sealed.findById(id), production(paper), NOW));
        orders.carryOut(DUE);
        assertEquals(NOW, release(id).at());
    }

    @Test
    void anOrderCalledOffReleasesNothing() {
        String paper = sealings.paper("order");
        long id = ordered(paper, DUE);
        QuarkusTransaction.requiringNew().run(() -> orders.callOff(sealed.findById(id), production(paper), NOW));
        orders.carryOut(DUE);
        assertFalse(isReleased(id));
        Refusal again = assertThrows(Refusal.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> orders.callOff(sealed.findById(id), production(paper), NOW)));
        assertEquals("archive.no_order", again.reasons().get(0).key());
    }

    @Test
    void aSecondOrderTakesThePlaceOfTheFirst() {
        String paper = sealings.paper("order");
        long id = ordered(paper, DUE);
        inTransaction(() -> orders.order(sealed.findById(id), DUE.plus(Duration.ofDays(1)), production(paper), NOW));
        orders.carryOut(DUE);
        assertFalse(isReleased(id));
    }

    @Test
    void aTimeThatIsPastOrYearsAwayIsRefusedAtItsField() {
        String paper = sealings.paper("order");
        long id = sealings.seal(paper, 3);
        for (Instant due : new Instant[] {NOW, NOW.minusSeconds(1), NOW.plus(Duration.ofDays(400))}) {
            Refusal refusal = assertThrows(
                    Refusal.class,
                    () -> inTransaction(() -> orders.order(sealed.findById(id), due, production(paper), NOW)));
            assertEquals(1, refusal.at("due").size());
        }
    }

    @Test
    void aClockSetBackBeforeTheFreezeReleasesNothing() {
        String paper = sealings.paper("order");
        long id = sealings.seal(paper, 3);
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> inTransaction(
                        () -> sealed.release(sealed.findById(id), production(paper), Copies.NOW.minusSeconds(1))));
        assertEquals("archive.clock_back", refusal.reasons().get(0).key());
        assertFalse(isReleased(id));
    }

    @Test
    void manyInstancesThatLookAtOnceReleaseOnce() throws Exception {
        long id = ordered(sealings.paper("order"), DUE);
        var ready = new CountDownLatch(1);
        try (var pool = new Pool(8)) {
            for (int i = 0; i < 8; i++)
                pool.run(() -> {
                    ready.await();
                    orders.carryOut(DUE.plusSeconds(1));
                    return null;
                });
            ready.countDown();
        }
        assertTrue(isReleased(id));
        assertEquals(1, entries("archive.release", id));
    }

    @Test
    void productionOrdersARleaseOnThePageAndTheRecordTellsIt() {
        long id = sealings.seal(Newsroom.PAPER, 2045);
        String record = "/desk/archive/" + id;
        Newsroom.as("reporter").post(record + "/release-order").then().statusCode(403);
        Newsroom.as("production")
                .formParam("due", "2061-02-30T06:00")
                .post(record + "/release-order")
                .then()
                .statusCode(422)
                .body(containsString("写成年月日时分"), containsString("value=\"2061-02-30T06:00\""));
        Newsroom.as("production").post(record + "/release-order").then().statusCode(400);
        String due = java.time.LocalDateTime.now(java.time.ZoneId.of("Asia/Shanghai"))
                .plusDays(2)
                .truncatedTo(java.time.temporal.ChronoUnit.DAYS)
                .plusHours(6)
                .toString();
        Newsroom.as("production")
                .formParam("due", due)
                .post(record + "/release-order")
                .then()
                .statusCode(303);
        Newsroom.as("editor")
                .get(record)
                .then()
                .body(containsString("定于 "), containsString("Asia/Shanghai"), not(containsString("取消定时")));
        Newsroom.as("production").get(record).then().body(containsString("取消定时"));
        Newsroom.as("production")
                .post(record + "/release-order/cancellation")
                .then()
                .statusCode(303);
        Newsroom.as("production").get(record).then().body(not(containsString("定于 ")));
        Newsroom.as("production")
                .post(record + "/release-order/cancellation")
                .then()
                .statusCode(409)
                .body(containsString("没有定时发布"));
    }

    private long ordered(String paper, Instant due) {
        long id = sealings.seal(paper, 3);
        inTransaction(() -> orders.order(sealed.findById(id), due, production(paper), NOW));
        return id;
    }

    private Person production(String paper) {
        return sealings.person(paper, Role.PRODUCTION);
    }

    private boolean isReleased(long id) {
        return inTransaction(() -> sealed.findById(id).release().isPresent());
    }

    private Release release(long id) {
        return inTransaction(() -> sealed.findById(id).release().orElseThrow());
    }

    private long entries(String act, long id) {
        return inTransaction(() -> trail.count("act = ?1 and subject = ?2", act, "/desk/archive/" + id));
    }

    private static <T> T inTransaction(Callable<T> act) {
        return QuarkusTransaction.requiringNew().call(act);
    }

    /** Threads that are awaited at the end, and whose failures count. */
    private static final class Pool implements AutoCloseable {
        private final java.util.concurrent.ExecutorService threads;
        private final java.util.List<java.util.concurrent.Future<?>> running = new java.util.ArrayList<>();

        Pool(int size) {
            threads = Executors.newFixedThreadPool(size);
        }

        void run(Callable<Void> work) {
            running.add(threads.submit(work));
        }

        @Override
        public void close() throws Exception {
            for (var one : running) one.get(60, TimeUnit.SECONDS);
            threads.shutdown();
        }
    }
}
