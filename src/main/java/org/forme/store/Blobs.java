package org.forme.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.forme.shell.DataFolder;
import org.forme.shell.Refusal;
import org.forme.shell.Sha256;
import org.forme.shell.Unavailable;
import org.jboss.logging.Logger;

/**
 * Bytes kept under their SHA-256, in a folder or an object store (see {@link Shelf}). They are written beside first, hashed
 * and forced to the disk, and then put into their place, so that under its name there is the whole of a blob or nothing,
 * whenever the power goes. It is put before the record that names it is committed: a crash between the two leaves an
 * orphan, which {@link #sweep} takes away, and never a record without its bytes.
 */
@ApplicationScoped
public class Blobs {
    /** Largest blob unless told otherwise: a whole issue in print stays far below, and a disk is not filled by accident. */
    public static final long LIMIT = 2L << 30;

    private static final Logger LOG = Logger.getLogger(Blobs.class);

    private Path unfinished;
    private Shelf shelf;

    protected Blobs() {}

    /** In the folder {@code blobs} of the data folder, or in the bucket where one is set. */
    @Inject
    Blobs(@ConfigProperty(name = "forme.data-dir") Path dataDir, BucketSettings bucket) {
        this(dataDir);
        bucket.shelf().ifPresent(chosen -> this.shelf = chosen);
    }

    /** In the folder {@code blobs} of the data folder. */
    public Blobs(Path dataDir) {
        Path folder = DataFolder.made(dataDir).resolve("blobs").toAbsolutePath();
        this.unfinished = folder.resolve("unfinished");
        this.shelf = new FolderShelf(folder);
    }

    /** On a shelf, and what is not whole yet in a folder. */
    Blobs(Shelf shelf, Path unfinished) {
        this.shelf = shelf;
        this.unfinished = unfinished;
    }

    /** Keeps the bytes. When it returns they are on the disk. */
    public Blob put(byte[] bytes) {
        return put(new ByteArrayInputStream(bytes), bytes.length);
    }

    /** Keeps what the stream holds, at most {@link #LIMIT} bytes. */
    public Blob put(InputStream bytes) {
        return put(bytes, LIMIT);
    }

    /**
     * Keeps what the stream holds, hashed while it is written. Bytes that are here already are written anew, which mends
     * them if they were damaged and makes them young again for {@link #sweep}. The caller closes the stream.
     *
     * @param limit how many bytes it may be
     * @throws Refusal {@code shell.too_large} where it is more; nothing is kept then
     * @throws Unavailable where the store takes nothing: it is full, read-only or away
     */
    public Blob put(InputStream bytes, long limit) {
        Path file = null;
        try {
            file = Files.createDirectories(unfinished).resolve(UUID.randomUUID() + ".part");
            MessageDigest digest = Sha256.digest();
            long size = write(bytes, limit, file, digest);
            String sha = Sha256.of(digest);
            shelf.put(sha, file);
            return new Blob(sha, size);
        } catch (Broken sender) {
            throw new UncheckedIOException(sender.getCause());
        } catch (IOException e) {
            throw new Unavailable("shell.store_full", e);
        } finally {
            forget(file);
        }
    }

    /** Whether something could be put now. @throws UncheckedIOException with the reason where not */
    public void probe() {
        ask(() -> {
            shelf.probe();
            return true;
        });
    }

    private static void forget(Path file) {
        try {
            if (file != null) Files.deleteIfExists(file);
        } catch (IOException left) {
            LOG.debugf(left, "%s is left for a sweep", file);
        }
    }

    /** The bytes as a stream that the caller closes; empty where there are none of this name. */
    public Optional<InputStream> open(String sha) {
        return ask(() -> shelf.open(named(sha)));
    }

    /** The bytes. @throws BlobMissing where there are none of this name */
    public byte[] read(String sha) {
        try (InputStream in = open(sha).orElseThrow(() -> new BlobMissing(sha))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean has(String sha) {
        return ask(() -> shelf.size(named(sha))).isPresent();
    }

    /** How many bytes it is. @throws BlobMissing where there are none of this name */
    public long size(String sha) {
        return ask(() -> shelf.size(named(sha))).orElseThrow(() -> new BlobMissing(sha));
    }

    /** Whether the bytes are here and still are what their name says: reads and hashes all of them. */
    public boolean verify(String sha) {
        Optional<InputStream> bytes = open(sha);
        if (bytes.isEmpty()) return false;
        try (InputStream in = bytes.get()) {
            MessageDigest digest = Sha256.digest();
            byte[] some = new byte[1 << 16];
            for (int n; (n = in.read(some)) >= 0; ) digest.update(some, 0, n);
            return Sha256.of(digest).equals(sha);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Deletes blobs that no record names, and unfinished writes, both only if they are older than a moment: a blob is put
     * before its record, so a young one may be waiting for its commit.
     *
     * @param kept the names that records hold
     * @param olderThan on the real clock, safely before any put under way, such as an hour ago
     * @return how many files are gone
     */
    public int sweep(Set<String> kept, Instant olderThan) {
        return sweepUnfinished(olderThan) + ask(() -> shelf.sweep(kept, olderThan));
    }

    private int sweepUnfinished(Instant olderThan) {
        int gone = 0;
        if (!Files.isDirectory(unfinished)) return gone;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(unfinished, Files::isRegularFile)) {
            for (Path file : files)
                if (Files.getLastModifiedTime(file).toInstant().isBefore(olderThan) && Files.deleteIfExists(file))
                    gone++;
            return gone;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something that is asked of the store. */
    private interface Question<T> {
        T ask() throws IOException;
    }

    private static <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stream that was to be kept broke off: no fault of the store. */
    private static final class Broken extends IOException {
        Broken(IOException why) {
            super(why);
        }

        @Override
        public synchronized IOException getCause() {
            return (IOException) super.getCause();
        }
    }

    private static long write(InputStream from, long limit, Path to, MessageDigest digest) throws IOException {
        long size = 0;
        try (FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] some = new byte[1 << 16];
            for (int n; (n = some(from, some)) >= 0; ) {
                size += n;
                if (size > limit) throw Refusal.input(null, "shell.too_large");
                digest.update(some, 0, n);
                for (ByteBuffer rest = ByteBuffer.wrap(some, 0, n); rest.hasRemaining(); ) out.write(rest);
            }
            out.force(true);
        }
        return size;
    }

    private static int some(InputStream from, byte[] some) throws Broken {
        try {
            return from.read(some);
        } catch (IOException e) {
            throw new Broken(e);
        }
    }

    private static String named(String sha) {
        if (!Sha256.isOne(sha)) throw new IllegalArgumentException("not the name of a blob");
        return sha;
    }
}
