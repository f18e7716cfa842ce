package org.forme.upkeep;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the two databases say each in its own way where rows are taken out and put in whole. Everything else about a
 * backup is the same on both, so that one made of the one can be restored into the other.
 */
enum Database {
    H2 {
        @Override
        void keepSweepsOff(Connection connection) {
            // No other process opens its file.
        }

        @Override
        boolean keepBackupsOff(Connection connection) {
            return true;
        }

        @Override
        void beginSnapshot(Connection connection) throws SQLException {
            run(connection, "set session characteristics as transaction isolation level snapshot");
            // Without it a result of many rows is put together whole before the first is given.
            run(connection, "set lazy_query_execution 1");
        }

        @Override
        void endSnapshot(Connection connection) throws SQLException {
            run(connection, "set lazy_query_execution 0");
            run(connection, "set session characteristics as transaction isolation level read committed");
        }

        @Override
        Map<String, Long> sequences(Connection connection) throws SQLException {
            Map<String, Long> next = new TreeMap<>();
            for (var row : rows(
                    connection,
                    "select lower(sequence_name), base_value from information_schema.sequences where sequence_schema ="
                            + " 'PUBLIC'")) next.put(row.get(0), Long.valueOf(row.get(1)));
            return next;
        }

        @Override
        List<String> openTheWall(Connection connection, List<String> tables) throws SQLException {
            List<String> again = new ArrayList<>();
            for (var row : rows(connection, "script nodata"))
                if (row.get(0).matches("(?s)CREATE FORCE TRIGGER .*")) again.add(row.get(0));
            for (var row : rows(
                    connection,
                    "select distinct trigger_name from information_schema.triggers where trigger_schema = 'PUBLIC'"))
                run(connection, "drop trigger \"" + row.get(0) + "\"");
            for (String table : tables) run(connection, "alter table " + table + " set referential_integrity false");
            for (String table : tables) again.add("alter table " + table + " set referential_integrity true check");
            return again;
        }
    },
    POSTGRESQL {
        @Override
        void keepSweepsOff(Connection connection) throws SQLException {
            run(connection, "select pg_advisory_xact_lock_shared(" + BACKUP + ")");
        }

        @Override
        boolean keepBackupsOff(Connection connection) throws SQLException {
            return rows(connection, "select pg_try_advisory_xact_lock(" + BACKUP + ")")
                    .get(0)
                    .get(0)
                    .equals("t");
        }

        @Override
        void beginSnapshot(Connection connection) throws SQLException {
            run(connection, "set transaction isolation level repeatable read read only");
        }

        @Override
        void endSnapshot(Connection connection) {
            // The transaction's own, and so gone with it.
        }

        @Override
        Map<String, Long> sequences(Connection connection) throws SQLException {
            Map<String, Long> next = new TreeMap<>();
            for (var name : rows(
                    connection,
                    "select sequence_name from information_schema.sequences where sequence_schema = current_schema"))
                for (var row : rows(
                        connection,
                        "select last_value + case when is_called then (select seqincrement from pg_sequence where"
                                + " seqrelid = '" + name.get(0) + "'::regclass) else 0 end from " + name.get(0)))
                    next.put(name.get(0), Long.valueOf(row.get(0)));
            return next;
        }

        @Override
        List<String> openTheWall(Connection connection, List<String> tables) throws SQLException {
            List<String> again = new ArrayList<>();
            for (var row : rows(
                    connection,
                    "select conrelid::regclass, quote_ident(conname), pg_get_constraintdef(oid) from pg_constraint"
                            + " where contype = 'f' and connamespace = current_schema::regnamespace order by oid")) {
                run(connection, "alter table " + row.get(0) + " drop constraint " + row.get(1));
                again.add("alter table " + row.get(0) + " add constraint " + row.get(1) + " " + row.get(2));
            }
            for (String table : tables) run(connection, "alter table " + table + " disable trigger user");
            for (String table : tables) again.add("alter table " + table + " enable trigger user");
            return again;
        }
    };

    /** What instances on one PostgreSQL call a backup among themselves. */
    private static final long BACKUP = 0x666f726d65L;

    /** @throws SQLException on any other database */
    static Database of(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName();
        return switch (name) {
            case "H2" -> H2;
            case "PostgreSQL" -> POSTGRESQL;
            default -> throw new SQLException("no backup of " + name);
        };
    }

    /** No other instance sweeps until the transaction ends; waits for one that does. */
    abstract void keepSweepsOff(Connection connection) throws SQLException;

    /** No other instance begins a backup until the transaction ends. @return false where one makes one now */
    abstract boolean keepBackupsOff(Connection connection) throws SQLException;

    /** From the next statement to the end of the transaction every question is answered as of one moment. */
    abstract void beginSnapshot(Connection connection) throws SQLException;

    /** The connection is as it was before, for whoever gets it next. */
    abstract void endSnapshot(Connection connection) throws SQLException;

    /** The number that each sequence would give next. Asked after the rows were read, it lies above all of theirs. */
    abstract Map<String, Long> sequences(Connection connection) throws SQLException;

    /**
     * Rows can be put in and taken out in any order, whatever they say of sealed ones.
     *
     * @return the statements that close the wall again and look whether every row finds those it refers to
     */
    abstract List<String> openTheWall(Connection connection, List<String> tables) throws SQLException;

    /** Names of the office's tables in alphabetical order; the record of migrations is none of them. */
    static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        for (var row : rows(
                connection,
                "select lower(table_name) from information_schema.tables where table_schema = current_schema and"
                        + " table_type = 'BASE TABLE' and lower(table_name) <> 'flyway_schema_history' order by 1"))
            names.add(row.get(0));
        return names;
    }

    /** Versions of the migrations that made the tables as they are. */
    static List<String> migrations(Connection connection) throws SQLException {
        Map<String, Boolean> versions = new LinkedHashMap<>();
        for (var row : rows(
                connection,
                "select \"version\" from \"flyway_schema_history\" where \"success\" and \"version\" is not null order"
                        + " by \"installed_rank\"")) versions.put(row.get(0), true);
        return List.copyOf(versions.keySet());
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<List<String>> rows(Connection connection, String sql) throws SQLException {
        List<List<String>> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) row.add(rows.getString(i));
                all.add(row);
            }
        }
        return all;
    }
}
