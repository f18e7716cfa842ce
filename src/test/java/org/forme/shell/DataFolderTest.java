package org.forme.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @Test
    void aRelativeFolderLiesWhereFormeWasStarted() {
        assertEquals(Path.of("target/data").toAbsolutePath().toString(), given("target/data"));
        assertEquals(Path.of("target/data").toAbsolutePath().toString(), given("./target/data"));
    }

    @Test
    void anAbsoluteFolderStaysWhatItIs() {
        Path folder = Path.of("target/somewhere else").toAbsolutePath();
        assertEquals(folder.toString(), given(folder.toString()));
    }

    @Test
    void aNewFolderIsItsOwnersAlone(@TempDir Path somewhere) throws IOException {
        Path folder = Path.of(given(somewhere.resolve("new/data").toString()));
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }

    @Test
    void aFolderThatWasMadeByHandIsClosedToOthers(@TempDir Path somewhere) throws IOException {
        Path folder = Files.createDirectory(somewhere.resolve("data"));
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        given(folder.toString());
        assertEquals("rwxr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }

    private static String given(String written) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(Map.of("forme.data-dir", written), "environment", 300))
                .withSources(new DataFolder())
                .build()
                .getValue(DataFolder.NAME, String.class);
    }
}
