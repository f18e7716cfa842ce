package org.forme.layout;

import java.util.ArrayList;
import java.util.List;
import org.forme.text.Manuscript;
import org.forme.text.Paragraph;
import org.forme.text.Run;

/**
 * Sets text: a body into the columns of a region, or a few words at a display size. Always answers, whatever the text;
 * every character stands in exactly one line. Holds no state and may be shared.
 */
public final class Typesetter {
    private final GlyphWidths glyphs;

    public Typesetter(GlyphWidths glyphs) {
        this.glyphs = glyphs;
    }

    /** A body that is to be tried in several regions. */
    public Galley galley(Copy copy, TextStyle style) {
        return new Galley(glyphs, copy, style);
    }

    /** Sets a body; lines without room are counted, not placed. */
    public SetCopy set(Copy copy, Region region, TextStyle style) {
        return galley(copy, style).set(region);
    }

    /** How a body would fill the region, without placing its glyphs. */
    public Fit fit(Copy copy, Region region, TextStyle style) {
        return galley(copy, style).fit(region);
    }

    /**
     * Sets a few words without justification, broken into as few lines as the measure allows and these of like length.
     * —— and …… start no line here.
     *
     * @param measure in points
     * @param whole names and words that are not broken
     */
    public List<SetLine> display(String text, Face face, double size, double measure, List<String> whole) {
        Items items = displayItems(text, TextStyle.display(face, size), whole);
        int units = units(measure, size);
        var breaker = new LineBreaker(items, 0, true, line -> units);
        var justifier = new Justifier(items, breaker, size);
        var lines = new ArrayList<SetLine>();
        int start = 0;
        for (int end : breaker.breaks()) {
            int last = breaker.visible(start, end);
            int natural = breaker.natural(start, last);
            lines.add(justifier.place(start, end, natural > units ? units : -1, 0, 0, 0, lines.size()));
            start = end;
        }
        return lines;
    }

    /**
     * Whether a line of a headline that ends before the offset hurts its sense: inside a word or a name, inside quotes,
     * with 和 at its end or 的 behind it.
     *
     * @param offset in {@code text}, in chars
     */
    public boolean partsSense(String text, Face face, int offset) {
        if (offset <= 0 || offset >= text.length()) return false;
        Items items = displayItems(text, TextStyle.display(face, 1), List.of());
        return new Sense(items).hurts(text.codePointCount(0, offset));
    }

    /** Sets a note such as a caption: one justified paragraph without an indent. */
    public List<SetLine> note(String text, Face face, double size, double measure) {
        if (text.isBlank()) return List.of();
        var style = new TextStyle(size, 0, face, face, face, face, face, false, Punctuation.LINE_END_HALF);
        var paragraph = new Paragraph(Paragraph.Kind.BODY, List.of(new Run(text, false)));
        var room = new Region(List.of(new Column(0, 0, text.length(), measure)));
        return set(Copy.of(new Manuscript(List.of(paragraph))), room, style).lines();
    }

    /** Width of some words in one line, in points. */
    public double width(String text, Face face, double size) {
        Items items = displayItems(text, TextStyle.display(face, size), List.of());
        if (items.count == 0) return 0;
        var breaker = new LineBreaker(items, 0, true, line -> Integer.MAX_VALUE);
        return breaker.natural(0, breaker.visible(0, items.count)) * size / 1000;
    }

    private Items displayItems(String text, TextStyle style, List<String> whole) {
        List<Run> runs = text.isEmpty() ? List.of() : List.of(new Run(text, false));
        return new Itemiser(glyphs, style, whole).items(Paragraph.Kind.BODY, runs, 0, 0, "", false);
    }

    static int units(double measure, double size) {
        return (int) Math.floor(measure / size * 1000 + 0.5);
    }
}
