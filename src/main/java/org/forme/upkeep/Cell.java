package org.forme.upkeep;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The kinds of values that columns hold: how one is taken from a database, stands in a line of text, and goes back. */
enum Cell {
    WHOLE {
        @Override
        void write(ResultSet row, int column, JsonGenerator line) throws SQLException, IOException {
            line.writeNumber(row.getLong(column));
        }

        @Override
        Object read(JsonParser line) throws IOException {
            return line.getLongValue();
        }
    },
    REAL {
        @Override
        void write(ResultSet row, int column, JsonGenerator line) throws SQLException, IOException {
            line.writeNumber(row.getDouble(column));
        }

        @Override
        Object read(JsonParser line) throws IOException {
            return line.getDoubleValue();
        }
    },
    TRUTH {
        @Override
        void write(ResultSet row, int column, JsonGenerator line) throws SQLException, IOException {
            line.writeBoolean(row.getBoolean(column));
        }

        @Override
        Object read(JsonParser line) throws IOException {
            return line.getBooleanValue();
        }
    },
    TEXT {
        @Override
        void write(ResultSet row, int column, JsonGenerator line) throws SQLException, IOException {
            line.writeString(row.getString(column));
        }

        @Override
        Object read(JsonParser line) throws IOException {
            return line.getText();
        }
    },
    DAY {
        @Override
        void write(ResultSet row, int column, JsonGenerator line) throws SQLException, IOException {
            line.writeString(row.getObject(column, LocalDate.class).toString());
        }

        @Override
        Object read(JsonParser line) throws IOException {
            return LocalDate.parse(line.getText());
        }
    },
    MOMENT {
        @Override
        void write(ResultSet row, int column, JsonGenerator line) throws SQLException, IOException {
            line.writeString(row.getObject(column, OffsetDateTime.class)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toString());
        }

        @Override
        Object read(JsonParser line) throws IOException {
            return OffsetDateTime.parse(line.getText());
        }
    };

    abstract void write(ResultSet row, int column, JsonGenerator line) throws SQLException, IOException;

    abstract Object read(JsonParser line) throws IOException;

    /** The value, or a null. */
    void put(ResultSet row, int column, JsonGenerator line) throws SQLException, IOException {
        if (row.getObject(column) == null) line.writeNull();
        else write(row, column, line);
    }

    Object get(JsonParser line) throws IOException {
        return line.currentToken() == JsonToken.VALUE_NULL ? null : read(line);
    }

    /**
     * The kind of a column by the name that a database gives to its type.
     *
     * @throws SQLException for a type that no table of ours has: a backup leaves nothing out in silence
     */
    static Cell of(String type) throws SQLException {
        return switch (type.toUpperCase(java.util.Locale.ROOT)) {
            case "BIGINT", "INT8", "INTEGER", "INT4", "SMALLINT", "INT2" -> WHOLE;
            case "DOUBLE PRECISION", "FLOAT8" -> REAL;
            case "BOOLEAN", "BOOL" -> TRUTH;
            case "CHARACTER VARYING", "VARCHAR", "TEXT", "CHARACTER LARGE OBJECT" -> TEXT;
            case "DATE" -> DAY;
            case "TIMESTAMP WITH TIME ZONE", "TIMESTAMPTZ" -> MOMENT;
            default -> throw new SQLException("no backup of a column of type " + type);
        };
    }
}
