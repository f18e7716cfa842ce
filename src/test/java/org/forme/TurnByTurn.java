package org.forme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** What stands before several instances: gives each connection to the next one, and passes over whoever is not there. */
final class TurnByTurn implements AutoCloseable {
    private final ServerSocket door;
    private final int[] instances;
    private final AtomicInteger turn = new AtomicInteger();
    private final ExecutorService workers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "turn-by-turn");
        thread.setDaemon(true);
        return thread;
    });

    /** @param port where it is reached */
    TurnByTurn(int port, int... instances) {
        this.instances = instances;
        try {
            door = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        workers.execute(this::receive);
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                Socket visitor = door.accept();
                workers.execute(() -> serve(visitor));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket visitor) {
        try (visitor;
                Socket instance = next()) {
            var answers = workers.submit(() -> pass(instance, visitor));
            pass(visitor, instance);
            answers.get();
        } catch (Exception gone) {
            // One of the two went away; the other one is let go.
        }
    }

    private Socket next() throws IOException {
        int first = turn.getAndIncrement();
        IOException away = null;
        for (int i = 0; i < instances.length; i++) {
            Socket socket = new Socket();
            try {
                socket.connect(
                        new InetSocketAddress(
                                InetAddress.getLoopbackAddress(),
                                instances[Math.floorMod(first + i, instances.length)]),
                        1_000);
                return socket;
            } catch (IOException e) {
                socket.close();
                away = e;
            }
        }
        throw away;
    }

    private static Void pass(Socket from, Socket to) throws IOException {
        from.getInputStream().transferTo(to.getOutputStream());
        to.shutdownOutput();
        return null;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        workers.shutdownNow();
    }
}
