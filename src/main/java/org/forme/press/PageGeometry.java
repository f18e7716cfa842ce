package org.forme.press;

import org.forme.layout.Punctuation;

/**
 * The measurements of a page: all of them data of the page style.
 *
 * <p>The type area (版心) starts at {@code left}/{@code top} and is a grid: columns of {@code measure} ems of the body,
 * {@code gap} between them, and {@code lines} lines of {@code leading}, counted from 0 at its top. Slots and pictures
 * stand on this grid, and all bodies of the page on its baselines.
 *
 * @param widthMm of the trimmed page
 * @param heightMm of the trimmed page
 * @param bleedMm around it
 * @param leftMm margin left of the type area
 * @param topMm margin above the type area
 * @param columns of the basic grid
 * @param measure of one column in ems of the body
 * @param body size of running text in points
 * @param gap between columns in points
 * @param leading from baseline to baseline in points
 * @param lines of the type area
 * @param headLines the first lines of the type area, which nameplate or folio take; slots start below
 * @param punctuation how the paper sets full-width marks
 */
public record PageGeometry(
        double widthMm,
        double heightMm,
        double bleedMm,
        double leftMm,
        double topMm,
        int columns,
        int measure,
        double body,
        double gap,
        double leading,
        int lines,
        int headLines,
        Punctuation punctuation) {
    /** Points in a millimetre. */
    public static final double MM = 72 / 25.4;

    public PageGeometry {
        if (columns < 1 || measure < 4 || !(body > 0) || !(leading >= body) || lines < 1 || gap < 0)
            throw new IllegalArgumentException("no type can be set in this geometry");
    }

    /** Width of the trimmed page in points. */
    public double width() {
        return widthMm * MM;
    }

    /** Height of the trimmed page in points. */
    public double height() {
        return heightMm * MM;
    }

    /** Bleed in points. */
    public double bleed() {
        return bleedMm * MM;
    }

    /** Left edge of a column in points from the trimmed page's left edge. */
    public double x(int column) {
        return leftMm * MM + column * (columnWidth() + gap);
    }

    /** Top of a line of the grid in points from the trimmed page's top edge. */
    public double y(int line) {
        return topMm * MM + line * leading;
    }

    /** Width of one column in points. */
    public double columnWidth() {
        return measure * body;
    }

    /** Width of some neighbouring columns with the gaps between them, in points. */
    public double span(int columns) {
        return columns * columnWidth() + (columns - 1) * gap;
    }

    /** Width of the type area in points. */
    public double typeWidth() {
        return span(columns);
    }
}
