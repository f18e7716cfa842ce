package org.forme.layout;

/**
 * A part of a column that text may fill.
 *
 * @param x its left edge in points
 * @param firstLine the line of the page's baseline grid it starts on, from 0
 * @param lines how many lines it takes, 0 or more
 * @param measure its width in points
 */
public record Column(double x, int firstLine, int lines, double measure) {
    public Column {
        if (lines < 0 || !(measure > 0)) throw new IllegalArgumentException("a column of " + lines + " by " + measure);
    }
}
