package org.forme.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Puts the rows of a backup into tables of the version that they are of, on either database. */
final class DatabaseLoad {
    private DatabaseLoad() {}

    /**
     * Whatever stood in the tables goes.
     *
     * @param connection of their owner, without autocommit
     * @return how many rows
     */
    static long load(BackupFile backup, Connection connection) throws SQLException, IOException {
        Database database = Database.of(connection);
        List<String> tables = Database.tables(connection);
        if (!tables.equals(backup.tables())) throw new SQLException("the tables are others than those of the backup");
        List<String> again = database.openTheWall(connection, tables);
        for (String table : tables) Database.run(connection, "delete from " + table);
        long rows = 0;
        for (String table : tables) {
            try (InputStream in = backup.rows(table)) {
                rows += TableRows.read(in, table, connection);
            }
        }
        for (String statement : again) Database.run(connection, statement);
        for (var next : backup.sequences().entrySet())
            if (next.getKey().matches("[a-z0-9_]+"))
                Database.run(connection, "alter sequence " + next.getKey() + " restart with " + next.getValue());
        return rows;
    }
}
