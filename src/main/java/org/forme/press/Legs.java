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

    /** Where text may stand in a leg: lines of the page's grid, from the first to behind the last one. */
    private record Span(int leg, int top, int foot) {}

    /**
     * The columns under headline and pictures, above and below what stands within the slot, in steps of this text.
     *
     * @param head lines of the grid that the headline group takes
     * @param room lines of the grid below it
     * @param taken lines of each leg that pictures take
     * @param from lines of this text kept free for a jump line at the text's start
     * @param to the same at its end
     */
    Region region(int head, int room, int[] taken, int from, int to) {
        List<Span> spans = spans(area.line() + head, room, taken);
        Span first = spans.get(0);
        spans.set(0, new Span(first.leg, Math.min(first.foot, first.top + (int) Math.ceil(from * step)), first.foot));
        List<Column> columns = new ArrayList<>();
        for (Span span : spans) columns.add(column(span));
        int ending = columns.size() - 1;
        while (ending > 0 && columns.get(ending).lines() < 1) ending--;
        Column last = columns.get(ending);
        columns.set(ending, new Column(last.x(), last.firstLine(), Math.max(0, last.lines() - to), last.measure()));
        return new Region(columns, to > 0);
    }

    private List<Span> spans(int head, int room, int[] taken) {
        List<Span> spans = new ArrayList<>();
        int foot = head + room;
        for (int i = 0; i < count; i++) {
            int top = head + taken[i];
            List<int[]> insets = taken(i);
            for (int[] inset : insets) {
                add(spans, new Span(i, top, Math.min(inset[0], foot)), LEAST_LINES);
                top = Math.max(top, onGrid(inset[1], head));
            }
            add(spans, new Span(i, top, foot), insets.isEmpty() ? 0 : LEAST_LINES);
        }
        if (spans.isEmpty()) spans.add(new Span(0, head, head));
        return spans;
    }

    private void add(List<Span> spans, Span span, int least) {
        if (lines(span) >= least) spans.add(span);
    }

    /** The first line from this one on at which lines of this text stand level with those of the legs beside. */
    private int onGrid(int line, int head) {
        int unit = (int) (step == Math.rint(step) ? step : 2 * step);
        return line + Math.floorMod(head - line, unit);
    }

    private int lines(Span span) {
        return (int) (Math.max(0, span.foot - span.top) / step);
    }

    private Column column(Span span) {
        return new Column(x(span.leg), span.top, lines(span), measure);
    }
}
