package org.forme.archive;

import static org.forme.press.PressRoom.NOW;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.forme.archive.SealProgress.Step;
import org.forme.press.Preflight;
import org.forme.press.PressRoom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Prints what 付印 of sixteen pages with 32 pictures takes, each time another paper's first issue, on an H2 file that
 * writes at once and with blobs in a folder. The pages were proved and signed in the same process; the first freeze is
 * told by itself, for Java compiles then. Asserts nothing.
 */
@QuarkusTest
@TestProfile(FreezeBench.OnDisk.class)
@Tag("bench")
class FreezeBench {
    private static final int PAGES = 16;
    private static final int ROUNDS = 5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Inject
    PressRoom room;

    @Inject
    Preflight preflight;

    @Inject
    SealInputs inputs;

    @Inject
    Freezing freezing;

    /** As an office runs it, in a folder of its own. */
    public static class OnDisk implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Path folder = Path.of("target", "freeze-bench-" + UUID.randomUUID()).toAbsolutePath();
            return Map.of(
                    // What watches coverage would be measured too.
                    "quarkus.jacoco.enabled",
                    "false",
                    "forme.data-dir",
                    folder.toString(),
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:file:" + folder.resolve("forme") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        }
    }

    /** Milliseconds: when each step began, and what check and copy took alone, before it. */
    private record Freeze(double check, double copy, Map<Step, Double> from, double whole, double processor) {
        /** From one step to another. */
        double between(Step one, Step other) {
            return from.get(other) - from.get(one);
        }
    }

    @Test
    void measure() {
        Freeze first = freeze();
        var others = new ArrayList<Freeze>();
        for (int i = 0; i < ROUNDS; i++) others.add(freeze());
        say("first in a process", List.of(first), Freeze::whole);
        say("whole", others, Freeze::whole);
        say("whole, processor time", others, Freeze::processor);
        say("check and copy", others, freeze -> freeze.between(Step.CHECK, Step.PAGES));
        say("pages taken and hashed", others, freeze -> freeze.between(Step.PAGES, Step.ARTICLES));
        say("articles written, pictures hashed", others, freeze -> freeze.between(Step.ARTICLES, Step.WHOLE));
        say("whole file joined", others, freeze -> freeze.between(Step.WHOLE, Step.MANIFEST));
        say("manifests and seal", others, freeze -> freeze.between(Step.MANIFEST, Step.COMMIT));
        say("check and copy again, rows, commit", others, freeze -> freeze.whole() - freeze.from.get(Step.COMMIT));
        say("check alone", others, Freeze::check);
        say("copy alone", others, Freeze::copy);
    }

    private Freeze freeze() {
        PressRoom.Job job = room.large(PAGES);
        double[] alone = new double[2];
        room.in(job, (issue, chief) -> {
            long from = System.nanoTime();
            preflight.clear(issue, NOW);
            alone[0] = since(from);
            from = System.nanoTime();
            inputs.of(issue, NOW);
            alone[1] = since(from);
        });
        Map<Step, Double> steps = new EnumMap<>(Step.class);
        long worked = THREADS.getCurrentThreadCpuTime();
        long from = System.nanoTime();
        freezing.seal(job.issue(), job.chief(), NOW, (step, done, all) -> steps.putIfAbsent(step, since(from)));
        double whole = since(from);
        return new Freeze(alone[0], alone[1], steps, whole, (THREADS.getCurrentThreadCpuTime() - worked) / 1e6);
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }

    private static void say(String what, List<Freeze> freezes, ToDoubleFunction<Freeze> took) {
        double[] sorted = freezes.stream().mapToDouble(took).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "freeze %-36s median %6.0f ms, slowest %6.0f ms (of %d)%n",
                what,
                sorted[sorted.length / 2],
                sorted[sorted.length - 1],
                sorted.length);
    }
}
