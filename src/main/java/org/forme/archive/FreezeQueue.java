package org.forme.archive;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
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
import org.forme.issues.Issue;
import org.forme.people.Person;
import org.forme.press.Preflight;
import org.forme.shell.Attempt;
import org.forme.shell.Messages;
import org.forme.shell.Refusal;
import org.jboss.logging.Logger;

/** 付印 from the button on: takes the order, has one issue after the other frozen, and says how far it has come. */
@ApplicationScoped
public class FreezeQueue {
    /** Seconds between two signs of life: many within {@link SealProgress#SILENCE}, so that one may be missed. */
    private static final int BEAT = 5;

    /** Seconds that an ending application waits for a freeze; the largest took a tenth of it. */
    private static final int PATIENCE = 60;

    private static final Logger LOG = Logger.getLogger(FreezeQueue.class);

    @Inject
    Freezing freezing;

    @Inject
    Preflight preflight;

    @Inject
    SealedIssues sealed;

    @Inject
    SealProgresses progresses;

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

    /** A freeze that has begun is finished before the application ends, as far as whoever ends it waits so long. */
    void finish(@Observes ShutdownEvent stop) {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(PATIENCE, TimeUnit.SECONDS))
                LOG.warnf("A freeze did not end within %d s; the next start settles it", PATIENCE);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
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
            long id = freezing.seal(
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

    private static Refusal refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) return refusal;
            if (Attempt.saysThatSomebodyWasQuicker(cause)) return Refusal.now("archive.changed_meanwhile");
        }
        return null;
    }

    private static String words(Refusal refusal, Locale locale) {
        return refusal.reasons().stream()
                .map(reason -> Messages.text(locale, reason))
                .collect(Collectors.joining("\n"));
    }
}
