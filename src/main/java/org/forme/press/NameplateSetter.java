package org.forme.press;

import java.util.List;
import org.forme.layout.Face;
import org.forme.press.Nameplate.Channel;
import org.forme.press.Sheet.Align;
import org.forme.shell.QrCode;

/**
 * 报头: lettering on the left, channels with their codes on the right, and under both a strip between rules with
 * permit, number and date.
 */
final class NameplateSetter {
    private static final double STRIP = 17;
    private static final double STRIP_TYPE = 9.5;
    private static final double LABEL = 7;

    /** White between a code and its label: the code's quiet zone. */
    private static final double QUIET = 7;

    /** White between the labels and the line about the digital edition. */
    private static final double UNDER_LABELS = 5;

    /** The lettering's share of the width when there are channels beside it. */
    private static final double SHARE = 0.5;

    /** A code printed smaller than 16 mm is hard to read from newsprint, one over 24 mm wastes room. */
    private static final double LEAST_CODE = 16 * PageGeometry.MM;

    private static final double MOST_CODE = 24 * PageGeometry.MM;

    private final Sheet sheet;
    private final PageGeometry geometry;

    NameplateSetter(Sheet sheet) {
        this.sheet = sheet;
        this.geometry = sheet.geometry;
    }

    void set(Nameplate plate) {
        double top = geometry.y(0);
        double strip = geometry.y(geometry.headLines()) - STRIP - geometry.leading() * 0.7;
        double small = smallLines(plate) * (LABEL + 3.5);
        double height = Math.max(20, strip - top - 8);
        double width = plate.channels().isEmpty() ? geometry.typeWidth() : geometry.typeWidth() * SHARE;
        name(plate, geometry.x(0), top, width - 14, height - small);
        lines(plate, geometry.x(0), strip - 6 - small, width - 14);
        if (!plate.channels().isEmpty())
            channels(plate, geometry.x(0) + width, top, geometry.typeWidth() - width, height);
        strip(plate, strip);
    }

    private static int smallLines(Nameplate plate) {
        return plate.lines().size()
                + (plate.channels().isEmpty() && !plate.digital().isEmpty() ? 1 : 0);
    }

    private void name(Nameplate plate, double x, double y, double width, double height) {
        Ink ink = plate.red() ? Ink.RED : Ink.BLACK;
        if (plate.lettering() != null) {
            sheet.frames.add(new Frame.Artwork(
                    null, plate.lettering().key(), plate.lettering().mediaType(), plate.name(), x, y, width, height));
            return;
        }
        if (plate.name().isEmpty()) return;
        double one = sheet.typesetter.width(plate.name(), Face.SONG_BLACK, 1);
        double size = Math.min(height / 1.02, width / one);
        double top = y + (height - size) / 2;
        Align align = plate.channels().isEmpty() ? Align.CENTRE : Align.LEFT;
        sheet.words(Frame.Role.NAMEPLATE, plate.name(), Face.SONG_BLACK, size, x, width, align, top, ink);
    }

    private void lines(Nameplate plate, double x, double y, double width) {
        for (String line : plate.lines()) {
            sheet.words(Frame.Role.NAMEPLATE, line, Face.HEI, LABEL + 0.5, x, width, Align.LEFT, y);
            y += LABEL + 3.5;
        }
        if (plate.channels().isEmpty())
            sheet.words(Frame.Role.NAMEPLATE, plate.digital(), Face.HEI, LABEL + 0.5, x, width, Align.LEFT, y);
    }

    /** Codes in one row, each over its label; the line about the digital edition under them. */
    private void channels(Nameplate plate, double x, double y, double width, double height) {
        List<Channel> channels = plate.channels();
        double digital = plate.digital().isEmpty() ? 0 : 15;
        double cell = width / channels.size();
        double side =
                Math.max(LEAST_CODE, Math.min(MOST_CODE, Math.min(cell - 12, height - digital - LABEL - QUIET - 1)));
        double block = side + QUIET + LABEL + digital;
        double top = y + Math.max(0, (height - block) / 2);
        for (int i = 0; i < channels.size(); i++) {
            Channel channel = channels.get(i);
            double left = channels.size() == 1 ? x + (cell - side) / 2 : x + i * (width - side) / (channels.size() - 1);
            code(channel.payload(), left, top, side);
            sheet.words(
                    Frame.Role.CHANNEL,
                    channel.label(),
                    Face.HEI,
                    LABEL,
                    left - 8,
                    side + 16,
                    Align.CENTRE,
                    top + side + QUIET);
        }
        sheet.words(
                Frame.Role.CHANNEL,
                plate.digital(),
                Face.HEI,
                LABEL + 1.5,
                x,
                width,
                Align.CENTRE,
                top + side + QUIET + LABEL + UNDER_LABELS);
    }

    private void code(String payload, double x, double y, double side) {
        try {
            sheet.frames.add(new Frame.Qr(payload, QrCode.of(payload), x, y, side));
        } catch (IllegalArgumentException e) {
            sheet.frames.add(new Frame.Box(x, y, side, side, 0.5, Ink.GREY));
        }
    }

    /** Thick rule, permit · number · date, thin rule. */
    private void strip(Nameplate plate, double y) {
        Ink ink = plate.red() ? Ink.RED : Ink.BLACK;
        double x = geometry.x(0);
        double width = geometry.typeWidth();
        double third = width / 3;
        double type = y + (STRIP - STRIP_TYPE) / 2;
        sheet.rule(x, y, width, 1.6, ink);
        sheet.words(Frame.Role.NAMEPLATE, plate.permit(), Face.SONG, STRIP_TYPE, x, third, Align.LEFT, type);
        sheet.words(Frame.Role.NAMEPLATE, plate.number(), Face.SONG, STRIP_TYPE, x + third, third, Align.CENTRE, type);
        sheet.words(Frame.Role.NAMEPLATE, plate.date(), Face.SONG, STRIP_TYPE, x + 2 * third, third, Align.RIGHT, type);
        sheet.rule(x, y + STRIP, width, 0.5, ink);
    }
}
