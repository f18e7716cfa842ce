package org.forme;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * A real PostgreSQL for the data tests, started only when the build asks for that database by {@code
 * quarkus.datasource.db-kind=postgresql}; else the tests keep H2 in memory. The application works as a user that does not own
 * the tables and so meets a refusal wherever it would change what is in the archive.
 */
@QuarkusTestResource(PostgresWhenAsked.class)
public class PostgresWhenAsked implements QuarkusTestResourceLifecycleManager {
    private static final String OWNER = "forme_owner";
    private static final String APPLICATION = "forme";

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        if (!"postgresql".equals(System.getProperty("quarkus.datasource.db-kind"))) return Map.of();
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String address = postgres.getJdbcUrl("postgres", "postgres");
        makeUsers(address);
        return Map.of(
                PostgresOutage.FOLDER,
                dataFolder(address),
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
                "quarkus.datasource.username",
                APPLICATION,
                "quarkus.datasource.password",
                "application's",
                "quarkus.flyway.username",
                OWNER,
                "quarkus.flyway.password",
                "owner's");
    }

    private static String dataFolder(String address) {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show data_directory")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As docs/postgresql.md tells an office to: one owns the tables, the other one works with them. */
    private static void makeUsers(String address) {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + OWNER + " login password 'owner''s'");
            statement.execute("create role " + APPLICATION + " login password 'application''s'");
            statement.execute("alter database postgres owner to " + OWNER);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        if (postgres == null) return;
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
