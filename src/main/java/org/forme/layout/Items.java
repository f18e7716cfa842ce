package org.forme.layout;

/**
 * A paragraph as characters and the gaps before them, in 1/1000 em: the itemiser's answer. {@code at} is the offset in
 * the manuscript's plain text, -1 for what the engine adds (marker, dateline). The gap before item {@code i} has index
 * {@code i}; the one before the first is the paragraph's indent.
 */
final class Items {
    final int count;
    final int[] points;
    final int[] at;
    final CharClass[] classes;
    final Face[] faces;
    final boolean[] missing;

    /** The item's own width, and how far left of its edge its glyph is drawn (the blank half of an opening bracket). */
    final int[] widths;

    final int[] shifts;

    /** Number of the unbreakable group that the item belongs to; 0 for none. */
    final int[] groups;

    final int[] gaps;

    /** How far the gap may open before all gaps do. */
    final int[] soft;

    /** Whether the gap opens with all others: 1 or 0. */
    final int[] opens;

    /** How far the gap may close: spaces, brackets and pauses; and full stops, which close last. */
    final int[] cheap;

    final int[] dear;

    /** Whether a line may end before the item. */
    final Break[] breaks;

    /** Whether and when a line may end. */
    enum Break {
        NO,
        YES,
        /** Only in short measures: inside a date, after 年 or 月. */
        SHORT_MEASURE,
        /** Inside a word or number that is longer than the measure. */
        LONG_RUN
    }

    Items(int count) {
        this.count = count;
        points = new int[count];
        at = new int[count];
        classes = new CharClass[count];
        faces = new Face[count];
        missing = new boolean[count];
        widths = new int[count];
        shifts = new int[count];
        groups = new int[count];
        gaps = new int[count];
        soft = new int[count];
        opens = new int[count];
        cheap = new int[count];
        dear = new int[count];
        breaks = new Break[count];
    }
}
