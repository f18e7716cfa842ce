package org.forme;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how long the packaged application takes until it says it is ready, and what it holds of the machine's memory when
 * it has read the type faces; asserts nothing, as machines differ.
 */
@Tag("bench")
class StartBenchIT {
    private static final int ROUNDS = 5;

    /** As the README says for a small office. */
    private static final String[] SMALL = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx288m"};

    private static final long FACES_READ = 12_000;

    @TempDir
    Path folder;

    @Test
    void measure() {
        List<Duration> first = new ArrayList<>();
        List<Duration> empty = new ArrayList<>();
        List<Duration> again = new ArrayList<>();
        List<Duration> small = new ArrayList<>();
        List<Long> resident = new ArrayList<>();
        List<Long> residentSmall = new ArrayList<>();
        try (Office sample = new Office(folder.resolve("sample"), true).plainly()) {
            first.add(sample.start());
        }
        try (Office sample = new Office(folder.resolve("small"), true).plainly(SMALL)) {
            System.out.printf(
                    "loading the sample in a small office %d ms, %d MB%n",
                    sample.start().toMillis(), sample.residentMegabytes());
        }
        for (int i = 0; i < ROUNDS; i++) {
            try (Office sample = new Office(folder.resolve("sample"), true).plainly()) {
                again.add(sample.start());
                Office.pause(FACES_READ);
                resident.add(sample.residentMegabytes());
            }
            try (Office sample = new Office(folder.resolve("small"), true).plainly(SMALL)) {
                small.add(sample.start());
                Office.pause(FACES_READ);
                residentSmall.add(sample.residentMegabytes());
            }
            try (Office house = new Office(folder.resolve("empty-" + i), false).plainly()) {
                empty.add(house.start());
            }
        }
        report("first start, loading the sample", first);
        report("start with the sample loaded", again);
        report("the same, as a small office", small);
        report("first start of an empty house", empty);
        System.out.println("resident with the sample: " + resident + " MB, as a small office " + residentSmall + " MB");
    }

    private static void report(String what, List<Duration> times) {
        Collections.sort(times);
        System.out.printf(
                "%-34s median %6d ms of %d%n", what, times.get(times.size() / 2).toMillis(), times.size());
    }
}
