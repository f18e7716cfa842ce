package org.forme.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class SealProgressesTest {
    private static long issues = 700_000_000;

    @Inject
    SealProgresses progresses;

    @Inject
    SealedIssues sealed;

    @Inject
    Sealings sealings;

    @Inject
    EntityManager data;

    @Test
    void aSealingOfAnotherLiveInstanceGoesOn() {
        long issue = begun(issues++);
        progresses.settle(sealed, false);
        assertTrue(isRunning(issue));
        progresses.settle(sealed, true);
        assertEquals(SealProgress.State.BROKEN, state(issue));
    }

    @Test
    void aSealingThatIsNotHeardOfIsBroken() {
        long issue = begun(issues++);
        silent(issue);
        assertFalse(isRunning(issue));
        progresses.settle(sealed, false);
        assertEquals(SealProgress.State.BROKEN, state(issue));
    }

    @Test
    void aBeatKeepsItGoing() {
        long issue = begun(issues++);
        silent(issue);
        progresses.beat(progresses.ofIssue(issue).orElseThrow().id());
        progresses.settle(sealed, false);
        assertTrue(isRunning(issue));
        progresses.settle(sealed, true);
    }

    @Test
    void aSealingThatCameToASealIsDone() {
        long archived = sealings.seal(sealings.paper("jinzhan"), 3);
        long issue = QuarkusTransaction.requiringNew()
                .call(() -> sealed.findById(archived).issueId());
        begun(issue);
        silent(issue);
        progresses.settle(sealed, false);
        assertEquals(SealProgress.State.DONE, state(issue));
    }

    private long begun(long issue) {
        progresses.start(issue, "总编甲", Copies.NOW);
        return issue;
    }

    private void silent(long issue) {
        QuarkusTransaction.requiringNew().run(() -> data.createQuery(
                        "update SealProgress p set p.heardAt = :then where p.issueId = :issue")
                .setParameter("then", Instant.now().minus(SealProgress.SILENCE).minusSeconds(1))
                .setParameter("issue", issue)
                .executeUpdate());
    }

    private boolean isRunning(long issue) {
        return QuarkusTransaction.requiringNew()
                .call(() -> progresses.running(issue).isPresent());
    }

    private SealProgress.State state(long issue) {
        return QuarkusTransaction.requiringNew()
                .call(() -> progresses.ofIssue(issue).orElseThrow().state());
    }
}
