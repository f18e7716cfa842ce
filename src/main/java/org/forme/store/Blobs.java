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
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

/**
 * Bytes kept under their SHA-256 in a folder, {@code blobs/ab/cdef…} below the data folder. A blob is written beside,
 * forced to the disk and then renamed, so that under its name there is the whole of it or nothing, whenever the power
 * goes. It is put before the record that names it is committed: a crash between the two leaves an orphan, which {@link
 * #sweep} takes away, and never a record without its bytes.
 */
@ApplicationScoped
public class Blobs {
    /** Largest blob unless told otherwise: a whole issue in print stays far below, and a disk is not filled by accident. */
    public static final long LIMIT = 2L << 30;

    private static final String UNFINISHED = "unfinished";

    private Path folder;

    protected Blobs() {}

    @Inject
    public Blobs(@ConfigProperty(name = "forme.data-dir") Path dataDir) {
        this.folder = DataFolder.made(dataDir).resolve("blobs").toAbsolutePath();
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
     */
    public Blob put(InputStream bytes, long limit) {
        try {
            Path unfinished =
                    Files.createDirectories(folder.resolve(UNFINISHED)).resolve(UUID.randomUUID() + ".part");
            try {
                MessageDigest digest = Sha256.digest();
                long size = write(bytes, limit, unfinished, digest);
                String sha = Sha256.of(digest);
                moveIn(unfinished, path(sha));
                return new Blob(sha, size);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes as a stream that the caller closes; empty where there are none of this name. */
    public Optional<InputStream> open(String sha) {
        try {
            return Optional.of(Files.newInputStream(path(sha)));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes. @throws BlobMissing where there are none of this name */
    public byte[] read(String sha) {
        try {
            return Files.readAllBytes(path(sha));
        } catch (NoSuchFileException missing) {
            throw new BlobMissing(sha);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean has(String sha) {
        return Files.isRegularFile(path(sha));
    }

    /** How many bytes it is. @throws BlobMissing where there are none of this name */
    public long size(String sha) {
        try {
            return Files.size(path(sha));
        } catch (NoSuchFileException missing) {
            throw new BlobMissing(sha);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the bytes are here and still are what their name says: reads and hashes all of them. */
    public boolean verify(String sha) {
        try (InputStream in = Files.newInputStream(path(sha))) {
            MessageDigest digest = Sha256.digest();
            byte[] some = new byte[1 << 16];
            for (int n; (n = in.read(some)) >= 0; ) digest.update(some, 0, n);
            return Sha256.of(digest).equals(sha);
        } catch (NoSuchFileException missing) {
            return false;
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
        int gone = 0;
        if (!Files.isDirectory(folder)) return gone;
        try (DirectoryStream<Path> shelves = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path shelf : shelves) gone += sweep(shelf, kept, olderThan);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return gone;
    }

    private synchronized int sweep(Path shelf, Set<String> kept, Instant olderThan) throws IOException {
        int gone = 0;
        boolean unfinished = shelf.getFileName().toString().equals(UNFINISHED);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(shelf, Files::isRegularFile)) {
            for (Path file : files) {
                String sha = "" + shelf.getFileName() + file.getFileName();
                boolean ours = unfinished || Sha256.isOne(sha);
                if (!ours || kept.contains(sha)) continue;
                if (Files.getLastModifiedTime(file).toInstant().isBefore(olderThan) && Files.deleteIfExists(file))
                    gone++;
            }
        }
        return gone;
    }

    private static long write(InputStream from, long limit, Path to, MessageDigest digest) throws IOException {
        long size = 0;
        try (FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] some = new byte[1 << 16];
            for (int n; (n = from.read(some)) >= 0; ) {
                size += n;
                if (size > limit) throw Refusal.input(null, "shell.too_large");
                digest.update(some, 0, n);
                for (ByteBuffer rest = ByteBuffer.wrap(some, 0, n); rest.hasRemaining(); ) out.write(rest);
            }
            out.force(true);
        }
        return size;
    }

    private synchronized void moveIn(Path unfinished, Path place) throws IOException {
        Path shelf = place.getParent();
        boolean newShelf = !Files.isDirectory(shelf);
        Files.createDirectories(shelf);
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(shelf);
        if (newShelf) force(folder);
    }

    /** Brings the names in a folder to the disk. Windows cannot open a folder and does not need to. */
    private static void force(Path directory) throws IOException {
        if (java.io.File.separatorChar == '\\') return;
        try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private Path path(String sha) {
        if (!Sha256.isOne(sha)) throw new IllegalArgumentException("not the name of a blob");
        return folder.resolve(sha.substring(0, 2)).resolve(sha.substring(2));
    }
}
