package org.forme.people;

import java.time.Instant;
import java.util.List;

/** What somebody has in hand when they leave the house, and how it goes back to the desk. Collected by CDI. */
public interface WorkInHand {
    /**
     * What they have of one kind.
     *
     * @param key message key that takes how many they are
     * @param addresses of each: who only administrates sees what they are called for them
     */
    record Piece(String key, List<String> addresses) {
        public Piece {
            addresses = List.copyOf(addresses);
        }
    }

    /** What they have in hand now. */
    List<Piece> of(Person person, Instant now);

    /** Puts it back, in the transaction in which they leave. */
    void putBack(Person leaver, Person by, Instant now);
}
