package org.forme.archive;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.forme.archive.SealProgress.State;
import org.forme.archive.SealProgress.Step;
import org.forme.issues.Issue;
import org.forme.issues.Issues;
import org.forme.issues.PressClearance;
import org.forme.people.AuditTrail;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.press.Preflight;
import org.forme.shell.Messages;
import org.forme.shell.Refusal;
import org.jboss.logging.Logger;

/**
 * 付印 from the button to the sealed issue: checks, copies by value, writes the files, checks again, and commits the
 * live issue's seal together with the archive's rows. What changed between the two checks stops it.
 */
@ApplicationScoped
public class Freezing {
    /** Seconds between two signs of life: many within {@link SealProgress#SILENCE}, so that one may be missed. */
    private static final int BEAT = 5;

    private static final Logger LOG = Logger.getLogger(Freezing.class);

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
    SealProgresses progresses;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Nobody else can open the embedded database's file. */
    @ConfigProperty(name = "quarkus.datasource.db-kind")
    String databaseKind;

    private final AtomicInteger atWork = new AtomicInteger();

    /** One after the other: seals of a paper form a chain. */
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "sealing");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "sealing-heart");
        thread.setDaemon(true);
        return thread;
    });

    /** What was under way when the application ended is not under way now. */
    void settle(@Observes StartupEvent start) {
        progresses.settle(sealed, databaseKind.equals("h2"));
    }

    @PreDestroy
    void rest() {
        worker.shutdown();
        heart.shutdown();
    }

    /** Whether a sealing waits or runs here. */
    public boolean isBusy() {
        return atWork.get() > 0;
    }

    /**
     * Starts the work and returns; {@link SealProgresses} tells how far it has come.
     *
     * @param locale of the person, for the reasons if it comes to nothing
     * @throws Refusal with every reason against it that is known now, or when it is under way already
     */
    public synchronized void start(Issue issue, Person person, Locale locale) {
        if (issue.dutyOf(person).isEmpty()) throw Refusal.forbidden("issues.seal_not_on_duty");
        if (issue.isSealed()) throw Refusal.now("issues.sealed", issue.number().asPrinted());
        progresses.settle(sealed, false);
        if (progresses.running(issue.id()).isPresent())
            throw Refusal.now("archive.sealing_already", issue.number().asPrinted());
        preflight.clear(issue, clock.instant());
        long progress =
                progresses.start(issue.id(), person.name(), clock.instant()).id();
        long issueId = issue.id();
        long personId = person.id();
        atWork.incrementAndGet();
        Future<?> beating = heart.scheduleAtFixedRate(() -> beat(progress), BEAT, BEAT, TimeUnit.SECONDS);
        worker.execute(() -> {
            try {
                inContext(() -> run(progress, issueId, personId, locale));
            } finally {
                beating.cancel(false);
                atWork.decrementAndGet();
            }
        });
    }

    private void beat(long progress) {
        try {
            progresses.beat(progress);
        } catch (RuntimeException missed) {
            LOG.debugf(missed, "Sealing %d could not say that it goes on", progress);
        }
    }

    /**
     * Seals an issue and returns when it is done.
     *
     * @return id of the sealed issue
     * @throws Refusal with every reason against it; nothing is sealed then
     */
    public long seal(long issueId, long personId, Instant now) {
        return seal(issueId, personId, now, (step, done, all) -> {});
    }

    /** Collections read outside a transaction need the context that a request has. */
    private static void inContext(Runnable work) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            work.run();
        } finally {
            context.terminate();
        }
    }

    private void run(long progress, long issueId, long personId, Locale locale) {
        try {
            long id = seal(
                    issueId,
                    personId,
                    clock.instant(),
                    (step, done, all) -> progresses.reach(progress, step, done, all));
            progresses.finish(progress, id);
        } catch (Refusal refusal) {
            progresses.end(progress, State.REFUSED, words(refusal, locale));
        } catch (RuntimeException | Error failure) {
            Refusal refusal = refusalIn(failure);
            if (refusal == null) LOG.errorf(failure, "Sealing issue %d failed; nothing is sealed", issueId);
            progresses.end(
                    progress,
                    refusal == null ? State.BROKEN : State.REFUSED,
                    refusal == null ? "" : words(refusal, locale));
        }
    }

    long seal(long issueId, long personId, Instant now, Sealer.Watcher watcher) {
        watcher.reach(Step.CHECK, 0, 1);
        var copied = QuarkusTransaction.joiningExisting().call(() -> copy(issueId, personId, now));
        Sealer.Written written = sealer.write(copied.input(), copied.by(), watcher);
        watcher.reach(Step.COMMIT, 0, 1);
        return sealer.commit(copied.input(), written, archived -> sealLive(copied, archived))
                .id();
    }

    private record Copied(SealInput input, Manifests.Sealing by) {}

    private Copied copy(long issueId, long personId, Instant now) {
        Issue issue = issues.need(issueId);
        Person person = people.findById(personId);
        if (issue.dutyOf(person).isEmpty()) throw Refusal.forbidden("issues.seal_not_on_duty");
        preflight.clear(issue, now);
        return new Copied(inputs.of(issue, now), new Manifests.Sealing(personId, person.name(), now));
    }

    private void sealLive(Copied copied, SealedIssue archived) {
        Instant now = copied.by().at();
        Issue issue = issues.need(copied.input().issue());
        Person person = people.findById(copied.by().person());
        issue.seal(clearedAgain(issue, copied.input(), now), person, now);
        trail.note(now, person, "archive.seal", "/desk/archive/" + archived.id(), archived.numbers());
    }

    /** What changed since the copy shows in the copy, or stands against sealing by now. */
    private PressClearance clearedAgain(Issue issue, SealInput copied, Instant now) {
        try {
            PressClearance clearance = preflight.clear(issue, now);
            if (inputs.of(issue, now).equals(copied)) return clearance;
        } catch (Refusal against) {
            var reasons = new Refusal.Reasons().add(null, "archive.changed_meanwhile");
            reasons.addAll(against).refuseNow();
        }
        throw Refusal.now("archive.changed_meanwhile");
    }

    private static Refusal refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof Refusal refusal) return refusal;
        return null;
    }

    private static String words(Refusal refusal, Locale locale) {
        return refusal.reasons().stream()
                .map(reason -> Messages.text(locale, reason))
                .collect(Collectors.joining("\n"));
    }
}
