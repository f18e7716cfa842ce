package org.forme.press;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.forme.layout.Face;
import org.forme.layout.GlyphRun;
import org.forme.layout.SetLine;
import org.forme.layout.Typesetter;

/** The page while it is being composed: frames gather here in drawing order. */
final class Sheet {
    /** Of an em box, what stands above the baseline: the proportion of Chinese faces. */
    static final double ASCENT = 0.88;

    /** Where a line stands in the room it is given. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    final PageGeometry geometry;
    final Typesetter typesetter;
    final List<Frame> frames = new ArrayList<>();
    final List<HotZone> zones = new ArrayList<>();

    /** What no face can draw, since it was last emptied. */
    final Set<Integer> missing = new LinkedHashSet<>();

    Sheet(PageGeometry geometry, Typesetter typesetter) {
        this.geometry = geometry;
        this.typesetter = typesetter;
    }

    /** Places a set line with its em box's top at {@code top}. */
    void line(
            Frame.Role role, Long article, SetLine line, double x, double width, Align align, double top, double size) {
        line(role, article, line, x, width, align, top, size, Ink.BLACK);
    }

    void line(
            Frame.Role role,
            Long article,
            SetLine line,
            double x,
            double width,
            Align align,
            double top,
            double size,
            Ink ink) {
        double shift = align == Align.LEFT ? 0 : (width - line.width()) / (align == Align.CENTRE ? 2 : 1);
        note(line);
        frames.add(new Frame.Text(
                role, article, -1, -1, true, x + shift, top + ASCENT * size, size, ink, line.text(), line.runs()));
    }

    /**
     * Sets words in one line, smaller where they would not hold, with their em box's top at {@code top}; where there is
     * no room at all they are left out.
     */
    void words(Frame.Role role, String text, Face face, double size, double x, double width, Align align, double top) {
        words(role, text, face, size, x, width, align, top, Ink.BLACK);
    }

    void words(
            Frame.Role role,
            String text,
            Face face,
            double size,
            double x,
            double width,
            Align align,
            double top,
            Ink ink) {
        if (text.isBlank() || !(width > 0) || !(size > 0)) return;
        double natural = typesetter.width(text, face, size);
        double held = natural > width ? size * width / natural : size;
        for (SetLine line : typesetter.display(text, face, held, Math.max(width, natural) + held, List.of()))
            line(role, null, line, x, width, align, top + (size - held) / 2, held, ink);
    }

    void body(Frame.Role role, Long article, SetLine line, double x, double baseline, double size) {
        note(line);
        frames.add(new Frame.Text(
                role,
                article,
                line.start(),
                line.end(),
                line.lastOfParagraph(),
                x,
                baseline,
                size,
                Ink.BLACK,
                line.text(),
                line.runs()));
    }

    void rule(double x, double y, double width, double weight, Ink ink) {
        frames.add(new Frame.Fill(x, y - weight / 2, width, weight, ink));
    }

    void upright(double x, double y, double height, double weight, Ink ink) {
        frames.add(new Frame.Fill(x - weight / 2, y, weight, height, ink));
    }

    private void note(SetLine line) {
        for (GlyphRun run : line.runs()) if (run.missing()) for (int point : run.codePoints()) missing.add(point);
    }
}
