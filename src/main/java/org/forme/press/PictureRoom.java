package org.forme.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A picture of an article that finds no room in its slot, or of which so much is cut off that it is another picture. */
final class PictureRoom implements PageRule {
    /** Of a picture's shorter way, in per cent: less than half is a strip. */
    private static final int LEAST_SHOWN = 50;

    @Override
    public List<Fault> faults(MadeUpPage page) {
        List<Fault> faults = new ArrayList<>();
        for (SlotPlan slot : page.filled())
            if (slot.content() instanceof ArticlePlan article)
                for (PicturePlan picture : article.pictures()) tell(page, slot, article, picture, faults);
        return faults;
    }

    private static void tell(
            MadeUpPage page, SlotPlan slot, ArticlePlan article, PicturePlan picture, List<Fault> faults) {
        String name = MadeUpPage.cut(Stream.of(picture.caption(), picture.alt())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(""));
        Optional<Frame.Picture> shown = page.pictures()
                .filter(frame -> frame.key().equals(picture.key())
                        && frame.article() != null
                        && frame.article() == article.key())
                .findFirst();
        if (shown.isEmpty()) {
            faults.add(Fault.warn(slot.key(), "press.picture_left_out", MadeUpPage.title(slot), name));
            return;
        }
        int share = share(picture, shown.get());
        if (share < LEAST_SHOWN)
            faults.add(Fault.warn(slot.key(), "press.picture_cut", MadeUpPage.title(slot), name, share));
    }

    /** How much of the picture is to be seen: it fills its box, and what does not hold is cut off. */
    private static int share(PicturePlan picture, Frame.Picture frame) {
        double wide = frame.width() / picture.width();
        double high = frame.height() / picture.height();
        return (int) Math.round(100 * Math.min(wide, high) / Math.max(wide, high));
    }
}
