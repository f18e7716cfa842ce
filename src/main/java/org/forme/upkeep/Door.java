package org.forme.upkeep;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.forme.people.Secret;
import org.jboss.logging.Logger;

/**
 * The back door by which a command on the same machine asks the running application: a socket of its own on loopback, on
 * a port that the system chooses, so that no proxy leads to it and no browser finds a page there. Who knows the secret in
 * the data folder, made anew at each start and readable by its owner alone, is let in.
 */
@ApplicationScoped
class Door {
    private static final Logger LOG = Logger.getLogger(Door.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** So many at once. */
    private static final int ROOM = 16;

    @ConfigProperty(name = "forme.data-dir")
    Path data;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    @ConfigProperty(name = RestoreCommand.FILE)
    Optional<Path> restored;

    @Inject
    Backup backup;

    private final Semaphore room = new Semaphore(ROOM);
    private final Secret secret = Secret.random();
    private ServerSocket socket;
    private DoorSign sign;

    void open(@Observes StartupEvent start) {
        if (restored.isPresent()) return;
        try {
            socket = new ServerSocket(0, ROOM, InetAddress.getLoopbackAddress());
            sign = DoorSign.hang(data, port, socket.getLocalPort(), secret.text());
            Thread porter = new Thread(this::stand, "door");
            porter.setDaemon(true);
            porter.start();
        } catch (IOException failure) {
            LOG.warn("No backup can be made while this runs: the door for commands does not open", failure);
        }
    }

    void close(@Observes ShutdownEvent end) throws IOException {
        if (socket != null) socket.close();
        if (sign != null) Files.deleteIfExists(sign.file());
    }

    private void stand() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                if (!room.tryAcquire()) {
                    try (caller) {
                        new DoorCall(caller, secret, PATIENCE).refuse();
                    }
                    continue;
                }
                Thread serving = new Thread(() -> serve(caller), "door-caller");
                serving.setDaemon(true);
                serving.start();
            } catch (IOException closedOrGone) {
                LOG.debug("Nobody came in by the door", closedOrGone);
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            new DoorCall(caller, secret, PATIENCE).answer(backup);
        } catch (IOException | RuntimeException failure) {
            LOG.warnf("A command was not carried out to its end: %s", failure);
        } finally {
            room.release();
        }
    }
}
