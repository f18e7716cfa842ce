package org.forme.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.forme.shell.Sha256;

/** Blobs as files {@code ab/cdef…} in a folder. They are renamed into their place, after all of them is on the disk. */
record FolderShelf(Path folder) implements Shelf {
    private static final int PROBE = 1 << 16;

    @Override
    public void put(String sha, Path file) throws IOException {
        Path place = path(sha);
        Path shelf = place.getParent();
        synchronized (FolderShelf.class) {
            boolean newShelf = !Files.isDirectory(shelf);
            Files.createDirectories(shelf);
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(shelf);
            if (newShelf) force(folder);
        }
    }

    @Override
    public Optional<InputStream> open(String sha) throws IOException {
        try {
            return Optional.of(Files.newInputStream(path(sha)));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }

    @Override
    public OptionalLong size(String sha) throws IOException {
        try {
            return Files.isRegularFile(path(sha)) ? OptionalLong.of(Files.size(path(sha))) : OptionalLong.empty();
        } catch (NoSuchFileException missing) {
            return OptionalLong.empty();
        }
    }

    /** Writes some bytes, as a full disk lets a file be made that stays empty. */
    @Override
    public void probe() throws IOException {
        Path probe = Files.createTempFile(Files.createDirectories(folder.resolve("unfinished")), "probe", ".part");
        try {
            Files.write(probe, new byte[PROBE]);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    @Override
    public int sweep(Set<String> kept, Instant olderThan) throws IOException {
        int gone = 0;
        if (!Files.isDirectory(folder)) return gone;
        try (DirectoryStream<Path> shelves = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path shelf : shelves) gone += sweep(shelf, kept, olderThan);
        }
        return gone;
    }

    private static int sweep(Path shelf, Set<String> kept, Instant olderThan) throws IOException {
        int gone = 0;
        synchronized (FolderShelf.class) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(shelf, Files::isRegularFile)) {
                for (Path file : files) {
                    String sha = "" + shelf.getFileName() + file.getFileName();
                    if (!Sha256.isOne(sha) || kept.contains(sha)) continue;
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(olderThan) && Files.deleteIfExists(file))
                        gone++;
                }
            }
        }
        return gone;
    }

    /** Brings the names in a folder to the disk. Windows cannot open a folder and does not need to. */
    private static void force(Path directory) throws IOException {
        if (java.io.File.separatorChar == '\\') return;
        try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private Path path(String sha) {
        return folder.resolve(sha.substring(0, 2)).resolve(sha.substring(2));
    }
}
