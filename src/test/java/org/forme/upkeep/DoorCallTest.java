package org.forme.upkeep;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.forme.people.Secret;
import org.junit.jupiter.api.Test;

class DoorCallTest {
    private final Secret secret = Secret.random();

    @Test
    void whoSaysTheSecretIsKnownAndNobodyElse() throws IOException {
        assertTrue(isKnown(secret.text()));
        assertFalse(isKnown(Secret.random().text()));
        assertFalse(isKnown("x".repeat(5_000)));
    }

    @Test
    void whoSaysAByteNowAndThenIsGoneInTime() throws Exception {
        try (Pair pair = new Pair()) {
            var dribbling = CompletableFuture.runAsync(() -> {
                try {
                    DataOutputStream out = new DataOutputStream(pair.outside.getOutputStream());
                    out.writeShort(200);
                    for (int i = 0; i < 200; i++) {
                        out.writeByte('x');
                        out.flush();
                        Thread.sleep(20);
                    }
                } catch (IOException | InterruptedException gone) {
                    // As it should be.
                }
            });
            var call = new DoorCall(pair.inside, secret, Duration.ofMillis(300));
            assertThrows(SocketTimeoutException.class, call::isKnown);
            pair.inside.close();
            dribbling.get();
        }
    }

    private boolean isKnown(String said) throws IOException {
        try (Pair pair = new Pair()) {
            new DataOutputStream(pair.outside.getOutputStream()).writeUTF(said);
            return new DoorCall(pair.inside, secret, Duration.ofSeconds(20)).isKnown();
        }
    }

    /** Two ends of a connection. */
    private static final class Pair implements AutoCloseable {
        final Socket outside;
        final Socket inside;

        Pair() throws IOException {
            try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                outside = new Socket(door.getInetAddress(), door.getLocalPort());
                inside = door.accept();
            }
        }

        @Override
        public void close() throws IOException {
            outside.close();
            inside.close();
        }
    }
}
