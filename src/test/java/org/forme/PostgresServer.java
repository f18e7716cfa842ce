package org.forme;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A real PostgreSQL with the users and databases that the container's script makes. */
final class PostgresServer implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    /** @param secrets as {@code docker/secrets.sh} writes them, or at least the passwords of the databases */
    PostgresServer(Path folder, Map<String, String> secrets) {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
            try (var connection = DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"));
                    var statement = connection.createStatement()) {
                statement.execute("create role forme_owner superuser login password '"
                        + secrets.get("QUARKUS_FLYWAY_PASSWORD") + "'");
                statement.execute("create database forme owner forme_owner");
            }
            furnish(folder, secrets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs {@code docker/database.sh} as the container does in a new database. */
    private void furnish(Path folder, Map<String, String> secrets) throws IOException {
        Path programs = Files.createDirectories(folder.resolve("bin"));
        Path psql = Files.writeString(
                programs.resolve("psql"),
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -cp '"
                        + System.getProperty("java.class.path") + "' " + Psql.class.getName() + " \"$@\"\n");
        Files.setPosixFilePermissions(psql, PosixFilePermissions.fromString("rwxr-xr-x"));
        var script = new ProcessBuilder("sh", "docker/database.sh").redirectErrorStream(true);
        script.environment().putAll(secrets);
        script.environment()
                .putAll(Map.of(
                        "PATH",
                        programs + ":" + System.getenv("PATH"),
                        "PGPORT",
                        String.valueOf(postgres.getPort()),
                        "POSTGRES_USER",
                        "forme_owner",
                        "POSTGRES_DB",
                        "forme"));
        Process run = script.start();
        String said = new String(run.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            if (run.waitFor() != 0) throw new IllegalStateException("docker/database.sh: " + said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param database {@code forme} or {@code keycloak} */
    String address(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
