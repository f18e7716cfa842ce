package org.forme.archive;

/**
 * Fired in the transaction of the act when readers are to see something else than before. Copies of the edition, feeds and
 * the search hear of it here and nowhere else.
 *
 * @param sealedIssue id of the sealed issue
 * @param article its number in the issue, or null where the whole issue is meant
 */
public record PublicChange(long sealedIssue, Integer article, Kind kind) {
    /** What happened. */
    public enum Kind {
        RELEASED,
        WITHDRAWN,
        RESTORED,
        CORRECTED
    }
}
