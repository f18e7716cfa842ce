package org.forme.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows of a simple table: columns as wide as their widest cell wants, all of them as wide as the measure. */
final class Table {
    private static final int EM = 1000;

    /** Between neighbouring columns. */
    private static final int GAP = EM;

    /** A column is not made narrower than this. */
    private static final int LEAST = 2 * EM;

    /** What stands in a row. */
    record Cells(List<Items> items, int number, int start, int end) {}

    private final TextStyle style;
    private final List<Cells> all;
    private final int[] widths;
    private final boolean[] figures;
    private final boolean holds;
    private final List<Row> rows = new ArrayList<>();

    /** @param measure in 1/1000 em */
    Table(TextStyle style, int measure, List<Cells> all) {
        this.style = style;
        this.all = all;
        widths = widths(measure);
        figures = figures(widths.length);
        holds = Arrays.stream(widths).sum() + (widths.length - 1) * GAP <= measure;
        for (Cells cells : all) rows.add(new Row(cells));
    }

    /** The rows with their cells broken into lines. */
    List<Row> rows() {
        return rows;
    }

    /** Whether the columns find room side by side; else rows are set as running text. */
    boolean holds() {
        return holds;
    }

    private int[] widths(int measure) {
        int columns = all.stream().mapToInt(row -> row.items.size()).max().orElse(1);
        int[] wishes = new int[columns];
        for (Cells row : all)
            for (int c = 0; c < row.items.size(); c++) wishes[c] = Math.max(wishes[c], natural(row.items.get(c)));
        return shared(wishes, Math.max(columns * LEAST, measure - (columns - 1) * GAP));
    }

    /** Every column gets what it wants, the widest less where that is too much; what is left is shared out alike. */
    private static int[] shared(int[] wishes, int room) {
        int columns = wishes.length;
        int[] widths = new int[columns];
        int open = columns;
        int left = room;
        boolean given = true;
        while (given) {
            given = false;
            for (int c = 0; c < columns; c++) {
                if (widths[c] > 0 || Math.max(LEAST, wishes[c]) > left / Math.max(1, open)) continue;
                left -= widths[c] = Math.max(LEAST, wishes[c]);
                open--;
                given = true;
            }
        }
        for (int c = 0; c < columns; c++)
            if (open > 0 && widths[c] == 0) widths[c] = left / open;
            else if (open == 0) widths[c] += left / columns;
        return widths;
    }

    private static int natural(Items items) {
        if (items.count == 0) return 0;
        var breaker = new LineBreaker(items, 0, true, line -> Integer.MAX_VALUE);
        return breaker.natural(0, breaker.visible(0, items.count));
    }

    /** Columns that hold figures under their head: these stand flush right. */
    private boolean[] figures(int columns) {
        boolean[] figures = new boolean[columns];
        for (int c = 0; c < columns; c++) {
            boolean any = false;
            boolean all = true;
            for (Cells row : this.all.subList(Math.min(1, this.all.size()), this.all.size())) {
                if (c >= row.items.size() || row.items.get(c).count == 0) continue;
                any = true;
                all &= isFigure(row.items.get(c));
            }
            figures[c] = any && all;
        }
        return figures;
    }

    private static boolean isFigure(Items items) {
        for (int point : items.points) if (!Character.isDigit(point) && ".,%-+—–".indexOf(point) < 0) return false;
        return true;
    }

    /** A row with the lines of its cells. */
    final class Row {
        private final Cells cells;
        private final List<LineBreaker> breakers = new ArrayList<>();
        private final List<int[]> ends = new ArrayList<>();

        private Row(Cells cells) {
            this.cells = cells;
            for (int c = 0; c < cells.items.size(); c++) {
                int width = widths[c];
                var breaker = new LineBreaker(cells.items.get(c), 0, true, line -> width);
                breakers.add(breaker);
                ends.add(breaker.breaks());
            }
        }

        List<Items> items() {
            return cells.items;
        }

        /** In lines, 1 or more. */
        int height() {
            return Math.max(
                    1, ends.stream().mapToInt(lines -> lines.length).max().orElse(1));
        }

        /** Which one of the table, from 0: the head. */
        int number() {
            return cells.number;
        }

        /** Offset of its first character in the plain text. */
        int start() {
            return cells.start;
        }

        int end() {
            return cells.end;
        }

        /** Cell by cell, as they are read. */
        void place(int row, List<SetLine> lines) {
            int x = 0;
            for (int c = 0; c < breakers.size(); c++) {
                cell(c, x, row, lines);
                x += widths[c] + GAP;
            }
        }

        private void cell(int c, int x, int row, List<SetLine> lines) {
            LineBreaker breaker = breakers.get(c);
            var justifier = new Justifier(cells.items.get(c), breaker, style.size());
            int start = 0;
            for (int stop : ends.get(c)) {
                int natural = breaker.natural(start, breaker.visible(start, stop));
                boolean holds = natural <= widths[c];
                int inset = x + (figures[c] ? Math.max(0, widths[c] - natural) : 0);
                lines.add(justifier.place(start, stop, holds ? -1 : widths[c], 0, inset, cells.start, row++));
                start = stop;
            }
        }
    }
}
