package org.forme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.forme.people.Secret;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances on one PostgreSQL and one folder of blobs, and forty people: twenty-four who write and ask both instances by
 * turns, four pairs who save the same copy at the same moment on different instances, a pair who makes the next issue at the
 * same moment, and six readers, while a sealed issue falls due for release. Prints how long answers took; fails when a save
 * that was acknowledged is lost, a number is given twice or an issue comes out twice. {@code -Dinstances.minutes} says how
 * long; 10 when it does not; {@code -Dinstances.options} how Java is started, with nothing else when it does not.
 */
@Tag("bench")
class InstancesBenchIT {
    private static final Duration WARM = Duration.ofSeconds(30);
    private static final Pattern SAMPLE_TIME = Pattern.compile("现在是 (\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d)");

    @TempDir
    Path folder;

    private final Map<String, Queue<Long>> times = new TreeMap<>(Map.of(
            "copy opened", new ConcurrentLinkedQueue<>(),
            "what is typed kept", new ConcurrentLinkedQueue<>(),
            "copy saved", new ConcurrentLinkedQueue<>(),
            "issue made", new ConcurrentLinkedQueue<>(),
            "public page", new ConcurrentLinkedQueue<>()));
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger saves = new AtomicInteger();
    private final AtomicInteger races = new AtomicInteger();
    private final AtomicInteger issues = new AtomicInteger();
    private Office first;
    private Office second;
    private Instant from;
    private Instant until;

    @Test
    void measure() throws Exception {
        String owner = Secret.random().text();
        String application = Secret.random().text();
        var secrets = Map.of(
                "FORME_OWNER_PASSWORD", owner,
                "FORME_DATABASE_PASSWORD", application,
                "KEYCLOAK_DATABASE_PASSWORD", Secret.random().text());
        try (var postgres = new PostgresServer(folder, secrets)) {
            var settings = Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    postgres.address("forme"),
                    "QUARKUS_DATASOURCE_USERNAME",
                    "forme",
                    "QUARKUS_DATASOURCE_PASSWORD",
                    application,
                    "QUARKUS_FLYWAY_USERNAME",
                    "forme_owner",
                    "QUARKUS_FLYWAY_PASSWORD",
                    owner);
            first = office(settings);
            second = office(settings);
            try (var one = first;
                    var other = second) {
                first.start();
                second.start();
                String record = sealedAndOrdered();
                work();
                assertEquals(List.of(), wrong);
                assertTrue(issues.get() > 0 && races.get() > 0, "there were races");
                assertTrue(first.as("chief").get(record).body().contains("数字报已发布"));
                assertEquals(
                        1,
                        count(
                                postgres,
                                owner,
                                "audit_entry where act like 'archive.release%' and act <> 'archive.release_order' and subject = '"
                                        + record + "'"));
                assertEquals(
                        1,
                        count(
                                postgres,
                                owner,
                                "issue_release where sealed_issue_id = " + record.replaceAll("\\D", "")));
                assertEquals(
                        0,
                        count(
                                postgres,
                                owner,
                                "(select total_number from issue group by total_number having count(*) > 1) twice"));
                report(count(postgres, owner, "issue"));
            }
        }
    }

    private Office office(Map<String, String> settings) {
        return new Office(folder.resolve("data"), true)
                .onPostgres()
                .plainly(System.getProperty("instances.options", "").split(" "))
                .with(settings);
    }

    /** Seals the issue in hand and has it come out in the middle of the work. @return its address in the archive */
    private String sealedAndOrdered() {
        var steps = new LastSteps(first);
        steps.untilReadyToSeal();
        steps.begin();
        steps.waitUntilSealed();
        var chief = second.as("chief");
        var archive = chief.get("/desk/archive").body();
        String record = Jsoup.parse(archive).select("a[href~=^/desk/archive/[0-9]+$]").stream()
                .filter(link -> link.text().contains("第4期")
                        || link.parent().parent().text().contains("第4期"))
                .map(link -> link.attr("href"))
                .findFirst()
                .orElseThrow();
        Matcher now = SAMPLE_TIME.matcher(Jsoup.parse(archive).text());
        assertTrue(now.find(), "what time it is");
        LocalDateTime due = LocalDateTime.parse(now.group(1).replace(' ', 'T')).plusMinutes(2);
        var ordered = chief.post(record + "/release-order", "due", due.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
        assertEquals(303, ordered.statusCode(), ordered.body());
        return record;
    }

    private void work() throws InterruptedException {
        var people = new ArrayList<Runnable>();
        List<String> names = List.of("reporter", "reporter2", "editor", "head");
        for (int i = 0; i < 24; i++) {
            var writer = first.as(names.get(i % 4)).alsoAt(second);
            String headline = "第 " + i + " 人的稿";
            String article = article(writer, headline);
            people.add(() -> write(writer, article, headline));
        }
        for (int i = 0; i < 4; i++) {
            String name = names.get(i);
            var here = first.as(name);
            var there = second.as(name);
            String headline = "第 " + i + " 对的稿";
            String article = article(here, headline);
            people.add(() -> rival(here, there, article, headline));
        }
        var chief = first.as("chief");
        var head = second.as("head");
        people.add(() -> plan(chief, head));
        for (int i = 0; i < 6; i++) {
            var reader = first.visitor().alsoAt(second);
            people.add(() -> read(reader));
        }
        from = Instant.now().plus(WARM);
        until = from.plus(Duration.ofMinutes(Integer.getInteger("instances.minutes", 10)));
        var threads = people.stream().map(Thread::new).toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) thread.join();
    }

    private static String article(Office.Visitor writer, String headline) {
        var page = Jsoup.parse(writer.get("/desk/articles/new").body());
        var made = writer.post("/desk/articles", LastSteps.form(page, "headline", headline, "body", "第 0 次。"));
        assertEquals(303, made.statusCode(), made.body());
        return URI.create(made.headers().firstValue("location").orElseThrow()).getPath();
    }

    /** Opens, types with pauses, saves; what was acknowledged has to be there on the other instance. */
    private void write(Office.Visitor writer, String article, String headline) {
        int saved = 0;
        while (goesOn()) {
            String page = timed("copy opened", () -> writer.get(article).body());
            if (!body(page).equals("第 " + saved + " 次。"))
                wrong.add(headline + " lost save " + saved + ": " + body(page));
            String next = "第 " + (saved + 1) + " 次。";
            String[] form = LastSteps.form(Jsoup.parse(page), "headline", headline, "body", next);
            for (int i = 0; i < 3; i++) {
                Office.pause(1_000 + (long) (Math.random() * 1_000));
                int kept = timed("what is typed kept", () -> writer.post(article + "/working-copy", form)
                        .statusCode());
                if (kept != 200) wrong.add(headline + " was not kept: " + kept);
            }
            int answer = timed("copy saved", () -> writer.post(article + "/revisions", form)
                    .statusCode());
            if (answer == 303) saved++;
            else wrong.add(headline + " was not saved: " + answer);
            saves.incrementAndGet();
        }
    }

    /** Both change what they opened in the same state: one is saved, the other one is told. */
    private void rival(Office.Visitor here, Office.Visitor there, String article, String headline) {
        for (int round = 1; goesOn(); round++) {
            Office.pause(1_500);
            String[] one = form(here, article, headline, "这边第 " + round + " 次。");
            String[] other = form(there, article, headline, "那边第 " + round + " 次。");
            List<Integer> answers = atOnce(
                    () -> here.post(article + "/revisions", one).statusCode(),
                    () -> there.post(article + "/revisions", other).statusCode());
            if (!answers.equals(List.of(303, 409)) && !answers.equals(List.of(409, 303)))
                wrong.add(headline + ", round " + round + ": " + answers);
            String winner = (answers.get(0) == 303 ? "这边第 " : "那边第 ") + round + " 次。";
            String stands =
                    body((answers.get(0) == 303 ? there : here).get(article).body());
            if (!stands.equals(winner)) wrong.add(headline + ": " + winner + " was lost for " + stands);
            races.incrementAndGet();
        }
    }

    private static String[] form(Office.Visitor person, String article, String headline, String body) {
        return LastSteps.form(Jsoup.parse(person.get(article).body()), "headline", headline, "body", body);
    }

    /** Both want the next number: one gets it. */
    private void plan(Office.Visitor chief, Office.Visitor head) {
        while (goesOn()) {
            Office.pause(12_000);
            var one = Jsoup.parse(chief.get("/desk/issues/next").body());
            var other = Jsoup.parse(head.get("/desk/issues/next").body());
            if (one.select("#total").isEmpty()) return;
            List<Integer> answers = timed(
                    "issue made",
                    () -> atOnce(
                            () -> chief.post(
                                            "/desk/issues",
                                            LastSteps.form(
                                                    one,
                                                    "total",
                                                    one.select("#total").val()))
                                    .statusCode(),
                            () -> head.post(
                                            "/desk/issues",
                                            LastSteps.form(
                                                    other,
                                                    "total",
                                                    other.select("#total").val()))
                                    .statusCode()));
            long made = answers.stream().filter(answer -> answer == 303).count();
            if (made > 1) wrong.add("the number " + one.select("#total").val() + " was given twice");
            issues.addAndGet((int) made);
        }
    }

    private void read(Office.Visitor reader) {
        while (goesOn()) {
            for (String path : List.of("/xuhuibao", "/xuhuibao/2022-01-17", "/xuhuibao/2022-01-17/1/1")) {
                int answer = timed("public page", () -> reader.get(path).statusCode());
                if (answer >= 400) wrong.add(path + ": " + answer);
                Office.pause(500);
            }
        }
    }

    private boolean goesOn() {
        return Instant.now().isBefore(until);
    }

    private static List<Integer> atOnce(
            java.util.function.Supplier<Integer> one, java.util.function.Supplier<Integer> other) {
        var both = Stream.of(one, other).map(CompletableFuture::supplyAsync).toList();
        return both.stream().map(CompletableFuture::join).toList();
    }

    private <T> T timed(String what, java.util.function.Supplier<T> question) {
        long begun = System.nanoTime();
        T answer = question.get();
        if (Instant.now().isAfter(from)) times.get(what).add(System.nanoTime() - begun);
        return answer;
    }

    private static String body(String page) {
        var body = Jsoup.parse(page).selectFirst("textarea[name=body]");
        return body == null ? "no copy to write" : body.wholeText().strip();
    }

    private static int count(PostgresServer postgres, String password, String of) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.address("forme"), "forme_owner", password);
                var row = connection.createStatement().executeQuery("select count(*) from " + of)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void report(int all) {
        System.out.printf(
                "two instances, 40 people: %d saves, %d races for one copy, %d issues made in races for a number (%d now)%n",
                saves.get(), races.get(), issues.get(), all);
        times.forEach((what, taken) -> {
            List<Long> sorted = taken.stream().sorted().toList();
            if (sorted.isEmpty()) return;
            System.out.printf(
                    "%-20s median %4d ms, p95 %4d ms, longest %5d ms of %d%n",
                    what,
                    sorted.get(sorted.size() / 2) / 1_000_000,
                    sorted.get(sorted.size() * 95 / 100) / 1_000_000,
                    sorted.get(sorted.size() - 1) / 1_000_000,
                    sorted.size());
        });
        System.out.printf("resident: %d MB and %d MB%n", first.residentMegabytes(), second.residentMegabytes());
    }
}
