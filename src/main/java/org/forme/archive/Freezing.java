package org.forme.archive;

import io.micrometer.core.annotation.Timed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.forme.archive.SealProgress.Step;
import org.forme.issues.Finding;
import org.forme.issues.Issue;
import org.forme.issues.Issues;
import org.forme.issues.PressClearance;
import org.forme.people.AuditTrail;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.press.Preflight;
import org.forme.shell.Refusal;

/**
 * 付印 of one issue: checks, copies by value, writes the files, checks again, and commits the
 * live issue's seal together with the archive's rows. What changed between the two checks stops it.
 */
@ApplicationScoped
public class Freezing {
    @Inject
    Issues issues;

    @Inject
    People people;

    @Inject
    Preflight preflight;

    @Inject
    SealInputs inputs;

    @Inject
    Sealer sealer;

    @Inject
    SealedIssues sealed;

    @Inject
    Corrections corrections;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Seals an issue and returns when it is done.
     *
     * @return id of the sealed issue
     * @throws Refusal with every reason against it; nothing is sealed then
     */
    public long seal(long issueId, long personId, Instant now) {
        return seal(issueId, personId, now, (step, done, all) -> {});
    }

    @Timed(
            value = "forme.freeze",
            percentiles = {0.5, 0.95})
    long seal(long issueId, long personId, Instant now, Sealer.Watcher watcher) {
        watcher.reach(Step.CHECK, 0, 1);
        var copied = QuarkusTransaction.joiningExisting().call(() -> copy(issueId, personId, now));
        Sealer.Written written = sealer.write(copied.input(), copied.by(), watcher);
        watcher.reach(Step.COMMIT, 0, 1);
        return sealer.commit(copied.input(), written, archived -> sealLive(copied, archived))
                .id();
    }

    /**
     * 试付印: goes as far as a freeze goes and keeps nothing of it: no row, no file, no key.
     *
     * @throws Refusal with every reason that stands against a freeze
     */
    @Transactional
    public Rehearsal rehearse(long issueId, long personId, Instant now) {
        Copied copied = copy(issueId, personId, now);
        Sealer.Laid laid = sealer.rehearse(copied.input(), copied.by());
        return new Rehearsal(
                copied.input(), laid.parts(), laid.whole(), laid.manifests().open());
    }

    private record Copied(SealInput input, Manifests.Sealing by) {}

    private Copied copy(long issueId, long personId, Instant now) {
        Issue issue = issues.need(issueId);
        Person person = people.findById(personId);
        if (issue.dutyOf(person).isEmpty()) throw Refusal.forbidden("issues.seal_not_on_duty");
        sealed.newestSeal(issue.publication().paper())
                .filter(last -> now.isBefore(last.sealedAt()))
                .ifPresent(last -> {
                    throw Refusal.now("archive.clock_back_seal", last.numbers());
                });
        List<Finding> findings = preflight.of(issue, now);
        preflight.clear(issue, findings, now);
        var by = new Manifests.Sealing(personId, person.name(), now, issue.inPlaceOf(person));
        return new Copied(inputs.of(issue, findings), by);
    }

    private void sealLive(Copied copied, SealedIssue archived) {
        Instant now = copied.by().at();
        Issue issue = issues.need(copied.input().issue());
        Person person = people.findById(copied.by().person());
        issue.seal(clearedAgain(issue, copied.input(), now), person, now);
        corrections.printed(
                archived,
                copied.input().articles().stream()
                        .map(SealInput.ArticleCopy::id)
                        .toList());
        trail.note(now, person, "archive.seal", "/desk/archive/" + archived.id(), archived.numbers());
    }

    /** What changed since the copy shows in the copy, or stands against sealing by now. */
    private PressClearance clearedAgain(Issue issue, SealInput copied, Instant now) {
        try {
            List<Finding> findings = preflight.of(issue, now);
            PressClearance clearance = preflight.clear(issue, findings, now);
            if (inputs.of(issue, findings).equals(copied)) return clearance;
        } catch (Refusal against) {
            var reasons = new Refusal.Reasons().add(null, "archive.changed_meanwhile");
            reasons.addAll(against).refuseNow();
        }
        throw Refusal.now("archive.changed_meanwhile");
    }
}
