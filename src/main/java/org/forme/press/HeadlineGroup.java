package org.forme.press;

import java.util.ArrayList;
import java.util.List;
import org.forme.layout.Face;
import org.forme.layout.SetLine;
import org.forme.layout.Typesetter;
import org.forme.press.Sheet.Align;

/** Rubric, kicker, headline, deck and byline over a text: together a whole number of lines high. */
final class HeadlineGroup {
    /** A line of a headline that needs to be less than this much smaller is set smaller instead of being broken. */
    private static final double SMALLEST = 0.72;

    /** The same where a line would else part a word or a name, in steps of so many points. */
    private static final double SMALLEST_FOR_SENSE = 0.85;

    private static final double SHRINK = 0.5;

    /** A headline is larger than its kicker by at least this. */
    private static final double OVER_KICKER = 1.25;

    private static final int MOST_LINES = 3;

    /** White under a line of display type, in its size. */
    private static final double WHITE = 0.22;

    private static final double RUBRIC = 13;

    private record Part(Frame.Role role, SetLine line, Face face, double size) {
        double height() {
            return role == Frame.Role.RUBRIC ? size * 1.9 : size * (1 + WHITE);
        }
    }

    private final Sheet sheet;
    private final Typesetter typesetter;
    private final ArticlePlan article;
    private final SlotPlan slot;
    private final double width;
    private final List<Part> parts = new ArrayList<>();
    private String parted = "";

    /** @param upright whether kicker, headline and deck stand beside the text already */
    HeadlineGroup(Sheet sheet, SlotPlan slot, ArticlePlan article, double width, boolean upright) {
        this.sheet = sheet;
        this.typesetter = sheet.typesetter;
        this.article = article;
        this.slot = slot;
        this.width = width;
        gather(upright);
    }

    private void gather(boolean upright) {
        TypeScale scale = slot.scale();
        double byline = Math.max(sheet.geometry.body(), 9);
        if (!article.rubric().isEmpty()) add(Frame.Role.RUBRIC, article.rubric(), Face.HEI_BOLD, RUBRIC);
        if (article.jumpFrom() != null) {
            if (!article.shortTitle().isEmpty())
                add(Frame.Role.HEADLINE, article.shortTitle(), Face.SONG_BOLD, scale.headline());
            return;
        }
        if (!upright) headline(scale);
        for (String line : article.byline()) add(Frame.Role.BYLINE, line, Face.KAI, byline);
    }

    private void headline(TypeScale scale) {
        if (!article.kicker().isEmpty()) add(Frame.Role.KICKER, article.kicker(), Face.SONG_BOLD, scale.kicker());
        double size = together(article.headline(), scale.headline());
        for (String line : article.headline()) add(Frame.Role.HEADLINE, line, Face.SONG_BLACK, size);
        if (!article.deck().isEmpty()) add(Frame.Role.DECK, article.deck(), Face.SONG_BOLD, scale.deck());
    }

    /** Lines that were broken by hand have one size: that of the longest in one line, if it is not too small. */
    private double together(List<String> lines, double wish) {
        if (lines.size() < 2) return wish;
        double widest = lines.stream()
                .mapToDouble(line -> typesetter.width(line, Face.SONG_BLACK, wish))
                .max()
                .orElse(0);
        double size = widest <= width ? wish : Math.floor(wish * width / widest * 4) / 4;
        return Math.max(size, least(Frame.Role.HEADLINE, wish));
    }

    private void add(Frame.Role role, String text, Face face, double wish) {
        if (role == Frame.Role.HEADLINE && article.headline().size() > 1 && article.jumpFrom() == null)
            take(role, text, face, wish, lines(text, face, wish));
        else fitted(role, text, face, wish);
    }

    private void take(Frame.Role role, String text, Face face, double size, List<SetLine> lines) {
        for (SetLine line : lines) parts.add(new Part(role, line, face, size));
        if (parted.isEmpty()) parted = LineEnds.parting(typesetter, text, face, lines);
    }

    /** In one line where that is not too small, else in few, a little smaller where a word would be parted. */
    private void fitted(Frame.Role role, String text, Face face, double wish) {
        double least = least(role, wish);
        double natural = typesetter.width(text, face, wish);
        double oneLine = natural <= width ? wish : Math.floor(wish * width / natural * 4) / 4;
        double size = oneLine >= least ? oneLine : wish;
        List<SetLine> lines = lines(text, face, size);
        while (lines.size() > MOST_LINES && size > least) lines = lines(text, face, --size);
        List<SetLine> whole = lines;
        double smaller = size;
        while (hurts(text, face, whole) && smaller - SHRINK >= Math.max(least, size * SMALLEST_FOR_SENSE))
            whole = lines(text, face, smaller -= SHRINK);
        boolean better = !hurts(text, face, whole) && whole.size() <= lines.size();
        take(role, text, face, better ? smaller : size, better ? whole : lines);
    }

    /** A headline stays larger than its kicker. */
    private double least(Frame.Role role, double wish) {
        boolean kicker = role == Frame.Role.HEADLINE && !article.kicker().isEmpty();
        double least = wish * SMALLEST;
        return kicker ? Math.min(wish, Math.max(least, slot.scale().kicker() * OVER_KICKER)) : least;
    }

    private List<SetLine> lines(String text, Face face, double size) {
        return typesetter.display(text, face, size, width, article.whole());
    }

    private boolean hurts(String text, Face face, List<SetLine> lines) {
        return !LineEnds.parting(typesetter, text, face, lines).isEmpty();
    }

    /** Where a line end of the headline hurts the sense, such as 近平/主持; empty where none does. */
    String parted() {
        return parted;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** How many lines of the page's grid the group takes. */
    int lines() {
        if (parts.isEmpty()) return 0;
        double leading = sheet.geometry.leading();
        return (int) Math.ceil((height() + leading * 0.25) / leading);
    }

    private double height() {
        return parts.stream().mapToDouble(Part::height).sum();
    }

    /** Draws the group, its spare white shared out between its parts. */
    void draw(SlotArea area) {
        double spare = lines() * sheet.geometry.leading() - height();
        double share = spare / (parts.size() + 1);
        double y = area.top() + Math.min(share, 4);
        for (Part part : parts) {
            if (part.role == Frame.Role.RUBRIC) rubric(area, part, y);
            else {
                Align align = slot.columns() == 1 && !slot.framed() ? Align.LEFT : Align.CENTRE;
                sheet.line(part.role, article.key(), part.line, area.x(), width, align, y, part.size);
            }
            y += part.height() + share;
        }
    }

    /** White type on a dark label, with a rule to the end of the slot. */
    private void rubric(SlotArea area, Part part, double y) {
        double label = part.line.width() + part.size;
        double height = part.size * 1.5;
        sheet.frames.add(new Frame.Fill(area.x(), y, label, height, Ink.BLACK));
        sheet.rule(area.x() + label, y + height - 0.5, width - label, 1, Ink.BLACK);
        sheet.line(
                part.role,
                article.key(),
                part.line,
                area.x() + part.size / 2,
                width,
                Align.LEFT,
                y + (height - part.size) / 2,
                part.size,
                Ink.PAPER);
    }
}
