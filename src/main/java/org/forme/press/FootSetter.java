package org.forme.press;

import org.forme.layout.Face;
import org.forme.press.Sheet.Align;

/** What stands under the type area: a rule, credits and imprint on the left, the mark on the right. */
final class FootSetter {
    private static final double TYPE = 7.5;
    private static final double LINE = 10.5;

    private final Sheet sheet;

    FootSetter(Sheet sheet) {
        this.sheet = sheet;
    }

    void set(Foot foot) {
        PageGeometry geometry = sheet.geometry;
        if (foot.equals(Foot.EMPTY)) return;
        double x = geometry.x(0);
        double width = geometry.typeWidth();
        double y = geometry.y(geometry.lines()) + 7;
        sheet.rule(x, y, width, 0.5, Ink.BLACK);
        y += 5;
        double mark = foot.mark().isEmpty() ? 0 : sheet.typesetter.width(foot.mark(), Face.HEI, TYPE) + TYPE;
        sheet.words(Frame.Role.FOOT, foot.mark(), Face.HEI, TYPE, x, width, Align.RIGHT, y);
        sheet.words(Frame.Role.FOOT, foot.credits(), Face.HEI, TYPE, x, width - mark, Align.LEFT, y);
        if (!foot.credits().isEmpty()) y += LINE;
        for (String line : foot.imprint()) {
            sheet.words(Frame.Role.FOOT, line, Face.HEI, TYPE, x, width - mark, Align.LEFT, y);
            y += LINE;
        }
    }
}
