package org.forme.people;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What direct SQL of the application's user may and may not do to those who administer. */
class LastAdministratorTest {
    private static final int ROUNDS = 20;
    /** Every way to take the last one away. */
    private static final List<String> REMOVALS = List.of(
            "update person set active = false where id = 1",
            "update person set active = false",
            "delete from role_held where person_id = 1",
            "delete from role_held",
            "update role_held set role_name = 'CHIEF' where person_id = 1 and role_name = 'ADMIN'",
            "update role_held set person_id = 3 where person_id = 1 and role_name = 'ADMIN'");

    private interface House {
        Connection enter() throws SQLException;
    }

    /** In a file, because a check of the database is tied to the connection that made it until it is opened anew. */
    @Test
    void theEmbeddedDatabaseKeepsTheLastAdministrator(@TempDir Path folder) throws Exception {
        String address = "jdbc:h2:file:" + folder.resolve("house") + ";LOCK_TIMEOUT=10000";
        migrate(address, "sa", "h2");
        holds(() -> DriverManager.getConnection(address, "sa", ""));
    }

    @Test
    void postgresKeepsTheLastAdministrator() throws Exception {
        try (var postgres = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start()) {
            try (Connection owner = postgres.getPostgresDatabase().getConnection()) {
                run(owner, "create role forme");
            }
            migrate(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgresql");
            holds(() -> {
                Connection connection = postgres.getPostgresDatabase().getConnection();
                run(connection, "set role forme");
                return connection;
            });
        }
    }

    private static void holds(House house) throws Exception {
        try (Connection connection = house.enter()) {
            aHouseThatHasNoneYetIsLeftInPeace(connection);
            theLastOneStays(connection);
            oneMayGoWhenAnotherIsThere(connection);
            theRealmsWordHolds(connection);
            ofTwoAtOnceOneStays(house);
            afterAMigrationItHolds(connection);
        }
    }

    private static void aHouseThatHasNoneYetIsLeftInPeace(Connection connection) throws SQLException {
        engage(connection, 2, true, "REPORTER");
        run(connection, "update person set active = false where id = 2");
        run(connection, "delete from role_held where person_id = 2");
        engage(connection, 3, false, "ADMIN");
        run(connection, "delete from role_held where person_id = 3");
    }

    private static void theLastOneStays(Connection connection) throws SQLException {
        engage(connection, 1, true, "ADMIN");
        run(connection, "insert into role_held values (3, 'ADMIN', 'another', '')");
        for (String removal : REMOVALS) refused(connection, removal);
        assertThrows(SQLException.class, () -> run(connection, "truncate table role_held"));
        assertThrows(SQLException.class, () -> run(connection, "truncate table person"));
        run(connection, "update person set name = '改名' where id = 1");
        run(connection, "insert into role_held values (1, 'CHIEF', 'paper', '')");
        run(connection, "delete from role_held where role_name = 'CHIEF'");
        run(connection, "update role_held set paper = 'renamed' where person_id = 1");
        assertEquals(1, administrators(connection));
    }

    private static void oneMayGoWhenAnotherIsThere(Connection connection) throws SQLException {
        engage(connection, 4, true, "ADMIN");
        run(connection, "update person set active = false where id = 4");
        refused(connection, REMOVALS.get(0));
        connection.setAutoCommit(false);
        run(connection, "update person set active = true where id = 4");
        run(connection, "delete from role_held where person_id = 1");
        connection.commit();
        connection.setAutoCommit(true);
        refused(connection, "update person set active = false where id = 4");
        run(connection, "insert into role_held values (1, 'ADMIN', 'paper', '')");
        run(connection, "delete from role_held where person_id = 4");
    }

    private static void theRealmsWordHolds(Connection connection) throws SQLException {
        run(connection, "update change_of_rights set by_realm = true");
        run(connection, "delete from role_held where person_id = 1");
        assertEquals(0, administrators(connection));
        run(connection, "insert into role_held values (1, 'ADMIN', 'paper', '')");
        run(connection, "update change_of_rights set by_realm = false");
        refused(connection, REMOVALS.get(2));
    }

    /** H2 makes a table anew for a column that comes later, and its triggers with it. */
    private static void afterAMigrationItHolds(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("H2")) return;
        run(connection, "alter table person add column later integer default 0 not null");
        run(connection, "alter table role_held add column later integer default 0 not null");
        run(
                connection,
                "delete from role_held where person_id in (select id from person where active) and person_id <> "
                        + "(select max(person_id) from role_held where role_name = 'ADMIN')");
        refused(connection, "update person set active = false");
        refused(connection, "delete from role_held where role_name = 'ADMIN'");
    }

    private static void ofTwoAtOnceOneStays(House house) throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try (Connection connection = house.enter();
                Connection one = house.enter();
                Connection other = house.enter()) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            for (int round = 0; round < ROUNDS; round++) {
                long first = 100 + 2 * round;
                engage(connection, first, true, "ADMIN");
                engage(connection, first + 1, true, "ADMIN");
                run(connection, "delete from role_held where person_id < " + first);
                assertEquals(2, administrators(connection));
                var start = new CyclicBarrier(2);
                Future<?> away = pool.submit(act(start, one, "update person set active = false where id = " + first));
                Future<?> down = pool.submit(act(
                        start,
                        other,
                        round % 2 == 0
                                ? "update person set active = false where id = " + (first + 1)
                                : "delete from role_held where person_id = " + (first + 1)));
                assertEquals(1, refused(away) + refused(down));
                assertEquals(1, administrators(connection));
                run(connection, "update person set active = true");
            }
        } finally {
            pool.shutdown();
        }
    }

    private static Callable<Void> act(CyclicBarrier start, Connection connection, String removal) {
        return () -> {
            start.await();
            try {
                run(connection, removal);
                Thread.sleep(20);
                connection.commit();
            } catch (SQLException refusal) {
                connection.rollback();
                throw refusal;
            }
            return null;
        };
    }

    private static int refused(Future<?> act) throws InterruptedException {
        try {
            act.get();
            return 0;
        } catch (ExecutionException failure) {
            assertTrue(failure.getCause() instanceof SQLException, () -> failure.getCause()
                    .toString());
            assertEquals("45000", ((SQLException) failure.getCause()).getSQLState());
            return 1;
        }
    }

    private static void refused(Connection connection, String removal) {
        SQLException refusal = assertThrows(SQLException.class, () -> run(connection, removal), removal);
        assertEquals("45000", refusal.getSQLState(), removal + ": " + refusal.getMessage());
        assertDoesNotThrow(() -> assertEquals(1, administrators(connection), removal));
    }

    private static void engage(Connection connection, long id, boolean active, String role) throws SQLException {
        run(
                connection,
                "insert into person (id, username, name, active, sample, version) values (" + id + ", 'p" + id
                        + "', '某人', " + active + ", false, 0)");
        run(connection, "insert into role_held values (" + id + ", '" + role + "', 'paper', '')");
    }

    private static int administrators(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        "select count(*) from person join role_held on person_id = id where active and role_name ="
                                + " 'ADMIN'")) {
            count.next();
            return count.getInt(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void migrate(String address, String user, String kind) {
        Flyway.configure()
                .dataSource(address, user, "")
                .locations("classpath:db/migration/common", "classpath:db/migration/" + kind)
                .placeholders(Map.of("app", "forme"))
                .load()
                .migrate();
    }
}
