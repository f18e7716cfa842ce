package org.forme.press.web;

/**
 * 字数 of copy that has no slot yet, against what was asked for.
 *
 * @param characters as the newsroom counts them
 * @param target asked for, 1 or more
 */
public record Length(int characters, int target) {
    public int over() {
        return Math.max(0, characters - target);
    }

    public int shortBy() {
        return Math.max(0, target - characters);
    }

    /** Width of the bar: 90 is what was asked for, 100 the most that is shown. */
    public int bar() {
        return (int) Math.min(100, characters * 90L / target);
    }
}
