package org.forme.archive;

import java.util.List;
import org.forme.shell.Refusal.Reason;

/**
 * A bag that was brought, and whether its issue can be taken in.
 *
 * @param reasons everything against it; empty unless it is refused
 * @param keyStrange whether the key that signed it is none that the paper is known to have
 * @param clockBack whether it says that it was sealed before the issue that it follows: true of chains whose clock was set
 *     back, and odd
 */
public record Arrival(Bag bag, State state, List<Reason> reasons, boolean keyStrange, boolean clockBack) {
    public Arrival {
        reasons = List.copyOf(reasons);
    }

    /** What can become of it. */
    public enum State {
        /** It can be taken in, in its turn. */
        READY,
        /** It is in the archive already. */
        HERE,
        REFUSED
    }

    public boolean isReady() {
        return state == State.READY;
    }

    public boolean isHere() {
        return state == State.HERE;
    }

    /** The key that signed it, 64 hexadecimal digits; empty where the bag cannot be believed. */
    public String key() {
        return bag.issue().isEmpty() ? "" : bag.seal().key();
    }
}
