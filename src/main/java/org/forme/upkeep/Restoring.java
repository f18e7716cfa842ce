package org.forme.upkeep;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.forme.store.Blobs;

/**
 * Fills an empty house from a backup, before anything else of the application looks at the database: tables as they were
 * at the version of the backup, their rows, the blobs; then the migrations that came since.
 */
@ApplicationScoped
class Restoring {
    private static final int BEFORE_ANYBODY = 1;

    @ConfigProperty(name = RestoreCommand.FILE)
    Optional<Path> file;

    @Inject
    Flyway flyway;

    @Inject
    Blobs blobs;

    /** Ends the process where it fails: there is nothing yet that could be closed. */
    void fill(@Observes @Priority(BEFORE_ANYBODY) StartupEvent start) {
        if (file.isEmpty()) return;
        try (BackupFile backup = BackupFile.open(file.get())) {
            String against = restore(backup);
            if (against.isEmpty()) return;
            System.out.println(against);
        } catch (IOException | SQLException | RuntimeException failure) {
            System.out.println("恢复中断 broken off; take an empty folder and an empty database and begin again");
            failure.printStackTrace(System.out);
        }
        System.out.flush();
        Runtime.getRuntime().halt(RestoreCommand.NOT_RESTORED);
    }

    /** @return what stands against it; empty when it is done */
    private String restore(BackupFile backup) throws SQLException, IOException {
        try {
            blobs.probe();
        } catch (UncheckedIOException away) {
            return "文件无处可存，数据库未动 there is no place for the blobs, nothing was restored: "
                    + away.getCause().getMessage();
        }
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
            if (!Database.tables(connection).isEmpty()) return "数据库不是空的 the database is not empty";
            if (!isKnown(backup)) return "备份来自更新的版本 made by a newer version of Forme: " + backup.made();
            migrate(backup);
            long rows = load(backup, connection);
            System.out.println("数据库 database: " + backup.tables().size() + " tables, " + rows + " rows");
        }
        for (String path : backup.blobs()) {
            try (InputStream in = backup.open(path)) {
                blobs.put(in);
            } catch (java.util.zip.ZipException damaged) {
                // Named already, when the file was looked at.
            }
        }
        System.out.println("文件 blobs: " + backup.blobs().size());
        flyway.migrate();
        return "";
    }

    /** Whether every migration of the backup is one of ours, and none of ours stands between them. */
    private boolean isKnown(BackupFile backup) {
        MigrationVersion newest = newest(backup);
        var ours = new HashSet<MigrationVersion>();
        for (var migration : flyway.info().all())
            if (migration.getVersion() != null && migration.getVersion().compareTo(newest) <= 0)
                ours.add(migration.getVersion());
        var theirs = new HashSet<MigrationVersion>();
        backup.migrations().forEach(version -> theirs.add(MigrationVersion.fromVersion(version)));
        return ours.equals(theirs);
    }

    private static MigrationVersion newest(BackupFile backup) {
        return backup.migrations().stream()
                .map(MigrationVersion::fromVersion)
                .max(java.util.Comparator.naturalOrder())
                .orElse(MigrationVersion.EMPTY);
    }

    private void migrate(BackupFile backup) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .target(newest(backup))
                .load()
                .migrate();
    }

    private static long load(BackupFile backup, Connection connection) throws SQLException, IOException {
        connection.setAutoCommit(false);
        long rows = DatabaseLoad.load(backup, connection);
        connection.commit();
        return rows;
    }
}
