package org.forme.press;

/**
 * 嵌入的版位: a slot within another one, whose text runs around it.
 *
 * @param column first column of the page's grid, from 0
 * @param columns how many columns of the grid it is wide
 * @param line first line of the page's grid
 * @param lines how many lines it is high
 * @param framed whether a rule or a ground sets it apart; else thin rules part it from the text around it
 */
public record Inset(int column, int columns, int line, int lines, boolean framed) {
    static Inset of(SlotPlan slot) {
        return new Inset(slot.column(), slot.columns(), slot.line(), slot.lines(), slot.framed());
    }

    /** The line below it on which the text around it goes on: one is left for the rule that parts them. */
    int below() {
        return line + lines + (framed ? 0 : 1);
    }

    boolean covers(int gridColumn) {
        return column <= gridColumn && gridColumn < column + columns;
    }
}
