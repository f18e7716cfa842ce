package org.forme.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.forme.people.AuditTrail;
import org.forme.people.Person;
import org.forme.shell.Attempt;
import org.forme.shell.Refusal;
import org.jboss.logging.Logger;

/**
 * Releases that are to come by themselves. Every instance looks every few seconds; whoever locks the order first releases
 * the issue, and the order goes in the same transaction, so that it happens once. What fell due while nothing ran is
 * caught up at the next look, and the release says when it should have been.
 */
@ApplicationScoped
public class ReleaseOrders implements PanacheRepository<ReleaseOrder> {
    private static final Logger LOG = Logger.getLogger(ReleaseOrders.class);

    @Inject
    SealedIssues sealed;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Orders whose failure is in the log already. */
    private final Set<Long> told = ConcurrentHashMap.newKeySet();

    /** The order that an issue has. */
    public Optional<ReleaseOrder> of(SealedIssue issue) {
        return find("issue = ?1", issue).firstResultOptional();
    }

    /**
     * Orders a release, in place of an order that the issue may have.
     *
     * @throws Refusal when the person may not, when it is released already, or at {@code due}
     */
    public ReleaseOrder order(SealedIssue issue, Instant due, Person person, Instant now) {
        sealed.mustBeReleasable(issue, person);
        var order = new ReleaseOrder(issue, due, person, now);
        of(issue).ifPresent(this::delete);
        flush();
        persistAndFlush(order);
        trail.note(now, person, "archive.release_order", "/desk/archive/" + issue.id(), issue.local(due));
        return order;
    }

    /** @throws Refusal when the person may not, or there is no order any more */
    public void callOff(SealedIssue issue, Person person, Instant now) {
        if (!SealedIssues.mayRelease(person, issue.paper())) throw Refusal.forbidden("shell.forbidden");
        ReleaseOrder order = of(issue).orElseThrow(() -> Refusal.now("archive.no_order", issue.numbers()));
        delete(order);
        trail.note(now, person, "archive.release_called_off", "/desk/archive/" + issue.id(), issue.local(order.due()));
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        carryOut(clock.instant());
    }

    /** Carries out every order that is due. One that fails does not hold up the others and is tried again. */
    void carryOut(Instant now) {
        List<Long> due = QuarkusTransaction.requiringNew()
                .call(() -> find("dueAt <= ?1 order by dueAt, id", now).stream()
                        .map(ReleaseOrder::id)
                        .toList());
        for (Long id : due) {
            try {
                QuarkusTransaction.requiringNew().run(() -> carryOut(id, now));
            } catch (RuntimeException failure) {
                if (Attempt.saysThatSomebodyWasQuicker(failure)) continue;
                if (told.add(id))
                    LOG.errorf(failure, "The release that order %d asks for was not made; it is tried again", id);
            }
        }
    }

    private void carryOut(Long id, Instant now) {
        ReleaseOrder order = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (order == null) return;
        if (!order.issue().isReleased() && !sealed.isVoid(order.issue())) sealed.releaseAsOrdered(order, now);
        delete(order);
    }
}
