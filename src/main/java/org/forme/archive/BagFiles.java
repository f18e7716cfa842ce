package org.forme.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.forme.shell.Sha256;

/**
 * The files of a bag, in a folder or in one ZIP file: nothing is unpacked, no link is followed. Reading any of them takes
 * bounded memory, and no more bytes than the file says it has.
 */
abstract class BagFiles implements Closeable {
    /** Most files that are looked at: an issue has some hundreds. */
    private static final int MOST_FILES = 200_000;

    /**
     * How often a packed file may be larger than its bytes in the package: texts stay below. Deflate itself reaches some
     * thousand, with which a few megabytes would have to be read for minutes.
     */
    private static final long MOST_PACKED = 200;

    /** A file of this many bytes may be packed however well. */
    private static final long SMALL = 1 << 20;

    /** Files that cannot be in a bag: links, names that lead outside, names that stand twice. */
    final List<String> refused = new ArrayList<>();

    /** Sizes in bytes by path within the bag, with / between its parts. */
    final Map<String, Long> sizes = new TreeMap<>();

    /** What the bag is called: its folder. */
    String name = "";

    private final Map<String, String> sums = new HashMap<>();

    /**
     * Opens a bag.
     *
     * @throws IOException when it is neither a folder nor a ZIP file that can be read
     */
    static BagFiles of(Path path) throws IOException {
        return Files.isDirectory(path) ? new Folder(path) : new Packed(path);
    }

    boolean has(String path) {
        return sizes.containsKey(path);
    }

    /** The bytes of a file that is there. */
    abstract InputStream open(String path) throws IOException;

    /** SHA-256 of a file that is there, read once however often it is asked for. */
    String sha256(String path) throws IOException {
        String known = sums.get(path);
        if (known != null) return known;
        MessageDigest digest = Sha256.digest();
        feed(path, List.of(digest));
        String sum = Sha256.of(digest);
        sums.put(path, sum);
        return sum;
    }

    /** Gives all bytes of a file to some digests, but no more than the file says it has, and one that tells. */
    void feed(String path, Collection<MessageDigest> digests) throws IOException {
        try (InputStream in = open(path)) {
            byte[] some = new byte[1 << 16];
            long left = sizes.get(path);
            for (int read = in.read(some); read > 0 && left >= 0; read = in.read(some)) {
                left -= read;
                for (MessageDigest digest : digests) digest.update(some, 0, read);
            }
        }
    }

    /** All of a small file. */
    byte[] read(String path, int most) throws IOException {
        try (InputStream in = open(path)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) throw new IOException(path + " is too large");
            return bytes;
        }
    }

    /** Whether a name stays within the bag on every system. */
    static boolean isWithin(String path) {
        if (path.isEmpty() || path.startsWith("/") || path.startsWith("~") || path.indexOf('\\') >= 0) return false;
        if (path.matches("[A-Za-z]:.*") || path.indexOf('\0') >= 0) return false;
        return Stream.of(path.split("/")).noneMatch(".."::equals);
    }

    private static final class Folder extends BagFiles {
        private final Path folder;

        Folder(Path folder) throws IOException {
            this.folder = folder;
            name = folder.getFileName().toString();
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) all.limit(MOST_FILES)::iterator) {
                    String name = folder.relativize(file)
                            .toString()
                            .replace(file.getFileSystem().getSeparator(), "/");
                    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) continue;
                    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) sizes.put(name, Files.size(file));
                    else refused.add(name);
                }
            }
        }

        @Override
        InputStream open(String path) throws IOException {
            return Files.newInputStream(folder.resolve(path), LinkOption.NOFOLLOW_LINKS);
        }

        @Override
        public void close() {}
    }

    private static final class Packed extends BagFiles {
        private final ZipFile zip;
        private final Map<String, ZipEntry> entries = new HashMap<>();

        Packed(Path file) throws IOException {
            zip = new ZipFile(file.toFile());
            try {
                zip.stream()
                        .limit(MOST_FILES)
                        .filter(entry -> !entry.isDirectory())
                        .forEach(this::note);
            } catch (RuntimeException broken) {
                zip.close();
                throw new IOException(broken);
            }
        }

        /** Below the one folder that holds the bag. */
        private void note(ZipEntry entry) {
            String name = entry.getName();
            int base = name.indexOf('/');
            if (base > 0 && this.name.isEmpty()) this.name = name.substring(0, base);
            String path = base < 0 ? name : name.substring(base + 1);
            boolean bomb = entry.getSize() > Math.max(SMALL, MOST_PACKED * entry.getCompressedSize());
            boolean astray = base < 0 || !name.startsWith(this.name + "/");
            boolean bad = astray || bomb || entry.getSize() < 0 || !isWithin(name) || entries.containsKey(path);
            if (bad) {
                refused.add(name);
                return;
            }
            entries.put(path, entry);
            sizes.put(path, entry.getSize());
        }

        @Override
        InputStream open(String path) throws IOException {
            return zip.getInputStream(entries.get(path));
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
