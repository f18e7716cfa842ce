package org.forme.issues;

import java.time.LocalDate;
import java.util.Optional;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.Publication;

/**
 * A port: issues of the paper that were made elsewhere and came in sealed, for which there is no {@link Issue} here. The
 * numbering goes on from them.
 */
public interface MadeElsewhere {
    /** A number of the sequence with its day. */
    record Numbered(IssueNumber number, LocalDate date) {}

    /** The one with the lowest cumulative number; empty where none came in. */
    Optional<Numbered> first(Publication publication);

    /** The one with the highest cumulative number; empty where none came in. */
    Optional<Numbered> last(Publication publication);
}
