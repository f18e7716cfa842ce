package org.forme.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.forme.Newsroom;
import org.forme.archive.SealedIssue;
import org.forme.archive.SealedIssues;
import org.forme.archive.SealedPart;
import org.forme.archive.Verification;
import org.forme.archive.Verifier;
import org.forme.store.Blobs;
import org.hibernate.Hibernate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What earlier versions wrote is brought up to date: tables as they were, the sample's rows as that version wrote them, then
 * every migration that came since. Where the rows come from stands at {@link KeepVersion}.
 */
@QuarkusTest
@TestProfile(EarlierVersionsTest.InAHouseOfItsOwn.class)
@Tag("data")
class EarlierVersionsTest {
    private static final Path KEPT = Path.of("src/test/resources/earlier");

    /** Columns that went, each because another one says the same since. */
    private static final Set<String> GONE = Set.of("permit.regime");

    /** Where nothing but rows and texts is shown: pictures, print files and the articles of readers were left behind. */
    private static final Pattern TRIED =
            Pattern.compile("(?!.*/(signing|original)$)/desk(/[a-z0-9-]+)*|/xuhuibao/[0-9-]+(/[0-9]+)?");

    private static final Pattern ALL = Pattern.compile("/desk/(articles/[0-9]+|issues/[0-9]+/pages/[0-9]+)");

    /** Everything goes before each version comes. */
    public static class InAHouseOfItsOwn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            String folder = "target/test-earlier";
            return "postgresql".equals(System.getProperty("quarkus.datasource.db-kind"))
                    ? Map.of("forme.data-dir", folder)
                    : Map.of(
                            "forme.data-dir",
                            folder,
                            "quarkus.datasource.jdbc.url",
                            "jdbc:h2:mem:earlier;DB_CLOSE_DELAY=-1");
        }
    }

    @Inject
    Flyway flyway;

    @Inject
    EntityManager entities;

    @Inject
    Blobs blobs;

    @Inject
    SealedIssues sealed;

    @Inject
    Verifier verifier;

    /** The oldest and the newest, in every build. */
    static List<String> ends() throws IOException {
        return List.of(kept().get(0), kept().get(kept().size() - 1));
    }

    /** All others, in the night's. */
    static List<String> between() throws IOException {
        return kept().subList(1, kept().size() - 1);
    }

    private static List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(KEPT)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("between")
    @Tag("soak")
    void thoseBetweenAreToo(String version) throws Exception {
        isBroughtUpToDateWithNothingLost(version);
    }

    @ParameterizedTest
    @MethodSource("ends")
    void isBroughtUpToDateWithNothingLost(String version) throws Exception {
        try (BackupFile file = BackupFile.open(KEPT.resolve(version))) {
            assertEquals(List.of(), file.damage());
            bringUpToDate(file);
            try (Connection owner = flyway.getConfiguration().getDataSource().getConnection()) {
                assertEquals(0, flyway.info().pending().length, "every migration ran");
                for (String table : file.tables()) hasKept(table, file, owner);
                sequencesGoOnAbove(owner);
                theWallStands(owner);
                // Those of the sample are let in nowhere else.
                Database.run(owner, "update person set sample = false");
            }
            everyRowIsReadAsWhatItIs();
            everySealHolds(file);
            thePaperIsShown(version.equals(kept().get(0)));
        }
    }

    private void bringUpToDate(BackupFile file) throws SQLException, IOException {
        configured().cleanDisabled(false).load().clean();
        String newest = file.migrations().get(file.migrations().size() - 1);
        configured().target(newest).load().migrate();
        try (Connection owner = flyway.getConfiguration().getDataSource().getConnection()) {
            assertEquals(file.migrations(), Database.migrations(owner));
            owner.setAutoCommit(false);
            assertTrue(DatabaseLoad.load(file, owner) > 500);
            owner.commit();
            owner.setAutoCommit(true);
        }
        for (String path : file.blobs()) {
            try (InputStream text = file.open(path)) {
                blobs.put(text);
            }
        }
        flyway.migrate();
    }

    private FluentConfiguration configured() {
        return Flyway.configure().configuration(flyway.getConfiguration());
    }

    /** The same rows, with the same values in every column that there was and is. */
    private static void hasKept(String table, BackupFile file, Connection owner) throws SQLException, IOException {
        List<String> before = lines(file.rows(table).readAllBytes());
        List<String> columns =
                List.of(before.get(0).replaceAll("[\\[\\]\"]", "").split(","));
        Set<String> now = columns(owner, table);
        List<String> gone =
                columns.stream().filter(column -> !now.contains(column)).toList();
        for (String column : gone) assertTrue(GONE.contains(table + "." + column), table + "." + column);
        String names = String.join(
                ", ",
                columns.stream()
                        .map(name -> gone.contains(name) ? "regime_id" : name)
                        .toList());
        ByteArrayOutputStream after = new ByteArrayOutputStream();
        TableRows.write(owner, "(select " + names + " from " + table + ") kept", after);
        assertEquals(
                before.stream().skip(1).sorted().toList(),
                lines(after.toByteArray()).stream().skip(1).sorted().toList(),
                table);
    }

    private static List<String> lines(byte[] jsonl) {
        return new String(jsonl, StandardCharsets.UTF_8).lines().toList();
    }

    private static Set<String> columns(Connection owner, String table) throws SQLException {
        Set<String> names = new HashSet<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++)
                names.add(rows.getMetaData().getColumnName(i).toLowerCase(java.util.Locale.ROOT));
        }
        return names;
    }

    /** No row that is made now meets one that was there. */
    private static void sequencesGoOnAbove(Connection owner) throws SQLException {
        for (var next : Database.of(owner).sequences(owner).entrySet()) {
            String table = next.getKey().replaceFirst("_seq$", "");
            try (Statement statement = owner.createStatement();
                    ResultSet row = statement.executeQuery("select coalesce(max(id), 0) from " + table)) {
                row.next();
                assertTrue(row.getLong(1) < next.getValue(), next.getKey());
            }
        }
    }

    private static void theWallStands(Connection owner) {
        for (String deed : List.of(
                "delete from sealed_issue",
                "update sealed_article set headline = 'x'",
                "delete from issue_release",
                "delete from signing_key",
                "update issue set issue_date = issue_date",
                "delete from audit_entry")) assertThrows(SQLException.class, () -> Database.run(owner, deed), deed);
    }

    private void everyRowIsReadAsWhatItIs() {
        QuarkusTransaction.requiringNew().timeout(300).run(() -> {
            for (EntityType<?> type : entities.getMetamodel().getEntities())
                for (Object entity : entities.createQuery("select e from " + type.getName() + " e", type.getJavaType())
                        .getResultList())
                    for (Attribute<?, ?> attribute : type.getAttributes()) read(entity, attribute);
        });
    }

    private static void read(Object entity, Attribute<?, ?> attribute) {
        try {
            Field field = (Field) attribute.getJavaMember();
            field.setAccessible(true);
            Hibernate.initialize(field.get(entity));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Files that are no text of the seal were left behind, and nothing else is said of it. */
    private void everySealHolds(BackupFile file) {
        QuarkusTransaction.requiringNew().run(() -> {
            List<SealedIssue> issues = sealed.listAll();
            assertFalse(issues.isEmpty());
            for (SealedIssue issue : issues) {
                Set<String> left = new TreeSet<>();
                for (SealedPart part : issue.parts()) if (!blobs.has(part.sha256())) left.add(part.path());
                Set<String> missing = new TreeSet<>();
                for (var fault : verifier.verify(issue).faults()) {
                    assertEquals(Verification.Kind.MISSING, fault.kind(), fault.path());
                    missing.add(fault.path());
                }
                assertEquals(left, missing);
            }
        });
    }

    /** From the desk on, wherever a link leads: one of every kind, and of the oldest version all articles and pages. */
    private static void thePaperIsShown(boolean whole) {
        String chief = Newsroom.signIn("chief", SampleCast.PASSWORD);
        Set<String> seen = new HashSet<>();
        Map<String, Integer> kinds = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of("/desk", "/xuhuibao/2022-01-17"));
        List<String> failed = new ArrayList<>();
        while (!open.isEmpty()) {
            String address = open.pop();
            if (!TRIED.matcher(address).matches() || !seen.add(address)) continue;
            int of = kinds.merge(address.replaceAll("[0-9]+", "#"), 1, Integer::sum);
            if (of > 1 && !(whole && ALL.matcher(address).matches())) continue;
            var answer = Newsroom.withCookie(chief).get(address);
            if (answer.statusCode() >= 400) failed.add(answer.statusCode() + " " + address);
            open.addAll(links(answer));
        }
        assertEquals(List.of(), failed);
        assertTrue(kinds.size() > 40, kinds.toString());
    }

    private static List<String> links(Response answer) {
        List<String> links = new ArrayList<>();
        if (answer.header("Location") != null)
            links.add(URI.create(answer.header("Location")).getPath());
        if (answer.contentType().startsWith("text/html"))
            for (var link : Jsoup.parse(answer.asString()).select("a[href^=/]"))
                links.add(link.attr("href").replaceAll("[?#].*", ""));
        return links;
    }
}
