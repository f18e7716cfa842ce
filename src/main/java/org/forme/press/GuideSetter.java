package org.forme.press;

import java.util.ArrayList;
import java.util.List;
import org.forme.layout.Face;
import org.forme.layout.SetLine;
import org.forme.press.Nameplate.Guide;
import org.forme.press.Sheet.Align;

/**
 * 导读: a label, and under it one entry for each announced article: its words on the left, the number of its page on the
 * right, a hairline between entries. Type is as large as the place allows; what does not hold in a line takes two.
 */
final class GuideSetter {
    private static final String LABEL = "导读";
    private static final double LABEL_TYPE = 9;
    private static final double LABEL_HEIGHT = 14;
    private static final double LARGEST = 10.5;
    private static final double SMALLEST = 6.5;
    private static final double STEP = 0.5;

    /** Type that is read in passing: smaller, and the guide is better off in two columns. */
    private static final double EASY = 8;

    /** From line to line, in the type's size; and the most that is left between entries. */
    private static final double LEADING = 1.32;

    private static final double MOST_AIR = 0.75;
    private static final double LEAST_AIR = 0.3;
    private static final double GUTTER = 14;

    private record Entry(Guide guide, List<SetLine> lines) {}

    private final Sheet sheet;
    private final Ink ink;
    private final List<Guide> guide;

    GuideSetter(Sheet sheet, Nameplate plate) {
        this.sheet = sheet;
        ink = plate.red() ? Ink.RED : Ink.BLACK;
        guide = plate.guide();
    }

    void set(double x, double y, double width, double height, int columns) {
        double head = columns == 1 ? LABEL_HEIGHT + 3 : 4;
        if (columns == 1) label(x, y, width);
        else sheet.rule(x, y, width, 0.8, ink);
        double column = (width - (columns - 1) * GUTTER) / columns;
        int rows = rows(columns);
        double size = size(column, height - head, columns);
        if (size == 0) {
            narrow(x, y + head, column, height - head, columns);
            return;
        }
        List<Entry> entries = entries(size, column);
        double air = Math.min(MOST_AIR * size, (height - head - tallest(entries, columns, size)) / rows);
        for (int i = 0; i < columns; i++)
            draw(part(entries, rows, i), x + i * (column + GUTTER), y + head, column, size, air);
    }

    /** Whether all of it holds in one column of this size in type that is easily read. */
    boolean holds(double width, double height) {
        return size(width, height - LABEL_HEIGHT - 3, 1) >= EASY;
    }

    /** The largest type in which everything holds; 0 where none does. */
    private double size(double column, double height, int columns) {
        for (double size = LARGEST; size >= SMALLEST; size -= STEP)
            if (tallest(entries(size, column), columns, size) + LEAST_AIR * size * rows(columns) <= height) return size;
        return 0;
    }

    private int rows(int columns) {
        return (guide.size() + columns - 1) / columns;
    }

    private double tallest(List<Entry> entries, int columns, double size) {
        double tallest = 0;
        for (int i = 0; i < columns; i++) tallest = Math.max(tallest, height(part(entries, rows(columns), i), size));
        return tallest;
    }

    /** One line for each entry whatever it takes: type shrinks until it holds. */
    private void narrow(double x, double y, double width, double height, int columns) {
        double leading = height / rows(columns);
        double size = Math.min(SMALLEST, leading / 1.15);
        for (int i = 0; i < guide.size(); i++) {
            Guide one = guide.get(i);
            double left = x + i / rows(columns) * (width + GUTTER);
            double top = y + i % rows(columns) * leading;
            double number = numberWidth(one, size);
            sheet.words(
                    Frame.Role.GUIDE, one.words(), Face.SONG_BOLD, size, left, width - number - size, Align.LEFT, top);
            sheet.words(Frame.Role.GUIDE, number(one), Face.HEI_BOLD, size, left, width, Align.RIGHT, top, ink);
        }
    }

    private static List<Entry> part(List<Entry> entries, int rows, int column) {
        return entries.subList(Math.min(entries.size(), column * rows), Math.min(entries.size(), (column + 1) * rows));
    }

    private void label(double x, double y, double width) {
        double label = 2 * LABEL_TYPE + 12;
        sheet.frames.add(new Frame.Fill(x, y, label, LABEL_HEIGHT, ink));
        sheet.rule(x + label, y + LABEL_HEIGHT - 0.4, width - label, 0.8, ink);
        sheet.words(
                Frame.Role.GUIDE,
                LABEL,
                Face.HEI_BOLD,
                LABEL_TYPE,
                x,
                label,
                Align.CENTRE,
                y + (LABEL_HEIGHT - LABEL_TYPE) / 2,
                Ink.PAPER);
    }

    private List<Entry> entries(double size, double width) {
        List<Entry> entries = new ArrayList<>();
        for (Guide one : guide)
            entries.add(new Entry(
                    one,
                    sheet.typesetter.display(
                            one.words(), Face.SONG_BOLD, size, width - numberWidth(one, size) - size, List.of())));
        return entries;
    }

    private double numberWidth(Guide one, double size) {
        return sheet.typesetter.width(number(one), Face.HEI_BOLD, size);
    }

    private static String number(Guide one) {
        return one.label() + "版";
    }

    private static double height(List<Entry> entries, double size) {
        return entries.stream().mapToInt(entry -> entry.lines().size()).sum() * LEADING * size;
    }

    private void draw(List<Entry> entries, double x, double y, double width, double size, double air) {
        for (int i = 0; i < entries.size(); i++) {
            if (i > 0) sheet.rule(x, y, width, 0.25, Ink.GREY);
            y += air / 2 + (LEADING - 1) * size / 2;
            for (SetLine line : entries.get(i).lines()) {
                sheet.line(Frame.Role.GUIDE, null, line, x, width, Align.LEFT, y, size);
                y += LEADING * size;
            }
            Guide one = entries.get(i).guide();
            sheet.words(
                    Frame.Role.GUIDE, number(one), Face.HEI_BOLD, size, x, width, Align.RIGHT, y - LEADING * size, ink);
            y += air / 2 - (LEADING - 1) * size / 2;
        }
    }
}
