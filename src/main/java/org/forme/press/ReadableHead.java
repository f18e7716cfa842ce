package org.forme.press;

import java.util.ArrayList;
import java.util.List;

/** 报头: every line of the guide and of the small type under the name is there, in type that can be read. */
final class ReadableHead implements PageRule {
    /** Points that are no difference. */
    private static final double HAIR = 0.01;

    @Override
    public List<Fault> faults(MadeUpPage page) {
        List<Fault> faults = new ArrayList<>();
        Nameplate plate = page.plan().nameplate();
        if (plate == null || page.plan().artwork() != null) return faults;
        guide(page, plate.guide(), faults);
        List<String> lines = texts(page, Frame.Role.NAMEPLATE);
        for (String line : NameplateSetter.smallLines(plate))
            if (!line.isBlank() && !lines.contains(line))
                faults.add(Fault.warn(null, "press.head_line_out", MadeUpPage.cut(line)));
        return faults;
    }

    private static void guide(MadeUpPage page, List<Nameplate.Guide> guide, List<Fault> faults) {
        if (guide.isEmpty()) return;
        int printed = printed(texts(page, Frame.Role.GUIDE), guide);
        if (printed < guide.size())
            faults.add(Fault.warn(
                    null,
                    "press.guide_out",
                    guide.size() - printed,
                    MadeUpPage.cut(guide.get(printed).words())));
        double least = page.texts()
                .filter(line -> line.role() == Frame.Role.GUIDE)
                .mapToDouble(Frame.Text::size)
                .min()
                .orElse(GuideSetter.SMALLEST);
        if (least < GuideSetter.SMALLEST - HAIR)
            faults.add(Fault.warn(null, "press.guide_small", tenths(least), tenths(GuideSetter.SMALLEST)));
    }

    /** Entries end with the number of their page, in their order. */
    private static int printed(List<String> lines, List<Nameplate.Guide> guide) {
        int printed = 0;
        for (String line : lines)
            if (printed < guide.size() && line.equals(GuideSetter.number(guide.get(printed)))) printed++;
        return printed;
    }

    private static List<String> texts(MadeUpPage page, Frame.Role role) {
        return page.texts()
                .filter(line -> line.role() == role)
                .map(Frame.Text::text)
                .toList();
    }

    private static String tenths(double points) {
        return String.valueOf(Math.round(points * 10) / 10.0);
    }
}
