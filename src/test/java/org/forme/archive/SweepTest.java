package org.forme.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.forme.press.PressRoom;
import org.forme.shell.Sha256;
import org.forme.store.Blobs;
import org.forme.store.KeepsBlobs;
import org.forme.store.Sweep;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class SweepTest {
    private static final Instant NOW = Instant.now();
    private static final Instant YESTERDAY = NOW.minusSeconds(86_400);

    @Inject
    Sweep sweep;

    @Inject
    Sealer sealer;

    @Inject
    Sealings sealings;

    @Inject
    SealedIssues sealed;

    @Inject
    SealProgresses progresses;

    @Inject
    Verifier verifier;

    @Inject
    PressRoom room;

    @Inject
    Blobs blobs;

    @Inject
    @jakarta.enterprise.inject.Any
    jakarta.enterprise.inject.Instance<KeepsBlobs> keepers;

    @ConfigProperty(name = "forme.data-dir")
    Path data;

    @Test
    void whatASealThatNeverCommittedLeftBehindIsSweptAndNothingElse() throws IOException {
        nobodySeals();
        room.signed();
        long whole = sealings.seal(sealings.paper("sao"), 3);
        Sealer.Written broken =
                sealer.write(sealings.input(sealings.paper("duandian"), 3), Copies.BY, (step, done, all) -> {});
        String young = blobs.put("young".getBytes(StandardCharsets.UTF_8)).sha();
        for (Path file : files()) if (!file.endsWith(young.substring(2))) age(file);

        Set<String> named = named();

        assertTrue(sweep.now(NOW) >= 3);

        assertFalse(blobs.has(Sha256.of(broken.seal().toJson())));
        assertFalse(blobs.has(broken.seal().open()));
        assertFalse(blobs.has(broken.seal().office()));
        assertTrue(blobs.has(young));
        for (String sha : named) assertTrue(blobs.has(sha), sha);
        QuarkusTransaction.requiringNew()
                .run(() -> assertTrue(verifier.verify(sealed.findById(whole)).isIntact()));
        assertEquals(0, sweep.now(NOW), "nothing is left to sweep");
    }

    @Test
    void nothingIsSweptWhileAnIssueIsSealed() throws IOException {
        nobodySeals();
        String orphan =
                blobs.put("orphan of a seal".getBytes(StandardCharsets.UTF_8)).sha();
        age(path(orphan));
        long progress = progresses.start(987_654_321, "总编甲", NOW).id();
        assertEquals(0, sweep.now(NOW));
        assertTrue(blobs.has(orphan));
        progresses.end(progress, SealProgress.State.BROKEN, "");
        assertTrue(sweep.now(NOW) > 0);
        assertFalse(blobs.has(orphan));
    }

    private void nobodySeals() {
        progresses.settle(sealed, true);
    }

    private Set<String> named() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Set<String> all = new HashSet<>();
            for (KeepsBlobs keeper : keepers)
                for (String sha : keeper.blobs()) if (Files.exists(path(sha))) all.add(sha);
            return all;
        });
    }

    private Path[] files() throws IOException {
        try (Stream<Path> all = Files.walk(data.resolve("blobs"))) {
            return all.filter(Files::isRegularFile).toArray(Path[]::new);
        }
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(YESTERDAY));
    }

    private Path path(String sha) {
        return data.resolve("blobs").resolve(sha.substring(0, 2)).resolve(sha.substring(2));
    }
}
