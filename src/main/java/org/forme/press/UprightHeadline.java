package org.forme.press;

import java.util.ArrayList;
import java.util.List;
import org.forme.layout.Face;
import org.forme.layout.GlyphRun;
import org.forme.layout.SetLine;

/**
 * 竖题: kicker, headline and deck set vertically from right to left in the slot's first column. Han stand one below the
 * other, two digits side by side, brackets, quotes, dashes and ellipses take their vertical forms, and pauses move to the
 * upper right (CLREQ 2.2 and 3.1.6); “ ” become ﹃ ﹄ and ‘ ’ become ﹁ ﹂ (GB/T 15834-2011, 5.2).
 */
final class UprightHeadline {
    /** White beside a line of vertical type, in its size. */
    private static final double WHITE = 0.28;

    private static final double STEP = 0.93;
    private static final double LEAST_SHARE = 0.33;

    private static final String ACROSS = "（）《》〈〉【】〔〕“”‘’「」『』—…";
    private static final String UPRIGHT = "︵︶︽︾︿﹀︻︼︹︺﹃﹄﹁﹂﹁﹂﹃﹄︱︙";
    private static final String PAUSES = "，。、；：";

    /** The halves of —— stand so far within their two ems, as in horizontal lines, so that their ink meets. */
    private static final double DASH_INSET = 0.1;

    private record Part(Frame.Role role, Face face, double size, List<String> lines, boolean isTooLong, String parted) {
        double width() {
            return lines.size() * size * (1 + WHITE);
        }
    }

    private final Sheet sheet;
    private final ArticlePlan article;
    private final SlotArea area;
    private final double width;
    private final List<Part> parts = new ArrayList<>();
    private boolean over;

    /** Whether no smaller size is tried. */
    private boolean last;

    UprightHeadline(Sheet sheet, SlotPlan slot, ArticlePlan article, SlotArea area) {
        this.sheet = sheet;
        this.article = article;
        this.area = area;
        width = sheet.geometry.columnWidth();
        boolean wanted = slot.manner().upright()
                && slot.columns() > 1
                && slot.insets().stream().noneMatch(inset -> inset.covers(slot.column()))
                && !article.headline().isEmpty();
        if (wanted && article.jumpFrom() == null) gather(slot.scale());
    }

    /** As large as the column holds: all parts shrink alike, down to a third. */
    private void gather(TypeScale scale) {
        for (double share = 1; share > LEAST_SHARE; share *= STEP) {
            last = share * STEP <= LEAST_SHARE;
            parts.clear();
            if (!article.kicker().isEmpty())
                add(Frame.Role.KICKER, article.kicker(), Face.SONG_BOLD, scale.kicker() * share);
            for (String line : article.headline())
                add(Frame.Role.HEADLINE, line, Face.SONG_BLACK, scale.headline() * share);
            if (!article.deck().isEmpty()) add(Frame.Role.DECK, article.deck(), Face.SONG_BOLD, scale.deck() * share);
            over = parts.stream().mapToDouble(Part::width).sum() > width
                    || parts.stream().anyMatch(Part::isTooLong);
            if (!over) return;
        }
    }

    /**
     * Lines that are broken by their widths may be longer when they stand upright: the measure gives way until they hold.
     * Shorter lines are more lines, so what is too wide already is left to the next smaller size, if there is one.
     */
    private void add(Frame.Role role, String text, Face face, double size) {
        double room = area.height() - (role == Frame.Role.HEADLINE ? 0 : size);
        double measure = Math.max(size, room);
        Part part = part(role, text, face, size, measure, room);
        while (part.isTooLong && measure > 2 * size && (last || part.width() <= width))
            part = part(role, text, face, size, measure -= size, room);
        parts.add(part);
    }

    private Part part(Frame.Role role, String text, Face face, double size, double measure, double room) {
        List<SetLine> set = sheet.typesetter.display(text, face, size, measure, article.whole());
        List<String> lines = set.stream().map(line -> line.text().strip()).toList();
        boolean tooLong = lines.stream().anyMatch(line -> cells(line) * size > room);
        return new Part(role, face, size, lines, tooLong, LineEnds.parting(sheet.typesetter, text, face, set));
    }

    /** The height of a line of type, in its size. */
    private static double cells(String line) {
        int[] points = line.codePoints().toArray();
        double cells = 0;
        for (int i = 0; i < points.length; i = cell(points, i)) cells += points[i] == ' ' ? 0.5 : 1;
        return cells;
    }

    /** Whether it is too much for the column even in the smallest size; it is drawn all the same. */
    boolean isOver() {
        return over;
    }

    /** Where a line end parts a word or a name, such as 近平/主持; empty where none does. */
    String parted() {
        return parts.stream()
                .map(Part::parted)
                .filter(ends -> !ends.isEmpty())
                .findFirst()
                .orElse("");
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** What is left of the slot's area beside it. */
    SlotArea rest() {
        if (parts.isEmpty()) return area;
        double taken = width + sheet.geometry.gap();
        return new SlotArea(area.geometry(), area.x() + taken, area.width() - taken, area.line(), area.lines());
    }

    void draw() {
        double used = parts.stream().mapToDouble(Part::width).sum();
        double right = area.x() + width - (width - used) / 2;
        for (Part part : parts)
            for (String line : part.lines) {
                right -= part.size * (1 + WHITE);
                line(part, line, right + part.size * WHITE / 2);
            }
    }

    /** Smaller type begins an em lower than the headline beside it. */
    private void line(Part part, String text, double x) {
        double y = area.top() + (part.role == Frame.Role.HEADLINE ? 0 : part.size);
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; ) {
            int end = cell(points, i);
            boolean last = end == points.length;
            if (points[i] != ' ')
                glyphs(part, new String(points, i, end - i), x, y + dash(points, i) * part.size, last);
            y += points[i] == ' ' ? part.size / 2 : part.size;
            i = end;
        }
    }

    /** How far a half of —— is moved towards the other, downwards, in its size. */
    private static double dash(int[] points, int i) {
        int from = i;
        while (from > 0 && points[from - 1] == '—') from--;
        int end = i;
        while (end < points.length && points[end] == '—') end++;
        boolean second = (i - from) % 2 == 1;
        return end == i || (!second && i + 1 == end) ? 0 : second ? -DASH_INSET : DASH_INSET;
    }

    /** What stands in one em: two digits or letters, else one character. */
    private static int cell(int[] points, int i) {
        int from = i;
        int end = i;
        while (from > 0 && western(points[from - 1])) from--;
        while (end < points.length && western(points[end])) end++;
        return from == i && end - i == 2 ? end : i + 1;
    }

    private static boolean western(int point) {
        return point < 0x100 && Character.isLetterOrDigit(point);
    }

    private void glyphs(Part part, String text, double x, double y, boolean last) {
        int at = ACROSS.indexOf(text);
        String drawn = at < 0 ? text : UPRIGHT.substring(at, at + 1);
        for (SetLine set : sheet.typesetter.display(drawn, part.face, part.size, 4 * part.size, List.of())) {
            List<GlyphRun> runs = set.runs();
            boolean pause = PAUSES.contains(text);
            double left = pause ? x + part.size * 0.55 : x + (part.size - set.width()) / 2;
            double baseline = y + (Sheet.ASCENT - (pause ? 0.55 : 0)) * part.size;
            sheet.frames.add(new Frame.Text(
                    part.role, article.key(), -1, -1, last, left, baseline, part.size, Ink.BLACK, text, runs));
        }
    }
}
