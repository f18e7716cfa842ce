package org.forme.layout;

import java.util.List;

/**
 * Where a text may run: columns in the order of reading. Lines beyond the last one have the last one's measure.
 *
 * @param columns at least one
 * @param goesOn whether what finds no room here is carried on elsewhere: the last line then ends with a word
 * @param lenient whether a first or last line may stand alone at a column's foot or head
 */
public record Region(List<Column> columns, boolean goesOn, boolean lenient) {
    /** Columns shorter than this are not driven apart: the white between their lines would show. */
    public static final int LEAST_DRIVEN = 8;

    public Region {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) throw new IllegalArgumentException("a region without a column");
    }

    /** A region in which no line stands alone. */
    public Region(List<Column> columns, boolean goesOn) {
        this(columns, goesOn, false);
    }

    /** A region whose text ends in it. */
    public Region(List<Column> columns) {
        this(columns, false);
    }

    /** The same columns, in which a line may stand alone. */
    public Region leniently() {
        return new Region(columns, goesOn, true);
    }

    /** How many lines there is room for. */
    public int lines() {
        return columns.stream().mapToInt(Column::lines).sum();
    }

    /** The index of the column that holds the line (counted from 0 over all columns), or -1 beyond the last. */
    public int columnOf(int line) {
        for (int i = 0; i < columns.size(); i++) {
            if (line < columns.get(i).lines()) return i;
            line -= columns.get(i).lines();
        }
        return -1;
    }

    /** The first line of a column, counted from 0 over all columns. */
    public int firstLine(int column) {
        int line = 0;
        for (int i = 0; i < column; i++) line += columns.get(i).lines();
        return line;
    }

    /** The measure of a line in points. */
    public double measure(int line) {
        int column = columnOf(line);
        return columns.get(column < 0 ? columns.size() - 1 : column).measure();
    }

    /** Whether the column is long enough to stand one line short and still fill its height, its lines driven apart. */
    public boolean mayBeDriven(int column) {
        return columns.get(column).lines() >= LEAST_DRIVEN;
    }
}
