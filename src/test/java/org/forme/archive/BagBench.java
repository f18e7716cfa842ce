package org.forme.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.forme.shell.Sha256;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints how fast a bag is checked; asserts nothing. */
@Tag("bench")
class BagBench {
    private static final int FILES = 40;
    private static final int SIZE = 10 << 20;
    private static final int ROUNDS = 7;

    @TempDir
    Path folder;

    @Test
    void measure() throws IOException {
        Path bag = folder.resolve("bag.zip");
        write(bag);
        double[] speeds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long from = System.nanoTime();
            try (BagFiles files = BagFiles.of(bag)) {
                if (!BagCheck.of(files).isEmpty()) throw new IllegalStateException("the bag is right");
            }
            speeds[i] = Files.size(bag) / 1e6 / ((System.nanoTime() - from) / 1e9);
        }
        Arrays.sort(speeds);
        System.out.printf(
                "bag of %d MB checked: median %.0f MB/s, slowest %.0f MB/s%n",
                Files.size(bag) / 1_000_000, speeds[ROUNDS / 2], speeds[0]);
    }

    private static void write(Path bag) throws IOException {
        var sums = new TreeMap<String, String>();
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(bag)))) {
            zip.setMethod(ZipOutputStream.STORED);
            var random = new Random(1);
            for (int i = 0; i < FILES; i++) {
                byte[] bytes = new byte[SIZE];
                random.nextBytes(bytes);
                sums.put("data/pages/" + i + ".pdf", Sha256.of(bytes));
                put(zip, "data/pages/" + i + ".pdf", bytes);
            }
            for (var tag : Map.of("bagit.txt", BagWriter.DECLARATION, "manifest-sha256.txt", BagWriter.lines(sums))
                    .entrySet()) put(zip, tag.getKey(), tag.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry("bag/" + name);
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        var sum = new CRC32();
        sum.update(bytes);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
