package org.forme.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Bags that came together: each in a file of its own, or several in one ZIP file, as the archive gives them. Lies in a
 * folder that goes when this is closed; nothing is ever written under a name that a file says.
 */
public final class Bags implements Closeable {
    /** Most bags in one file: some years of a weekly. */
    private static final int MOST_BAGS = 500;

    private final Path folder;
    private final List<Bag> bags = new ArrayList<>();
    private int files;
    private long left = Bag.MOST_BYTES;

    Bags() throws IOException {
        folder = Files.createTempDirectory("bags");
    }

    /** Takes in what somebody brought. The caller closes the stream. */
    void add(InputStream brought) throws IOException {
        files++;
        Path file = next();
        Files.copy(brought, file);
        List<String> packed = packedIn(file);
        if (packed.isEmpty()) bags.add(Bag.open(file, "", files));
        else unpack(file, packed);
    }

    private Path next() throws IOException {
        return Files.createTempDirectory(folder, "bag").resolve("bag.zip");
    }

    /** The bags in a ZIP file that holds nothing but bags; empty where it is something else. */
    static List<String> packedIn(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries =
                    zip.stream().limit(MOST_BAGS + 1L).toList();
            boolean bags = entries.stream()
                    .allMatch(entry ->
                            entry.getName().endsWith(".zip") && entry.getName().indexOf('/') < 0);
            return bags && entries.size() <= MOST_BAGS
                    ? entries.stream().map(ZipEntry::getName).distinct().toList()
                    : List.of();
        } catch (IOException | RuntimeException none) {
            return List.of();
        }
    }

    private void unpack(Path file, List<String> packed) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            for (String name : packed) {
                Path bag = next();
                try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
                    take(in, bag);
                } catch (java.util.zip.ZipException broken) {
                    Files.write(bag, new byte[0]);
                }
                bags.add(Bag.open(bag, name, files));
            }
        }
    }

    /** A file that is larger than what is left is cut off, and so no bag. */
    private void take(InputStream in, Path to) throws IOException {
        try (var out = Files.newOutputStream(to)) {
            byte[] some = new byte[1 << 16];
            for (int n; left > 0 && (n = in.read(some)) >= 0; left -= n) out.write(some, 0, n);
        }
    }

    /** As they came. */
    List<Bag> all() {
        return List.copyOf(bags);
    }

    @Override
    public void close() throws IOException {
        for (Bag bag : bags) bag.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
