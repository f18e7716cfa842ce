package org.forme.press;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints what an issue of sixteen pages takes, 48 articles and 32 pictures, in a process of its own with 512 MB of heap on
 * two cores: composed, written as sixteen files and joined to one. The application writes a page when its proof is asked
 * for, several at a time where several people ask; sealing takes the signed files as they are and joins them.
 */
@Tag("bench")
class IssueBench {
    private static final int PAGES = 16;
    private static final int ROUNDS = 5;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static volatile long highest;

    @Test
    void measure(@TempDir Path folder) throws IOException, InterruptedException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx512m",
                        "-XX:ActiveProcessorCount=2",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        classes,
                        IssueBench.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            said.lines().filter(line -> line.startsWith("issue ")).forEach(System.out::println);
        }
        if (process.waitFor() != 0) System.out.println("issue: ended with " + process.exitValue());
    }

    public static void main(String[] arguments) throws IOException {
        Faces.shared().warm();
        var issue = new GeneratedIssue(PAGES, 2 * PAGES, Path.of(arguments[0]));
        long bytes = 0;
        for (Path picture : issue.pictures.values()) bytes += Files.size(picture);
        say("pictures: %d, %.1f MB", issue.pictures.size(), bytes / 1e6);
        say(
                "characters: %d",
                issue.plans.stream().mapToInt(IssueBench::characters).sum());
        System.gc();
        watchHeap();
        report("first time, two pages at once, pictures converted", issue, true, false, 1);
        report("two pages at once, pictures converted again", issue, true, false, ROUNDS);
        report("two pages at once, pictures converted before", issue, true, true, ROUNDS);
        report("one page after another, pictures converted again", issue, false, false, ROUNDS);
        report("one page after another, pictures converted before", issue, false, true, ROUNDS);
        var files = IntStream.range(0, PAGES).mapToObj(issue::write).toList();
        byte[] whole = PdfWriter.join(files, GeneratedIssue.metadata("全"));
        say("whole file: %.1f MB", whole.length / 1e6);
        Timing join = Timing.processor(ROUNDS, i -> PdfWriter.join(files, GeneratedIssue.metadata("全")));
        say("joining alone: processor %.0f ms", join.median());
        say(
                "heap at its highest: %.0f MB of %.0f",
                highest / 1048576.0, Runtime.getRuntime().maxMemory() / 1048576.0);
        System.gc();
        long left = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        say("heap left after collection: %.0f MB", left / 1048576.0);
    }

    private static void report(String what, GeneratedIssue issue, boolean together, boolean converted, int rounds) {
        double[] wall = new double[rounds];
        double[] processor = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            if (!converted) PrintPictures.forget();
            long from = System.nanoTime();
            long worked = SYSTEM.getProcessCpuTime();
            var pages = IntStream.range(0, PAGES);
            var files =
                    (together ? pages.parallel() : pages).mapToObj(issue::write).toList();
            PdfWriter.join(files, GeneratedIssue.metadata("全"));
            wall[i] = (System.nanoTime() - from) / 1e6;
            processor[i] = (SYSTEM.getProcessCpuTime() - worked) / 1e6;
        }
        var clock = new Timing(wall);
        say(
                "%-50s wall %6.0f ms (of %d, longest %.0f), processor %6.0f ms",
                what, clock.median(), rounds, clock.sorted()[rounds - 1], new Timing(processor).median());
    }

    private static int characters(PagePlan plan) {
        return plan.slots().stream()
                .mapToInt(slot ->
                        ((ArticlePlan) slot.content()).body().plainText().length())
                .sum();
    }

    /** Looks every two milliseconds how much of the heap is taken, garbage included. */
    private static void watchHeap() {
        var watch = new Thread(() -> {
            var heap = ManagementFactory.getMemoryMXBean();
            while (true) {
                highest = Math.max(highest, heap.getHeapMemoryUsage().getUsed());
                LockSupport.parkNanos(2_000_000);
            }
        });
        watch.setDaemon(true);
        watch.start();
    }

    private static void say(String what, Object... values) {
        System.out.printf(Locale.ROOT, "issue " + what + "%n", values);
    }
}
