package org.forme.press;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.forme.layout.Face;
import org.forme.layout.SetLine;
import org.forme.press.Sheet.Align;

/**
 * What stands under the type area: a rule, credits and imprint on the left, the mark on the right. What does not hold in a
 * line takes several; what does not hold above the page's edge is set smaller.
 */
final class FootSetter {
    private static final double TYPE = 7.5;
    private static final double SMALLEST = 5;
    private static final double STEP = 0.25;

    /** From line to line in the type's size. */
    private static final double LEADING = 1.4;

    /** White above the trimmed edge, where a printer's knife may err. */
    private static final double EDGE = 5 * PageGeometry.MM;

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
        double mark = foot.mark().isEmpty()
                ? 0
                : Math.min(width / 3, sheet.typesetter.width(foot.mark(), Face.HEI, TYPE)) + TYPE;
        sheet.words(Frame.Role.FOOT, foot.mark(), Face.HEI, TYPE, x + width - mark + TYPE, mark - TYPE, Align.RIGHT, y);
        double size = TYPE;
        List<SetLine> lines = lines(foot, size, width - mark);
        while (size > SMALLEST && lines.size() * LEADING * size > geometry.height() - EDGE - y) {
            size -= STEP;
            lines = lines(foot, size, width - mark);
        }
        for (SetLine line : lines) {
            sheet.line(Frame.Role.FOOT, null, line, x, width - mark, Align.LEFT, y, size);
            y += LEADING * size;
        }
    }

    private List<SetLine> lines(Foot foot, double size, double width) {
        List<SetLine> lines = new ArrayList<>();
        Stream.concat(Stream.of(foot.credits()), foot.imprint().stream())
                .filter(line -> !line.isBlank())
                .forEach(line -> lines.addAll(sheet.typesetter.note(line, Face.HEI, size, width)));
        return lines;
    }
}
