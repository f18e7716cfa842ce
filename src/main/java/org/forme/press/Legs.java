package org.forme.press;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.forme.layout.Column;
import org.forme.layout.Region;

/** The columns of type that a slot's text runs in. */
final class Legs {
    /** A leg is not narrower than this, in ems. */
    private static final int NARROWEST = 4;

    /** Fewer lines above or below an inset are left white. */
    private static final int LEAST_LINES = 3;

    private final SlotArea area;
    private final List<Inset> insets;

    /** Of running text, in points. */
    final double size;

    /** Lines of the page's grid from one line of this text to the next: 1, 1.5, 2 … for larger type. */
    final double step;

    final int count;

    /** In points, a whole number of ems. */
    final double measure;

    final double gap;

    /** @param beside columns of the slot that an upright headline takes */
    Legs(PageGeometry geometry, SlotPlan slot, SlotArea area, int beside) {
        this.area = area;
        insets = slot.insets().stream()
                .sorted(Comparator.comparingInt(Inset::line))
                .toList();
        size = slot.body() > 0 ? slot.body() : geometry.body();
        step = Math.max(1, Math.ceil(2 * size / geometry.body() - 0.4) / 2);
        int wish = slot.textColumns() > 0 ? slot.textColumns() : slot.columns() - beside;
        count = Math.max(1, Math.min(wish, (int) (area.width() / (NARROWEST * size))));
        double share = (area.width() - (count - 1) * geometry.gap()) / count;
        measure = Math.max(size, Math.floor(share / size + 0.01) * size);
        gap = count == 1 ? 0 : (area.width() - count * measure) / (count - 1);
    }

    double x(int leg) {
        double inset = count == 1 ? (area.width() - measure) / 2 : 0;
        return area.x() + inset + leg * (measure + gap);
    }

    /** Whether the inset takes something of the leg's width. */
    private boolean meets(int leg, Inset inset) {
        double left = area.geometry().x(inset.column());
        double right = left + area.geometry().span(inset.columns());
        return x(leg) < right && x(leg) + measure > left;
    }

    /** What insets take of a leg: lines of the page's grid, from the first to behind the last one, downwards. */
    List<int[]> taken(int leg) {
        return insets.stream()
                .filter(inset -> meets(leg, inset))
                .map(inset -> new int[] {inset.line(), inset.below()})
                .toList();
    }

    /**
     * The columns under headline and pictures, above and below what stands within the slot, in steps of this text.
     *
     * @param head lines of the grid that the headline group takes
     * @param room lines of the grid below it
     * @param taken lines of each leg that pictures take
     * @param from lines kept free for a jump line at the text's start
     * @param to the same at its end
     */
    Region region(int head, int room, int[] taken, int from, int to) {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < count; i++) {
            int top = area.line() + head + taken[i];
            int foot = area.line() + head + room;
            for (int[] inset : taken(i)) {
                if (lines(top, Math.min(inset[0], foot)) >= LEAST_LINES)
                    columns.add(column(i, top, Math.min(inset[0], foot)));
                top = Math.max(top, inset[1]);
            }
            boolean parted = !taken(i).isEmpty();
            if (!parted || lines(top, foot) >= LEAST_LINES) columns.add(column(i, top, foot));
        }
        if (columns.isEmpty()) columns.add(column(0, area.line(), area.line()));
        keepFree(columns, from, to);
        return new Region(columns, to > 0);
    }

    private int lines(int top, int foot) {
        return (int) (Math.max(0, foot - top) / step);
    }

    private Column column(int leg, int top, int foot) {
        return new Column(x(leg), top, lines(top, foot), measure);
    }

    private static void keepFree(List<Column> columns, int from, int to) {
        Column first = columns.get(0);
        int skip = Math.min(from, first.lines());
        columns.set(0, new Column(first.x(), first.firstLine() + skip, first.lines() - skip, first.measure()));
        int ending = columns.size() - 1;
        while (ending > 0 && columns.get(ending).lines() < 1) ending--;
        Column last = columns.get(ending);
        columns.set(ending, new Column(last.x(), last.firstLine(), Math.max(0, last.lines() - to), last.measure()));
    }
}
