package org.forme.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.forme.press.PressRoom;
import org.forme.shell.Gate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@Tag("data")
class BackupTest {
    @Inject
    Backup backup;

    @Inject
    PressRoom room;

    @Inject
    Gate gate;

    @Inject
    DataSource database;

    @TempDir
    Path folder;

    @Test
    void everyRowComesBackWhicheverDatabaseItWasIn() throws Exception {
        room.signed();
        Path file = folder.resolve("backup.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            assertTrue(backup.make(out, words -> {}).orElseThrow().rows() > 50);
        }
        String address = "jdbc:h2:file:" + folder.resolve("restored").toAbsolutePath();
        Flyway.configure()
                .dataSource(address, "sa", "")
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .placeholders(Map.of("app", "sa"))
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(address, "sa", "");
                BackupFile read = BackupFile.open(file)) {
            assertEquals(List.of(), read.damage());
            DatabaseLoad.load(read, connection);
            for (String table : read.tables())
                assertEquals(rows(read.rows(table).readAllBytes()), rows(connection, table), table);
            assertEquals(read.sequences(), Database.of(connection).sequences(connection));
            Database.run(
                    connection,
                    "insert into signing_key (id, paper, public_key, valid_from) values (-1, 'x', '" + "0".repeat(64)
                            + "', now())");
            assertThrows(
                    SQLException.class,
                    () -> Database.run(connection, "delete from signing_key"),
                    "the wall stands again");
            assertThrows(
                    SQLException.class,
                    () -> Database.run(connection, "update review set article_id = -1"),
                    "what is referred to has to be there");
        }
    }

    @Test
    void whatIsUnderWayIsNotInItAndHindersNobody() throws Exception {
        gate.open();
        boolean h2 = onH2();
        assertTrue(backup.make(OutputStream.nullOutputStream(), words -> {
                    try {
                        assertTrue(backup.isWriting(), "nothing is swept meanwhile");
                        assertEquals(h2, mayBeSweptElsewhere(), "nor by another instance");
                        assertTrue(backup.make(OutputStream.nullOutputStream(), other -> {})
                                .isEmpty());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .isPresent());
        assertFalse(QuarkusTransaction.requiringNew().call(backup::isWriting));
    }

    @Test
    void aBackupWaitsForASweepOfAnotherInstance() throws Exception {
        gate.open();
        try (Connection sweeping = database.getConnection()) {
            sweeping.setAutoCommit(false);
            assertTrue(Database.of(sweeping).keepBackupsOff(sweeping));
            var making = CompletableFuture.supplyAsync(() -> {
                try {
                    return backup.make(OutputStream.nullOutputStream(), words -> {});
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            if (!onH2()) assertThrows(TimeoutException.class, () -> making.get(2, TimeUnit.SECONDS));
            sweeping.rollback();
            assertTrue(making.get(60, TimeUnit.SECONDS).isPresent());
        }
    }

    private boolean onH2() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Database.of(connection) == Database.H2;
        }
    }

    /** As another instance asks: in a transaction of its own. */
    private boolean mayBeSweptElsewhere() {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection other = database.getConnection()) {
                return Database.of(other).keepBackupsOff(other);
            }
        });
    }

    private static List<String> rows(Connection connection, String table) throws SQLException, IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        TableRows.write(connection, table, lines);
        return rows(lines.toByteArray());
    }

    private static List<String> rows(byte[] lines) {
        return new String(lines, StandardCharsets.UTF_8).lines().sorted().toList();
    }
}
