package org.forme.shell;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.hibernate.exception.JDBCConnectionException;

/**
 * Something that the house stands on is away or full for now: the database or the store. Nobody did anything wrong,
 * nothing was changed, and the same may be tried again: a page with 503.
 */
public final class Unavailable extends RuntimeException {
    /** PostgreSQL ends sessions when it stops, and takes none while it starts or has too many; H2 closed its file. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300", "90121", "90098", "90067");

    /** No room on the disk, or one that takes nothing any more. PostgreSQL's, then H2's. */
    private static final Set<String> FULL = Set.of("53100", "25006", "58030", "90100", "90097", "90031", "90028");

    private static final String CONNECTION = "08";

    private final String sentence;

    /** @param sentence key of the message for people; what happened is for the log */
    public Unavailable(String sentence, Throwable why) {
        super(why.getMessage(), why);
        this.sentence = sentence;
    }

    /** What to tell people where a failure comes of this; empty where it comes of something else. */
    static Optional<String> sentenceOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unavailable unavailable) return Optional.of(unavailable.sentence);
            if (cause instanceof SQLException sql && FULL.contains(String.valueOf(sql.getSQLState())))
                return Optional.of("shell.database_full");
            if (cause instanceof JDBCConnectionException || isAway(cause)) return Optional.of("shell.database_away");
        }
        return Optional.empty();
    }

    private static boolean isAway(Throwable cause) {
        if (!(cause instanceof SQLException sql)) return false;
        String state = String.valueOf(sql.getSQLState());
        // The pool gives no state where nobody gave back a connection in time.
        return state.startsWith(CONNECTION)
                || AWAY.contains(state)
                || String.valueOf(sql.getMessage()).contains("acquisition timeout");
    }
}
