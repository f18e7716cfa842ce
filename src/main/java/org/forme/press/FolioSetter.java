package org.forme.press;

import org.forme.layout.Face;
import org.forme.press.Sheet.Align;

/**
 * 报眉: the page's number large at the outer edge, its section in the middle, paper over date at the inner edge, a rule
 * above and a heavier one below.
 */
final class FolioSetter {
    private static final double NUMBER = 30;
    private static final double NUMBER_WORD = 11;
    private static final double LABEL = 18;
    private static final double SECTION = 24;
    private static final double PAPER = 12;
    private static final double DATE = 9;

    private final Sheet sheet;
    private final double x;
    private final double third;
    private final double rule;

    FolioSetter(Sheet sheet) {
        this.sheet = sheet;
        PageGeometry geometry = sheet.geometry;
        x = geometry.x(0);
        third = geometry.typeWidth() / 3;
        rule = geometry.y(geometry.headLines()) - geometry.leading() * 0.7;
    }

    void set(FolioLine folio) {
        sheet.rule(x, rule - NUMBER - 9, 3 * third, 0.5, Ink.BLACK);
        boolean left = even(folio.label());
        label(folio.label(), left ? x : x + 2 * third, left ? Align.LEFT : Align.RIGHT);
        sheet.words(
                Frame.Role.FOLIO,
                folio.section(),
                Face.SONG_BLACK,
                SECTION,
                x + third,
                third,
                Align.CENTRE,
                top(SECTION, 3));
        double inner = left ? x + 2 * third : x;
        Align inside = left ? Align.RIGHT : Align.LEFT;
        sheet.words(
                Frame.Role.FOLIO, folio.paper(), Face.SONG_BLACK, PAPER, inner, third, inside, top(PAPER, DATE + 8));
        sheet.words(Frame.Role.FOLIO, folio.date(), Face.SONG, DATE, inner, third, inside, top(DATE, 4));
        sheet.rule(x, rule, 3 * third, 1.2, Ink.BLACK);
    }

    /** {@code 2} and {@code A2} are printed as a large number with a small 版 behind it, other labels as they are. */
    private void label(String label, double edge, Align outside) {
        if (!label.matches("[A-Z]?\\d+")) {
            sheet.words(Frame.Role.FOLIO, label, Face.HEI_BOLD, LABEL, edge, third, outside, top(LABEL, 4));
            return;
        }
        double number = sheet.typesetter.width(label, Face.HEI_BOLD, NUMBER);
        double both = number + 3 + NUMBER_WORD;
        double start = outside == Align.LEFT ? edge : edge + third - both;
        sheet.words(Frame.Role.FOLIO, label, Face.HEI_BOLD, NUMBER, start, number + 1, Align.LEFT, top(NUMBER, 2));
        sheet.words(
                Frame.Role.FOLIO,
                "版",
                Face.HEI,
                NUMBER_WORD,
                start + number + 3,
                NUMBER_WORD + 1,
                Align.LEFT,
                top(NUMBER_WORD, 5));
    }

    /** Where type of a size begins that ends so far above the rule. */
    private double top(double size, double above) {
        return rule - above - size;
    }

    /** Left pages are even; Han numbers count as right pages. */
    private static boolean even(String label) {
        String digits = label.replaceAll("\\D", "");
        return !digits.isEmpty() && (digits.charAt(digits.length() - 1) - '0') % 2 == 0;
    }
}
