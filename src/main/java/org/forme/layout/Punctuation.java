package org.forme.layout;

/** How full-width marks are set: a paper's habit (CLREQ 3.1.6; GB/T 15834-2011, 5.1.10 and 5.1.11). */
public enum Punctuation {
    /** 全角: a mark takes an em, at a line's end too, where its blank half is the first to go. */
    FULL,
    /** 开明: 。．？！ take an em, all other marks half of one; every mark takes half at a line's end. */
    KAIMING,
    /** 行末半角: a mark takes an em within a line and half of one at its end. */
    LINE_END_HALF
}
