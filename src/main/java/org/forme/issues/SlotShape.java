package org.forme.issues;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where a slot stands on the grid and how type is set in it.
 *
 * @param col first column, from 0
 * @param cols width in columns
 * @param line first line, from 0 at the head of the type area
 * @param lines height in lines
 * @param textColumns legs that the text runs in; 0 for one in each column of the grid
 * @param headlinePt size of the headline in points
 * @param kickerPt size of the kicker in points
 * @param deckPt size of the deck in points
 * @param bodyPt size of running text in points; 0 for the page's own
 * @param boxed with a rule around it
 * @param pictureCols columns that its picture is wide; 0 for the engine's own choice
 * @param manner ground, rules, how headline and legs stand; null is plain
 */
@Embeddable
public record SlotShape(
        @Column(name = "grid_column") int col,
        @Column(name = "column_count") int cols,
        @Column(name = "grid_line") int line,
        @Column(name = "line_count") int lines,
        @Column(name = "text_columns") int textColumns,
        @Column(name = "headline_pt") double headlinePt,
        @Column(name = "kicker_pt") double kickerPt,
        @Column(name = "deck_pt") double deckPt,
        @Column(name = "body_pt") double bodyPt,
        boolean boxed,
        @Column(name = "picture_columns") int pictureCols,
        SlotManner manner) {
    /** Lines between two slots within another one that are too few for what could stand there. */
    private static final int HEAD = 3;

    public SlotShape {
        manner = manner == null ? SlotManner.PLAIN : manner;
    }

    /** Whether the other slot stands within this one, whose text then runs around it: a column at least is left beside it. */
    public boolean holds(SlotShape other) {
        return col <= other.col
                && col + cols >= other.col + other.cols
                && line <= other.line
                && line + lines >= other.line + other.lines
                && cols > other.cols;
    }

    /** Whether a rule or a ground sets it apart. */
    public boolean framed() {
        return boxed || manner.tinted();
    }

    /** Whether the other slot stands within this one and touches none of its edges. */
    boolean holdsAway(SlotShape other) {
        return col < other.col
                && col + cols > other.col + other.cols
                && line < other.line
                && line + lines > other.line + other.lines;
    }

    /** Whether both have a line in common, or nearly: a headline may stand over the first few. */
    boolean isOnLinesOf(SlotShape other) {
        return line < other.line + other.lines + HEAD && other.line < line + lines + HEAD;
    }

    boolean takes(int column) {
        return col <= column && column < col + cols;
    }

    /** Whether two slots claim the same place. */
    public boolean overlaps(SlotShape other) {
        return col < other.col + other.cols
                && other.col < col + cols
                && line < other.line + other.lines
                && other.line < line + lines;
    }
}
