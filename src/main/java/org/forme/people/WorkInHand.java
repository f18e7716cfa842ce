package org.forme.people;

import java.time.Instant;
import java.util.List;

/** What somebody has in hand when they leave the house, and how it goes back to the desk. Collected by CDI. */
public interface WorkInHand {
    /**
     * So much of one kind, in words: nothing that who only administrates may not read.
     *
     * @param key message key
     */
    record Piece(String key, List<Object> args) {
        public Piece {
            args = List.copyOf(args);
        }
    }

    /** What they have in hand now. */
    List<Piece> of(Person person, Instant now);

    /** Puts it back, in the transaction in which they leave. */
    void putBack(Person leaver, Person by, Instant now);
}
