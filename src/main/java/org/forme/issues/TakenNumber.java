package org.forme.issues;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Set;
import java.util.stream.Collectors;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.Publication;

/**
 * A cumulative number that an edition of an issue holds: reserved when the issue is planned, fixed by its seal. One row each, unique by
 * key, so that no two issues ever have the same one, and each of its editions
 * once.
 */
@Embeddable
record TakenNumber(
        @Column(name = "publication_id") Long publication,
        @Column(name = "total_number") int total,
        int edition) {

    static Set<TakenNumber> of(Publication publication, IssueNumber number, int edition) {
        return number.totals().stream()
                .map(total -> new TakenNumber(publication.id(), total, edition))
                .collect(Collectors.toSet());
    }
}
