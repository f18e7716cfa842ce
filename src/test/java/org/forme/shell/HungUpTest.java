package org.forme.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import org.junit.jupiter.api.Test;

/** A browser that hangs up while its post is read is no failure of the house's; a full disk is. */
class HungUpTest {
    @Test
    void whoeverHangsUpIsNoFailure() {
        assertTrue(Errors.isHungUp(new IOException(new ClosedChannelException())));
        assertTrue(Errors.isHungUp(new IOException(new IOException(new HttpClosedException("Connection was closed")))));
        assertTrue(Errors.isHungUp(new IOException(new IOException(new SocketException("Connection reset")))));
        assertTrue(Errors.isHungUp(new IOException("Connection terminated parsing multipart data")));
    }

    @Test
    void aDiskThatIsFullIsOne() {
        assertFalse(Errors.isHungUp(new IOException("No space left on device")));
    }
}
