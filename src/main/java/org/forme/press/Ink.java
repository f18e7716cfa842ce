package org.forme.press;

/** What something is printed with. */
public enum Ink {
    /** K 100 %. */
    BLACK,
    /** K 50 %: hairlines. */
    GREY,
    /** K 8 %: the ground of a tinted label or box. */
    TINT,
    /** Bare paper: type on a dark ground. */
    PAPER,
    /** M 100 Y 100: a nameplate in red. */
    RED
}
