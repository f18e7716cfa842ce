package org.forme.people.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionKeyTest {
    @TempDir
    Path folder;

    @Test
    void theKeyIsMadeOnceForItsOwnerAlone() throws Exception {
        Path data = folder.resolve("not/yet/there");
        String key = new SessionKey(data).read();
        assertTrue(key.length() >= 43);
        assertEquals(key, new SessionKey(data).read());
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("session.key"))));
        try (var files = Files.list(data)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void everyHouseHasItsOwn() {
        assertNotEquals(new SessionKey(folder.resolve("a")).read(), new SessionKey(folder.resolve("b")).read());
    }

    @Test
    void twoThatStartAtOnceShareOne() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            Callable<String> start = () -> new SessionKey(folder).read();
            Set<String> keys = new HashSet<>();
            for (var key :
                    pool.invokeAll(IntStream.range(0, 32).mapToObj(i -> start).toList())) keys.add(key.get());
            assertEquals(1, keys.size());
        } finally {
            pool.shutdown();
        }
    }
}
