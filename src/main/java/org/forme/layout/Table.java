package org.forme.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * The rows of a simple table: columns as wide as their widest cell wants, all of them as wide as the measure. Where that
 * is too much no column gets less than its longest word, or else than its longest number, letters or name; a table for
 * which even that is too much does not hold.
 */
final class Table {
    private static final int EM = 1000;

    /** Between neighbouring columns, and where the table would not hold with it. */
    private static final int GAP = EM;

    private static final int NARROW_GAP = EM / 2;

    private static final Pattern FIGURE = Pattern.compile(
            "[-+—–]?[￥$€]?[0-9][0-9.,]*[%‰℃]?\\p{IsHan}{0,4}|[A-Za-z]{0,3}[-+—–]?[0-9][0-9.,]*|[-—–]{1,2}");

    /** Halvings after which the widths are exact to a thousandth of an em. */
    private static final int ROUNDS = 30;

    /** What stands in a row. */
    record Cells(List<Items> items, int number, int start, int end) {}

    private final TextStyle style;
    private final List<Cells> all;
    private final int gap;
    private final int[] widths;
    private final boolean[] figures;
    private final boolean holds;
    private final List<Row> rows = new ArrayList<>();

    /** @param measure in 1/1000 em */
    Table(TextStyle style, int measure, List<Cells> all) {
        this.style = style;
        this.all = all;
        int columns = all.stream().mapToInt(row -> row.items.size()).max().orElse(1);
        int[] pieces = widest(columns, Pieces::piece);
        int gaps = columns - 1;
        gap = sum(pieces) + gaps * GAP <= measure ? GAP : NARROW_GAP;
        int room = measure - gaps * gap;
        holds = sum(pieces) <= room;
        widths = holds ? shared(pieces, room) : pieces;
        figures = figures(columns);
        if (holds) for (Cells cells : all) rows.add(new Row(cells));
    }

    List<Cells> cells() {
        return all;
    }

    /** The rows with their cells broken into lines; none where the table does not hold. */
    List<Row> rows() {
        return rows;
    }

    /** Whether the columns find room side by side; else rows are set as running text. */
    boolean holds() {
        return holds;
    }

    /** In lines, of its highest row. */
    int tallest() {
        return rows.stream().mapToInt(Row::height).max().orElse(0);
    }

    private int[] widest(int columns, ToIntFunction<Pieces> width) {
        int[] widest = new int[columns];
        Arrays.fill(widest, EM);
        for (Cells row : all)
            for (int c = 0; c < row.items.size(); c++)
                widest[c] = Math.max(widest[c], width.applyAsInt(new Pieces(row.items.get(c))));
        return widest;
    }

    private int[] shared(int[] pieces, int room) {
        int[] wishes = widest(pieces.length, Pieces::line);
        if (sum(wishes) <= room) {
            int more = (room - sum(wishes)) / wishes.length;
            return Arrays.stream(wishes).map(wish -> wish + more).toArray();
        }
        int[] words = widest(pieces.length, Pieces::word);
        return sum(words) <= room ? shared(words, wishes, room) : shared(pieces, words, room);
    }

    /**
     * Narrow columns have what they want, wide ones grow with the root of it: one with four times the copy is twice as
     * wide. None has less than its least.
     */
    private static int[] shared(int[] least, int[] wishes, int room) {
        double low = 0;
        double high = Math.sqrt(Arrays.stream(wishes).max().orElse(0));
        for (int i = 0; i < ROUNDS; i++) {
            double middle = (low + high) / 2;
            if (sum(grown(middle, least, wishes)) <= room) low = middle;
            else high = middle;
        }
        return grown(low, least, wishes);
    }

    private static int[] grown(double by, int[] least, int[] wishes) {
        int[] widths = new int[wishes.length];
        for (int c = 0; c < widths.length; c++)
            widths[c] = Math.max(least[c], (int) Math.min(wishes[c], by * Math.sqrt(wishes[c])));
        return widths;
    }

    private static int sum(int[] widths) {
        return Arrays.stream(widths).sum();
    }

    /** Columns that hold figures under their head, but for the first, which says what they are of: these stand flush right. */
    private boolean[] figures(int columns) {
        boolean[] figures = new boolean[columns];
        for (int c = 1; c < columns; c++) {
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

    /** A number, perhaps with a unit of a few characters: 407, -3.5%, 284万平方米. */
    private static boolean isFigure(Items items) {
        return FIGURE.matcher(new String(items.points, 0, items.count)).matches();
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
                new Pieces(cells.items.get(c)).keepWords(width);
                var breaker = new LineBreaker(cells.items.get(c), 0, true, line -> width);
                breakers.add(breaker);
                ends.add(breaker.breaks());
            }
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

        int end() {
            return cells.end;
        }

        /** Cell by cell, as they are read. */
        void place(int row, List<SetLine> lines) {
            int x = 0;
            for (int c = 0; c < widths.length; c++) {
                if (holds(c)) cell(c, x, row, SetLine.Part.CELL, lines);
                else lines.add(SetLine.blank(row, offset(c)));
                x += widths[c] + gap;
            }
        }

        /** The head once more, over rows that stand apart from it. */
        void placeAgain(int row, List<SetLine> lines) {
            int x = 0;
            for (int c = 0; c < widths.length; c++) {
                if (holds(c)) cell(c, x, row, SetLine.Part.HEAD_AGAIN, lines);
                x += widths[c] + gap;
            }
        }

        private boolean holds(int c) {
            return c < breakers.size() && cells.items.get(c).count > 0;
        }

        /** Where an empty cell stands in the plain text: behind those before it and their tabs. */
        private int offset(int c) {
            int offset = cells.start;
            for (int i = 0; i < Math.min(c, cells.items.size()); i++) offset += length(cells.items.get(i)) + 1;
            return Math.min(offset, cells.end);
        }

        private static int length(Items items) {
            return Arrays.stream(items.points).map(Character::charCount).sum();
        }

        private void cell(int c, int x, int row, SetLine.Part part, List<SetLine> lines) {
            LineBreaker breaker = breakers.get(c);
            var justifier = new Justifier(cells.items.get(c), breaker, style.size());
            int start = 0;
            for (int stop : ends.get(c)) {
                int natural = breaker.natural(start, breaker.visible(start, stop));
                boolean holds = natural <= widths[c];
                int inset = x + (figures[c] ? Math.max(0, widths[c] - natural) : 0);
                lines.add(justifier
                        .place(start, stop, holds ? -1 : widths[c], 0, inset, cells.start, row++)
                        .as(part));
                start = stop;
            }
        }
    }
}
