package org.forme.issues.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.forme.articles.Article;
import org.forme.issues.Grid;
import org.forme.issues.Page;
import org.forme.issues.PageStyle;
import org.forme.issues.Slot;
import org.forme.issues.SlotShape;
import org.forme.issues.StyleSlot;

/**
 * A page as a drawing of its slots in millimetres: under the page image while there is none, over it as the regions that
 * can be chosen.
 */
record Sheet(
        double width, double height, double headX, double headY, double headWidth, double headHeight, List<Box> boxes) {
    private static final double POINTS_IN_MM = 72 / 25.4;

    /** Size of the writing in the drawing. */
    private static final double WRITING_MM = 7.5;

    /**
     * A slot's rectangle.
     *
     * @param slot what it is of; null in the drawing of a style
     * @param lines what is written in it
     */
    record Box(
            Slot slot, String key, String name, double x, double y, double width, double height, List<String> lines) {
        /** Baseline of a line of the writing, from 0. */
        public String baseline(int line) {
            return number(y + 8 + line * (WRITING_MM + 2.5));
        }

        private boolean holds(Box other) {
            return width > other.width
                    && x <= other.x
                    && x + width >= other.x + other.width
                    && y <= other.y
                    && y + height >= other.y + other.height;
        }

        public String left() {
            return number(x + 2.5);
        }
    }

    static Sheet of(Page page) {
        Grid grid = page.grid();
        return sheet(
                grid,
                page.slots().stream()
                        .map(slot -> box(grid, slot.shape(), slot, slot.key(), slot.name(), heading(slot)))
                        .toList());
    }

    static Sheet of(PageStyle style) {
        return of(style.grid(), style.slots());
    }

    static Sheet of(Grid grid, List<StyleSlot> slots) {
        return sheet(
                grid,
                slots.stream()
                        .map(slot -> box(grid, slot.shape(), null, slot.key(), slot.name(), ""))
                        .toList());
    }

    /** In whole millimetres, which give an image its proportions. */
    public long wide() {
        return Math.round(width);
    }

    public long high() {
        return Math.round(height);
    }

    /** {@code 273 390}, as a viewBox ends. */
    public String size() {
        return number(width) + " " + number(height);
    }

    private static Sheet sheet(Grid grid, List<Box> boxes) {
        return new Sheet(
                grid.pageWidthMm(),
                grid.pageHeightMm(),
                grid.leftMm(),
                grid.topMm(),
                round(grid.width(grid.columns()) / POINTS_IN_MM),
                round(grid.headLines() * grid.leadingPt() / POINTS_IN_MM),
                innerLast(boxes));
    }

    /** What stands within another slot is drawn over it. */
    private static List<Box> innerLast(List<Box> boxes) {
        return boxes.stream()
                .sorted(Comparator.comparing(box -> boxes.stream().anyMatch(outer -> outer.holds(box))))
                .toList();
    }

    private static Box box(Grid grid, SlotShape shape, Slot slot, String key, String name, String heading) {
        double x = grid.leftMm() + grid.x(shape.col()) / POINTS_IN_MM;
        double y = grid.topMm() + shape.line() * grid.leadingPt() / POINTS_IN_MM;
        double width = grid.width(shape.cols()) / POINTS_IN_MM;
        double height = shape.lines() * grid.leadingPt() / POINTS_IN_MM;
        return new Box(
                slot,
                key,
                name,
                round(x),
                round(y),
                round(width),
                round(height),
                writing(name, heading, width, height));
    }

    private static String heading(Slot slot) {
        Article article = slot.article();
        if (article != null) return IssueExtensions.heading(article);
        return slot.artwork() == null ? "" : slot.artwork().title();
    }

    private static List<String> writing(String name, String heading, double width, double height) {
        int most = (int) ((width - 5) / WRITING_MM);
        var lines = new java.util.ArrayList<String>();
        lines.add(cut(name, most));
        for (int from = 0; from < heading.length() && lines.size() < 3; from += most)
            lines.add(heading.substring(from, Math.min(heading.length(), from + most)));
        int room = Math.max(1, (int) ((height - 4) / (WRITING_MM + 2.5)));
        return lines.subList(0, Math.min(room, lines.size()));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, Math.max(1, most));
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
