package org.forme.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Sealings under way and how they ended. Each step is a transaction of its own, so that a reload of the page shows it. */
@ApplicationScoped
public class SealProgresses implements PanacheRepository<SealProgress> {

    /** The last sealing of an issue. */
    public Optional<SealProgress> ofIssue(long issueId) {
        return find("issueId = ?1 order by id desc", issueId).firstResultOptional();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public SealProgress start(long issueId, String personName, Instant now) {
        var progress = new SealProgress(issueId, personName, now);
        persist(progress);
        return progress;
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

    /** Called at the start, when nothing can be running: says of each that was, whether it came to a seal. */
    @Transactional
    void settleAfterStart(SealedIssues sealed) {
        for (SealProgress progress : list("state", SealProgress.State.RUNNING))
            sealed.ofIssue(progress.issueId())
                    .ifPresentOrElse(
                            issue -> progress.finish(issue.id()), () -> progress.end(SealProgress.State.BROKEN, ""));
    }
}
