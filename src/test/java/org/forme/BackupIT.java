package org.forme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.forme.Program.Told;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of the packaged application while people work, and what is restored from it elsewhere. */
class BackupIT {
    @TempDir
    Path folder;

    @Test
    void whatWasSavedBeforeABackupIsInWhatIsRestoredFromIt() throws Exception {
        Path data = folder.resolve("data");
        Path file = folder.resolve("backup.zip");
        int saved;
        String article;
        try (Office office = Office.ofTheSample(data)) {
            office.start();
            var reporter = office.as("reporter");
            article = newArticle(reporter);
            AtomicInteger acknowledged = new AtomicInteger();
            AtomicBoolean stop = new AtomicBoolean();
            Thread writing = new Thread(() -> save(reporter, article, acknowledged, stop));
            writing.start();
            while (acknowledged.get() < 2) Office.pause(5);
            saved = acknowledged.get();
            Told made = run(data, "backup", file.toString());
            stop.set(true);
            writing.join();
            assertEquals(0, made.code(), made.words());
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            assertEquals(2, run(data, "backup", file.toString()).code(), "a backup is not written over another one");
            assertEquals(0, run(data, "backup", folder + "/kept/").code());
            try (Stream<Path> kept = Files.list(folder.resolve("kept"))) {
                assertEquals(
                        1, kept.filter(one -> one.toString().endsWith(".zip")).count(), "a folder is made");
            }
            assertEquals(
                    2, run(folder.resolve("other"), "backup", folder + "/x.zip").code(), "nobody is there");
            anotherSecretOpensNoDoor(data);
            aKillInTheMiddleLeavesNoFile(office, data);
        }
        restored(file, article, saved);
        aFlippedByteIsNamed(file);
    }

    private void restored(Path file, String article, int saved) throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        Told restored = run(data(), "restore", file.toString(), "--into", elsewhere.toString());
        assertEquals(0, restored.code(), restored.words());
        assertTrue(restored.words().contains("all 1 seals hold"), restored.words());
        assertEquals(
                2,
                run(data(), "restore", file.toString(), "--into", elsewhere.toString())
                        .code(),
                "not empty");
        try (Office office = new Office(elsewhere, true)) {
            office.start();
            String body = Jsoup.parse(office.as("reporter").get(article).body())
                    .selectFirst("textarea[name=body]")
                    .wholeText();
            int kept = Integer.parseInt(body.replaceAll("\\D", ""));
            assertTrue(kept >= saved, "saved " + saved + ", restored " + kept);
            assertEquals(200, office.visitor().get("/xuhuibao/2022-01-17").statusCode());
        }
    }

    private void aFlippedByteIsNamed(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        String blob;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            blob = zip.stream()
                    .filter(entry -> entry.getName().startsWith("blobs/") && entry.getSize() > 100_000)
                    .findFirst()
                    .orElseThrow()
                    .getName();
        }
        int at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(blob);
        bytes[at + 50_000] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.zip"), bytes);
        Told looked = run(data(), "restore", damaged.toString());
        assertEquals(1, looked.code(), looked.words());
        assertTrue(looked.words().contains("damaged: " + blob), looked.words());
        Path nowhere = folder.resolve("nowhere");
        assertEquals(
                2,
                run(data(), "restore", damaged.toString(), "--into", nowhere.toString())
                        .code());
        assertFalse(Files.exists(nowhere));
        Path half = Files.write(folder.resolve("half.zip"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertEquals(2, run(data(), "restore", half.toString()).code(), "what was not written to its end is no backup");
    }

    private void aKillInTheMiddleLeavesNoFile(Office office, Path data) throws Exception {
        Path target = Files.createDirectories(folder.resolve("killed"));
        Process backup = program()
                .start(
                        data,
                        folder.resolve("killed.txt"),
                        "backup",
                        target.resolve("b.zip").toString());
        while (backup.isAlive() && isEmpty(target)) Office.pause(1);
        office.kill();
        assertTrue(backup.waitFor(30, TimeUnit.SECONDS));
        if (backup.exitValue() == 0) return;
        assertEquals(2, backup.exitValue());
        assertTrue(isEmpty(target), "no half file is left");
    }

    private void anotherSecretOpensNoDoor(Path data) throws Exception {
        Path liar = folder.resolve("liar");
        Office.copy(data.resolve("doors"), liar.resolve("doors"));
        try (Stream<Path> signs = Files.list(liar.resolve("doors"))) {
            for (Path sign : signs.toList())
                Files.writeString(sign, Files.readAllLines(sign).get(0) + "\nI-know-nothing\n");
        }
        assertEquals(
                2, run(liar, "backup", folder.resolve("stolen.zip").toString()).code());
        assertFalse(Files.exists(folder.resolve("stolen.zip")));
    }

    private static boolean isEmpty(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.findAny().isEmpty();
        }
    }

    private static String newArticle(Office.Visitor reporter) {
        var page = Jsoup.parse(reporter.get("/desk/articles/new").body());
        var made = reporter.post("/desk/articles", LastSteps.form(page, "headline", "备份的时候写的", "body", "0"));
        assertEquals(303, made.statusCode(), made.body());
        return made.headers().firstValue("location").orElseThrow().replaceAll("^https?://[^/]+|\\?.*$", "");
    }

    private static void save(Office.Visitor reporter, String article, AtomicInteger acknowledged, AtomicBoolean stop) {
        while (!stop.get()) {
            var page = Jsoup.parse(reporter.get(article).body());
            String next = String.valueOf(acknowledged.get() + 1);
            assertEquals(
                    303,
                    reporter.post(article + "/revisions", LastSteps.form(page, "body", next))
                            .statusCode());
            acknowledged.incrementAndGet();
        }
    }

    /** The environment of a shell from which nobody ever started anything. */
    private Path data() {
        return folder.resolve("unused");
    }

    private Told run(Path data, String... args) throws IOException, InterruptedException {
        return program().run(data, args);
    }

    private Program program() {
        return new Program(Program.ON_H2, folder, Map.of());
    }
}
