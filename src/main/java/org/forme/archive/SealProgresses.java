package org.forme.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.forme.shell.RealTime;

/** Sealings under way and how they ended. Each step is a transaction of its own, so that a reload of the page shows it. */
@ApplicationScoped
public class SealProgresses implements PanacheRepository<SealProgress> {

    @Inject
    @RealTime
    Clock real;

    /** The last sealing of an issue. */
    public Optional<SealProgress> ofIssue(long issueId) {
        return find("issueId = ?1 order by id desc", issueId).firstResultOptional();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public SealProgress start(long issueId, String personName, Instant now) {
        var progress = new SealProgress(issueId, personName, now, real.instant());
        persist(progress);
        return progress;
    }

    /** Says that somebody is still at it. Writes nothing else, so that it cannot undo a step that was told meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void beat(long id) {
        update("heardAt = ?1 where id = ?2", real.instant(), id);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void reach(long id, SealProgress.Step step, int done, int all) {
        findById(id).reach(step, done, all);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void finish(long id, long sealedIssueId) {
        findById(id).finish(sealedIssueId);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void end(long id, SealProgress.State how, String why) {
        findById(id).end(how, why);
    }

    /**
     * Says of each sealing that nobody is at any more whether it came to a seal.
     *
     * @param alone whether no other instance can be at work on this database: then none of them is running
     */
    @Transactional
    void settle(SealedIssues sealed, boolean alone) {
        if (!isAnyOpen()) return;
        for (SealProgress progress : list("state", SealProgress.State.RUNNING))
            if (alone || !progress.isRunning(real.instant()))
                sealed.ofIssue(progress.issueId())
                        .ifPresentOrElse(
                                issue -> progress.finish(issue.id()),
                                () -> progress.end(SealProgress.State.BROKEN, ""));
    }

    /** In SQL: asked at every start, where the first query in Hibernate's own language costs most of a second. */
    private boolean isAnyOpen() {
        return (boolean) getEntityManager()
                .createNativeQuery("select exists (select 1 from seal_progress where state = 'RUNNING')", Boolean.class)
                .getSingleResult();
    }

    /** Whether an issue is being sealed by somebody right now, here or on another instance. */
    public boolean isAnyRunning() {
        return list("state", SealProgress.State.RUNNING).stream()
                .anyMatch(progress -> progress.isRunning(real.instant()));
    }

    /** The sealing of an issue that is under way right now. */
    public Optional<SealProgress> running(long issueId) {
        return ofIssue(issueId).filter(progress -> progress.isRunning(real.instant()));
    }
}
