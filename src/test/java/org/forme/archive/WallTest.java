package org.forme.archive;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What direct SQL may and may not do to a sealed issue. The rules alone are looked at, so rows need no relations. */
class WallTest {
    private static final List<String> ARCHIVE = List.of(
            "sealed_issue",
            "sealed_page",
            "sealed_article",
            "sealed_zone",
            "sealed_part",
            "issue_release",
            "signing_key");

    private static final List<String> LIVE = List.of(
            "issue",
            "issue_duty_editor",
            "page",
            "slot",
            "proof",
            "signature",
            "article",
            "article_byline",
            "article_picture",
            "revision",
            "review");

    /** A column that may well be written, of each table. */
    private static final Map<String, String> COLUMN = Map.ofEntries(
            Map.entry("issue", "version"),
            Map.entry("issue_duty_editor", "person_id"),
            Map.entry("page", "version"),
            Map.entry("slot", "ordinal"),
            Map.entry("proof", "page_changes"),
            Map.entry("signature", "person_id"),
            Map.entry("article", "version"),
            Map.entry("article_byline", "nth"),
            Map.entry("article_picture", "nth"),
            Map.entry("revision", "characters"),
            Map.entry("review", "revision_number"),
            Map.entry("sealed_issue", "edition"),
            Map.entry("sealed_page", "ordinal"),
            Map.entry("sealed_article", "article_number"),
            Map.entry("sealed_zone", "wide"),
            Map.entry("sealed_part", "size_bytes"),
            Map.entry("issue_release", "released_by_id"),
            Map.entry("signing_key", "id"));

    @Test
    void theEmbeddedDatabaseRefusesEveryChangeToWhatIsSealed() throws SQLException {
        String address = "jdbc:h2:mem:wall;DB_CLOSE_DELAY=-1";
        migrate(address, "sa", "h2");
        try (Connection connection = DriverManager.getConnection(address, "sa", "")) {
            walls(connection);
        }
    }

    @Test
    void postgresRefusesEveryChangeToWhatIsSealed() throws Exception {
        try (var postgres = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start()) {
            String address = postgres.getJdbcUrl("postgres", "postgres");
            migrate(address, "postgres", "postgresql");
            try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
                walls(connection);
                for (String table : ARCHIVE) refused(connection, "truncate table " + table + " cascade");
                for (String table : LIVE) refused(connection, "truncate table " + table + " cascade");
            }
        }
    }

    private static void walls(Connection connection) throws SQLException {
        unrelate(connection);
        for (String table : ARCHIVE) insert(connection, table, Map.of());
        for (int issue : List.of(1, 2)) {
            insert(connection, "issue", Map.of("id", issue, "state", "'OPEN'"));
            insert(connection, "issue_duty_editor", Map.of("issue_id", issue));
            insert(connection, "page", Map.of("id", issue, "issue_id", issue));
            insert(connection, "slot", Map.of("id", issue, "page_id", issue));
            insert(connection, "proof", Map.of("id", issue, "page_id", issue));
            insert(connection, "signature", Map.of("id", issue, "proof_id", issue));
            insert(connection, "article", Map.of("id", issue));
            for (String table : List.of("article_byline", "article_picture", "revision", "review"))
                insert(connection, table, Map.of("article_id", issue));
        }
        seal(connection);
        for (String table : ARCHIVE) frozen(connection, table, "");
        for (String table : LIVE) {
            frozen(connection, table, " where " + keyOf(table) + " = 1");
            assertDoesNotThrow(
                    () -> run(connection, update(table) + " where " + keyOf(table) + " = 2"), "open: " + table);
        }
        grows(connection);
    }

    /** In either order, as an object-relational mapper may write them. */
    private static void seal(Connection connection) throws SQLException {
        run(connection, "update article set sealed_issue_id = 1 where id = 1");
        run(connection, "update issue set state = 'SEALED' where id = 1");
        run(connection, "update page set sealed = true where id = 1");
    }

    private static void frozen(Connection connection, String table, String which) throws SQLException {
        refused(connection, update(table) + which);
        refused(connection, "delete from " + table + which);
    }

    /** Nothing is added to it, and nothing moved into it. */
    private static void grows(Connection connection) throws SQLException {
        for (var row : Map.of(
                        "page", "issue_id",
                        "issue_duty_editor", "issue_id",
                        "slot", "page_id",
                        "proof", "page_id",
                        "signature", "proof_id",
                        "revision", "article_id",
                        "review", "article_id",
                        "article_byline", "article_id")
                .entrySet()) {
            String table = row.getKey();
            assertThrows(SQLException.class, () -> insert(connection, table, Map.of(row.getValue(), 1)), table);
            refused(connection, "update " + table + " set " + row.getValue() + " = 1 where " + keyOf(table) + " = 2");
        }
    }

    private static String keyOf(String table) {
        if (table.equals("issue_duty_editor")) return "issue_id";
        return List.of("article_byline", "article_picture", "revision", "review")
                        .contains(table)
                ? "article_id"
                : "id";
    }

    private static String update(String table) {
        String column = COLUMN.get(table);
        return "update " + table + " set " + column + " = " + column + " + 1";
    }

    private static void refused(Connection connection, String sql) {
        SQLException refusal = assertThrows(SQLException.class, () -> run(connection, sql), sql);
        assertEquals("45000", refusal.getSQLState(), sql + ": " + refusal.getMessage());
    }

    private static void migrate(String address, String user, String kind) {
        Flyway.configure()
                .dataSource(address, user, "")
                .locations("classpath:db/migration/common", "classpath:db/migration/" + kind)
                .load()
                .migrate();
    }

    /** Takes away whatever ties one row to another and leaves the triggers. */
    private static void unrelate(Connection connection) throws SQLException {
        for (int round = 0; round < 2; round++)
            for (List<String> tie : ask(
                    connection,
                    "select table_name, constraint_name from information_schema.table_constraints where"
                            + " lower(table_schema) = 'public' and constraint_name not like '%not_null%' and"
                            + " constraint_type in ('FOREIGN KEY', "
                            + (round == 0 ? "'CHECK'" : "'UNIQUE', 'PRIMARY KEY'") + ")"))
                run(connection, "alter table \"" + tie.get(0) + "\" drop constraint \"" + tie.get(1) + '"');
    }

    private static void insert(Connection connection, String table, Map<String, Object> values) throws SQLException {
        var row = new LinkedHashMap<String, Object>(values);
        for (List<String> column : ask(
                connection,
                "select column_name, data_type from information_schema.columns where is_nullable = 'NO' and"
                        + " lower(table_schema) = 'public' and lower(table_name) = '" + table + "'"))
            row.putIfAbsent(column.get(0).toLowerCase(Locale.ROOT), something(column.get(1)));
        run(
                connection,
                "insert into " + table + " (" + String.join(", ", row.keySet()) + ") values ("
                        + row.values().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")");
    }

    private static String something(String type) {
        String kind = type.toLowerCase(Locale.ROOT);
        if (kind.contains("char")) return "'x'";
        if (kind.contains("timestamp")) return "current_timestamp";
        if (kind.equals("date")) return "current_date";
        return kind.equals("boolean") ? "false" : "1";
    }

    private static List<List<String>> ask(Connection connection, String sql) throws SQLException {
        var rows = new ArrayList<List<String>>();
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            while (answer.next()) rows.add(List.of(answer.getString(1), answer.getString(2)));
        }
        return rows;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
