package org.forme.upkeep;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps the rows of an office that was stopped, as the version that ran on it wrote them, for {@link EarlierVersionsTest}: a
 * backup without keys, and with no blobs but the texts of its seals. {@code KeepVersion DATA-FOLDER FILE}; how a folder of an
 * earlier version is made stands in docs/development.md.
 */
public final class KeepVersion {
    private static final ObjectMapper JSON = new ObjectMapper();

    private KeepVersion() {}

    public static void main(String... args) throws IOException, SQLException {
        Path data = Path.of(args[0]).toAbsolutePath();
        try (var out = Files.newOutputStream(Path.of(args[1]));
                var kept = new BackupWriter(out);
                Connection office = DriverManager.getConnection(
                        "jdbc:h2:file:" + data + "/forme;IFEXISTS=TRUE", "forme", "forme")) {
            office.setAutoCommit(false);
            kept.add(
                    BackupWriter.ABOUT,
                    about -> about.write(JSON.writeValueAsBytes(Map.of(
                            "format",
                            Backup.FORMAT,
                            "kind",
                            "forme-backup",
                            "database",
                            "h2",
                            "migrations",
                            Database.migrations(office)))));
            for (String table : Database.tables(office))
                kept.<SQLException>add(
                        BackupWriter.ROWS + table + ".jsonl", rows -> TableRows.write(office, table, rows));
            byte[] sequences = JSON.writeValueAsBytes(Database.of(office).sequences(office));
            kept.add(BackupWriter.SEQUENCES, next -> next.write(sequences));
            for (String sha : texts(office)) {
                String path = sha.substring(0, 2) + "/" + sha.substring(2);
                try (InputStream text =
                        Files.newInputStream(data.resolve("blobs").resolve(path))) {
                    kept.add(BackupWriter.BLOBS + path, text::transferTo);
                }
            }
            kept.finish();
        }
    }

    /** The files that a seal is checked by, before it comes to those that were sealed. */
    private static Set<String> texts(Connection office) throws SQLException {
        Set<String> shas = new TreeSet<>();
        try (Statement statement = office.createStatement();
                ResultSet rows = statement.executeQuery("select open_sha, office_sha, seal_sha from sealed_issue")) {
            while (rows.next()) for (int i = 1; i <= 3; i++) shas.add(rows.getString(i));
        }
        return shas;
    }
}
