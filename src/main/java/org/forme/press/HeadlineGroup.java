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
        for (String line : article.headline()) add(Frame.Role.HEADLINE, line, Face.SONG_BLACK, scale.headline());
        if (!article.deck().isEmpty()) add(Frame.Role.DECK, article.deck(), Face.SONG_BOLD, scale.deck());
    }

    private void add(Frame.Role role, String text, Face face, double wish) {
        double natural = typesetter.width(text, face, wish);
        double size = natural <= width ? wish : Math.max(wish * SMALLEST, Math.floor(wish * width / natural * 4) / 4);
        if (natural * size / wish > width) size = wish;
        List<SetLine> lines = typesetter.display(text, face, size, width, article.whole());
        while (lines.size() > 3 && size > wish * SMALLEST) {
            size -= 1;
            lines = typesetter.display(text, face, size, width, article.whole());
        }
        for (SetLine line : lines) parts.add(new Part(role, line, face, size));
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
