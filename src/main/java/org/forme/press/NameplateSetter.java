package org.forme.press;

import java.util.ArrayList;
import java.util.List;
import org.forme.layout.Face;
import org.forme.press.Sheet.Align;

/**
 * 报头: lettering on the left, the ear on its right, and under both a strip between rules with permit, number and date.
 */
final class NameplateSetter {
    private static final double STRIP = 17;
    private static final double STRIP_TYPE = 9.5;

    /** White between the strip's three parts at least. */
    private static final double STRIP_GAP = 14;

    private static final double SMALL = 7.5;
    private static final double SMALL_LINE = 10.5;

    /** The name is no lower than this: rather small lines under it are left out. */
    private static final double LEAST_NAME = 9;

    /** White between the lettering and the ear. */
    private static final double BESIDE = 14;

    /** The lettering's share of the width when there are codes beside it, and when a guide stands there too. */
    private static final double SHARE = 0.5;

    private static final double SHARE_BESIDE_GUIDE = 0.4;

    private final Sheet sheet;
    private final PageGeometry geometry;

    NameplateSetter(Sheet sheet) {
        this.sheet = sheet;
        this.geometry = sheet.geometry;
    }

    void set(Nameplate plate) {
        double top = geometry.y(0);
        double strip = geometry.y(geometry.headLines()) - STRIP - geometry.leading() * 0.7;
        double height = Math.max(20, strip - top - 8);
        List<String> lines = smallLines(plate);
        lines = lines.subList(0, Math.min(lines.size(), (int) ((height - LEAST_NAME) / SMALL_LINE)));
        double small = lines.size() * SMALL_LINE;
        double width = geometry.typeWidth() * share(plate);
        name(plate, geometry.x(0), top, width - BESIDE, height - small);
        lines(lines, geometry.x(0), strip - 6 - small, width - BESIDE);
        new EarSetter(sheet, plate).set(geometry.x(0) + width, top, geometry.typeWidth() - width, height);
        strip(plate, strip);
    }

    private static boolean hasEar(Nameplate plate) {
        return !plate.channels().isEmpty() || !plate.guide().isEmpty();
    }

    private static double share(Nameplate plate) {
        if (!hasEar(plate)) return 1;
        return plate.channels().isEmpty() || plate.guide().isEmpty() ? SHARE : SHARE_BESIDE_GUIDE;
    }

    /** What stands in small type under the name: the line about the digital edition too, where no code stands over it. */
    static List<String> smallLines(Nameplate plate) {
        var lines = new ArrayList<>(plate.lines());
        if (plate.channels().isEmpty() && !plate.digital().isEmpty()) lines.add(plate.digital());
        return lines;
    }

    private void name(Nameplate plate, double x, double y, double width, double height) {
        Ink ink = plate.red() ? Ink.RED : Ink.BLACK;
        if (plate.lettering() != null) {
            sheet.frames.add(new Frame.Artwork(
                    null,
                    plate.lettering().key(),
                    plate.lettering().mediaType(),
                    null,
                    plate.name(),
                    x,
                    y,
                    width,
                    height));
            return;
        }
        if (plate.name().isEmpty()) return;
        double one = sheet.typesetter.width(plate.name(), Face.SONG_BLACK, 1);
        double size = Math.min(height / 1.02, width / one);
        double top = y + (height - size) / 2;
        Align align = hasEar(plate) ? Align.LEFT : Align.CENTRE;
        sheet.words(Frame.Role.NAMEPLATE, plate.name(), Face.SONG_BLACK, size, x, width, align, top, ink);
    }

    private void lines(List<String> lines, double x, double y, double width) {
        for (String line : lines) {
            sheet.words(Frame.Role.NAMEPLATE, line, Face.HEI, SMALL, x, width, Align.LEFT, y);
            y += SMALL_LINE;
        }
    }

    /** Thick rule, permit · number · date, thin rule. The number stands in the middle of the page where the others let it. */
    private void strip(Nameplate plate, double y) {
        Ink ink = plate.red() ? Ink.RED : Ink.BLACK;
        double x = geometry.x(0);
        double width = geometry.typeWidth();
        double size = STRIP_TYPE * Math.min(1, width / (stripWidth(plate) + 2 * STRIP_GAP));
        double left = wide(plate.permit(), size);
        double middle = wide(plate.number(), size);
        double right = wide(plate.date(), size);
        double centred = (width - middle) / 2;
        boolean free = centred >= left + STRIP_GAP && centred + middle <= width - right - STRIP_GAP;
        double number = free ? centred : left + (width - left - middle - right) / 2;
        double type = y + (STRIP - size) / 2;
        sheet.rule(x, y, width, 1.6, ink);
        words(plate.permit(), size, x, left, type);
        words(plate.number(), size, x + number, middle, type);
        words(plate.date(), size, x + width - right, right, type);
        sheet.rule(x, y + STRIP, width, 0.5, ink);
    }

    private double stripWidth(Nameplate plate) {
        return wide(plate.permit(), STRIP_TYPE) + wide(plate.number(), STRIP_TYPE) + wide(plate.date(), STRIP_TYPE);
    }

    private double wide(String words, double size) {
        return words.isBlank() ? 0 : sheet.typesetter.width(words, Face.SONG, size);
    }

    private void words(String words, double size, double x, double width, double y) {
        sheet.words(Frame.Role.NAMEPLATE, words, Face.SONG, size, x, width + 0.01, Align.LEFT, y);
    }
}
