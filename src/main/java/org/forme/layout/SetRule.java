package org.forme.layout;

/**
 * A thin horizontal rule that belongs to a text.
 *
 * @param row the line of its region that it stands on, from 0 over all columns
 * @param share where in that line: 0 at its top, 1 at its foot
 * @param x left edge in points from the column's left edge
 * @param width in points
 */
public record SetRule(int row, double share, double x, double width) {}
