package org.forme.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands say before they have to do with an office. */
class CommandsTest {
    @TempDir
    Path folder;

    @Test
    void aBackupThatIsNotThereIsToldFromABrokenOne() throws IOException {
        Path none = folder.resolve("none.zip");
        assertTrue(told(2, out -> restore(out, none)).contains("no such file: " + none));
        assertTrue(told(2, out -> restore(out, folder)).contains("this is a folder"));
        Path broken = Files.writeString(folder.resolve("broken.zip"), "PK");
        assertTrue(told(2, out -> restore(out, broken)).contains("no backup that was written to its end"));
    }

    @Test
    void aTargetThatEndsInASlashIsNoFile() throws IOException {
        Path file = Files.writeString(folder.resolve("kept"), "");
        assertTrue(told(2, out -> backup(out, file + "/")).contains("this is a file and no folder"));
        assertFalse(told(2, out -> backup(out, folder.resolve("made") + "/")).contains("no such folder"));
        assertTrue(told(2, out -> backup(out, folder.resolve("gone/x.zip").toString()))
                .contains("no such folder"));
    }

    private static int restore(PrintStream out, Path file) {
        return RestoreCommand.run(new String[] {"restore", file.toString()}, out);
    }

    private static int backup(PrintStream out, String target) {
        return BackupCommand.run(new String[] {"backup", target}, out);
    }

    private static String told(int code, ToIntFunction<PrintStream> command) {
        var said = new ByteArrayOutputStream();
        assertEquals(code, command.applyAsInt(new PrintStream(said, true, StandardCharsets.UTF_8)));
        return said.toString(StandardCharsets.UTF_8);
    }
}
