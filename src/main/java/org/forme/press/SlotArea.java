package org.forme.press;

import java.util.List;

/**
 * What a slot leaves to its content: inside the box, or below the line that separates it from what stands above.
 *
 * @param x left edge in points
 * @param width in points
 * @param line first line of the page's grid
 * @param lines how many
 */
record SlotArea(PageGeometry geometry, double x, double width, int line, int lines) {
    /** Between a box and the text in it, in ems of the page's body. */
    private static final double PADDING = 1;

    static SlotArea of(PageGeometry geometry, SlotPlan slot) {
        double x = geometry.x(slot.column());
        double width = geometry.span(slot.columns());
        if (slot.framed()) {
            double padding = PADDING * geometry.body();
            int lines = Math.max(1, slot.lines() - 2);
            return new SlotArea(geometry, x + padding, width - 2 * padding, slot.line() + 1, lines);
        }
        int above = slot.line() > geometry.headLines() && slot.lines() > 1 ? 1 : 0;
        return new SlotArea(geometry, x, width, slot.line() + above, slot.lines() - above);
    }

    /** The widest stretch of columns that none of the insets takes; all of the area where they leave nothing. */
    SlotArea freeOf(List<Inset> insets, SlotPlan slot) {
        int best = 0;
        int first = slot.column();
        int from = slot.column();
        for (int column = slot.column(); column <= slot.column() + slot.columns(); column++) {
            int here = column;
            boolean free = column < slot.column() + slot.columns()
                    && geometry.x(column) + geometry.columnWidth() > x
                    && insets.stream().noneMatch(inset -> inset.covers(here));
            if (free) continue;
            if (column - from > best) {
                best = column - from;
                first = from;
            }
            from = column + 1;
        }
        if (best == 0) return this;
        double left = Math.max(x, geometry.x(first));
        double right = Math.min(x + width, geometry.x(first) + geometry.span(best));
        return new SlotArea(geometry, left, right - left, line, lines);
    }

    /** Whether the inset takes something of its width. */
    boolean meets(Inset inset) {
        double left = geometry.x(inset.column());
        return x < left + geometry.span(inset.columns()) && x + width > left;
    }

    /** Top of the first line's em box. */
    double top() {
        return geometry.y(line) + (geometry.leading() - geometry.body()) / 2;
    }

    /** From there to the bottom of the last line's em box. */
    double height() {
        return lines * geometry.leading() - (geometry.leading() - geometry.body());
    }
}
