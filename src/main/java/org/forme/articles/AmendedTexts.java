package org.forme.articles;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** What revisions said before they were amended. */
@ApplicationScoped
public class AmendedTexts implements PanacheRepository<AmendedText> {
    /** How long each is kept: somebody may leave a form open over a weekend and go on. */
    public static final Duration KEPT = Duration.ofDays(3);

    @Inject
    Clock clock;

    /** Lets go what was amended longer ago than that. */
    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void letGo() {
        delete("amendedAt < ?1", clock.instant().minus(KEPT));
    }
}
