package org.forme.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.forme.shell.Refusal;
import org.forme.shell.Unavailable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds wherever blobs lie. */
abstract class ShelfContract {
    private static final byte[] COPY = "本报讯".getBytes(StandardCharsets.UTF_8);
    private static final String ABSENT = "0".repeat(64);
    private static final Instant LONG_AGO = Instant.parse("2022-01-01T00:00:00Z");

    /** Later than whatever a test puts, by any machine's clock. */
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir
    Path folder;

    Blobs blobs;

    abstract Shelf shelf() throws IOException;

    /** Takes nothing and gives nothing: read-only, full or away. */
    abstract Shelf broken() throws IOException;

    @BeforeEach
    void aStore() throws IOException {
        blobs = new Blobs(shelf(), folder.resolve("unfinished"));
    }

    @Test
    void whatWasPutComesBack() throws IOException {
        Blob blob = blobs.put(COPY);
        assertArrayEquals(COPY, blobs.read(blob.sha()));
        try (InputStream in = blobs.open(blob.sha()).orElseThrow()) {
            assertArrayEquals(COPY, in.readAllBytes());
        }
        assertTrue(blobs.has(blob.sha()));
        assertEquals(COPY.length, blobs.size(blob.sha()));
        assertTrue(blobs.verify(blob.sha()));
        assertEquals(blob, blobs.put(COPY), "as often as it is put");
    }

    @Test
    void manyMegabytesAndNothingAtAllAreKeptAlike() {
        byte[] large = new byte[3_000_000];
        new java.util.Random(1657).nextBytes(large);
        assertTrue(blobs.verify(blobs.put(large).sha()));
        assertEquals(0, blobs.size(blobs.put(new byte[0]).sha()));
    }

    @Test
    void whatIsNotThereIsMissing() {
        assertFalse(blobs.has(ABSENT));
        assertFalse(blobs.verify(ABSENT));
        assertTrue(blobs.open(ABSENT).isEmpty());
        assertThrows(BlobMissing.class, () -> blobs.read(ABSENT));
        assertThrows(BlobMissing.class, () -> blobs.size(ABSENT));
        assertThrows(IllegalArgumentException.class, () -> blobs.has("../../" + ABSENT));
    }

    @Test
    void aStreamThatIsTooLongLeavesNothing() throws IOException {
        assertThrows(Refusal.class, () -> blobs.put(new ByteArrayInputStream(new byte[1001]), 1000));
        assertEquals(List.of(), unfinished());
    }

    @Test
    void sweepingTakesOldOrphansAlone() {
        String kept = blobs.put(COPY).sha();
        String orphan = blobs.put("orphan".getBytes(StandardCharsets.UTF_8)).sha();
        assertEquals(0, blobs.sweep(Set.of(kept), LONG_AGO), "both are young");
        assertTrue(blobs.sweep(Set.of(kept), LATER) >= 1);
        assertTrue(blobs.has(kept));
        assertFalse(blobs.has(orphan));
        assertEquals(0, blobs.sweep(Set.of(kept), LATER));
    }

    @Test
    void aStoreThatTakesNothingSaysSoAndLeavesNothingHalf() throws IOException {
        Blobs full = new Blobs(broken(), folder.resolve("unfinished"));
        assertThrows(Unavailable.class, () -> full.put(COPY));
        assertThrows(UncheckedIOException.class, full::probe, "it is not ready");
        assertEquals(List.of(), unfinished());
        blobs.probe();
        assertTrue(blobs.verify(blobs.put(COPY).sha()), "the same goes through once there is room");
    }

    private List<Path> unfinished() throws IOException {
        if (!Files.exists(folder.resolve("unfinished"))) return List.of();
        try (var files = Files.list(folder.resolve("unfinished"))) {
            return files.toList();
        }
    }
}
