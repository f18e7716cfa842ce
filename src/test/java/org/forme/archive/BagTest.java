package org.forme.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sealed issue in a bag: checked without us, and whatever was changed is named. */
@QuarkusTest
@Tag("data")
class BagTest {
    private static final Path SCRIPT = Path.of("docs/verify-seal.py");

    @Inject
    BagWriter bags;

    @Inject
    SealedIssues sealed;

    @Inject
    Sealings sealings;

    @TempDir
    Path folder;

    @Test
    void theSameIssueGivesTheSameBytesAndIsIntact() throws IOException {
        long id = sealings.seal(sealings.paper("bag"), 3);
        byte[] bag = packed(id);
        assertArrayEquals(bag, packed(id));
        BagVerifier.Found found = verify(bag);
        assertEquals(List.of(), found.faults());
        assertTrue(found.title().contains("2022-01-17"), found.title());
        assertEquals(
                List.of(),
                BagVerifier.verify(unpacked(files(bag), folder.resolve("bag"))).faults(),
                "unpacked too");
    }

    @Test
    void anyByteThatIsFlippedNamesItsFile() throws IOException {
        Map<String, byte[]> files = files(packed(sealings.seal(sealings.paper("bag"), 3)));
        var random = new Random(5);
        for (String name : files.keySet())
            for (int i = 0; i < 12; i++) {
                byte[] right = files.get(name);
                if (right.length == 0) continue;
                byte[] wrong = right.clone();
                int at = i == 0 ? 0 : i == 1 ? right.length - 1 : random.nextInt(right.length);
                wrong[at] ^= (byte) (1 << random.nextInt(7));
                var changed = new LinkedHashMap<>(files);
                changed.put(name, wrong);
                BagVerifier.Found found = verify(zip(changed));
                assertFalse(found.isIntact(), name + " at " + at);
                String path = name.substring(name.indexOf('/') + 1);
                assertTrue(
                        found.faults().stream().anyMatch(fault -> fault.startsWith(path + ":")),
                        path + " at " + at + " of " + right.length + ": " + found.faults());
            }
    }

    @Test
    void aFileTooManyOrTooFewIsNamed() throws IOException {
        Map<String, byte[]> files = files(packed(sealings.seal(sealings.paper("bag"), 3)));
        String base = files.keySet().iterator().next().split("/")[0];
        var more = new LinkedHashMap<>(files);
        more.put(base + "/data/pages/9.pdf", new byte[] {1});
        assertTrue(verify(zip(more)).faults().contains("data/pages/9.pdf: EXTRA"));
        var fewer = new LinkedHashMap<>(files);
        fewer.remove(base + "/data/pages/1.pdf");
        assertTrue(verify(zip(fewer)).faults().contains("data/pages/1.pdf: MISSING"));
        var noSeal = new LinkedHashMap<>(files);
        noSeal.remove(base + "/data/seal.json");
        assertTrue(verify(zip(noSeal)).faults().contains("data/seal.json: MISSING"));
    }

    @Test
    void namesThatLeadOutsideLinksAndBombsAreRefused() throws IOException {
        Map<String, byte[]> files = files(packed(sealings.seal(sealings.paper("bag"), 3)));
        String base = files.keySet().iterator().next().split("/")[0];
        for (String outside : List.of(base + "/data/../../evil", base + "/data/..\\evil")) {
            var changed = new LinkedHashMap<>(files);
            changed.put(outside, new byte[] {1});
            assertTrue(verify(zip(changed)).faults().contains(outside + ": OUTSIDE"), outside);
        }
        Path bag = unpacked(files, folder.resolve("linked"));
        Path page = bag.resolve("data/pages/1.pdf");
        Path elsewhere = Files.move(page, folder.resolve("elsewhere.pdf"));
        Files.createSymbolicLink(page, elsewhere);
        assertTrue(BagVerifier.verify(bag).faults().contains("data/pages/1.pdf: OUTSIDE"));
        var bomb = new LinkedHashMap<>(files);
        bomb.put(base + "/data/bomb", new byte[64 << 20]);
        assertTrue(verify(zip(bomb)).faults().stream()
                .anyMatch(fault ->
                        fault.startsWith(base + "/data/bomb: OUTSIDE") || fault.startsWith("data/bomb: EXTRA")));
    }

    @Test
    void aManifestOfMillionsOfLinesIsReadToItsBoundAndNoFurther() throws IOException {
        var bag = new LinkedHashMap<String, byte[]>();
        bag.put("b/bagit.txt", BagWriter.DECLARATION.getBytes(StandardCharsets.UTF_8));
        var many = new StringBuilder();
        for (int i = 0; i < 400_000; i++) many.append("a data/").append(i).append('\n');
        bag.put("b/manifest-sha256.txt", many.toString().getBytes(StandardCharsets.UTF_8));
        List<String> faults = verify(zip(bag)).faults();
        assertTrue(faults.contains("manifest-sha256.txt: FORM"), "the bound is told");
        assertTrue(faults.size() < 1_100, "not every line: " + faults.size());
    }

    @Test
    void whatLiesBesideTheBagsOwnFilesIsNamed() throws Exception {
        Map<String, byte[]> files = files(packed(sealings.seal(sealings.paper("bag"), 3)));
        String base = files.keySet().iterator().next().split("/")[0];
        for (String name : List.of(base + "/evil.txt", base + "/fetch.txt", "other/data/seal.json", "evil.txt")) {
            var more = new LinkedHashMap<>(files);
            more.put(name, new byte[] {1});
            Path bag = Files.write(folder.resolve("more.zip"), zip(more));
            String path = name.startsWith(base) ? name.substring(base.length() + 1) : name;
            assertTrue(BagVerifier.verify(bag).faults().stream().anyMatch(fault -> fault.startsWith(path + ":")), name);
            if (runs("python3", "--version")) assertEquals(1, script(bag), name);
        }
        Path linked = unpacked(files, folder.resolve("beside"));
        Files.createSymbolicLink(linked.resolve("link"), folder);
        assertTrue(BagVerifier.verify(linked).faults().contains("link: OUTSIDE"));
        if (runs("python3", "--version")) assertEquals(1, script(linked));
    }

    @Test
    void aManifestOfManyStrangeNamesIsToldInTheTimeThatReadingItTakes() throws IOException {
        Map<String, byte[]> files = files(packed(sealings.seal(sealings.paper("bag"), 3)));
        String base = files.keySet().iterator().next().split("/")[0];
        var lines = new StringBuilder();
        for (int i = 0; i < 120_000; i++)
            lines.append("0".repeat(64)).append("  data/").append(i).append('\n');
        files.put(base + "/manifest-sha256.txt", lines.toString().getBytes(StandardCharsets.UTF_8));
        byte[] bag = zip(files);
        BagVerifier.Found found = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> verify(bag));
        assertTrue(found.faults().contains("data/100500: MISSING"), "in their order, as many as anybody reads");
    }

    @Test
    void severalBagsInOneFileAreCheckedOneAfterTheOther() throws IOException {
        byte[] one = packed(sealings.seal(sealings.paper("bag"), 3));
        byte[] other = one.clone();
        other[other.length / 2] ^= 1;
        var both = new LinkedHashMap<String, byte[]>();
        both.put("one.zip", one);
        both.put("other.zip", other);
        List<BagVerifier.Found> found = BagVerifier.verifyAll(Files.write(folder.resolve("both.zip"), zip(both)));
        assertEquals(
                List.of(true, false),
                found.stream().map(BagVerifier.Found::isIntact).toList());
    }

    @Test
    void whatIsNoBagCannotBeRead() throws IOException {
        Path text = Files.writeString(folder.resolve("text.zip"), "no zip");
        assertThrows(IOException.class, () -> BagVerifier.verify(text));
        assertThrows(IOException.class, () -> BagVerifier.verify(folder.resolve("nothing.zip")));
        byte[] torn = packed(sealings.seal(sealings.paper("bag"), 3));
        Path half = Files.write(folder.resolve("half.zip"), java.util.Arrays.copyOf(torn, torn.length / 2));
        assertThrows(IOException.class, () -> BagVerifier.verify(half));
    }

    @Test
    void theScriptThatUsesNothingOfOursSaysTheSame() throws Exception {
        Assumptions.assumeTrue(runs("python3", "--version") && runs("openssl", "version"), "python3 and openssl");
        byte[] bag = packed(sealings.seal(sealings.paper("bag"), 3));
        Path right = Files.write(folder.resolve("right.zip"), bag);
        assertEquals(0, script(right));
        assertEquals(1, script(right, "0".repeat(64)), "another key");
        assertTrue(Files.readAllLines(SCRIPT).size() < 100);
        Map<String, byte[]> files = files(bag);
        for (String name : files.keySet()) {
            byte[] wrong = files.get(name).clone();
            wrong[wrong.length / 2] ^= 1;
            var changed = new LinkedHashMap<>(files);
            changed.put(name, wrong);
            assertEquals(1, script(Files.write(folder.resolve("wrong.zip"), zip(changed))), name);
        }
    }

    private static int script(Path bag, String... key) throws Exception {
        var command = new java.util.ArrayList<>(List.of("python3", SCRIPT.toString(), bag.toString()));
        command.addAll(List.of(key));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return process.exitValue();
    }

    private static boolean runs(String... command) {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException | InterruptedException none) {
            return false;
        }
    }

    private byte[] packed(long id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (InputStream bag = bags.packed(sealed.findById(id))) {
                return bag.readAllBytes();
            }
        });
    }

    private BagVerifier.Found verify(byte[] bag) throws IOException {
        return BagVerifier.verify(Files.write(folder.resolve("bag.zip"), bag));
    }

    private static Map<String, byte[]> files(byte[] bag) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bag), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** The files in a folder, without the bag's own above them. */
    private static Path unpacked(Map<String, byte[]> files, Path to) throws IOException {
        for (var file : files.entrySet()) {
            Path path = to.resolve(file.getKey().substring(file.getKey().indexOf('/') + 1));
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return to;
    }
}
