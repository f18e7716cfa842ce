package org.forme.imprint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * A time in which a permit does not hold, as while the authority asks for something to be put right (暂停).
 *
 * @param from first day of it
 * @param until first day on which the permit holds again, or null while nobody knows
 * @param reason in words
 */
@Embeddable
public record Suspension(
        @Column(name = "from_date") LocalDate from,
        @Column(name = "until_date") LocalDate until,
        String reason) {

    /** Whether nobody has ended it. */
    public boolean isOpen() {
        return until == null;
    }

    /** Whether an issue of this date falls into it. */
    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && (until == null || date.isBefore(until));
    }
}
