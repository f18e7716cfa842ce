package org.forme.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnavailableTest {
    private static final Optional<String> FULL = Optional.of("shell.database_full");
    private static final Optional<String> AWAY = Optional.of("shell.database_away");

    /** As seen where H2's disk was full: the commit fails, and why stands beside the cause. */
    @Test
    void aCommitThatFailedForWantOfRoomSaysSo() {
        var failed = new IllegalStateException("Could not commit transaction.");
        failed.addSuppressed(new SQLException("General error", "HY000", new IOException("No space left on device")));
        assertEquals(FULL, Unavailable.sentenceOf(new RuntimeException(failed)));
    }

    @Test
    void aDatabaseThatClosedItselfForWantOfRoomIsFullAndNotAway() {
        var closed =
                new SQLException("The database has been closed", "90098", new IOException("No space left on device"));
        assertEquals(FULL, Unavailable.sentenceOf(closed));
        assertEquals(AWAY, Unavailable.sentenceOf(new SQLException("The database has been closed", "90098")));
        assertEquals(FULL, Unavailable.sentenceOf(new SQLException("could not extend file", "53100")));
    }

    @Test
    void whatItIsNotIsLeftToOthers() {
        assertEquals(Optional.empty(), Unavailable.sentenceOf(new SQLException("duplicate key", "23505")));
        assertEquals(Optional.empty(), Unavailable.sentenceOf(new IOException("Connection reset by peer")));
        assertEquals(Optional.empty(), Unavailable.sentenceOf(circle()));
    }

    private static Throwable circle() {
        var one = new RuntimeException("one");
        one.addSuppressed(new RuntimeException("other", one));
        return one;
    }
}
