package org.forme.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.forme.text.Paragraph;
import org.forme.text.Paragraph.Kind;
import org.forme.text.Run;

/**
 * One text on its way into one region, paragraph by paragraph. No crosshead and no first line stands alone at the foot of
 * a column, no short last line at the head of one: the column then stays one line short, to be driven apart.
 */
final class Setting {
    private static final int EM = 1000;

    /** A signature ends two ems before the right edge. */
    private static final int SIGNATURE_INSET = 2 * EM;

    /** Quotations keep an em from both edges, two in measures from this on. */
    private static final int WIDE_MEASURE = 20 * EM;

    /** Paragraphs of fewer lines may leave their last line alone: there is none to send with it. */
    private static final int LEAST_WITH_WIDOW = 4;

    /** In 1/1000 em: from here on everybody sees the white between characters. */
    private static final int GAPING = 200;

    private static final double RULE_WIDTH = 0.6;

    private final Galley galley;
    private final Copy copy;
    private final Region region;
    private final TextStyle style;
    private final boolean place;
    private final List<SetLine> lines = new ArrayList<>();
    private final List<SetRule> rules = new ArrayList<>();
    private final Set<Integer> missing = new LinkedHashSet<>();
    private final int[] measures;
    private final int room;

    /** Whether all lines have one measure, so that line ends do not depend on where a paragraph starts. */
    private final boolean uniform;

    private int line;
    private int end;
    private int overset = -1;
    private int thin;
    private int gaping;
    private int rowsAsText;
    private int parted;

    /** Number of the newest item of a list in order; 0 when something else came between. */
    private int number;

    Setting(Galley galley, Region region, boolean place) {
        this.galley = galley;
        this.region = region;
        this.place = place;
        copy = galley.copy();
        style = galley.style();
        room = region.lines();
        measures = new int[room + 1];
        for (int i = 0; i <= room; i++) measures[i] = Typesetter.units(region.measure(i), style.size());
        uniform = Arrays.stream(measures).allMatch(measure -> measure == measures[0]);
        end = copy.start();
    }

    SetCopy run() {
        List<Paragraph> paragraphs = copy.manuscript().paragraphs();
        int opening = copy.manuscript().opening();
        int base = 0;
        for (int p = 0; p < paragraphs.size(); ) {
            Paragraph paragraph = paragraphs.get(p);
            int rows = rows(paragraphs, p);
            if (rows > 0) {
                base = table(paragraphs.subList(p, p + rows), p, base);
                p += rows;
                continue;
            }
            int from = begin(paragraph, copy.start() - base);
            if (!paragraph.isPicture()) number = paragraph.kind() == Kind.NUMBERED ? number + 1 : 0;
            if (paragraph.kind() == Kind.RULE) {
                if (base > 0 && copy.start() < base) rule(p, base);
            } else if (from < paragraph.text().length()) {
                paragraph(paragraph, p, base, from, p == opening ? copy.dateline() : "");
            }
            base += paragraph.text().length() + 1;
            p++;
        }
        var fit = new Fit(
                room,
                line,
                end,
                overset,
                over(),
                capacity(),
                thin,
                gaping,
                0,
                rowsAsText,
                parted,
                List.of(),
                List.copyOf(missing));
        return new SetCopy(lines, rules, fit);
    }

    /** Where in a paragraph this leg starts, not at a space and not inside a pair of surrogates. */
    private static int begin(Paragraph paragraph, int offset) {
        if (offset <= 0) return 0;
        String text = paragraph.text();
        if (offset >= text.length()) return text.length();
        if (Character.isLowSurrogate(text.charAt(offset))) offset++;
        while (offset < text.length() && CharClass.of(text.charAt(offset)) == CharClass.SPACE) offset++;
        return offset;
    }

    private void paragraph(Paragraph paragraph, int index, int base, int from, String dateline) {
        Kind kind = paragraph.kind();
        String marker = from == 0 ? marker(kind) : "";
        String lead = marker.isEmpty() && kind != Kind.CROSSHEAD ? dateline : marker;
        Items items = galley.items(
                index, () -> galley.itemiser().items(kind, paragraph.runs(), base, from, lead, !marker.isEmpty()));
        note(items);
        boolean flush = from > 0 || kind.isBrief() || kind == Kind.SIGNATURE || marker.isEmpty() && isTooNarrow(lead);
        int indent = flush ? 0 : style.indent() * EM;
        boolean ragged = kind == Kind.CROSSHEAD || kind == Kind.SIGNATURE;
        int measure = uniform ? Math.max(EM, measures[0] - insets(kind, 0)) : -1;
        IntUnaryOperator each = i -> Math.max(EM, measure(line + i) - insets(kind, line + i));
        var broken = galley.broken(index, measure, items, indent, ragged, each);
        LineBreaker breaker = broken.breaker();
        int[] ends = broken.ends();
        int skipped = kind == Kind.CROSSHEAD ? keptWithNext(ends.length, index) : standsAlone(ends.length) ? 1 : 0;
        line += skipped;
        if (skipped > 0 && !uniform) ends = breaker.breaks();
        if (region.goesOn() && line < room && line + ends.length > room)
            ends = breaker.breaksWithAWordAt(room - 1 - line);
        lines(items, breaker, ends, new Manner(kind, ragged, indent, index, base + from));
    }

    /** Whether indent, dateline and a character behind it are more than a line holds. */
    private boolean isTooNarrow(String lead) {
        return !lead.isEmpty() && (style.indent() + lead.length() + 2) * EM > measure(line);
    }

    /** How the lines of a paragraph are placed. */
    private record Manner(Kind kind, boolean ragged, int indent, int index, int offset) {}

    private void lines(Items items, LineBreaker breaker, int[] ends, Manner manner) {
        var justifier = new Justifier(items, breaker, style.size());
        int before = leavesAWidow(items, breaker, ends) ? ends.length - 2 : -1;
        int start = 0;
        int first = line;
        for (int i = 0; i < ends.length; i++) {
            if (i == before) line++;
            int stop = ends[i];
            if (line < room) {
                int measure = Math.max(EM, measure(first + i) - insets(manner.kind, first + i));
                end = Math.max(end, lastOffset(items, start, stop));
                int natural = breaker.natural(start, breaker.visible(start, stop));
                boolean free = manner.ragged && natural <= measure;
                if (breaker.parts(stop, measure)) parted++;
                count(free ? 0 : breaker.stretch(start, stop, measure));
                int inset =
                        manner.kind == Kind.SIGNATURE ? Math.max(0, measure - natural) : left(manner.kind, first + i);
                if (place)
                    lines.add(justifier.place(
                            start, stop, free ? -1 : measure, manner.indent, inset, manner.offset, line));
            } else if (overset < 0) {
                overset = manner.index;
            }
            line++;
            start = stop;
        }
    }

    private void count(double stretch) {
        if (stretch > LineBreaker.THIN) thin++;
        if (stretch > GAPING) gaping++;
    }

    private String marker(Kind kind) {
        return switch (kind) {
            case BRIEF -> "□";
            case SOLID_BRIEF -> "■";
            case BULLET -> "●";
            case NUMBERED -> number + ".";
            default -> "";
        };
    }

    private void note(Items items) {
        for (int i = 0; i < items.count; i++)
            if (items.missing[i] && items.classes[i] != CharClass.COMBINING) missing.add(items.points[i]);
    }

    private int left(Kind kind, int row) {
        return kind != Kind.QUOTATION ? 0 : measure(row) >= WIDE_MEASURE ? 2 * EM : EM;
    }

    private int insets(Kind kind, int row) {
        return kind == Kind.SIGNATURE ? SIGNATURE_INSET : 2 * left(kind, row);
    }

    private static int lastOffset(Items items, int start, int stop) {
        for (int i = stop - 1; i >= start; i--)
            if (items.at[i] >= 0) return items.at[i] + Character.charCount(items.points[i]);
        return 0;
    }

    /** A crosshead does not stand alone at the foot of a column: how many lines it leaves free to start the next one. */
    private int keptWithNext(int lines, int index) {
        int column = region.columnOf(line);
        if (column < 0 || index + 1 == copy.manuscript().paragraphs().size()) return 0;
        int first = region.firstLine(column);
        int left = first + region.columns().get(column).lines() - line;
        return left <= lines && line > first ? left : 0;
    }

    /** The first of several lines would stand alone at the foot of a column that can do without it, or before a jump. */
    private boolean standsAlone(int lines) {
        if (lines < 2 || !isFoot(line) || !carriesOn(line)) return false;
        boolean jumps = region.goesOn() && line + 1 == room && line > 0;
        return jumps || !region.lenient() && region.mayBeDriven(region.columnOf(line));
    }

    /** A last line of less than half the measure would stand alone at the head of a column. */
    private boolean leavesAWidow(Items items, LineBreaker breaker, int[] ends) {
        int last = line + ends.length - 1;
        if (region.lenient()
                || ends.length < LEAST_WITH_WIDOW
                || last > room
                || !isFoot(last - 1)
                || !carriesOn(last - 1)) return false;
        if (!region.mayBeDriven(region.columnOf(last - 1)) || measure(last) != measure(last - 1)) return false;
        return breaker.natural(ends[ends.length - 2], breaker.visible(ends[ends.length - 2], items.count))
                < measure(last) / 2;
    }

    private boolean isFoot(int row) {
        int column = region.columnOf(row);
        return column >= 0 && region.columnOf(row + 1) != column;
    }

    /** Whether there is a column after the row's, here or elsewhere. */
    private boolean carriesOn(int row) {
        return region.goesOn() || region.columnOf(row + 1) >= 0;
    }

    private void rule(int index, int base) {
        if (line < room) {
            double measure = region.measure(line);
            rules.add(new SetRule(line, 0.5, measure * (1 - RULE_WIDTH) / 2, measure * RULE_WIDTH));
            end = Math.max(end, base);
        } else if (overset < 0) {
            overset = index;
        }
        line++;
    }

    private static int rows(List<Paragraph> paragraphs, int from) {
        int to = from;
        while (to < paragraphs.size() && paragraphs.get(to).kind() == Kind.ROW) to++;
        return to - from;
    }

    /** Sets the rows of a table from the one in which this leg starts; answers the offset behind them. */
    private int table(List<Paragraph> rows, int index, int base) {
        number = 0;
        int measure = narrowest();
        Table table = galley.table(index, measure, () -> new Table(style, measure, cells(rows, base)));
        boolean asText = !table.holds() || table.tallest() > tallest();
        for (int r = 0; r < rows.size(); r++) {
            Table.Cells row = table.cells().get(r);
            row.items().forEach(this::note);
            int from = begin(rows.get(r), copy.start() - row.start());
            if (from >= row.end() - row.start() && copy.start() > 0) continue;
            if (asText || from > 0) rowAsText(rows.get(r), index + r, row.start(), from);
            else row(table, table.rows().get(r), index + r);
        }
        return base + rows.stream().mapToInt(row -> row.text().length() + 1).sum();
    }

    private void rowAsText(Paragraph row, int index, int base, int from) {
        if (room > 0) rowsAsText++;
        paragraph(row, index, base, from, "");
    }

    private List<Table.Cells> cells(List<Paragraph> rows, int base) {
        List<Table.Cells> all = new ArrayList<>();
        int offset = base;
        for (int r = 0; r < rows.size(); r++) {
            Paragraph row = rows.get(r);
            List<Items> cells = new ArrayList<>();
            int at = offset;
            for (List<Run> cell : row.cells()) {
                cells.add(galley.itemiser().items(r == 0 ? Kind.CROSSHEAD : Kind.ROW, cell, at, 0, "", false));
                at += cell.stream().mapToInt(run -> run.text().length()).sum() + 1;
            }
            all.add(new Table.Cells(cells, r, offset, offset + row.text().length()));
            offset += row.text().length() + 1;
        }
        return all;
    }

    /** The measure that every column from here on has. */
    private int narrowest() {
        int narrowest = measure(line);
        for (int i = line; i <= room; i++) narrowest = Math.min(narrowest, measures[i]);
        return narrowest;
    }

    /** Lines of the longest column: what is higher than that is set as running text. */
    private int tallest() {
        return region.columns().stream().mapToInt(Column::lines).max().orElse(0);
    }

    /**
     * A row is not parted: it starts the next column where this one cannot hold it, and the table's head stands there
     * again. The head itself stays with the row behind it.
     */
    private void row(Table table, Table.Row row, int index) {
        boolean head = row.number() == 0;
        int together = head && table.rows().size() > 1 ? table.rows().get(1).height() : 0;
        int start = start(row.height() + together);
        if (start < 0) start = start(row.height());
        line = start < 0 ? Math.max(line, room) : start;
        if (!head) headAgain(table.rows().get(0), row.height());
        boolean fits = line + row.height() <= room;
        if (fits) {
            end = Math.max(end, row.end());
            if (head) rules.add(new SetRule(line, 0, 0, region.measure(line)));
            foot(row);
            if (place) row.place(line, lines);
        } else if (overset < 0) {
            overset = index;
        }
        line += row.height();
    }

    private void foot(Table.Row row) {
        rules.add(new SetRule(line + row.height() - 1, 1, 0, region.measure(line)));
    }

    /** The first line from here on where a column holds so many; -1 for none. */
    private int start(int height) {
        int start = line;
        for (int column = region.columnOf(start); column >= 0; column = region.columnOf(start)) {
            int behind = region.firstLine(column) + region.columns().get(column).lines();
            if (start + height <= behind) return start;
            start = behind;
        }
        return -1;
    }

    /** At the head of a column, where it leaves room for the row. */
    private void headAgain(Table.Row head, int height) {
        int column = region.columnOf(line);
        if (column < 0 || region.firstLine(column) != line) return;
        if (head.height() + height > region.columns().get(column).lines()) return;
        rules.add(new SetRule(line, 0, 0, region.measure(line)));
        foot(head);
        if (place) head.placeAgain(line, lines);
        line += head.height();
    }

    private int measure(int line) {
        return measures[Math.min(line, room)];
    }

    private int over() {
        if (overset < 0) return 0;
        String text = copy.manuscript().plainText();
        return (int) text.substring(Math.min(end, text.length()))
                .codePoints()
                .filter(point -> point != '\n' && point != '\t')
                .count();
    }

    private int capacity() {
        int units = 0;
        for (int i = 0; i < room; i++) units += measures[i] / EM;
        return units;
    }
}
