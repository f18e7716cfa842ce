package org.forme.press;

import static org.forme.press.PressRoom.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.forme.articles.Articles;
import org.forme.issues.Page;
import org.forme.issues.Pages;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.shell.Attempt;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two people at one page in the same moment. */
@QuarkusTest
@Tag("data")
class RacesTest {
    @Inject
    PressRoom room;

    @Inject
    Proofing proofing;

    @Inject
    Pages pages;

    @Inject
    Articles articles;

    @Inject
    People people;

    @Test
    void ofTwoWhoFillOneSlotOneIsRefusedAndNothingIsMixed() throws Exception {
        PressRoom.Job job = room.filled();
        long one = room.spare(job, "甲");
        long other = room.spare(job, "乙");
        for (int round = 0; round < 5; round++) {
            room.in(job, (issue, chief) -> clear(issue.page("1"), chief));
            var barrier = new CyclicBarrier(2);
            ExecutorService pool = Executors.newFixedThreadPool(2);
            try {
                Future<Integer> first = pool.submit(filling(job, one, barrier));
                Future<Integer> second = pool.submit(filling(job, other, barrier));
                assertEquals(409, first.get() + second.get(), "one is refused, the other not");
            } finally {
                pool.shutdownNow();
            }
            room.in(job, (issue, chief) -> {
                long stands = issue.page("1").slot("lead").article().id();
                assertTrue(stands == one || stands == other);
                assertNotNull(articles.findById(stands).place());
                assertNull(articles.findById(stands == one ? other : one).place());
            });
        }
    }

    private Callable<Integer> filling(PressRoom.Job job, long article, CyclicBarrier barrier) {
        return () -> {
            try {
                Attempt.at(() -> {
                    Page page = pages.of(job.issue(), "1");
                    page.place(page.slot("lead"), articles.findById(article), people.findById(job.chief()), NOW);
                    barrier.await(20, TimeUnit.SECONDS);
                    return page;
                });
                return 0;
            } catch (Refusal refusal) {
                return refusal.status();
            }
        };
    }

    @Test
    void aPageThatChangesWhileItIsSignedIsNotSigned() {
        PressRoom.Job job = room.filled();
        room.in(job, (issue, chief) -> proofing.make(issue.page("1"), chief, NOW));
        quicker(job, (page, chief) -> clear(page, chief), (page, chief) -> proofing.sign(page.proof(1), chief, NOW));
        room.in(
                job,
                (issue, chief) ->
                        assertEquals(List.of(), issue.page("1").proof(1).signatures()));
    }

    @Test
    void aPageThatIsSignedWhileItChangesDoesNotChange() {
        PressRoom.Job job = room.filled();
        room.in(job, (issue, chief) -> proofing.make(issue.page("1"), chief, NOW));
        quicker(job, (page, chief) -> proofing.sign(page.proof(1), chief, NOW), (page, chief) -> clear(page, chief));
        room.in(
                job,
                (issue, chief) -> assertTrue(proofing.standing(issue.page("1")).isPresent()));
    }

    @Test
    void ofTwoProofsInOneMomentOneIsMade() {
        PressRoom.Job job = room.filled();
        quicker(
                job,
                (page, chief) -> proofing.make(page, chief, NOW),
                (page, chief) -> proofing.make(page, chief, NOW));
        room.in(job, (issue, chief) -> assertEquals(1, issue.page("1").proofs().size()));
    }

    private interface OnPage {
        void act(Page page, Person chief);
    }

    /** One person reads the page and acts; before they are done somebody else's act is. */
    private void quicker(PressRoom.Job job, OnPage other, OnPage act) {
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> Attempt.at(() -> {
                    Page page = pages.of(job.issue(), "1");
                    page.slots().forEach(slot -> slot.isEmpty());
                    page.proofs().forEach(proof -> proof.signatures().size());
                    Consumer<OnPage> now = what -> what.act(pages.of(job.issue(), "1"), people.findById(job.chief()));
                    QuarkusTransaction.requiringNew().run(() -> now.accept(other));
                    act.act(page, people.findById(job.chief()));
                    return page;
                }));
        assertEquals(409, refusal.status());
    }

    private static void clear(Page page, Person chief) {
        page.clear(page.slot("lead"), chief, NOW);
    }
}
