package org.forme.press;

import java.util.ArrayList;
import org.forme.layout.Column;
import org.forme.layout.Region;

/** The columns of type that a slot's text runs in. */
final class Legs {
    /** A leg is not narrower than this, in ems. */
    private static final int NARROWEST = 4;

    private final SlotArea area;

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

    /**
     * The columns under headline and pictures, in steps of this text.
     *
     * @param head lines of the grid that the headline group takes
     * @param room lines of the grid below it
     * @param taken lines of each leg that pictures take
     * @param from lines kept free for a jump line at the text's start
     * @param to the same at its end
     */
    Region region(int head, int room, int[] taken, int from, int to) {
        var columns = new ArrayList<Column>();
        int ending = count - 1;
        while (ending > 0 && room - taken[ending] < step) ending--;
        for (int i = 0; i < count; i++) {
            int lines = (int) (Math.max(0, room - taken[i]) / step);
            int skip = i == 0 ? Math.min(from, lines) : 0;
            int keep = i == ending ? Math.min(to, lines - skip) : 0;
            columns.add(new Column(x(i), area.line() + head + taken[i] + skip, lines - skip - keep, measure));
        }
        return new Region(columns, to > 0);
    }
}
