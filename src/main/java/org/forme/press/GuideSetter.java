package org.forme.press;

import java.util.ArrayList;
import java.util.List;
import org.forme.layout.Face;
import org.forme.layout.SetLine;
import org.forme.press.Nameplate.Guide;
import org.forme.press.Sheet.Align;

/**
 * 导读: a label, and under it one entry for each announced article: its words on the left, the number of its page on the
 * right, a hairline between entries. Type is as large as the place allows; what does not hold in a line takes two. What
 * would hold in type alone that nobody reads is left out, the last entries first; {@link ReadableHead} says so.
 */
final class GuideSetter {
    private static final String LABEL = "导读";
    private static final double LABEL_TYPE = 9;
    private static final double LABEL_HEIGHT = 14;
    private static final double LARGEST = 10.5;

    /** Small and still easily read: under it lines stand close, without white between the entries. */
    static final double SMALLEST = 6.5;

    /** Nothing is set smaller. */
    static final double LEAST = 5;

    private static final double STEP = 0.5;

    /** Type that is read in passing: smaller, and the guide is better off in two columns. */
    private static final double EASY = 8;

    /** From line to line, in the type's size; and the most that is left between entries. */
    private static final double LEADING = 1.32;

    private static final double CLOSE = 1.15;

    private static final double MOST_AIR = 0.75;
    private static final double LEAST_AIR = 0.3;
    private static final double GUTTER = 14;

    private record Entry(Guide guide, List<SetLine> lines) {}

    /** Entries in a size; {@code air} is what they need between them at least. */
    private record Held(List<Entry> entries, int columns, double size, double leading, double air) {
        int rows() {
            return (entries.size() + columns - 1) / columns;
        }

        List<Entry> part(int column) {
            int rows = rows();
            return entries.subList(
                    Math.min(entries.size(), column * rows), Math.min(entries.size(), (column + 1) * rows));
        }

        double tallest() {
            double tallest = 0;
            for (int i = 0; i < columns; i++)
                tallest = Math.max(
                        tallest,
                        part(i).stream().mapToInt(entry -> entry.lines().size()).sum() * leading * size);
            return tallest;
        }

        boolean in(double height) {
            return tallest() + air * size * rows() <= height;
        }
    }

    private final Sheet sheet;
    private final Ink ink;
    private final List<Guide> guide;

    GuideSetter(Sheet sheet, Nameplate plate) {
        this.sheet = sheet;
        ink = plate.red() ? Ink.RED : Ink.BLACK;
        guide = plate.guide();
    }

    void set(double x, double y, double width, double height, int columns) {
        double head = head(columns);
        double column = (width - (columns - 1) * GUTTER) / columns;
        Held held = held(column, height - head, columns);
        if (held == null) return;
        if (columns == 1) label(x, y, width);
        else sheet.rule(x, y, width, 0.8, ink);
        double air = Math.min(MOST_AIR * held.size(), (height - head - held.tallest()) / held.rows());
        for (int i = 0; i < columns; i++) draw(held, i, x + i * (column + GUTTER), y + head, column, air);
    }

    /** Whether all of it holds in one column of this size in type that is easily read. */
    boolean holds(double width, double height) {
        Held held = held(width, height - head(1), 1);
        return held != null && held.entries().size() == guide.size() && held.size() >= EASY;
    }

    private static double head(int columns) {
        return columns == 1 ? LABEL_HEIGHT + 3 : 4;
    }

    /** As many entries as hold, in the largest type in which they do; null where none does. */
    private Held held(double column, double height, int columns) {
        for (int count = guide.size(); count > 0; count--) {
            List<Guide> some = guide.subList(0, count);
            for (double size = LARGEST; size >= SMALLEST; size -= STEP) {
                var held = new Held(entries(some, size, column), columns, size, LEADING, LEAST_AIR);
                if (!held.entries().isEmpty() && held.in(height)) return held;
            }
            for (double size = SMALLEST; size >= LEAST; size -= STEP) {
                var held = new Held(entries(some, size, column), columns, size, CLOSE, 0);
                if (!held.entries().isEmpty() && held.in(height)) return held;
            }
        }
        return null;
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

    /** Empty where a number leaves its words no room. */
    private List<Entry> entries(List<Guide> some, double size, double width) {
        List<Entry> entries = new ArrayList<>();
        for (Guide one : some) {
            double room = width - numberWidth(one, size) - size;
            if (room < 2 * size) return List.of();
            entries.add(new Entry(one, sheet.typesetter.display(one.words(), Face.SONG_BOLD, size, room, List.of())));
        }
        return entries;
    }

    private double numberWidth(Guide one, double size) {
        return sheet.typesetter.width(number(one), Face.HEI_BOLD, size);
    }

    static String number(Guide one) {
        return one.label() + "版";
    }

    private void draw(Held held, int column, double x, double y, double width, double air) {
        double size = held.size();
        double leading = held.leading() * size;
        double above = (leading - size) / 2;
        List<Entry> entries = held.part(column);
        for (int i = 0; i < entries.size(); i++) {
            if (i > 0) sheet.rule(x, y, width, 0.25, Ink.GREY);
            double high = air + leading * entries.get(i).lines().size();
            sheet.zones.add(HotZone.of(sheet.geometry, entries.get(i).guide().article(), x, y, width, high));
            y += air / 2 + above;
            for (SetLine line : entries.get(i).lines()) {
                sheet.line(Frame.Role.GUIDE, null, line, x, width, Align.LEFT, y, size);
                y += leading;
            }
            String number = number(entries.get(i).guide());
            sheet.words(Frame.Role.GUIDE, number, Face.HEI_BOLD, size, x, width, Align.RIGHT, y - leading, ink);
            y += air / 2 - above;
        }
    }
}
