package org.forme.layout;

import java.util.List;

/**
 * A line of set text.
 *
 * @param row the line of its region that it stands on, from 0 over all columns
 * @param text the characters it shows as they stand in the source, marker and dateline included
 * @param start offset of its first character in the manuscript's plain text
 * @param end offset behind its last one; the next line starts here or behind the line feed
 * @param width from its left edge to the end of its last glyph, in points
 * @param runs its glyphs from left to right
 * @param lastOfParagraph whether a paragraph ends here
 * @param stretch how far gaps between Han characters were opened, in 1/1000 em; negative when marks were squeezed
 * @param part what of the text it is
 */
public record SetLine(
        int row,
        String text,
        int start,
        int end,
        double width,
        List<GlyphRun> runs,
        boolean lastOfParagraph,
        int stretch,
        Part part) {
    /** What a line may be of its text. */
    public enum Part {
        TEXT,
        /** In a cell of a table. */
        CELL,
        /** In the head of a table that stands again over the rows of a further column; not read a second time. */
        HEAD_AGAIN
    }

    public SetLine {
        runs = List.copyOf(runs);
    }

    /** What stands for an empty cell. */
    static SetLine blank(int row, int offset) {
        return new SetLine(row, "", offset, offset, 0, List.of(), true, 0, Part.CELL);
    }

    SetLine as(Part part) {
        return new SetLine(row, text, start, end, width, runs, lastOfParagraph, stretch, part);
    }
}
