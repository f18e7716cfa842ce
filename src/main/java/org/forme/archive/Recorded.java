package org.forme.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.forme.people.Person;

/** Who wrote something down, and when. */
@Embeddable
record Recorded(
        @Column(name = "recorded_at") Instant at,
        @Column(name = "recorded_by_id") Long personId,
        @Column(name = "recorded_by_name") String name) {
    static Recorded by(Person person, Instant now) {
        return new Recorded(now, person.id(), person.name());
    }
}
