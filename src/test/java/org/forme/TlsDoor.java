package org.forme;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/**
 * Speaks TLS with those who come and plain HTTP with the server behind, and tells it who came and how, as a proxy does.
 * One request a connection.
 */
final class TlsDoor implements AutoCloseable {
    private final ServerSocket door;
    private final int behind;
    private final ExecutorService workers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "tls-door");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param port where it is reached
     * @param behind port of the server
     */
    TlsDoor(SSLContext shown, int port, int behind) {
        this.behind = behind;
        try {
            door = shown.getServerSocketFactory().createServerSocket(port, 200, InetAddress.getLoopbackAddress());
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
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            String head = head(visitor.getInputStream());
            if (head.isEmpty()) return;
            server.getOutputStream().write(told(head, visitor).getBytes(StandardCharsets.ISO_8859_1));
            workers.execute(() -> rest(visitor, server));
            server.getInputStream().transferTo(visitor.getOutputStream());
        } catch (IOException gone) {
            // One of the two went away; the other one is let go.
        }
    }

    /** Up to the empty line. */
    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        for (int b; (b = in.read()) >= 0; ) {
            head.write(b);
            if (b == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n"))
                return head.toString(StandardCharsets.ISO_8859_1);
        }
        return "";
    }

    private static String told(String head, Socket visitor) {
        String host = head.lines()
                .filter(line -> line.toLowerCase().startsWith("host:"))
                .map(line -> line.substring(5).strip())
                .findFirst()
                .orElse("");
        return head.lines()
                        .filter(line ->
                                !line.isEmpty() && !line.toLowerCase().matches("(connection|x-forwarded-.*):.*"))
                        .collect(Collectors.joining("\r\n"))
                + "\r\nConnection: close\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: " + host
                + "\r\nX-Forwarded-For: " + visitor.getInetAddress().getHostAddress() + "\r\n\r\n";
    }

    private static void rest(Socket visitor, Socket server) {
        try {
            visitor.getInputStream().transferTo(server.getOutputStream());
        } catch (IOException gone) {
            // It has its answer.
        }
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
