package org.forme.layout;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.forme.layout.Items.Break;

/**
 * Third pass: where the lines of a paragraph end. Finds the cheapest way through all legal breaks (total fit); where
 * nothing legal fits the measure, a run is broken by force, so that there is always an answer.
 */
final class LineBreaker {
    private static final double NEVER = Double.MAX_VALUE;

    /** Beyond this opening of every gap (in 1/1000 em) a line looks thin: costs jump. */
    private static final int THIN = 50;

    private static final double THIN_COST = 600;

    /** Closing marks as far as they go costs as much as opening every gap by a fortieth of an em: shrink first. */
    private static final double CLOSE_COST = 40;

    /** Full stops close last. */
    private static final double STOP_COST = 300;

    /** One Han alone in the last line: dearer than two thin lines, cheaper than a forced break. */
    private static final double ALONE_COST = 4000;

    private static final double DATE_COST = 300;
    private static final double LONG_RUN_COST = 20_000;
    private static final double FORCED_COST = 1_000_000;

    /** Dates may be broken in measures below 16 ems. */
    private static final int SHORT_MEASURE = 16_000;

    private final Items items;
    private final int indent;
    private final boolean ragged;
    private final IntUnaryOperator measures;

    private final int[] width;
    private final int[] soft;
    private final int[] opens;
    private final int[] cheap;
    private final int[] dear;

    /** Behind the last visible item of a line that ends before an item: spaces at line ends take no room. */
    private final int[] visible;

    private final double[] cost;
    private final int[] from;
    private final int[] line;

    /**
     * @param indent of the first line in 1/1000 em
     * @param ragged lines of equal length instead of justified ones, as few as possible
     * @param measures of the paragraph's lines in 1/1000 em
     */
    LineBreaker(Items items, int indent, boolean ragged, IntUnaryOperator measures) {
        this.items = items;
        this.indent = indent;
        this.ragged = ragged;
        this.measures = measures;
        int n = items.count;
        width = new int[n + 1];
        soft = new int[n + 1];
        opens = new int[n + 1];
        cheap = new int[n + 1];
        dear = new int[n + 1];
        visible = new int[n + 1];
        cost = new double[n + 1];
        from = new int[n + 1];
        line = new int[n + 1];
        sum();
    }

    /** Sums up to and with item {@code i}, its gap included, stand at {@code i + 1}. */
    private void sum() {
        for (int i = 0; i < items.count; i++) {
            width[i + 1] = width[i] + items.gaps[i] + items.widths[i];
            soft[i + 1] = soft[i] + items.soft[i];
            opens[i + 1] = opens[i] + items.opens[i];
            cheap[i + 1] = cheap[i] + items.cheap[i];
            dear[i + 1] = dear[i] + items.dear[i];
            boolean space = items.classes[i] == CharClass.SPACE;
            visible[i + 1] = space ? visible[i] : i + 1;
        }
    }

    /** The items before which lines end, the last being the number of items; empty for no items. */
    int[] breaks() {
        int n = items.count;
        if (n == 0) return new int[0];
        openLongRuns();
        Arrays.fill(cost, NEVER);
        cost[0] = 0;
        for (int i = 0; i < n; i++) if (cost[i] < NEVER) reach(i);
        int lines = line[n];
        int[] ends = new int[lines];
        for (int end = n; end > 0; end = from[end]) ends[--lines] = end;
        return ends;
    }

    private void reach(int start) {
        int n = items.count;
        int measure = measures.applyAsInt(line[start]);
        boolean found = false;
        for (int end = start + 1; end <= n; end++) {
            int last = Math.max(visible[end], start + 1);
            int natural = natural(start, last);
            if (natural - cheap(start, last) - dear(start, last) > measure) {
                if (items.classes[end - 1] != CharClass.SPACE) break;
                continue;
            }
            if (end < n && !legal(end, measure)) continue;
            found = true;
            relax(start, end, cost(start, end, last, natural, measure));
        }
        if (!found) relax(start, forced(start, measure), FORCED_COST);
    }

    private void relax(int start, int end, double more) {
        double total = cost[start] + more;
        if (total < cost[end]) {
            cost[end] = total;
            from[end] = start;
            line[end] = line[start] + 1;
        }
    }

    private boolean legal(int end, int measure) {
        Break rule = items.breaks[end];
        return rule == Break.YES || rule == Break.LONG_RUN || (rule == Break.SHORT_MEASURE && measure < SHORT_MEASURE);
    }

    private double cost(int start, int end, int last, int natural, int measure) {
        double extra = 0;
        if (end < items.count) {
            if (items.breaks[end] == Break.SHORT_MEASURE) extra = DATE_COST;
            if (items.breaks[end] == Break.LONG_RUN) extra = LONG_RUN_COST;
        }
        if (ragged) return extra + raggedCost(natural, measure) + (end < items.count ? Sense.cost(items, end) : 0);
        int room = measure - natural;
        if (end == items.count) {
            if (start > 0 && alone(start, last)) extra += ALONE_COST;
            return room >= 0 ? extra : extra + closing(-room, start, last);
        }
        return extra + (room >= 0 ? opening(room, start, last) : closing(-room, start, last));
    }

    /** Few lines first, then lines of like length. */
    private static double raggedCost(int natural, int measure) {
        if (natural > measure) return 200_000 + natural - measure;
        double white = (measure - natural) / 1000.0;
        return 1_000 + white * white;
    }

    private double opening(int room, int start, int last) {
        double hard = room - soft(start, last);
        if (hard <= 0) return 5.0 * room / Math.max(1, soft(start, last));
        int gaps = opens(start, last);
        double each = hard / Math.max(0.25, gaps);
        return each * each / 16 + (each > THIN ? THIN_COST * Math.min(40, each / THIN) : 0);
    }

    private double closing(int need, int start, int last) {
        int pauses = cheap(start, last);
        if (need <= pauses) {
            double share = (double) need / pauses;
            return CLOSE_COST * (0.25 + share * share);
        }
        double share = (double) (need - pauses) / Math.max(1, dear(start, last));
        return CLOSE_COST * 1.25 + STOP_COST * (0.5 + share);
    }

    /** One character that is neither mark nor part of a word is all there is. */
    private boolean alone(int start, int last) {
        int characters = 0;
        for (int i = start; i < last; i++)
            if (!items.classes[i].neverFirst() && !items.classes[i].neverLast()) characters++;
        return characters <= 1;
    }

    /** Words and numbers that no line can hold may be broken anywhere but before or behind a mark that forbids it. */
    private void openLongRuns() {
        int measure = measures.applyAsInt(0);
        int start = 0;
        for (int i = 1; i <= items.count; i++) {
            if (i < items.count && items.breaks[i] == Break.NO) continue;
            if (width[i] - width[start] > measure) open(start, i);
            start = i;
        }
    }

    private void open(int start, int end) {
        for (int i = start + 1; i < end; i++)
            if (!items.classes[i].neverFirst() && !items.classes[i - 1].neverLast() && !pair(i))
                items.breaks[i] = Break.LONG_RUN;
    }

    private boolean pair(int i) {
        return items.classes[i] == CharClass.PAIR && items.groups[i] != 0 && items.groups[i] == items.groups[i - 1];
    }

    /** The last resort: as much as fits, with a forbidden mark at an end only if all of it is such marks. */
    private int forced(int start, int measure) {
        int most = start + 1;
        while (most < items.count && natural(start, most + 1) <= measure) most++;
        for (int end = most; end > start + 1; end--)
            if (end == items.count || (!items.classes[end].neverFirst() && !items.classes[end - 1].neverLast()))
                return end;
        while (most < items.count && items.classes[most] == CharClass.COMBINING) most++;
        return most;
    }

    int natural(int start, int last) {
        return width[last] - width[start] - items.gaps[start] + (start == 0 ? indent : 0);
    }

    int visible(int start, int end) {
        return Math.max(visible[end], start + 1);
    }

    int soft(int start, int last) {
        return soft[last] - soft[start + 1];
    }

    int opens(int start, int last) {
        return opens[last] - opens[start + 1];
    }

    int cheap(int start, int last) {
        return cheap[last] - cheap[start + 1];
    }

    int dear(int start, int last) {
        return dear[last] - dear[start + 1];
    }
}
