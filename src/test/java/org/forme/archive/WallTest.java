package org.forme.archive;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/**
 * What direct SQL may and may not do to a sealed issue. Which tables are asked is read from the database: every one that
 * refers to these four, directly or not, so that a table which comes later without its part of the wall fails here. The
 * rules alone are looked at, so rows need no relations.
 */
class WallTest {
    private static final List<String> ROOTS = List.of("article", "page", "issue", "sealed_issue");

    /** Nothing ties them to a sealed issue, but it stands on them. */
    private static final List<String> BESIDE =
            List.of("picture", "picture_cutting", "artwork", "signing_key", "permit_scan", "waiver", "audit_entry");

    /** Tables of which a new row adds nothing to what is sealed, or that tell what happens to it afterwards. */
    private static final Set<String> GROWING = Set.of(
            "article",
            "issue",
            "picture",
            "picture_cutting",
            "artwork",
            "signing_key",
            "sealed_issue",
            "sealed_whole",
            "issue_release",
            "print_order",
            "press_run",
            "sample_delivery",
            "withdrawal",
            "withdrawal_end",
            "masked_page",
            "correction",
            "printed_correction",
            "reedition",
            "reedition_word",
            "misprint",
            "issue_import",
            "permit_scan",
            "waiver",
            "audit_entry");

    /** Tables where no row is ever written again: those of the archive, and what is made once and for all. */
    private static final Set<String> ARCHIVE = Set.of(
            "sealed_issue",
            "sealed_page",
            "sealed_article",
            "sealed_zone",
            "sealed_part",
            "sealed_whole",
            "issue_release",
            "signing_key",
            "picture_cutting",
            "received_correction",
            "print_order",
            "press_run",
            "sample_delivery",
            "withdrawal",
            "withdrawal_end",
            "masked_page",
            "correction",
            "printed_correction",
            "reedition",
            "reedition_word",
            "misprint",
            "issue_import",
            "permit_scan",
            "waiver",
            "audit_entry");

    /** Plans beside a seal, which go when they are carried out or given up; nothing sealed stands in them. */
    private static final Set<String> PLANS = Set.of("release_order");

    /** Where another edition names what an earlier one sealed, it takes nothing of it. */
    private static final String CARRIED = "carried_article_id";

    /** A foreign key's column and what it leads to. */
    private record Tie(String table, String column, String to) {}

    /** Tables with the columns that tie them to others of them. */
    private record Tables(Set<String> all, List<Tie> ties) {
        /** Columns that lead from a row to what it belongs to. */
        List<String> columns(String table) {
            return ties.stream()
                    .filter(tie -> tie.table().equals(table) && !tie.to().equals(table))
                    .map(Tie::column)
                    .filter(column -> column.endsWith("_id") && !column.equals(CARRIED))
                    .distinct()
                    .toList();
        }
    }

    @Test
    void theEmbeddedDatabaseRefusesEveryChangeToWhatIsSealed() throws SQLException {
        String address = "jdbc:h2:mem:wall;DB_CLOSE_DELAY=-1";
        migrate(address, "sa", "h2");
        try (Connection connection = DriverManager.getConnection(address, "sa", "")) {
            Tables tables = frozen(connection);
            for (String table : tables.all()) {
                SQLException refusal =
                        assertThrows(SQLException.class, () -> run(connection, "truncate table " + table), table);
                assertEquals("90106", refusal.getSQLState(), table + ": " + refusal.getMessage());
            }
            walls(connection, tables);
        }
    }

    @Test
    void postgresRefusesEveryChangeToWhatIsSealed() throws Exception {
        try (var postgres = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start()) {
            String address = postgres.getJdbcUrl("postgres", "postgres");
            try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
                run(connection, "create role forme");
                migrate(address, "postgres", "postgresql");
                theApplicationMayOnlyAddToTheArchive(connection);
                Tables tables = frozen(connection);
                walls(connection, tables);
                for (String table : tables.all()) refused(connection, "truncate table " + table + " cascade");
            }
        }
    }

    /** Refused for want of a right, before any trigger is asked. */
    private static void theApplicationMayOnlyAddToTheArchive(Connection connection) throws SQLException {
        run(connection, "set role forme");
        for (String table : ARCHIVE)
            for (String change : List.of(
                    "update " + table + " set " + firstColumn(connection, table) + " = null",
                    "delete from " + table,
                    "truncate " + table,
                    "alter table " + table + " disable trigger user",
                    "drop table " + table)) {
                SQLException refusal = assertThrows(SQLException.class, () -> run(connection, change), change);
                assertEquals("42501", refusal.getSQLState(), change);
            }
        run(connection, "reset role");
        assertEquals(
                ARCHIVE,
                names(
                        connection,
                        "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
                                + " and relname <> 'flyway_schema_history' and not (has_table_privilege('forme', oid,"
                                + " 'update') and has_table_privilege('forme', oid, 'delete'))"),
                "tables that the application may not change");
        assertEquals(
                Set.of(),
                names(
                        connection,
                        "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
                                + " and relname <> 'flyway_schema_history' and not (has_table_privilege('forme', oid,"
                                + " 'select') and has_table_privilege('forme', oid, 'insert'))"),
                "tables that it cannot work with");
    }

    private static String firstColumn(Connection connection, String table) throws SQLException {
        return names(
                        connection,
                        "select column_name from information_schema.columns where table_name = '" + table
                                + "' and ordinal_position = 1")
                .iterator()
                .next();
    }

    private static Set<String> names(Connection connection, String question) throws SQLException {
        Set<String> names = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) names.add(rows.getString(1));
        }
        return names;
    }

    @Test
    void aTableThatComesLaterIsAskedToo() throws SQLException {
        String address = "jdbc:h2:mem:later-wall;DB_CLOSE_DELAY=-1";
        migrate(address, "sa", "h2");
        try (Connection connection = DriverManager.getConnection(address, "sa", "")) {
            run(connection, "create table later (review_id bigint not null references review (id))");
            run(connection, "alter table signature add column later integer");
            Tables tables = frozen(connection);
            assertTrue(tables.all().contains("later"));
            assertThrows(SQLException.class, () -> run(connection, "truncate table signature"));
            AssertionError gap = assertThrows(AssertionError.class, () -> walls(connection, tables));
            assertTrue(gap.getMessage().contains("update later"), gap.getMessage());
        }
    }

    private static void walls(Connection connection, Tables tables) throws SQLException {
        unrelate(connection);
        for (int n : List.of(1, 2))
            for (String table : tables.all())
                if (!table.equals("sealed_whole")) insert(connection, table, row(connection, tables, table, n));
        run(connection, "insert into sealed_whole (sealed_issue_id) values (1)");
        seal(connection);
        for (String table : tables.all()) {
            refused(connection, touch(connection, tables, table, 1));
            refused(connection, "delete from " + table + where(connection, tables, table, 1));
            grows(connection, tables, table);
            if (ARCHIVE.contains(table)) continue;
            assertDoesNotThrow(() -> run(connection, touch(connection, tables, table, 2)), "open: " + table);
            assertDoesNotThrow(() -> insert(connection, table, row(connection, tables, table, 2)), "open: " + table);
        }
        permits(connection);
    }

    /** A permit stays as it was granted; that it ended is noted once. */
    private static void permits(Connection connection) throws SQLException {
        insert(connection, "permit", Map.of("id", 1, "number_as_printed", "'准印证号(B)0150'"));
        refused(connection, "update permit set number_as_printed = '准印证号(A)0150' where id = 1");
        refused(connection, "update permit set valid_to = valid_to + interval '1' day where id = 1");
        run(connection, "update permit set version = version + 1 where id = 1");
        run(connection, "update permit set ended_on = current_date, end_reason = 'x' where id = 1");
        refused(connection, "update permit set ended_on = null where id = 1");
        refused(connection, "delete from permit where id = 1");
    }

    /** In either order, as an object-relational mapper may write them. */
    private static void seal(Connection connection) throws SQLException {
        run(connection, "update article set sealed_issue_id = 1 where id = 1");
        run(connection, "update issue set state = 'SEALED' where id = 1");
        run(connection, "update page set sealed = true where id = 1");
    }

    /** Nothing is added to it, and nothing moved into it. */
    private static void grows(Connection connection, Tables tables, String table) throws SQLException {
        if (!GROWING.contains(table)) {
            Map<String, Object> added = row(connection, tables, table, 1);
            SQLException refusal =
                    assertThrows(SQLException.class, () -> insert(connection, table, added), "insert into " + table);
            assertEquals("45000", refusal.getSQLState(), table + ": " + refusal.getMessage());
        }
        if (table.equals("sealed_whole")) return;
        for (String column : tables.columns(table))
            refused(connection, "update " + table + " set " + column + " = 1" + where(connection, tables, table, 2));
    }

    /** Every table that has to be frozen with an issue. */
    private static Tables frozen(Connection connection) throws SQLException {
        List<Tie> ties = ask(
                        connection,
                        "select k.table_name, k.column_name, u.table_name from"
                                + " information_schema.referential_constraints r"
                                + " join information_schema.key_column_usage k on k.constraint_name = r.constraint_name"
                                + " and k.constraint_schema = r.constraint_schema"
                                + " join information_schema.key_column_usage u on u.constraint_name ="
                                + " r.unique_constraint_name and u.constraint_schema = r.unique_constraint_schema"
                                + " and u.ordinal_position = k.position_in_unique_constraint",
                        3)
                .stream()
                .map(tie -> new Tie(tie.get(0), tie.get(1), tie.get(2)))
                .toList();
        var all = new LinkedHashSet<String>(ROOTS);
        for (int size = 0; size < all.size(); ) {
            size = all.size();
            ties.stream()
                    .filter(tie -> all.contains(tie.to()))
                    .map(Tie::table)
                    .filter(table -> !PLANS.contains(table))
                    .forEach(all::add);
        }
        assertTrue(all.containsAll(Set.of("article_hold", "revision_picture", "signature", "sealed_zone")), "" + all);
        List<Tie> within = ties.stream().filter(tie -> all.contains(tie.to())).toList();
        all.addAll(BESIDE);
        return new Tables(all, within);
    }

    private static Map<String, Object> row(Connection connection, Tables tables, String table, int n)
            throws SQLException {
        var row = new LinkedHashMap<String, Object>();
        tables.columns(table).forEach(column -> row.put(column, n));
        for (List<String> column : columns(connection, table, ""))
            if (List.of("id", "picture_id", "artwork_id").contains(column.get(0))) row.put(column.get(0), n);
        if (table.equals("issue")) row.put("state", "'OPEN'");
        return row;
    }

    private static String touch(Connection connection, Tables tables, String table, int n) throws SQLException {
        String column = key(connection, tables, table);
        return "update " + table + " set " + column + " = " + column + where(connection, tables, table, n);
    }

    private static String where(Connection connection, Tables tables, String table, int n) throws SQLException {
        return " where " + key(connection, tables, table) + " = " + n;
    }

    private static String key(Connection connection, Tables tables, String table) throws SQLException {
        boolean hasId = columns(connection, table, "").stream()
                .anyMatch(column -> column.get(0).equals("id"));
        return hasId ? "id" : tables.columns(table).get(0);
    }

    /** Names and types. */
    private static List<List<String>> columns(Connection connection, String table, String which) throws SQLException {
        return ask(
                connection,
                "select column_name, data_type from information_schema.columns where lower(table_schema) = 'public'"
                        + " and lower(table_name) = '" + table + "'" + which,
                2);
    }

    private static void refused(Connection connection, String sql) {
        SQLException refusal = assertThrows(SQLException.class, () -> run(connection, sql), sql);
        assertEquals("45000", refusal.getSQLState(), sql + ": " + refusal.getMessage());
    }

    private static void migrate(String address, String user, String kind) {
        Flyway.configure()
                .dataSource(address, user, "")
                .locations("classpath:db/migration/common", "classpath:db/migration/" + kind)
                .placeholders(Map.of("app", "forme"))
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
                            + " table_name <> 'flyway_schema_history' and"
                            + " constraint_type in ('FOREIGN KEY', "
                            + (round == 0 ? "'CHECK'" : "'UNIQUE', 'PRIMARY KEY'") + ")",
                    2)) run(connection, "alter table " + tie.get(0) + " drop constraint " + tie.get(1));
    }

    private static void insert(Connection connection, String table, Map<String, Object> values) throws SQLException {
        var row = new LinkedHashMap<String, Object>(values);
        for (List<String> column : columns(connection, table, " and is_nullable = 'NO'"))
            row.putIfAbsent(column.get(0), something(column.get(1)));
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

    private static List<List<String>> ask(Connection connection, String sql, int columns) throws SQLException {
        var rows = new ArrayList<List<String>>();
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            while (answer.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= columns; i++) row.add(answer.getString(i).toLowerCase(Locale.ROOT));
                rows.add(row);
            }
        }
        return rows;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
