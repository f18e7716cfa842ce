package org.forme;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** A real PostgreSQL with the users and databases that the container's script makes. */
final class PostgresServer implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    /** @param secrets what {@code docker/secrets.sh} writes for the database, or at least the passwords of the three users */
    PostgresServer(Path folder, Map<String, String> secrets) {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
            furnish(folder, secrets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
                        "postgres",
                        "POSTGRES_DB",
                        "postgres"));
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
