package org.forme.shell;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** How systems say it; Java hands it on in a message only. */
    private static final Pattern NO_ROOM =
            Pattern.compile("No space left|[Qq]uota|Read-only file system|not enough space");

    private static final String CONNECTION = "08";

    /** Most failures looked at behind one. */
    private static final int DEEP = 100;

    private final String sentence;

    /** @param sentence key of the message for people; what happened is for the log */
    public Unavailable(String sentence, Throwable why) {
        super(why.getMessage(), why);
        this.sentence = sentence;
    }

    /** What to tell people where a failure comes of this; empty where it comes of something else. */
    static Optional<String> sentenceOf(Throwable failure) {
        var all = new LinkedHashSet<Throwable>();
        gather(failure, all);
        for (Throwable one : all) if (one instanceof Unavailable known) return Optional.of(known.sentence);
        // A database without room closes itself, and then looks as if it were away.
        if (all.stream().anyMatch(Unavailable::isFull)) return Optional.of("shell.database_full");
        if (all.stream().anyMatch(Unavailable::isAway)) return Optional.of("shell.database_away");
        return Optional.empty();
    }

    /** What a commit failed of stands beside its cause. */
    private static void gather(Throwable failure, Set<Throwable> all) {
        if (failure == null || all.size() > DEEP || !all.add(failure)) return;
        gather(failure.getCause(), all);
        for (Throwable beside : failure.getSuppressed()) gather(beside, all);
    }

    private static boolean isFull(Throwable cause) {
        if (cause instanceof SQLException sql) return FULL.contains(String.valueOf(sql.getSQLState()));
        return cause instanceof IOException
                && NO_ROOM.matcher(String.valueOf(cause.getMessage())).find();
    }

    private static boolean isAway(Throwable cause) {
        if (cause instanceof JDBCConnectionException) return true;
        if (!(cause instanceof SQLException sql)) return false;
        String state = String.valueOf(sql.getSQLState());
        // The pool gives no state where nobody gave back a connection in time.
        return state.startsWith(CONNECTION)
                || AWAY.contains(state)
                || String.valueOf(sql.getMessage()).contains("acquisition timeout");
    }
}
