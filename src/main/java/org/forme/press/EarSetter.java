package org.forme.press;

import java.util.List;
import org.forme.layout.Face;
import org.forme.press.Nameplate.Channel;
import org.forme.press.Sheet.Align;
import org.forme.shell.QrCode;

/**
 * 报眼: the place beside the lettering. The guide to other pages, and channels in a row, each with its code over its label
 * and the line about the digital edition under all. Where both do not hold beside each other the guide stands below.
 */
final class EarSetter {
    private static final double LABEL = 7;

    /** White between the labels and the line about the digital edition. */
    private static final double UNDER_LABELS = 5;

    private static final double DIGITAL = 15;

    /** Modules of white that a code needs around it (ISO/IEC 18004). */
    static final int QUIET_MODULES = 4;

    /** A code printed smaller than 16 mm is hard to read from newsprint, one over 24 mm wastes room. */
    private static final double LEAST_CODE = 16 * PageGeometry.MM;

    /** A code smaller than this is a blot: left out, which {@link ReadableCodes} does not let pass. */
    private static final double UNREADABLE = 4 * PageGeometry.MM;

    private static final double MOST_CODE = 24 * PageGeometry.MM;

    /** A guide narrower than this breaks every headline. */
    private static final double LEAST_GUIDE = 145;

    private static final double GUTTER = 16;

    /** From one code to the next in their side: further apart they are no row. */
    private static final double MOST_PITCH = 2.2;

    private final Sheet sheet;
    private final Nameplate plate;
    private final List<QrCode> codes;

    /** White under and beside the widest code, in shares of its side. */
    private final double quiet;

    EarSetter(Sheet sheet, Nameplate plate) {
        this.sheet = sheet;
        this.plate = plate;
        codes = plate.channels().stream().map(EarSetter::code).toList();
        quiet = (double) QUIET_MODULES
                / codes.stream()
                        .filter(code -> code != NONE)
                        .mapToInt(QrCode::size)
                        .min()
                        .orElse(21);
    }

    void set(double x, double y, double width, double height) {
        if (plate.guide().isEmpty()) channels(x, y, width, height);
        else if (plate.channels().isEmpty()) guide(x, y, width, height, 1);
        else both(x, y, width, height);
    }

    private void both(double x, double y, double width, double height) {
        int count = codes.size();
        double row = LEAST_CODE * (count + (count - 1) * Math.max(quiet, 0.3));
        double left = width - row - GUTTER;
        if (left >= LEAST_GUIDE && new GuideSetter(sheet, plate).holds(left, height)) {
            guide(x, y, left, height, 1);
            channels(x + left + GUTTER, y, row, height);
        } else {
            double above = Math.min(height * 0.66, LEAST_CODE * (1 + quiet) + under());
            channels(x, y, width, above);
            guide(x, y + above + 4, width, height - above - 4, 2);
        }
    }

    private void guide(double x, double y, double width, double height, int columns) {
        new GuideSetter(sheet, plate).set(x, y, width, height, columns);
    }

    /** Height of what stands under the codes' quiet zone. */
    private double under() {
        return LABEL + 1 + (plate.digital().isEmpty() ? 0 : DIGITAL);
    }

    private void channels(double x, double y, double width, double height) {
        List<Channel> channels = plate.channels();
        int count = channels.size();
        if (count == 0) return;
        double wide = width / (count + (count - 1) * quiet);
        double high = (height - under()) / (1 + quiet);
        double side = Math.min(MOST_CODE, Math.min(wide, high));
        if (side < UNREADABLE) return;
        double cell = width / count;
        double block = side * (1 + quiet) + under();
        double top = y + Math.max(0, (height - block) / 2);
        double labels = top + side * (1 + quiet);
        double pitch = count == 1 ? 0 : Math.min(MOST_PITCH * side, (width - side) / (count - 1));
        double first = x + (width - side - (count - 1) * pitch) / 2;
        for (int i = 0; i < count; i++) {
            double left = first + i * pitch;
            code(i, left, top, side);
            double room = Math.max(side, Math.min(side + 16, cell - 2));
            sheet.words(
                    Frame.Role.CHANNEL,
                    channels.get(i).label(),
                    Face.HEI,
                    LABEL,
                    left + (side - room) / 2,
                    room,
                    Align.CENTRE,
                    labels);
        }
        sheet.words(
                Frame.Role.CHANNEL,
                plate.digital(),
                Face.HEI,
                LABEL + 1.5,
                x,
                width,
                Align.CENTRE,
                labels + LABEL + UNDER_LABELS);
    }

    /** What no code holds leaves an empty box, and a finding. */
    private void code(int index, double x, double y, double side) {
        QrCode code = codes.get(index);
        if (code == NONE) sheet.frames.add(new Frame.Box(x, y, side, side, 0.5, Ink.GREY));
        else sheet.frames.add(new Frame.Qr(plate.channels().get(index).payload(), code, x, y, side));
    }

    private static final QrCode NONE = QrCode.of("-");

    /** Whether a code can hold the channel's address. */
    static boolean isCode(Channel channel) {
        return code(channel) != NONE;
    }

    private static QrCode code(Channel channel) {
        try {
            return QrCode.of(channel.payload());
        } catch (IllegalArgumentException e) {
            return NONE;
        }
    }
}
