package org.forme.press;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.forme.layout.Column;
import org.forme.layout.Copy;
import org.forme.layout.Fit;
import org.forme.layout.Galley;
import org.forme.layout.Region;
import org.forme.layout.SetCopy;
import org.forme.layout.SetLine;
import org.forme.layout.SetRule;
import org.forme.layout.TextStyle;
import org.forme.text.Paragraph;

/**
 * Sets the running text of an article into its legs. Legs of a text that is short end level, their white together at the
 * foot; what then lacks less than a line a leg is made up for by driving lines apart.
 */
final class BodySetter {
    /** Weight of a rule in a text and between its legs, in points. */
    private static final double RULE = 0.4;

    /** The most that the lines of a framed text are driven apart to fill its frame. */
    private static final double MOST_DRIVEN = 1.3;

    /**
     * Shorter legs are not driven apart to hide a line of white, only so that no line stands alone: a seventh more between
     * seven lines shows.
     */
    private static final int LEAST_FILLED = 12;

    /**
     * A way to set the text.
     *
     * @param full the columns down to their feet
     * @param region the same, those a line shorter that are driven apart
     * @param white lines that are left at the end
     */
    private record Trial(Region full, Region region, int white) {
        int[] feet() {
            return full.columns().stream().mapToInt(Column::lines).toArray();
        }
    }

    private final Sheet sheet;
    private final SlotPlan slot;
    private final ArticlePlan article;
    private final Legs legs;
    private final Galley galley;
    private Region region;
    private SetCopy copy;
    private Fit fit;

    /** How far the lines of each column are driven apart: 1 on the grid. */
    private double[] apart;

    BodySetter(Sheet sheet, SlotPlan slot, ArticlePlan article, Legs legs) {
        this.sheet = sheet;
        this.slot = slot;
        this.article = article;
        this.legs = legs;
        galley = galley();
    }

    /**
     * Fills the legs.
     *
     * @param regions the region that is left when each leg loses so many lines at its foot
     * @param whole whether a text that is a little short may leave the grid to fill its frame: it stands beside no other
     */
    Fit fill(IntFunction<Region> regions, boolean whole) {
        region = regions.apply(0);
        fit = galley.fit(region);
        double driven = whole && fit.over() == 0 ? driven() : 1;
        int white = fit.shortBy();
        Trial trial = new Trial(region, region, white);
        if (driven == 1 && !region.goesOn() && white > 0)
            trial = slot.manner().filled() ? driven(trial, 1) : levelled(regions, white);
        region = trial.region;
        int made = driven > 1
                ? Math.min(1, white)
                : Math.max(0, galley.fit(trial.full).shortBy() - trial.white);
        copy = galley.set(region);
        int[] used = used();
        apart = apart(used, trial.feet(), driven);
        fit = fit.set(legs(used, trial.feet()), made);
        return fit;
    }

    /** Lines of each column from its head to its last one. */
    private int[] used() {
        int[] used = new int[region.columns().size()];
        for (SetLine line : copy.lines()) {
            int column = region.columnOf(line.row());
            used[column] = Math.max(used[column], line.row() - region.firstLine(column) + 1);
        }
        return used;
    }

    private static List<Fit.Leg> legs(int[] used, int[] feet) {
        return IntStream.range(0, used.length)
                .mapToObj(i -> new Fit.Leg(feet[i], used[i]))
                .toList();
    }

    private double driven() {
        double wanted = (region.lines() - 1.0) / Math.max(1, fit.lines() - 1);
        return wanted <= MOST_DRIVEN ? wanted : 1;
    }

    /**
     * Legs that reach their foot, each driven by a line at most; where more is white, legs of one length on the grid, the
     * rest driven; where that does not go, level legs.
     */
    private Trial levelled(IntFunction<Region> regions, int white) {
        int level = white / legs.count;
        int most = slot.insets().isEmpty() ? level : region.lines();
        int least = white <= legs.count ? 0 : longest(regions, most);
        Trial first = driven(at(regions, least), legs.count);
        if (first.white == 0 || level == least) return first;
        Trial second = driven(at(regions, level), legs.count);
        return second.white < first.white ? second : first;
    }

    /** The most lines that every leg may lose at its foot and the text still be held; rows of a table may want more room. */
    private int longest(IntFunction<Region> regions, int most) {
        int held = 0;
        int failing = most + 1;
        while (failing - held > 1) {
            int tried = (held + failing) / 2;
            if (holding(regions.apply(tried)) != null) held = tried;
            else failing = tried;
        }
        return held;
    }

    private Trial at(IntFunction<Region> regions, int lost) {
        Region lower = holding(regions.apply(lost));
        return lower == null
                ? new Trial(region, region, fit.shortBy())
                : new Trial(lower, lower, galley.fit(lower).shortBy());
    }

    /** The region, lenient where that is needed to hold the text; null where it does not. */
    private Region holding(Region tried) {
        if (galley.fit(tried).over() == 0) return tried;
        return galley.fit(tried.leniently()).over() == 0 ? tried.leniently() : null;
    }

    /** As many columns as the text is short by a line shorter, or as many as go, but not more than these. */
    private Trial driven(Trial trial, int most) {
        for (int lines = trial.white > most ? 0 : trial.white; lines > 0; lines--) {
            Region shorter = holding(shorter(trial.full, lines));
            if (shorter != null)
                return new Trial(trial.full, shorter, galley.fit(shorter).shortBy());
        }
        return trial;
    }

    /** The region with so many of its columns a line shorter, the last ones first, if so many may be driven apart. */
    private static Region shorter(Region region, int lines) {
        var columns = new ArrayList<>(region.columns());
        for (int i = columns.size() - 1; i >= 0 && lines > 0; i--) {
            Column column = columns.get(i);
            if (column.lines() < LEAST_FILLED) continue;
            columns.set(i, new Column(column.x(), column.firstLine(), column.lines() - 1, column.measure()));
            lines--;
        }
        return new Region(columns, false, region.lenient());
    }

    private Galley galley() {
        String dateline = article.start() == 0 ? article.dateline() : "";
        var text = new Copy(article.body(), dateline, article.whole(), article.start());
        return sheet.typesetter.galley(text, TextStyle.body(legs.size, sheet.geometry.punctuation()));
    }

    /**
     * A column that ends one line above its foot although the text goes on behind it has its lines driven apart.
     *
     * @param used lines of each column
     * @param feet lines of each column down to its foot
     */
    private double[] apart(int[] used, int[] feet, double driven) {
        int last = used.length - 1;
        while (last > 0 && used[last] == 0) last--;
        double[] apart = new double[feet.length];
        for (int i = 0; i < feet.length; i++) {
            boolean filled = i < last
                    || region.goesOn()
                    || feet[i] > region.columns().get(i).lines();
            boolean drives = filled && used[i] == feet[i] - 1 && used[i] >= Region.LEAST_DRIVEN - 1;
            apart[i] = drives ? (feet[i] - 1.0) / (used[i] - 1) : driven;
        }
        return apart;
    }

    /** Whether there is no room for a line. */
    boolean hasNoRoom() {
        return region.lines() == 0;
    }

    /** Lines, rules in the text, and the rules between its legs where the slot has them. */
    void draw() {
        var kinds = new Kinds(article);
        for (SetLine line : copy.lines()) {
            Column column = region.columns().get(region.columnOf(line.row()));
            sheet.body(kinds.role(line), article.key(), line, column.x(), baseline(line.row(), 0), legs.size);
        }
        double line = legs.step * sheet.geometry.leading();
        for (SetRule rule : copy.rules()) {
            Column column = region.columns().get(region.columnOf(rule.row()));
            double top = baseline(rule.row(), 0) - Sheet.ASCENT * legs.size - (line - legs.size) / 2;
            sheet.rule(column.x() + rule.x(), top + rule.share() * line, rule.width(), RULE, Ink.BLACK);
        }
        if (slot.manner().ruled()) between();
    }

    private void between() {
        PageGeometry geometry = sheet.geometry;
        double white = (geometry.leading() - geometry.body()) / 2;
        boolean alone = slot.insets().isEmpty();
        for (Column left : region.columns())
            for (Column right : region.columns()) {
                if (left.lines() == 0 || right.lines() == 0 || !areNeighbours(left, right)) continue;
                double top = geometry.y(Math.max(left.firstLine(), right.firstLine())) + white;
                double foot = (alone ? Math.max(foot(left), foot(right)) : Math.min(foot(left), foot(right))) - white;
                if (foot > top) sheet.upright(right.x() - legs.gap / 2, top, foot - top, RULE, Ink.BLACK);
            }
    }

    private boolean areNeighbours(Column left, Column right) {
        return Math.abs(right.x() - left.x() - legs.measure - legs.gap) < 0.01;
    }

    private double foot(Column column) {
        return sheet.geometry.y(column.firstLine()) + column.lines() * legs.step * sheet.geometry.leading();
    }

    /** The column that holds a row of the text, or the last that has any. */
    Column column(int row) {
        return region.columns().get(region.columnOf(Math.min(row, region.lines() - 1)));
    }

    /** Of a row of the text, or of a line so many lines below it. */
    double baseline(int row, int below) {
        int held = Math.min(row, region.lines() - 1);
        int column = region.columnOf(held);
        double leading = legs.step * sheet.geometry.leading();
        double top = sheet.geometry.y(region.columns().get(column).firstLine())
                + (held - region.firstLine(column)) * apart[column] * leading;
        return top + (leading - legs.size) / 2 + Sheet.ASCENT * legs.size + below * leading;
    }

    /** The row of the text's last line or rule, -1 where there is none. */
    int lastRow() {
        IntStream lines = copy.lines().stream().mapToInt(SetLine::row);
        IntStream rules = copy.rules().stream().mapToInt(SetRule::row);
        return IntStream.concat(lines, rules).max().orElse(-1);
    }

    /** Which kind of paragraph stands at an offset; asked with rising offsets. */
    private static final class Kinds {
        private final List<Paragraph> paragraphs;
        private int index;
        private int end;

        /** The row whose first cell has been met. */
        private int row = -1;

        Kinds(ArticlePlan article) {
            paragraphs = article.body().paragraphs();
            end = paragraphs.isEmpty() ? 0 : paragraphs.get(0).text().length();
        }

        Frame.Role role(SetLine line) {
            if (line.part() == SetLine.Part.HEAD_AGAIN) return Frame.Role.HEAD_AGAIN;
            while (line.start() > end && index + 1 < paragraphs.size())
                end += 1 + paragraphs.get(++index).text().length();
            return switch (paragraphs.get(index).kind()) {
                case CROSSHEAD -> Frame.Role.CROSSHEAD;
                case QUOTATION -> Frame.Role.QUOTATION;
                case BULLET -> Frame.Role.ITEM;
                case NUMBERED -> Frame.Role.NUMBERED_ITEM;
                case ROW -> line.part() == SetLine.Part.CELL ? cell() : Frame.Role.BODY;
                default -> Frame.Role.BODY;
            };
        }

        private Frame.Role cell() {
            if (row == index) return Frame.Role.CELL;
            row = index;
            boolean head = index == 0 || paragraphs.get(index - 1).kind() != Paragraph.Kind.ROW;
            return head ? Frame.Role.TABLE : Frame.Role.ROW;
        }
    }
}
