package org.forme.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many of a picture's own dots come to an inch of paper, at the size and in the cut that it is printed in. Newsprint
 * is screened at 85 to 100 lines; under 150 dots a picture is soft, under 72 its dots are seen.
 */
final class PictureResolution implements PageRule {
    static final int SOFT = 150;
    static final int COARSE = 72;

    @Override
    public List<Fault> faults(MadeUpPage page) {
        List<Fault> faults = new ArrayList<>();
        page.pictures().forEach(frame -> page.slotOf(frame.article()).ifPresent(slot -> plan(slot, frame.key())
                .ifPresent(picture -> tell(
                        faults,
                        slot.key(),
                        MadeUpPage.title(slot),
                        name(picture),
                        dots(picture.width(), picture.height(), frame)))));
        page.artwork()
                .filter(frame -> frame.slot() != null || page.plan().artwork() != null)
                .forEach(frame -> page.artworks()
                        .of(frame.key(), frame.mediaType())
                        .coarsest(frame.width(), frame.height())
                        .ifPresent(dots -> tell(faults, frame.slot(), frame.alt(), frame.alt(), dots)));
        return faults;
    }

    /** The picture fills its box and what does not hold is cut off: the tighter side sets the scale. */
    private static int dots(int width, int height, Frame.Picture frame) {
        double points = Math.max(frame.width() / width, frame.height() / height);
        return (int) (72 / points);
    }

    private static void tell(List<Fault> faults, Long slot, String title, String picture, int dots) {
        if (dots < COARSE) faults.add(Fault.block(slot, "press.picture_coarse", title, picture, dots, COARSE));
        else if (dots < SOFT) faults.add(Fault.warn(slot, "press.picture_soft", title, picture, dots, SOFT));
    }

    private static Optional<PicturePlan> plan(SlotPlan slot, String key) {
        return ((ArticlePlan) slot.content())
                .pictures().stream()
                        .filter(picture -> picture.key().equals(key))
                        .findFirst();
    }

    private static String name(PicturePlan picture) {
        return MadeUpPage.cut(picture.caption().isEmpty() ? picture.alt() : picture.caption());
    }
}
