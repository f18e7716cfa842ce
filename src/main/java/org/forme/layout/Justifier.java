package org.forme.layout;

import java.util.ArrayList;
import java.util.List;
import org.forme.layout.Items.Turn;

/**
 * Fourth pass: the glyphs of a line get their places. Room that is missing is taken from word spaces, brackets, pauses,
 * Han–Latin gaps and full stops, in this order; room that is left goes to word spaces, then to Han–Latin gaps up to their
 * bounds, the rest to all gaps alike (CLREQ 3.1.8).
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
     * @param indent of the first line in 1/1000 em
     * @param inset of every line in 1/1000 em
     * @param offset where the text is when the line holds nothing of it
     * @param row of the region
     */
    SetLine place(int start, int end, int measure, int indent, int inset, int offset, int row) {
        boolean lastLine = end == items.count;
        int last = breaker.visible(start, end);
        int room = measure < 0 ? 0 : breaker.room(start, last, measure);
        double[] gaps = new double[last - start];
        double stretch = 0;
        if (room < 0) stretch = close(start, last, -room, gaps);
        else if (!lastLine && measure >= 0 && !breaker.isLoose(start, end, last, measure))
            stretch = open(start, last, room, gaps);
        double x = inset + (start == 0 ? indent : 0);
        int drawn = last + (partsWords(last, end) ? 1 : 0);
        double[] xs = new double[drawn - start];
        for (int i = start; i < last; i++) {
            if (i > start) x += items.gaps[i] + gaps[i - start];
            xs[i - start] = x - items.shifts[i];
            x += items.widths[i];
        }
        if (drawn > last) xs[last - start] = x;
        int from = start < items.count && firstOffset(start, end) >= 0 ? firstOffset(start, end) : offset;
        return new SetLine(
                row,
                text(start, last),
                from,
                Math.max(from, lastOffset(start, end)),
                x * size / 1000,
                runs(start, drawn, xs),
                lastLine,
                (int) Math.round(stretch),
                SetLine.Part.TEXT);
    }

    /** A space between Latin words is drawn behind the line, where it is not seen, so that readers aloud part the words. */
    private boolean partsWords(int last, int end) {
        return last < end && end < items.count && items.classes[last - 1].western();
    }

    private double open(int start, int last, int room, double[] gaps) {
        double left = take(items.soft, start, last, room, gaps, 1);
        int many = breaker.opens(start, last);
        double each = many == 0 ? 0 : left / many;
        for (int i = start + 1; i < last; i++) gaps[i - start] += each * items.opens[i];
        return each;
    }

    private double close(int start, int last, int need, double[] gaps) {
        double left = take(items.closes, start, last, need, gaps, -1);
        return (left - need) / Math.max(1, last - start - 1);
    }

    /** Takes room from the gaps turn by turn, from those of one turn in equal shares; answers what is still wanted. */
    private double take(int[] bounds, int start, int last, double wanted, double[] gaps, int sign) {
        for (Turn turn : Turn.values()) {
            if (wanted <= 0) return 0;
            int bound = 0;
            for (int i = start + 1; i < last; i++) if (items.turns[i] == turn) bound += bounds[i];
            if (bound == 0) continue;
            double share = Math.min(1, wanted / bound);
            for (int i = start + 1; i < last; i++)
                if (items.turns[i] == turn) gaps[i - start] += sign * share * bounds[i];
            wanted -= share * bound;
        }
        return wanted;
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
