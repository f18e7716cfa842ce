package org.forme.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Verification for anybody who asks. It reads every sealed file, so one answer serves everybody for a while, and only
 * one check runs at a time: whoever comes meanwhile is told the last answer, or to ask again.
 */
@ApplicationScoped
public class Rechecks {
    /** How long an answer serves: readers see a change within minutes, and nobody can keep the disks busy by asking. */
    private static final Duration SERVES = Duration.ofMinutes(10);

    /** Answers kept: a year of a daily. */
    private static final int KEPT = 366;

    private final ReentrantLock checking = new ReentrantLock();
    private final Map<Long, Checked> answers = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Checked> eldest) {
            return size() > KEPT;
        }
    });

    @Inject
    Verifier verifier;

    /**
     * What a check found, and when.
     *
     * @param intact 已核验, else 已改动
     * @param files how many files were read
     */
    public record Checked(boolean intact, int files, Instant at) {}

    /** Checks the issue, or tells what was found not long ago; empty while another check keeps the house busy. */
    public Optional<Checked> of(SealedIssue issue, Instant now) {
        Checked known = answers.get(issue.id());
        if (known != null && Duration.between(known.at(), now).abs().compareTo(SERVES) < 0) return Optional.of(known);
        if (!checking.tryLock()) return Optional.ofNullable(known);
        try {
            Verification found = verifier.verify(issue);
            Checked checked = new Checked(found.isIntact(), found.files(), now);
            answers.put(issue.id(), checked);
            return Optional.of(checked);
        } finally {
            checking.unlock();
        }
    }
}
