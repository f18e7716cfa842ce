package org.forme.issues;

import org.forme.shell.Refusal;

/**
 * The measurements of a page: columns of a whole number of ems with gaps between them, and baselines counted from 0 at
 * the head of the type area.
 *
 * @param pageWidthMm of the trimmed page, 100 to 450
 * @param pageHeightMm of the trimmed page, 150 to 650
 * @param bleedMm around it, 0 to 10
 * @param leftMm margin left of the type area
 * @param topMm margin above the type area
 * @param columns of the basic grid, 1 to 12
 * @param measureEm width of one column in ems of the body, 6 to 60
 * @param bodyPt size of running text in points, 6 to 14
 * @param gapPt between columns in points
 * @param leadingPt from baseline to baseline in points, 1 to 2 times the body
 * @param lines of the type area
 * @param headLines lines at its head that nameplate or folio take; slots start below
 */
public record Grid(
        double pageWidthMm,
        double pageHeightMm,
        double bleedMm,
        double leftMm,
        double topMm,
        int columns,
        int measureEm,
        double bodyPt,
        double gapPt,
        double leadingPt,
        int lines,
        int headLines) {
    private static final double POINTS_IN_MM = 72 / 25.4;

    public Grid {
        var reasons = new Refusal.Reasons();
        reasons.require(between(pageWidthMm, 100, 450), "pageWidthMm", "issues.grid_page_width_range", 100, 450);
        reasons.require(between(pageHeightMm, 150, 650), "pageHeightMm", "issues.grid_page_height_range", 150, 650);
        reasons.require(between(bleedMm, 0, 10), "bleedMm", "issues.grid_bleed_range", 0, 10);
        reasons.require(between(leftMm, 0, 60), "leftMm", "issues.grid_left_range", 0, 60);
        reasons.require(between(topMm, 0, 60), "topMm", "issues.grid_top_range", 0, 60);
        reasons.require(between(columns, 1, 12), "columns", "issues.grid_columns_range", 1, 12);
        reasons.require(between(measureEm, 6, 60), "measureEm", "issues.grid_measure_range", 6, 60);
        reasons.require(between(bodyPt, 6, 14), "bodyPt", "issues.grid_body_range", 6, 14);
        reasons.require(between(gapPt, 4, 40), "gapPt", "issues.grid_gap_range", 4, 40);
        reasons.require(between(leadingPt, bodyPt, bodyPt * 2), "leadingPt", "issues.grid_leading");
        reasons.require(between(lines, 20, 160), "lines", "issues.grid_lines_range", 20, 160);
        reasons.require(between(headLines, 0, 30), "headLines", "issues.grid_head_range", 0, 30);
        if (reasons.isEmpty()) {
            double width = (columns * measureEm * bodyPt + (columns - 1) * gapPt) / POINTS_IN_MM;
            reasons.require(leftMm + width <= pageWidthMm, "measureEm", "issues.grid_too_wide", Math.round(width));
            double height = lines * leadingPt / POINTS_IN_MM;
            reasons.require(topMm + height <= pageHeightMm, "lines", "issues.grid_too_high", Math.round(height));
        }
        reasons.refuseInput();
    }

    /** The front page of a 4开 paper: 273 by 390 mm, five columns of 12 em at 10.5 points, 70 lines of 14 points. */
    public static Grid frontOfQuarto() {
        return new Grid(273, 390, 3, 16.5, 19, 5, 12, 10.5, 12.5, 14, 70, 11);
    }

    /** An inside page of a 4开 paper: as the front, with the folio line in the place of the nameplate. */
    public static Grid insideOfQuarto() {
        return frontOfQuarto().withHeadLines(4);
    }

    /** The same grid with another depth of nameplate or folio. */
    public Grid withHeadLines(int other) {
        return new Grid(
                pageWidthMm,
                pageHeightMm,
                bleedMm,
                leftMm,
                topMm,
                columns,
                measureEm,
                bodyPt,
                gapPt,
                leadingPt,
                lines,
                other);
    }

    /** Left edge of a column in points from the left of the type area. */
    public double x(int column) {
        return column * (measureEm * bodyPt + gapPt);
    }

    /** Width of some neighbouring columns in points. */
    public double width(int count) {
        return count * measureEm * bodyPt + (count - 1) * gapPt;
    }

    /** Width of some neighbouring columns in millimetres. */
    public double widthMm(int count) {
        return width(count) / POINTS_IN_MM;
    }

    /** Height of some lines in millimetres. */
    public double heightMm(int count) {
        return count * leadingPt / POINTS_IN_MM;
    }

    private static boolean between(double value, double from, double to) {
        return value >= from && value <= to;
    }
}
