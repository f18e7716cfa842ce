package org.forme.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 碰题: two headlines of like size beside each other on the same lines, so that they read as one. Measured from the lines
 * as they are set. A box, or a picture between them, keeps them apart; so does type so much larger that nobody takes the
 * two for a pair. White does not: a short headline in the middle of its columns still belongs to all of them.
 */
final class HeadlinesAbreast implements PageRule {
    /** Share of the lower of two headlines that stands level with the other (the trade's rule: over one half). */
    private static final double LEVEL = 0.5;

    /** Type this much larger is told apart at a glance: a step of two in the usual scale, as from 14 to 21 or 21 to 30. */
    private static final double LARGER = 1.45;

    private record Head(SlotPlan slot, Extent extent, double size) {}

    @Override
    public List<Fault> faults(MadeUpPage page) {
        List<Head> heads = page.plan().slots().stream()
                .flatMap(slot -> head(page, slot).stream())
                .toList();
        List<Fault> faults = new ArrayList<>();
        for (Head left : heads)
            for (Head right : heads)
                if (bump(page, left, right))
                    faults.add(Fault.warn(
                            right.slot().key(),
                            "press.heads_abreast",
                            MadeUpPage.title(left.slot()),
                            MadeUpPage.title(right.slot()),
                            points(left.size()),
                            points(right.size())));
        return faults;
    }

    private static boolean bump(MadeUpPage page, Head left, Head right) {
        if (left.slot().column() + left.slot().columns() != right.slot().column()) return false;
        if (left.slot().framed() || right.slot().framed()) return false;
        if (Math.max(left.size(), right.size()) > LARGER * Math.min(left.size(), right.size())) return false;
        Extent one = left.extent();
        Extent other = right.extent();
        if (one.sharedHeight(other) <= LEVEL * Math.min(one.height(), other.height())) return false;
        Extent between = new Extent(
                one.right(), Math.max(one.top(), other.top()), other.left(), Math.min(one.bottom(), other.bottom()));
        return page.pictures()
                .noneMatch(picture -> Extent.of(picture.x(), picture.y(), picture.width(), picture.height())
                        .covers(between, 1));
    }

    private static Optional<Head> head(MadeUpPage page, SlotPlan slot) {
        if (!(slot.content() instanceof ArticlePlan article)) return Optional.empty();
        Extent extent = null;
        double size = 0;
        for (Frame.Text line : page.texts()
                .filter(line ->
                        line.role() == Frame.Role.HEADLINE && line.article() != null && line.article() == article.key())
                .toList()) {
            extent = Extent.of(line).with(extent);
            size = Math.max(size, line.size());
        }
        return extent == null ? Optional.empty() : Optional.of(new Head(slot, extent, size));
    }

    private static Object points(double size) {
        return Math.round(size);
    }
}
