package org.forme.press;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.forme.layout.Column;
import org.forme.layout.Copy;
import org.forme.layout.Face;
import org.forme.layout.Fit;
import org.forme.layout.Region;
import org.forme.layout.SetCopy;
import org.forme.layout.SetLine;
import org.forme.layout.SetRule;
import org.forme.layout.TextStyle;
import org.forme.press.Sheet.Align;
import org.forme.text.Paragraph;

/** Sets an article into its slot: headline group, pictures, text in columns, jump lines. */
final class ArticleSetter {
    private final Sheet sheet;
    private final SlotPlan slot;
    private final SlotArea area;
    private final ArticlePlan article;
    private final double size;

    /** Weight of a rule in a text, in points. */
    private static final double RULE = 0.4;

    /** The most that the lines of a boxed text are driven apart to fill the box. */
    private static final double MOST_DRIVEN = 1.3;

    /** Lines of the page's grid from one line of this text to the next: 1, 1.5, 2 … for larger type. */
    private final double step;

    /** How far the lines of a boxed text are driven apart: 1 on the grid. */
    private double driven = 1;

    /** The same of each column. */
    private double[] apart;

    /** Lines of each column down to its foot, whether the text reaches it or not. */
    private int[] feet;

    private final int legs;
    private final double measure;
    private final double gap;

    ArticleSetter(Sheet sheet, SlotPlan slot, SlotArea area, ArticlePlan article) {
        this.sheet = sheet;
        this.slot = slot;
        this.area = area;
        this.article = article;
        PageGeometry geometry = sheet.geometry;
        size = slot.body() > 0 ? slot.body() : geometry.body();
        step = Math.max(1, Math.ceil(2 * size * geometry.leading() / geometry.body() / geometry.leading() - 0.4) / 2);
        int wish = slot.textColumns() > 0 ? slot.textColumns() : slot.columns();
        legs = Math.max(1, Math.min(wish, (int) (area.width() / (4 * size))));
        double share = (area.width() - (legs - 1) * geometry.gap()) / legs;
        measure = Math.max(size, Math.floor(share / size + 0.01) * size);
        gap = legs == 1 ? 0 : (area.width() - legs * measure) / (legs - 1);
    }

    SlotFit set() {
        sheet.missing.clear();
        var group = new HeadlineGroup(sheet, slot, article, area.width());
        int head = Math.min(group.lines(), area.lines());
        group.draw(area);
        int room = area.lines() - head;
        var pictures = new PictureBoxes(sheet, area, article, legs, measure, gap, room);
        int from = article.jumpFrom() == null ? 0 : 1;
        int to = article.jumpTo() == null ? 0 : 1;
        Region region = region(head, room, pictures.taken, from, to);
        SetCopy copy = set(region);
        Fit fit = copy.fit();
        if (slot.boxed() && legs == 1 && pictures.taken[0] == 0 && fit.over() == 0) drive(copy, region);
        // Legs of a short text end level, their white together at the foot.
        int level = to > 0 ? 0 : fit.shortBy() / legs;
        if (level > 0) {
            Region lower = region(head, room - (int) Math.ceil(level * step), pictures.taken, from, to);
            SetCopy levelled = set(lower);
            if (levelled.fit().over() == 0) {
                region = lower;
                copy = levelled;
            }
        }
        feet = feet(region);
        int white = copy.fit().shortBy();
        for (int lines = to == 0 && driven == 1 ? Math.min(white, legs) : 0; lines > 0; lines--) {
            Region shorter = shorter(region, lines);
            SetCopy filled = set(shorter);
            if (filled.fit().over() > 0) continue;
            fit = fit.driving(white - filled.fit().shortBy());
            region = shorter;
            copy = filled;
            break;
        }
        apart = apart(copy, region);
        if (from > 0) jump("（上接第" + article.jumpFrom() + "版）", region, 0, -1);
        body(copy, region);
        if (to > 0) jumpAtEnd(copy, region);
        pictures.draw(head);
        boolean headlineOver = region.lines() == 0 && !article.body().isEmpty();
        return new SlotFit(slot.key(), article.key(), article.start(), complete(fit), headlineOver);
    }

    /** A boxed text stands beside no other, so it may leave the grid to fill its box. */
    private void drive(SetCopy copy, Region region) {
        double wanted = (region.lines() - 1.0) / Math.max(1, copy.lines().size() - 1);
        if (wanted <= MOST_DRIVEN) driven = wanted;
    }

    /** The region with so many of its columns a line shorter, the last ones first, if so many may be driven apart. */
    private static Region shorter(Region region, int lines) {
        var columns = new ArrayList<>(region.columns());
        for (int i = columns.size() - 1; i >= 0 && lines > 0; i--) {
            if (!region.mayBeDriven(i)) continue;
            Column column = columns.get(i);
            columns.set(i, new Column(column.x(), column.firstLine(), column.lines() - 1, column.measure()));
            lines--;
        }
        return new Region(columns);
    }

    private static int[] feet(Region region) {
        return region.columns().stream().mapToInt(Column::lines).toArray();
    }

    private SetCopy set(Region region) {
        String dateline = article.start() == 0 ? article.dateline() : "";
        var copy = new Copy(article.body(), dateline, article.whole(), article.start());
        return sheet.typesetter.set(copy, region, TextStyle.body(size, sheet.geometry.punctuation()));
    }

    /** The columns under headline and pictures, in steps of this text; a line is kept free for each jump line. */
    private Region region(int head, int room, int[] taken, int from, int to) {
        var columns = new ArrayList<Column>();
        double inset = legs == 1 ? (area.width() - measure) / 2 : 0;
        int ending = legs - 1;
        while (ending > 0 && room - taken[ending] < step) ending--;
        for (int i = 0; i < legs; i++) {
            int lines = (int) (Math.max(0, room - taken[i]) / step);
            int skip = i == 0 ? Math.min(from, lines) : 0;
            int keep = i == ending ? Math.min(to, lines - skip) : 0;
            int first = area.line() + head + taken[i];
            columns.add(new Column(area.x() + inset + i * (measure + gap), first + skip, lines - skip - keep, measure));
        }
        return new Region(columns, to > 0);
    }

    private void body(SetCopy copy, Region region) {
        var kinds = new Kinds(article);
        for (SetLine line : copy.lines()) {
            int column = region.columnOf(line.row());
            double x = region.columns().get(column).x();
            sheet.body(kinds.role(line.start()), article.key(), line, x, baseline(region, line.row()), size);
        }
        for (SetRule rule : copy.rules()) {
            Column column = region.columns().get(region.columnOf(rule.row()));
            double top =
                    baseline(region, rule.row()) - Sheet.ASCENT * size - (step * sheet.geometry.leading() - size) / 2;
            double y = top + rule.share() * step * sheet.geometry.leading();
            sheet.rule(column.x() + rule.x(), y, rule.width(), RULE, Ink.BLACK);
        }
    }

    /** A column that ends one line above its foot although the text goes on behind it has its lines driven apart. */
    private double[] apart(SetCopy copy, Region region) {
        int columns = region.columns().size();
        int[] used = new int[columns];
        int last = 0;
        for (SetLine line : copy.lines()) {
            int column = region.columnOf(line.row());
            used[column] = Math.max(used[column], line.row() - region.firstLine(column) + 1);
            last = Math.max(last, column);
        }
        double[] apart = new double[columns];
        for (int i = 0; i < columns; i++) {
            boolean filled = i < last
                    || region.goesOn()
                    || feet[i] > region.columns().get(i).lines();
            boolean drives = filled && used[i] == feet[i] - 1 && used[i] >= Region.LEAST_DRIVEN - 1;
            apart[i] = drives ? (feet[i] - 1.0) / (used[i] - 1) : driven;
        }
        return apart;
    }

    private double baseline(Region region, int row) {
        int column = region.columnOf(row);
        double top = sheet.geometry.y(region.columns().get(column).firstLine())
                + (row - region.firstLine(column)) * step * apart[column] * sheet.geometry.leading();
        return top + (step * sheet.geometry.leading() - size) / 2 + Sheet.ASCENT * size;
    }

    /** At the leg's end: on the line kept for it, or right under a text that ends earlier. */
    private void jumpAtEnd(SetCopy copy, Region region) {
        List<SetLine> lines = copy.lines();
        String words = "（下转第" + article.jumpTo() + "版）";
        int last = lines.isEmpty() ? -1 : lines.get(lines.size() - 1).row();
        jump(words, region, Math.max(0, last), last < 0 ? 0 : 1);
    }

    private void jump(String words, Region region, int row, int below) {
        if (region.lines() == 0) return;
        Column column = region.columns().get(region.columnOf(Math.min(row, region.lines() - 1)));
        double baseline = baseline(region, Math.min(row, region.lines() - 1)) + below * step * sheet.geometry.leading();
        Align align = below < 0 ? Align.LEFT : Align.RIGHT;
        for (SetLine line : sheet.typesetter.display(words, Face.KAI, size, column.measure() + size, List.of()))
            sheet.line(
                    Frame.Role.JUMP,
                    article.key(),
                    line,
                    column.x(),
                    column.measure(),
                    align,
                    baseline - Sheet.ASCENT * size,
                    size);
    }

    private Fit complete(Fit fit) {
        var missing = new LinkedHashSet<>(sheet.missing);
        missing.addAll(fit.missing());
        return fit.missing(List.copyOf(missing));
    }

    /** Which kind of paragraph stands at an offset; asked with rising offsets. */
    private static final class Kinds {
        private final List<Paragraph> paragraphs;
        private int index;
        private int end;

        Kinds(ArticlePlan article) {
            paragraphs = article.body().paragraphs();
            end = paragraphs.isEmpty() ? 0 : paragraphs.get(0).text().length();
        }

        Frame.Role role(int offset) {
            while (offset > end && index + 1 < paragraphs.size())
                end += 1 + paragraphs.get(++index).text().length();
            return paragraphs.get(index).kind() == Paragraph.Kind.CROSSHEAD ? Frame.Role.CROSSHEAD : Frame.Role.BODY;
        }
    }
}
