package org.forme.issues;

import java.time.Instant;
import java.util.Objects;

/**
 * The press's word that nothing stands against sealing one issue. Only {@code org.forme.press} makes one, at the end of
 * a preflight without a blocking finding.
 *
 * @param issue id of the one issue it is for
 * @param digest SHA-256, in hexadecimal, of everything that was looked at
 * @param passedAt when the preflight ended
 */
public record PressClearance(Long issue, String digest, Instant passedAt) {
    public PressClearance {
        Objects.requireNonNull(issue, "issue");
        Objects.requireNonNull(passedAt, "passedAt");
        if (digest == null || !digest.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("digest");
    }
}
