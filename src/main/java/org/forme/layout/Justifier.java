package org.forme.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Fourth pass: the glyphs of a line get their places. Room that is missing is taken from marks first, then from full
 * stops; room that is left goes to word spaces and Han–Latin gaps up to their bounds, the rest to all gaps alike.
 */
final class Justifier {
    private final Items items;
    private final LineBreaker breaker;
    private final double size;

    Justifier(Items items, LineBreaker breaker, double size) {
        this.items = items;
        this.breaker = breaker;
        this.size = size;
    }

    /**
     * @param measure in 1/1000 em, or -1 to leave the line as wide as it is
     * @param indent in 1/1000 em
     * @param offset where the text is when the line holds nothing of it
     * @param row of the region
     */
    SetLine place(int start, int end, int measure, int indent, int offset, int row) {
        boolean lastLine = end == items.count;
        int last = breaker.visible(start, end);
        int room = measure < 0 ? 0 : measure - breaker.natural(start, last);
        double[] gaps = new double[last - start];
        double stretch = 0;
        if (room < 0) stretch = close(start, last, -room, gaps);
        else if (!lastLine) stretch = open(start, last, room, gaps);
        double x = start == 0 ? indent : 0;
        double[] xs = new double[last - start];
        for (int i = start; i < last; i++) {
            if (i > start) x += items.gaps[i] + gaps[i - start];
            xs[i - start] = x - items.shifts[i];
            x += items.widths[i];
        }
        int from = start < items.count && firstOffset(start, end) >= 0 ? firstOffset(start, end) : offset;
        return new SetLine(
                row,
                text(start, last),
                from,
                Math.max(from, lastOffset(start, end)),
                x * size / 1000,
                runs(start, last, xs),
                lastLine,
                (int) Math.round(stretch));
    }

    private double open(int start, int last, int room, double[] gaps) {
        int soft = breaker.soft(start, last);
        double share = soft == 0 ? 0 : Math.min(1, (double) room / soft);
        double rest = room - share * soft;
        int many = breaker.opens(start, last);
        double each = many == 0 ? 0 : rest / many;
        for (int i = start + 1; i < last; i++) gaps[i - start] = share * items.soft[i] + each * items.opens[i];
        return each;
    }

    private double close(int start, int last, int need, double[] gaps) {
        int cheap = breaker.cheap(start, last);
        int dear = breaker.dear(start, last);
        double first = cheap == 0 ? 0 : Math.min(1, (double) need / cheap);
        double second = dear == 0 ? 0 : Math.min(1, Math.max(0, need - first * cheap) / dear);
        for (int i = start + 1; i < last; i++) gaps[i - start] = -first * items.cheap[i] - second * items.dear[i];
        return -(first * cheap + second * dear) / Math.max(1, last - start - 1);
    }

    private String text(int start, int last) {
        var text = new StringBuilder(last - start);
        for (int i = start; i < last; i++) text.appendCodePoint(items.points[i]);
        return text.toString();
    }

    private int firstOffset(int start, int end) {
        for (int i = start; i < end; i++) if (items.at[i] >= 0) return items.at[i];
        return -1;
    }

    private int lastOffset(int start, int end) {
        for (int i = end - 1; i >= start; i--)
            if (items.at[i] >= 0) return items.at[i] + Character.charCount(items.points[i]);
        return -1;
    }

    private List<GlyphRun> runs(int start, int last, double[] xs) {
        var runs = new ArrayList<GlyphRun>(2);
        for (int i = start; i < last; ) {
            int end = i + 1;
            while (end < last && items.faces[end] == items.faces[i] && items.missing[end] == items.missing[i]) end++;
            int[] points = new int[end - i];
            double[] at = new double[end - i];
            for (int k = i; k < end; k++) {
                points[k - i] = items.points[k];
                at[k - i] = xs[k - start] * size / 1000;
            }
            runs.add(new GlyphRun(items.faces[i], points, at, items.missing[i]));
            i = end;
        }
        return runs;
    }
}
