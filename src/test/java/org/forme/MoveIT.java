package org.forme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.forme.Program.Told;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.S3Object;

/** An office moves from H2 and a folder to PostgreSQL and a bucket, works there, and moves back. */
class MoveIT {
    private static final String ISSUE = "/xuhuibao/2022-01-17";

    private static final String SECRET = UUID.randomUUID().toString();

    /** Their rows change with every question that is asked, or whenever somebody signs in. */
    private static final Set<String> MOVING = Set.of("sign_in", "failed_sign_in");

    @TempDir
    Path folder;

    @Test
    void everythingIsThereOnTheOtherDatabaseAndEverySealHolds() throws Exception {
        Path first = folder.resolve("first.zip");
        Path second = folder.resolve("second.zip");
        String article = leave(first);
        String another;
        try (var store = new ObjectStore("forme", SECRET);
                var objects = store.client();
                var postgres = EmbeddedPostgres.builder()
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .start()) {
            makeUsers(postgres.getJdbcUrl("postgres", "postgres"));
            objects.createBucket(bucket -> bucket.bucket("forme"));
            Map<String, String> settings = new HashMap<>(users(postgres.getPort()));
            settings.putAll(Map.of(
                    "FORME_BLOBS_BUCKET",
                    "forme",
                    "FORME_BLOBS_ENDPOINT",
                    store.address().toString(),
                    "FORME_BLOBS_ACCESS_KEY",
                    "forme",
                    "FORME_BLOBS_SECRET_KEY",
                    SECRET));
            whatCannotBeReachedIsNotHalfFilled(first, settings);
            Path elsewhere = folder.resolve("elsewhere");
            hasRestored(new Program(Program.ON_POSTGRESQL, folder, settings), first, elsewhere);
            assertEquals(
                    entries(first, "blobs/").keySet(),
                    objects.listObjectsV2(list -> list.bucket("forme")).contents().stream()
                            .map(S3Object::key)
                            .collect(Collectors.toSet()));
            theApplicationMayOnlyAdd(postgres.getPort());
            try (Office office = new Office(elsewhere, true).onPostgres().with(settings)) {
                office.start();
                hasItAll(office, article);
                another = write(office, "搬家以后写的");
                aSignInOfAnotherHouseOpensNothing(office);
                Told made = new Program(Program.ON_POSTGRESQL, folder, settings)
                        .run(elsewhere, "backup", second.toString());
                assertEquals(0, made.code(), made.words());
            }
        }
        nothingIsLostBetween(first, second);
        Path home = folder.resolve("home");
        hasRestored(new Program(Program.ON_H2, folder, Map.of()), second, home);
        try (Office office = new Office(home, true)) {
            office.start();
            hasItAll(office, article);
            assertEquals("搬家以后写的", headline(office, another));
            assertEquals(303, article(office, "又搬回来").statusCode(), "rows are made on");
        }
    }

    /** Sealed with a key that is right, but of another installation. */
    private void aSignInOfAnotherHouseOpensNothing(Office office) throws IOException {
        try (Office other = Office.ofTheSample(folder.resolve("other"))) {
            Files.delete(folder.resolve("other/session.key"));
            other.start();
            var reporter = other.as("reporter").alsoAt(office);
            List<Integer> answers = List.of(
                    reporter.get("/desk/me").statusCode(),
                    reporter.get("/desk/me").statusCode());
            assertEquals(List.of(200, 302), answers.stream().sorted().toList());
        }
    }

    /** @return an article that was written before */
    private String leave(Path backup) throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        try (Office office = Office.ofTheSample(data)) {
            office.start();
            String article = write(office, "搬家以前写的");
            Told made = new Program(Program.ON_H2, folder, Map.of()).run(data, "backup", backup.toString());
            assertEquals(0, made.code(), made.words());
            return article;
        }
    }

    private void whatCannotBeReachedIsNotHalfFilled(Path backup, Map<String, String> settings) throws Exception {
        Map<String, String> locked = new HashMap<>(settings);
        locked.put("FORME_BLOBS_SECRET_KEY", "another");
        Map<String, String> away = new HashMap<>(settings);
        away.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + Office.freePort() + "/postgres");
        for (var broken : List.of(locked, away)) {
            Told told = new Program(Program.ON_POSTGRESQL, folder, broken)
                    .run(
                            folder.resolve("unused"),
                            "restore",
                            backup.toString(),
                            "--into",
                            Files.createTempDirectory(folder, "tried").toString());
            assertEquals(2, told.code(), told.words());
        }
    }

    private void hasRestored(Program program, Path backup, Path into) throws Exception {
        Told restored = program.run(folder.resolve("unused"), "restore", backup.toString(), "--into", into.toString());
        assertEquals(0, restored.code(), restored.words());
        assertTrue(restored.words().contains("all 1 seals hold"), restored.words());
    }

    private static void hasItAll(Office office, String article) {
        assertEquals("搬家以前写的", headline(office, article));
        assertEquals(200, office.visitor().get(ISSUE).statusCode());
        assertEquals(200, office.visitor().bytes(ISSUE + "/1.pdf").statusCode(), "its files are in the store");
    }

    private static String write(Office office, String headline) {
        var made = article(office, headline);
        assertEquals(303, made.statusCode(), made.body());
        return made.headers().firstValue("location").orElseThrow().replaceAll("^https?://[^/]+|\\?.*$", "");
    }

    private static java.net.http.HttpResponse<String> article(Office office, String headline) {
        var reporter = office.as("reporter");
        var page = Jsoup.parse(reporter.get("/desk/articles/new").body());
        return reporter.post("/desk/articles", LastSteps.form(page, "headline", headline, "body", "正文。"));
    }

    private static String headline(Office office, String article) {
        return Jsoup.parse(office.as("reporter").get(article).body())
                .selectFirst("[name=headline]")
                .val();
    }

    /** As docs/postgresql.md tells an office to. */
    private static void makeUsers(String address) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.execute("create role forme_owner login password 'owner'");
            statement.execute("create role forme login password 'application'");
            statement.execute("alter database postgres owner to forme_owner");
        }
    }

    private static Map<String, String> users(int port) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "QUARKUS_DATASOURCE_USERNAME",
                "forme",
                "QUARKUS_DATASOURCE_PASSWORD",
                "application",
                "QUARKUS_FLYWAY_USERNAME",
                "forme_owner",
                "QUARKUS_FLYWAY_PASSWORD",
                "owner");
    }

    private static void theApplicationMayOnlyAdd(int port) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "forme", "application");
                Statement statement = connection.createStatement()) {
            var refusal = assertThrows(SQLException.class, () -> statement.execute("delete from sealed_issue"));
            assertEquals("42501", refusal.getSQLState(), refusal.getMessage());
        }
    }

    /** Rows are in the same words, whichever database they come from. */
    private static void nothingIsLostBetween(Path first, Path second) throws IOException {
        Map<String, List<String>> before = entries(first, "database/");
        Map<String, List<String>> after = entries(second, "database/");
        assertEquals(before.keySet(), after.keySet());
        assertTrue(after.keySet().size() > 60);
        Map<String, Set<String>> lost = new TreeMap<>();
        for (String table : before.keySet()) {
            Set<String> rows = new HashSet<>(before.get(table));
            rows.removeAll(after.get(table));
            boolean moves = MOVING.contains(table.replaceAll("database/|\\.jsonl", ""));
            if (!moves && !rows.isEmpty()) lost.put(table, rows);
        }
        assertEquals(Map.of(), lost);
        Set<String> blobs = new HashSet<>(entries(first, "blobs/").keySet());
        assertFalse(blobs.isEmpty());
        assertEquals(blobs, entries(second, "blobs/").keySet());
        assertEquals(entries(first, "keys/"), entries(second, "keys/"));
    }

    private static Map<String, List<String>> entries(Path backup, String under) throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (ZipEntry entry : zip.stream().toList())
                if (entry.getName().startsWith(under))
                    found.put(
                            entry.getName(),
                            under.equals("blobs/")
                                    ? List.of()
                                    : new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                                            .lines()
                                            .toList());
        }
        return found;
    }
}
