package org.forme.layout;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.forme.layout.Items.Break;
import org.forme.layout.Items.Turn;

/**
 * Third pass: where the lines of a paragraph end. Finds the cheapest way through all legal breaks (total fit); where
 * nothing legal fits the measure, a run is broken by force, so that there is always an answer.
 */
final class LineBreaker {
    private static final double NEVER = Double.MAX_VALUE;

    /**
     * Beyond this opening of every gap (in 1/1000 em) a line looks thin. The jump is high against what a line costs
     * otherwise, so that a paragraph has few thin lines rather than many a little less thin.
     */
    static final int THIN = 50;

    private static final double THIN_COST = 3000;

    /** Closing marks as far as they go costs as much as opening every gap by a fortieth of an em: shrink first. */
    private static final double CLOSE_COST = 40;

    /** Full stops close last. */
    private static final double STOP_COST = 300;

    /** Han–Latin gaps and word spaces at their widest: a line is better opened there than thin, and better not at all. */
    private static final double SOFT_COST = 30;

    /** One Han alone in the last line: dearer than a broken word; one is pulled down to it, however wide that opens. */
    private static final double ALONE_COST = 60_000;

    /** A date broken after 年 or 月: dearer than an even line, cheaper than a thin one. */
    private static final double DATE_COST = 600;

    /** 284万平方米 broken before its unit: a last help where all gaps would open by a fifth of an em. */
    private static final double UNIT_COST = 8000;

    /** A word parted by a jump to another page. */
    private static final double SPLIT_COST = 15_000;

    /** An address parted at one of its marks: dearer than a thin line, cheaper than one that opens by an eighth of an em. */
    private static final double ADDRESS_COST = 5000;

    /** A line whose gaps would open further than this stays as short as it is: characters half an em apart are no line. */
    private static final int TORN = 500;

    /** It costs as much as if it were opened that far: nothing becomes cheaper by being torn. */
    private static final double TORN_COST = THIN_COST + TORN * TORN / 8.0;

    /** The white that it leaves costs its square in ems as often as this. */
    private static final double WHITE_COST = 40;

    private static final double LONG_RUN_COST = 20_000;
    private static final double FORCED_COST = 1_000_000;

    private final Items items;
    private final int indent;
    private final boolean ragged;
    private final IntUnaryOperator measures;

    /** The line, counted from 0, that should end with a word; -1 for none. */
    private int last = -1;

    private WordEnds words;

    /** Where lines may end: the items' own until a run has to be opened for this measure. */
    private Break[] breaks;

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

    /** What a line end does to the sense; only asked of ragged lines. */
    private Sense sense;

    /**
     * @param indent of the first line in 1/1000 em
     * @param ragged lines of equal length instead of justified ones, as few as possible
     * @param measures of the paragraph's lines in 1/1000 em
     */
    LineBreaker(Items items, int indent, boolean ragged, IntUnaryOperator measures) {
        this.items = items;
        breaks = items.breaks;
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

    private Sense sense() {
        if (sense == null) sense = new Sense(items);
        return sense;
    }

    /** Sums up to and with item {@code i}, its gap included, stand at {@code i + 1}. */
    private void sum() {
        for (int i = 0; i < items.count; i++) {
            width[i + 1] = width[i] + items.gaps[i] + items.widths[i];
            soft[i + 1] = soft[i] + items.soft[i];
            opens[i + 1] = opens[i] + items.opens[i];
            boolean stop = items.turns[i] == Turn.STOP;
            cheap[i + 1] = cheap[i] + (stop ? 0 : items.closes[i]);
            dear[i + 1] = dear[i] + (stop ? items.closes[i] : 0);
            boolean space = items.classes[i] == CharClass.SPACE;
            visible[i + 1] = space ? visible[i] : i + 1;
        }
    }

    /** The items before which lines end, the last being the number of items; empty for no items. */
    int[] breaks() {
        int n = items.count;
        if (n == 0) return new int[0];
        if (ragged && natural(0, visible(0, n)) <= measures.applyAsInt(0)) return new int[] {n};
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
            if (end < n && breaks[end] == Break.NO) continue;
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

    /** Breaks anew so that the line, counted from 0, ends neither inside a word nor inside a date. */
    int[] breaksWithAWordAt(int line) {
        last = line;
        words = new WordEnds(items);
        return breaks();
    }

    private double cost(int start, int end, int last, int natural, int measure) {
        double extra = end < items.count && line[start] == this.last ? splitCost(end) : 0;
        if (end < items.count) {
            if (breaks[end] == Break.DATE) extra = DATE_COST;
            if (breaks[end] == Break.UNIT) extra = UNIT_COST;
            if (breaks[end] == Break.LONG_RUN) extra = LONG_RUN_COST;
        }
        if (ragged) return extra + raggedCost(natural, measure) + (end < items.count ? sense().cost(end) : 0);
        int room = room(start, last, measure);
        if (room >= 0 && end < items.count && isLoose(start, end, last, measure)) {
            double white = room / 1000.0;
            return (endsInAddress(end) ? ADDRESS_COST : TORN_COST) + WHITE_COST * white * white;
        }
        if (end == items.count) {
            if (start > 0 && alone(start, last)) extra += ALONE_COST;
            return room >= 0 ? extra : extra + closing(-room, start, last);
        }
        return extra + (room >= 0 ? opening(room, start, last) : closing(-room, start, last));
    }

    private double splitCost(int end) {
        return words.inside(end) || breaks[end] != Break.YES ? SPLIT_COST : 0;
    }

    /** Few lines first, then lines of like length. */
    private static double raggedCost(int natural, int measure) {
        if (natural > measure) return 200_000 + natural - measure;
        double white = (measure - natural) / 1000.0;
        return 1_000 + white * white;
    }

    private double opening(int room, int start, int last) {
        int soft = soft(start, last);
        double share = Math.min(1, (double) room / Math.max(1, soft));
        double each = Math.max(0, room - soft) / Math.max(0.25, opens(start, last));
        return SOFT_COST * share * share + each * each / 8 + (each > THIN ? THIN_COST : 0);
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

    /** One character is all there is beside marks, and it does not reach as far as an indent. */
    private boolean alone(int start, int last) {
        int characters = 0;
        for (int i = start; i < last; i++)
            if (!items.classes[i].neverFirst() && !items.classes[i].neverLast()) characters++;
        return characters <= 1 && width[last] - width[start] < 2000;
    }

    /** Words and numbers that no line can hold may be broken anywhere but before or behind a mark that forbids it. */
    private void openLongRuns() {
        int measure = measures.applyAsInt(0);
        int start = 0;
        for (int i = 1; i <= items.count; i++) {
            if (i < items.count && breaks[i] == Break.NO) continue;
            if (natural(start, visible(start, i)) > measure) open(start, i);
            start = i;
        }
    }

    private void open(int start, int end) {
        if (breaks == items.breaks) breaks = breaks.clone();
        for (int i = start + 1; i < end; i++)
            if (mayForce(i) && !pair(i) && breaks[i] != Break.ADDRESS) breaks[i] = Break.LONG_RUN;
    }

    /** Neither behind a marker that would stand alone, nor where a mark forbids it. */
    private boolean mayForce(int i) {
        return !items.classes[i].neverFirst() && !items.classes[i - 1].neverLast() && i > items.held;
    }

    private boolean pair(int i) {
        return items.classes[i] == CharClass.PAIR && items.groups[i] != 0 && items.groups[i] == items.groups[i - 1];
    }

    /** The last resort: as much as fits, with a forbidden mark at an end only if all of it is such marks. */
    private int forced(int start, int measure) {
        int most = start + 1;
        while (most < items.count && natural(start, most + 1) <= measure) most++;
        for (int end = most; end > start + 1; end--) if (end == items.count || mayForce(end)) return end;
        if (start == 0 && !items.marked && items.held > 0 && items.held < most) return items.held;
        while (most < items.count && (items.classes[most] == CharClass.COMBINING || most < items.held)) most++;
        return most;
    }

    /** Whether a line that ends before the item parts a number, a word or an address for want of room. */
    boolean parts(int end, int measure) {
        if (end == items.count) return false;
        return items.breaks[end] == Break.NO || endsInAddress(end) && addressAround(end) > measure;
    }

    private int addressAround(int end) {
        int from = end;
        while (from > 0 && isWhole(from)) from--;
        int to = end;
        while (to < items.count && isWhole(to)) to++;
        return natural(from, visible(from, to));
    }

    private boolean isWhole(int i) {
        return items.breaks[i] == Break.NO || items.breaks[i] == Break.ADDRESS;
    }

    int natural(int start, int last) {
        return width[last] - width[start] - items.gaps[start] + (start == 0 ? indent : 0);
    }

    /** What is left of the measure; negative when the line must close. A mark that may keep its blank half fills up to it. */
    int room(int start, int last, int measure) {
        int room = measure - natural(start, last);
        return room <= 0 ? room : Math.max(0, room - items.tails[last - 1]);
    }

    /** Whether a line stays as short as it is: it ends inside an address, or would be torn open. */
    boolean isLoose(int start, int end, int last, int measure) {
        return endsInAddress(end) || opened(start, last, measure) > TORN;
    }

    private boolean endsInAddress(int end) {
        return end < items.count && breaks[end] == Break.ADDRESS;
    }

    /** How far its gaps between Han would open to fill the measure, in 1/1000 em. */
    private double opened(int start, int last, int measure) {
        double hard = room(start, last, measure) - soft(start, last);
        return hard <= 0 ? 0 : hard / Math.max(0.25, opens(start, last));
    }

    /** How far a line opens its gaps between Han, in 1/1000 em; 0 for one that closes. */
    double stretch(int start, int end, int measure) {
        if (end == items.count || endsInAddress(end)) return 0;
        int behind = visible(start, end);
        double hard = room(start, behind, measure) - soft(start, behind);
        int many = opens(start, behind);
        return hard <= 0 || many == 0 ? 0 : hard / many;
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
