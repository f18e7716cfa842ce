package org.forme.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * QR codes that a telephone reads from newsprint: modules that do not run together, white of four modules around
 * (ISO/IEC 18004), and one code for each channel.
 */
final class ReadableCodes implements PageRule {
    /** Least side of a module in millimetres: three dots of a coldset press's screen. */
    private static final double MODULE = 0.33;

    /** Nothing stands within this much less than the quiet zone, in points. */
    private static final double HAIR = 0.2;

    @Override
    public List<Fault> faults(MadeUpPage page) {
        List<Fault> faults = new ArrayList<>();
        if (page.plan().nameplate() == null || page.plan().artwork() != null) return faults;
        for (Nameplate.Channel channel : page.plan().nameplate().channels()) {
            Optional<Frame.Qr> code = page.frames().frames().stream()
                    .filter(frame ->
                            frame instanceof Frame.Qr qr && qr.payload().equals(channel.payload()))
                    .map(Frame.Qr.class::cast)
                    .findFirst();
            if (code.isEmpty()) faults.add(Fault.block(null, why(channel), channel.label()));
            else look(page, channel, code.get(), faults);
        }
        return faults;
    }

    private static String why(Nameplate.Channel channel) {
        return EarSetter.isCode(channel) ? "press.code_no_room" : "press.code_impossible";
    }

    private static void look(MadeUpPage page, Nameplate.Channel channel, Frame.Qr code, List<Fault> faults) {
        double module = code.side() / code.code().size();
        if (module < MODULE * PageGeometry.MM)
            faults.add(Fault.warn(
                    null,
                    "press.code_small",
                    channel.label(),
                    hundredths(module / PageGeometry.MM),
                    hundredths(MODULE)));
        double quiet = EarSetter.QUIET_MODULES * module - HAIR;
        Extent around = Extent.of(code.x() - quiet, code.y() - quiet, code.side() + 2 * quiet, code.side() + 2 * quiet);
        if (page.frames().frames().stream().filter(frame -> frame != code).anyMatch(frame -> extent(frame)
                .covers(around, 0)))
            faults.add(Fault.warn(null, "press.code_crowded", channel.label(), EarSetter.QUIET_MODULES));
    }

    private static String hundredths(double millimetres) {
        return String.valueOf(Math.round(millimetres * 100) / 100.0);
    }

    private static Extent extent(Frame frame) {
        if (frame instanceof Frame.Text text) return Extent.of(text);
        if (frame instanceof Frame.Fill f) return Extent.of(f.x(), f.y(), f.width(), f.height());
        if (frame instanceof Frame.Box b) return Extent.of(b.x(), b.y(), b.width(), b.height());
        if (frame instanceof Frame.Picture p) return Extent.of(p.x(), p.y(), p.width(), p.height());
        if (frame instanceof Frame.Artwork a) return Extent.of(a.x(), a.y(), a.width(), a.height());
        if (frame instanceof Frame.Qr q) return Extent.of(q.x(), q.y(), q.side(), q.side());
        throw new IllegalStateException("a frame of a new kind");
    }
}
