package org.forme.layout;

import java.util.List;

/** Where a text may run: columns in the order of reading. Lines beyond the last one have the last one's measure. */
public record Region(List<Column> columns) {
    public Region {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) throw new IllegalArgumentException("a region without a column");
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

    /** The measure of a line in points. */
    public double measure(int line) {
        int column = columnOf(line);
        return columns.get(column < 0 ? columns.size() - 1 : column).measure();
    }
}
