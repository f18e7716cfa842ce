package org.forme.press;

import org.forme.layout.Face;
import org.forme.press.Sheet.Align;

/** 报眉: the page's label at the outer edge, its section in the middle, paper and date at the inner edge, a rule below. */
final class FolioSetter {
    private static final double TYPE = 9;
    private static final double LABEL = 13;
    private static final double SECTION = 17;

    private final Sheet sheet;

    FolioSetter(Sheet sheet) {
        this.sheet = sheet;
    }

    void set(FolioLine folio) {
        PageGeometry geometry = sheet.geometry;
        double x = geometry.x(0);
        double width = geometry.typeWidth();
        double third = width / 3;
        double rule = geometry.y(geometry.headLines()) - geometry.leading() * 0.7;
        double foot = rule - 5;
        boolean leftPage = even(folio.label());
        double outer = leftPage ? x : x + 2 * third;
        double inner = leftPage ? x + 2 * third : x;
        Align outside = leftPage ? Align.LEFT : Align.RIGHT;
        Align inside = leftPage ? Align.RIGHT : Align.LEFT;
        String paper = folio.paper() + (folio.paper().isEmpty() || folio.date().isEmpty() ? "" : "　") + folio.date();
        sheet.words(
                Frame.Role.FOLIO, printed(folio.label()), Face.HEI_BOLD, LABEL, outer, third, outside, foot - LABEL);
        sheet.words(
                Frame.Role.FOLIO,
                folio.section(),
                Face.SONG_BLACK,
                SECTION,
                x + third,
                third,
                Align.CENTRE,
                foot - SECTION + 1);
        sheet.words(Frame.Role.FOLIO, paper, Face.SONG, TYPE, inner, third, inside, foot - TYPE - 1);
        sheet.rule(x, rule, width, 1.2, Ink.BLACK);
    }

    /** {@code 2} and {@code A2} are printed as 第2版 and 第A2版, other labels as they are. */
    private static String printed(String label) {
        return label.matches("[A-Z]?\\d+") ? "第" + label + "版" : label;
    }

    /** Left pages are even; Han numbers count as right pages. */
    private static boolean even(String label) {
        String digits = label.replaceAll("\\D", "");
        return !digits.isEmpty() && (digits.charAt(digits.length() - 1) - '0') % 2 == 0;
    }
}
