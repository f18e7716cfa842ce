package org.forme.upkeep;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * All rows of a table as lines of JSON: names of the columns, their kinds, then one line a row. A row is all that is in
 * memory of them, so that a table may be of any size.
 */
final class TableRows {
    /** So many rows go over the line to the database at once. */
    private static final int AT_ONCE = 500;

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(com.fasterxml.jackson.core.StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private TableRows() {}

    /** Writes the rows that the connection sees. @return how many */
    static long write(Connection from, String table, OutputStream to) throws SQLException, IOException {
        long count = 0;
        try (Statement statement = from.createStatement();
                JsonGenerator lines = JSON.createGenerator(to)) {
            statement.setFetchSize(AT_ONCE);
            lines.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
            try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                List<Cell> cells = head(rows, lines);
                for (; rows.next(); count++) {
                    lines.writeStartArray();
                    for (int i = 0; i < cells.size(); i++) cells.get(i).put(rows, i + 1, lines);
                    lines.writeEndArray();
                }
            }
        }
        return count;
    }

    private static List<Cell> head(ResultSet rows, JsonGenerator lines) throws SQLException, IOException {
        var about = rows.getMetaData();
        List<Cell> cells = new ArrayList<>();
        lines.writeStartArray();
        for (int i = 1; i <= about.getColumnCount(); i++)
            lines.writeString(about.getColumnName(i).toLowerCase(Locale.ROOT));
        lines.writeEndArray();
        lines.writeStartArray();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            Cell cell = Cell.of(about.getColumnTypeName(i));
            cells.add(cell);
            lines.writeString(cell.name());
        }
        lines.writeEndArray();
        return cells;
    }

    /**
     * Puts the rows into a table that has these columns.
     *
     * @return how many
     * @throws IllegalArgumentException where the lines are none of a table
     */
    static long read(InputStream from, String table, Connection to) throws SQLException, IOException {
        try (JsonParser lines = JSON.createParser(from)) {
            lines.nextToken();
            List<String> columns = texts(lines);
            lines.nextToken();
            List<Cell> cells = texts(lines).stream().map(Cell::valueOf).toList();
            if (columns.isEmpty()
                    || columns.size() != cells.size()
                    || columns.stream().anyMatch(name -> !name.matches("[a-z0-9_]+")))
                throw new IllegalArgumentException("no rows of " + table);
            String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
            try (PreparedStatement insert = to.prepareStatement(
                    "insert into " + table + " (" + String.join(", ", columns) + ") values (" + places + ")")) {
                return rows(lines, cells, insert);
            }
        }
    }

    private static long rows(JsonParser lines, List<Cell> cells, PreparedStatement insert)
            throws SQLException, IOException {
        long count = 0;
        while (lines.nextToken() == JsonToken.START_ARRAY) {
            for (int i = 0; i < cells.size(); i++) {
                lines.nextToken();
                insert.setObject(i + 1, cells.get(i).get(lines));
            }
            if (lines.nextToken() != JsonToken.END_ARRAY) throw new IllegalArgumentException("a row is too long");
            insert.addBatch();
            if (++count % AT_ONCE == 0) insert.executeBatch();
        }
        insert.executeBatch();
        return count;
    }

    private static List<String> texts(JsonParser lines) throws IOException {
        List<String> texts = new ArrayList<>();
        if (lines.currentToken() != JsonToken.START_ARRAY) return texts;
        while (lines.nextToken() == JsonToken.VALUE_STRING) texts.add(lines.getText());
        return texts;
    }
}
