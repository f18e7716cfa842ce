package org.forme.layout;

/**
 * Characters of one face in a line.
 *
 * @param face the face that draws them
 * @param codePoints what is drawn; in {@code ——} the glyphs are two U+2015, which meet without a gap
 * @param xs left edge of each glyph in points from the line's left edge
 * @param missing no face has these characters: a box stands for each
 */
public record GlyphRun(Face face, int[] codePoints, double[] xs, boolean missing) {}
