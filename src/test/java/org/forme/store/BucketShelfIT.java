package org.forme.store;

import java.util.Optional;
import java.util.UUID;
import org.forme.ObjectStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
        return new BucketShelf(client, bucket);
    }

    /** A key that lets nobody in, as after a change of keys. */
    @Override
    Shelf broken() {
        return new BucketShelf(
                BucketSettings.client("us-east-1", Optional.of(server.address()), "forme", "another"), "forme-any");
    }
}
