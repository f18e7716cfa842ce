package org.forme;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints how long the packaged application takes until it says it is ready; asserts nothing, as machines differ. */
@Tag("bench")
class StartBenchIT {
    private static final int ROUNDS = 5;

    @TempDir
    Path folder;

    @Test
    void measure() {
        List<Duration> first = new ArrayList<>();
        List<Duration> empty = new ArrayList<>();
        List<Duration> again = new ArrayList<>();
        try (Office sample = new Office(folder.resolve("sample"), true).plainly()) {
            first.add(sample.start());
        }
        for (int i = 0; i < ROUNDS; i++) {
            try (Office sample = new Office(folder.resolve("sample"), true).plainly()) {
                again.add(sample.start());
            }
            try (Office house = new Office(folder.resolve("empty-" + i), false).plainly()) {
                empty.add(house.start());
            }
        }
        report("first start, loading the sample", first);
        report("start with the sample loaded", again);
        report("first start of an empty house", empty);
    }

    private static void report(String what, List<Duration> times) {
        Collections.sort(times);
        System.out.printf(
                "%-34s median %6d ms of %d%n", what, times.get(times.size() / 2).toMillis(), times.size());
    }
}
