package org.forme.layout;

import org.forme.text.Paragraph;

/**
 * How running text is set.
 *
 * @param size of the body in points
 * @param indent of a paragraph's first line in ems
 * @param face of running text
 * @param bold of stressed words
 * @param kai of quotations, signatures and words in the second text face
 * @param crosshead of crossheads and of a table's head
 * @param lead of the run-in dateline (本报讯)
 * @param strict whether —— and …… may not start a line either (headlines)
 * @param punctuation how full-width marks are set
 */
public record TextStyle(
        double size,
        int indent,
        Face face,
        Face bold,
        Face kai,
        Face crosshead,
        Face lead,
        boolean strict,
        Punctuation punctuation) {
    public TextStyle {
        if (!(size > 0) || indent < 0) throw new IllegalArgumentException("type of " + size + " points");
    }

    /** Song with an indent of two ems, crossheads and datelines in bold Hei. */
    public static TextStyle body(double size, Punctuation punctuation) {
        return new TextStyle(
                size, 2, Face.SONG, Face.SONG_BOLD, Face.KAI, Face.HEI_BOLD, Face.HEI_BOLD, false, punctuation);
    }

    /** One line after another without indents, in one face, as headlines and captions are set. */
    public static TextStyle display(Face face, double size) {
        return new TextStyle(size, 0, face, face, face, face, face, true, Punctuation.LINE_END_HALF);
    }

    /** The face of some words in a paragraph of a kind. */
    Face face(Paragraph.Kind kind, boolean bold, boolean kai) {
        if (kind == Paragraph.Kind.CROSSHEAD) return crosshead;
        if (bold) return this.bold;
        boolean second = kai || kind == Paragraph.Kind.QUOTATION || kind == Paragraph.Kind.SIGNATURE;
        return second ? this.kai : face;
    }
}
