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

    /** What stands before the text is the marker of an item: the white behind it is always the same. */
    boolean marked;

    /** How many items at the begin hold to one another and to the next: a marker, 本报讯. */
    int held;

    /** The item's own width, and how far left of its edge its glyph is drawn (the blank half of an opening bracket). */
    final int[] widths;

    final int[] shifts;

    /** Number of the unbreakable group that the item belongs to; 0 for none. */
    final int[] groups;

    final int[] gaps;

    /** How far the gap may open before all gaps do. */
    final int[] soft;

    /** How far the gap may close. */
    final int[] closes;

    /** When the gap opens and closes; null for one that does neither before the others. */
    final Turn[] turns;

    /** Whether the gap opens with all others: 1 or 0. */
    final int[] opens;

    /** The blank half of a mark that a line may keep or drop at its end; only where marks stay full. */
    final int[] tails;

    /** Whether a line may end before the item. */
    final Break[] breaks;

    /** Whose white is taken first when a line is too full (CLREQ's order; word spaces and gaps to letters also open first). */
    enum Turn {
        WORD_SPACE,
        BRACKET,
        PAUSE,
        HAN_LATIN,
        STOP
    }

    /** Whether and when a line may end. */
    enum Break {
        NO,
        YES,
        /** Where it helps much: inside a date, after 年 or 月. */
        DATE,
        /** Where a line would come out too wide otherwise: between 284万 and 平方米. */
        UNIT,
        /** Inside an address, behind one of its marks; the line is not filled. */
        ADDRESS,
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
        closes = new int[count];
        turns = new Turn[count];
        tails = new int[count];
        breaks = new Break[count];
    }

    /** Whether the item is a Han character. */
    boolean isHan(int i) {
        return Character.isIdeographic(points[i]);
    }
}
