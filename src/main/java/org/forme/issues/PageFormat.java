package org.forme.issues;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 开版 of a page as a permit names it: its measures, or 对开 and 四开, a half and a quarter of a sheet of 780 × 1080 mm,
 * whose trimmed pages differ from press to press.
 *
 * @param within how far a page may be off, in millimetres
 */
record PageFormat(double widthMm, double heightMm, double within) {
    private static final PageFormat HALF = new PageFormat(390, 540, 25);
    private static final PageFormat QUARTER = new PageFormat(270, 390, 20);
    private static final Pattern MEASURES = Pattern.compile("(\\d{2,4})\\s*(?:mm|毫米)?\\s*[×xX*＊]\\s*(\\d{2,4})");

    /** Trimmed to the millimetre, as far as a grid says so. */
    private static final double EXACT = 2;

    /** What the words name; empty where they name nothing that can be measured. */
    static Optional<PageFormat> of(String words) {
        Matcher measures = MEASURES.matcher(words);
        if (measures.find())
            return Optional.of(
                    new PageFormat(Integer.parseInt(measures.group(1)), Integer.parseInt(measures.group(2)), EXACT));
        if (words.contains("对开")) return Optional.of(HALF);
        return words.contains("四开") || words.contains("4开") ? Optional.of(QUARTER) : Optional.empty();
    }

    /** Whether a page of this grid is of the format, whichever of its sides was named first. */
    boolean holds(Grid grid) {
        return near(grid, widthMm, heightMm) || near(grid, heightMm, widthMm);
    }

    private boolean near(Grid grid, double width, double height) {
        return Math.abs(grid.pageWidthMm() - width) <= within && Math.abs(grid.pageHeightMm() - height) <= within;
    }
}
