package org.forme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program checks a sealed issue before the application starts, without a database and a data folder. */
class VerifyIT {
    private static final Path PROGRAM =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void aBagFromTheArchiveIsCheckedWithoutTheOfficeThatSealedIt() throws Exception {
        Path bag = folder.resolve("issue.zip");
        try (var desk = AtTheDesk.as("chief")) {
            desk.go("/desk/archive");
            desk.page.locator("main a.headline[href^='/desk/archive/']").first().click();
            desk.sees("存档包");
            desk.fine();
            String address = desk.page.locator("a.chip[href$='/bag.zip']").getAttribute("href");
            Files.write(
                    bag,
                    desk.page
                            .context()
                            .request()
                            .get(Office.shared().address() + address)
                            .body());
        }
        assertEquals(0, verify(bag, "已核验 intact"));
        byte[] bytes = Files.readAllBytes(bag);
        bytes[bytes.length / 2] ^= 1;
        assertEquals(1, verify(Files.write(folder.resolve("altered.zip"), bytes), "已改动 altered"));
        assertEquals(2, verify(folder.resolve("nothing.zip"), "cannot be read"));
        try (var left = Files.list(folder.resolve("cwd"))) {
            assertEquals(0, left.count(), "no data folder was made");
        }
    }

    private int verify(Path bag, String words) throws IOException, InterruptedException {
        Path cwd = Files.createDirectories(folder.resolve("cwd"));
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-jar",
                        PROGRAM.toString(),
                        "verify",
                        bag.toString()))
                .directory(cwd.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertTrue(Files.readString(said).contains(words), Files.readString(said));
        return process.exitValue();
    }
}
