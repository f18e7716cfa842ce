package org.forme.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {

    @Test
    void aBareNameIsAFolderBesideWhereFormeWasStarted() {
        assertEquals(Path.of("data").toAbsolutePath().toString(), given("data"));
        assertEquals(Path.of("data").toAbsolutePath().toString(), given("./data"));
    }

    @Test
    void anAbsoluteFolderStaysWhatItIs() {
        Path folder = Path.of("target/somewhere else").toAbsolutePath();
        assertEquals(folder.toString(), given(folder.toString()));
    }

    private static String given(String written) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(Map.of("forme.data-dir", written), "environment", 300))
                .withSources(new DataFolder())
                .build()
                .getValue(DataFolder.NAME, String.class);
    }
}
