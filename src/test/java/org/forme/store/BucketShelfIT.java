package org.forme.store;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.s3.S3Client;

/** The same on a server that speaks as Amazon's object store does: S3Proxy, a process of its own, all in memory. */
class BucketShelfIT extends ShelfContract {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final String SECRET = UUID.randomUUID().toString();
    private static Process server;
    private static URI address;
    private static S3Client client;

    @BeforeAll
    static void start() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        address = URI.create("http://127.0.0.1:" + port);
        Path settings = Files.createTempFile("s3proxy", ".properties");
        Files.writeString(
                settings,
                "s3proxy.endpoint=" + address + "\ns3proxy.authorization=aws-v4\ns3proxy.identity=forme\n"
                        + "s3proxy.credential=" + SECRET
                        + "\njclouds.provider=transient-nio2\njclouds.identity=any\njclouds.credential=any\n");
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("forme.s3proxy", "target/s3proxy") + "/*",
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        client = BucketSettings.client("us-east-1", Optional.of(address), "forme", SECRET);
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (!answers()) {
            if (!server.isAlive() || System.nanoTime() > until)
                throw new IllegalStateException("S3Proxy does not start");
            Thread.sleep(100);
        }
        Files.delete(settings);
    }

    private static boolean answers() {
        try {
            ((HttpURLConnection) address.toURL().openConnection()).getResponseCode();
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @AfterAll
    static void stop() {
        client.close();
        server.destroy();
    }

    @Override
    Shelf shelf() {
        String bucket = "forme-" + UUID.randomUUID();
        client.createBucket(request -> request.bucket(bucket));
        return new BucketShelf(client, bucket);
    }

    /** A key that lets nobody in, as after a change of keys. */
    @Override
    Shelf broken() {
        return new BucketShelf(
                BucketSettings.client("us-east-1", Optional.of(address), "forme", "another"), "forme-any");
    }
}
