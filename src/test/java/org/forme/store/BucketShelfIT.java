package org.forme.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.forme.ObjectStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

/** The same on a server that speaks as Amazon's object store does. */
class BucketShelfIT extends ShelfContract {
    private static final String SECRET = UUID.randomUUID().toString();
    private static ObjectStore server;
    private static S3Client client;

    @BeforeAll
    static void start() {
        server = new ObjectStore("forme", SECRET);
        client = BucketSettings.client("us-east-1", Optional.of(server.address()), "forme", SECRET);
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Override
    Shelf shelf() {
        String bucket = "forme-" + UUID.randomUUID();
        client.createBucket(request -> request.bucket(bucket));
        return new BucketShelf(client, bucket, Clock.systemUTC());
    }

    @Test
    void aStoreThatOnlyReadsIsNotReadyThoughItShowsItsBucket() throws IOException {
        Files.createDirectory(folder.resolve("forme-read"));
        try (var reading = ObjectStore.thatOnlyReads("forme", SECRET, folder);
                var reader = BucketSettings.client("us-east-1", Optional.of(reading.address()), "forme", SECRET)) {
            reader.headBucket(request -> request.bucket("forme-read"));
            Shelf shelf = new BucketShelf(reader, "forme-read", Clock.systemUTC());
            assertThrows(IOException.class, shelf::probe);
            assertThrows(IOException.class, shelf::probe, "as often as it is asked");
        }
    }

    @Test
    void probingLeavesNothingAndPutsOnceAMinute() throws IOException {
        var puts = new AtomicInteger();
        var now = new AtomicReference<>(Instant.parse("2026-12-07T08:00:00Z"));
        String bucket = "forme-" + UUID.randomUUID();
        client.createBucket(request -> request.bucket(bucket));
        Shelf shelf = new BucketShelf(counting(puts), bucket, now::get);
        shelf.probe();
        now.set(now.get().plusSeconds(59));
        shelf.probe();
        assertEquals(1, puts.get());
        now.set(now.get().plusSeconds(1));
        shelf.probe();
        assertEquals(2, puts.get());
        assertEquals(
                List.of(),
                client.listObjectsV2(request -> request.bucket(bucket)).contents());
    }

    /** The same store, and how often something was put. */
    private static S3Client counting(AtomicInteger puts) {
        return (S3Client) Proxy.newProxyInstance(
                S3Client.class.getClassLoader(), new Class<?>[] {S3Client.class}, (self, asked, with) -> {
                    if (asked.getName().equals("putObject")) puts.incrementAndGet();
                    return asked.invoke(client, with);
                });
    }

    /** A key that lets nobody in, as after a change of keys. */
    @Override
    Shelf broken() {
        return new BucketShelf(
                BucketSettings.client("us-east-1", Optional.of(server.address()), "forme", "another"),
                "forme-any",
                Clock.systemUTC());
    }
}
