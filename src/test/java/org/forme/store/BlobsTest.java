package org.forme.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlobsTest {
    private static final byte[] COPY = "本报讯".getBytes(StandardCharsets.UTF_8);
    private static final String ABSENT = "0".repeat(64);
    private static final Instant LONG_AGO = Instant.parse("2022-01-01T00:00:00Z");
    private static final Instant SINCE = Instant.parse("2022-01-02T00:00:00Z");

    @TempDir
    Path data;

    Blobs blobs;

    @BeforeEach
    void anEmptyStore() {
        blobs = new Blobs(data);
    }

    @Test
    void bytesAreKeptUnderTheirHash() throws IOException {
        Blob blob = blobs.put("abc".getBytes(StandardCharsets.US_ASCII));
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", blob.sha());
        assertEquals(3, blob.size());
        assertTrue(Files.isRegularFile(place(blob.sha())));
        assertEquals(
                data.resolve("blobs/ba/7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
                place(blob.sha()));
    }

    @Test
    void whatWasPutComesBack() throws IOException {
        String sha = blobs.put(COPY).sha();
        assertArrayEquals(COPY, blobs.read(sha));
        try (InputStream in = blobs.open(sha).orElseThrow()) {
            assertArrayEquals(COPY, in.readAllBytes());
        }
        assertEquals(COPY.length, blobs.size(sha));
        assertTrue(blobs.verify(sha));
    }

    @Test
    void whatIsNotThereIsMissing() {
        assertFalse(blobs.has(ABSENT));
        assertFalse(blobs.verify(ABSENT));
        assertTrue(blobs.open(ABSENT).isEmpty());
        assertThrows(BlobMissing.class, () -> blobs.read(ABSENT));
        assertThrows(BlobMissing.class, () -> blobs.size(ABSENT));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "../../../etc/passwd",
                "..",
                "ABCDEF",
                "/etc/passwd",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a/"
            })
    void onlyAHashIsAName(String name) {
        assertThrows(IllegalArgumentException.class, () -> blobs.open(name));
        assertThrows(IllegalArgumentException.class, () -> blobs.read(name));
        assertThrows(IllegalArgumentException.class, () -> blobs.has(name));
        assertThrows(IllegalArgumentException.class, () -> blobs.verify(name));
    }

    @Test
    void aFlippedByteIsFoundAndMendedByPuttingAgain() throws IOException {
        String sha = blobs.put(COPY).sha();
        byte[] damaged = COPY.clone();
        damaged[3] ^= 1;
        Files.write(place(sha), damaged);
        assertFalse(blobs.verify(sha));
        blobs.put(COPY);
        assertTrue(blobs.verify(sha));
    }

    @Test
    void aStreamThatIsTooLongLeavesNothing() throws IOException {
        assertThrows(Refusal.class, () -> blobs.put(new ByteArrayInputStream(new byte[1001]), 1000));
        assertEquals(0, files());
        assertEquals(
                1000, blobs.put(new ByteArrayInputStream(new byte[1000]), 1000).size());
    }

    @Test
    void aStreamThatBreaksOffLeavesNothing() throws IOException {
        InputStream breaking = new InputStream() {
            int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) throw new IOException("the line went dead");
                return 1;
            }
        };
        assertThrows(java.io.UncheckedIOException.class, () -> blobs.put(breaking));
        assertEquals(0, files());
    }

    @Test
    void sweepingTakesOldOrphansAndWhatACrashLeft() throws IOException {
        String kept = blobs.put(COPY).sha();
        String orphan = blobs.put("orphan".getBytes(StandardCharsets.UTF_8)).sha();
        String young = blobs.put("young".getBytes(StandardCharsets.UTF_8)).sha();
        Path half = Files.write(data.resolve("blobs/unfinished/half.part"), new byte[] {1, 2});
        Path halfToday = Files.write(data.resolve("blobs/unfinished/today.part"), new byte[] {1, 2});
        Path stranger = Files.write(place(kept).resolveSibling("README"), new byte[] {1});
        for (Path file : new Path[] {place(kept), place(orphan), half, stranger}) age(file);

        assertEquals(2, blobs.sweep(Set.of(kept), SINCE));
        assertTrue(blobs.has(kept));
        assertFalse(blobs.has(orphan));
        assertTrue(blobs.has(young));
        assertFalse(Files.exists(half));
        assertTrue(Files.exists(halfToday));
        assertTrue(Files.exists(stranger), "the store touches nothing that it did not write");
    }

    @Test
    void puttingAgainMakesAnOrphanYoung() throws IOException {
        String sha = blobs.put(COPY).sha();
        age(place(sha));
        blobs.put(COPY);
        assertEquals(0, blobs.sweep(Set.of(), SINCE));
    }

    @Test
    void anEmptyFolderHasNothingToSweep() {
        assertEquals(0, new Blobs(data.resolve("nowhere")).sweep(Set.of(), SINCE));
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
    }

    private Path place(String sha) {
        return data.resolve("blobs").resolve(sha.substring(0, 2)).resolve(sha.substring(2));
    }

    private long files() throws IOException {
        try (var all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
