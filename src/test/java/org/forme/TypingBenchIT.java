package org.forme;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twenty people typing at once on the packaged application: each asks for the fit of copy on a page about twice a second,
 * as after every pause in typing, and has what they typed kept every second and a half. Prints how long answers take.
 */
@Tag("bench")
class TypingBenchIT {
    private static final int PEOPLE = 20;
    private static final Duration WARM = Duration.ofSeconds(30);
    private static final Duration MEASURED = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final List<Long> fits = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> saves = Collections.synchronizedList(new ArrayList<>());

    @Test
    void measure() throws InterruptedException {
        try (Office office = Office.ofTheSample(folder.resolve("data")).plainly()) {
            office.start();
            List<String> names = List.of("reporter", "reporter2", "editor", "head");
            List<String> placed = placed(office.as("chief"));
            List<Typist> typists = IntStream.range(0, PEOPLE)
                    .mapToObj(i ->
                            new Typist(office.as(names.get(i % names.size())), "第 " + i + " 人", "徐汇滨江。".repeat(200)))
                    .toList();
            Instant from = Instant.now().plus(WARM);
            Instant until = from.plus(MEASURED);
            List<Thread> typing = IntStream.range(0, PEOPLE)
                    .mapToObj(i -> new Thread(
                            () -> type(typists.get(i), placed.get(i % placed.size()), new Random(i), from, until)))
                    .toList();
            typing.forEach(Thread::start);
            for (Thread thread : typing) thread.join();
        }
        report("fit of 1,000 characters and more", fits);
        report("keeping what is typed", saves);
    }

    private void type(Typist typist, String placed, Random random, Instant from, Instant until) {
        while (Instant.now().isBefore(until)) {
            typist.type();
            for (int i = 0; i < 3; i++) {
                Office.pause(300 + random.nextInt(400));
                measure(() -> typist.fit(placed), fits, from);
            }
            measure(typist::keep, saves, from);
        }
    }

    private static void measure(BooleanSupplier question, List<Long> times, Instant from) {
        long begun = System.nanoTime();
        if (!question.getAsBoolean()) throw new IllegalStateException("no answer");
        if (Instant.now().isAfter(from)) times.add(System.nanoTime() - begun);
    }

    /** Articles that stand on a page of the issue in hand. */
    private static List<String> placed(Office.Visitor chief) {
        return Jsoup.parse(chief.get("/desk/articles?show=all").body())
                .select("[data-fit-of]")
                .eachAttr("data-fit-of");
    }

    private static void report(String what, List<Long> times) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        System.out.printf(
                "%-34s median %4d ms, p95 %4d ms, longest %4d ms of %d%n",
                what,
                sorted.get(sorted.size() / 2) / 1_000_000,
                sorted.get(sorted.size() * 95 / 100) / 1_000_000,
                sorted.get(sorted.size() - 1) / 1_000_000,
                sorted.size());
    }
}
