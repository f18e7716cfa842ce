package org.forme.upkeep;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.forme.shell.Gate;
import org.forme.shell.RealTime;
import org.forme.store.Blobs;
import org.forme.store.KeepsBlobs;
import org.hibernate.Session;

/**
 * Copies the office while people work. All rows are read as of one moment, and with them which blobs they name; then those
 * blobs are copied, which never change; then the keys. What is written in between is not in it, and nothing in it is half.
 * Nothing is swept meanwhile, by whatever instance.
 */
@ApplicationScoped
public class Backup implements KeepsBlobs {
    /** The form of the file, as {@link RestoreCommand} asks it. */
    static final int FORMAT = 1;

    /** A transaction that only reads; it has as long as a slow disk needs for the rows of many years. */
    private static final Duration READING = Duration.ofHours(6);

    private static final int TELL_EVERY = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What came of it.
     *
     * @param tables how many
     * @param rows in all of them
     * @param blobs how many, damaged ones too
     * @param faults a sentence for each blob that is named and missing, or is not what its name says
     */
    record Made(int tables, long rows, int blobs, List<String> faults) {}

    @ConfigProperty(name = "forme.data-dir")
    Path data;

    @ConfigProperty(name = "quarkus.application.version")
    String version;

    @Inject
    EntityManager entities;

    @Inject
    @Any
    Instance<KeepsBlobs> keepers;

    @Inject
    Blobs blobs;

    @Inject
    Gate gate;

    @Inject
    @RealTime
    Clock clock;

    private final AtomicBoolean running = new AtomicBoolean();

    /** None of its own; but while it runs nothing is swept. */
    @Override
    public Set<String> blobs() {
        return Set.of();
    }

    @Override
    public boolean isWriting() {
        return running.get()
                || !entities.unwrap(Session.class)
                        .doReturningWork(connection -> Database.of(connection).keepBackupsOff(connection));
    }

    /**
     * Writes a backup.
     *
     * @param progress is told in words how far it has come
     * @return empty where another one is being made, or the doors are closed
     */
    Optional<Made> make(OutputStream out, Consumer<String> progress) throws IOException {
        if (!running.compareAndSet(false, true)) return Optional.empty();
        try {
            return gate.isOpen() ? Optional.of(withoutSweeps(new BackupWriter(out), progress)) : Optional.empty();
        } finally {
            running.set(false);
        }
    }

    private Made withoutSweeps(BackupWriter backup, Consumer<String> progress) throws IOException {
        try {
            return reading(connection -> {
                Database.of(connection).keepSweepsOff(connection);
                return write(backup, progress);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private <T> T reading(Work<T> work) {
        return QuarkusTransaction.requiringNew()
                .timeout((int) READING.toSeconds())
                .call(() -> entities.unwrap(Session.class).doReturningWork(connection -> {
                    try {
                        return work.of(connection);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
    }

    private interface Work<T> {
        T of(Connection connection) throws SQLException, IOException;
    }

    private Made write(BackupWriter backup, Consumer<String> progress) throws IOException {
        Read read = reading(connection -> rows(backup, connection));
        progress.accept("数据库 database: " + read.tables + " tables, " + read.rows + " rows");
        List<String> faults = new ArrayList<>();
        int done = 0;
        for (String sha : read.named) {
            fault(backup, sha).ifPresent(faults::add);
            if (++done % TELL_EVERY == 0) progress.accept("文件 blobs: " + done + " / " + read.named.size());
        }
        progress.accept("文件 blobs: " + done);
        keys(backup);
        backup.finish();
        return new Made(read.tables, read.rows, done, faults);
    }

    private record Read(int tables, long rows, Set<String> named) {}

    private Read rows(BackupWriter backup, Connection connection) throws SQLException, IOException {
        Database database = Database.of(connection);
        database.beginSnapshot(connection);
        try {
            List<String> tables = Database.tables(connection);
            about(backup, database, connection);
            long rows = 0;
            for (String table : tables) rows += rows(backup, connection, table);
            Set<String> named = new TreeSet<>();
            for (KeepsBlobs keeper : keepers) named.addAll(keeper.blobs());
            Map<String, Long> next = database.sequences(connection);
            backup.add(BackupWriter.SEQUENCES, out -> out.write(JSON.writeValueAsBytes(next)));
            return new Read(tables.size(), rows, named);
        } finally {
            database.endSnapshot(connection);
        }
    }

    private void about(BackupWriter backup, Database database, Connection connection) throws SQLException, IOException {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("format", FORMAT);
        about.put("kind", "forme-backup");
        about.put("made", clock.instant().toString());
        about.put("version", version);
        about.put("database", database.name().toLowerCase(java.util.Locale.ROOT));
        about.put("migrations", Database.migrations(connection));
        backup.add(
                BackupWriter.ABOUT,
                out -> out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(about)));
    }

    private static long rows(BackupWriter backup, Connection connection, String table)
            throws SQLException, IOException {
        long[] count = new long[1];
        backup.<SQLException>add(
                BackupWriter.ROWS + table + ".jsonl", out -> count[0] = TableRows.write(connection, table, out));
        return count[0];
    }

    /** Copies a blob as it is; says what is wrong with it. */
    private Optional<String> fault(BackupWriter backup, String sha) throws IOException {
        Optional<InputStream> bytes = blobs.open(sha);
        if (bytes.isEmpty()) return Optional.of("缺失 missing: blob " + sha);
        try (InputStream in = bytes.get()) {
            String path = BackupWriter.BLOBS + sha.substring(0, 2) + "/" + sha.substring(2);
            return backup.addPacked(path, in).equals(sha) ? Optional.empty() : Optional.of("已改动 changed: blob " + sha);
        }
    }

    /** After the rows: a public key that they hold has its secret half by then. */
    private void keys(BackupWriter backup) throws IOException {
        file(backup, data.resolve(BackupWriter.SESSION_KEY), BackupWriter.SESSION_KEY);
        Path folder = data.resolve("keys");
        if (!Files.isDirectory(folder)) return;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{key,next}")) {
            for (Path file : files) file(backup, file, BackupWriter.KEYS + file.getFileName());
        }
    }

    private static void file(BackupWriter backup, Path file, String path) throws IOException {
        if (!Files.isRegularFile(file)) return;
        byte[] bytes = Files.readAllBytes(file);
        backup.add(path, out -> out.write(bytes));
    }
}
