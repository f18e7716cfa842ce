package org.forme.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.forme.shell.Sha256;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Blobs as objects {@code blobs/ab/cdef…} in a bucket of an S3-compatible store. Such a store puts an object whole or not
 * at all, and shows it to everybody from then on. Several instances share a bucket; several offices do not, since each
 * would sweep what the others keep.
 */
final class BucketShelf implements Shelf {
    private static final String PREFIX = "blobs/";
    private static final int NOT_THERE = 404;

    private static final String PROBE = PREFIX + "probe";

    /** Probing asks every few seconds, and such a store may take money for every object that is put. */
    private static final Duration BETWEEN_WRITES = Duration.ofMinutes(1);

    private final S3Client store;
    private final String bucket;
    private final InstantSource clock;
    private volatile Instant written = Instant.EPOCH;

    BucketShelf(S3Client store, String bucket, InstantSource clock) {
        this.store = store;
        this.bucket = bucket;
        this.clock = clock;
    }

    @Override
    public void put(String sha, Path file) throws IOException {
        try {
            store.putObject(request -> request.bucket(bucket).key(key(sha)), file);
        } catch (SdkException e) {
            throw failure(e);
        }
    }

    @Override
    public Optional<InputStream> open(String sha) throws IOException {
        try {
            return Optional.of(store.getObject(request -> request.bucket(bucket).key(key(sha))));
        } catch (NoSuchKeyException missing) {
            return Optional.empty();
        } catch (SdkException e) {
            throw failure(e);
        }
    }

    @Override
    public OptionalLong size(String sha) throws IOException {
        try {
            return OptionalLong.of(
                    store.headObject(request -> request.bucket(bucket).key(key(sha)))
                            .contentLength());
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_THERE) return OptionalLong.empty();
            throw failure(e);
        } catch (SdkException e) {
            throw failure(e);
        }
    }

    /** A key that may only read sees the bucket, too: so something is put, once in a while, and taken away again. */
    @Override
    public void probe() throws IOException {
        Instant now = clock.instant();
        try {
            store.headBucket(request -> request.bucket(bucket));
            if (Duration.between(written, now).abs().compareTo(BETWEEN_WRITES) < 0) return;
            store.putObject(request -> request.bucket(bucket).key(PROBE), RequestBody.fromString(now.toString()));
            store.deleteObject(request -> request.bucket(bucket).key(PROBE));
            written = now;
        } catch (SdkException e) {
            throw failure(e);
        }
    }

    /** Looks at each once more before it goes: somebody may have put it again since it was listed. */
    @Override
    public int sweep(Set<String> kept, Instant olderThan) throws IOException {
        List<String> old = new ArrayList<>();
        try {
            for (S3Object object : store.listObjectsV2Paginator(
                            request -> request.bucket(bucket).prefix(PREFIX))
                    .contents()) {
                String sha = object.key().substring(PREFIX.length()).replace("/", "");
                boolean ours = Sha256.isOne(sha) && object.key().equals(key(sha));
                if (ours && !kept.contains(sha) && object.lastModified().isBefore(olderThan)) old.add(sha);
            }
            int gone = 0;
            for (String sha : old) if (delete(sha, olderThan)) gone++;
            return gone;
        } catch (SdkException e) {
            throw failure(e);
        }
    }

    private boolean delete(String sha, Instant olderThan) {
        Instant put = store.headObject(request -> request.bucket(bucket).key(key(sha)))
                .lastModified();
        if (!put.isBefore(olderThan)) return false;
        store.deleteObject(request -> request.bucket(bucket).key(key(sha)));
        return true;
    }

    private static String key(String sha) {
        return PREFIX + sha.substring(0, 2) + "/" + sha.substring(2);
    }

    private static IOException failure(SdkException e) {
        return new IOException("the object store does not answer as it should: " + e.getMessage(), e);
    }
}
