package org.forme.press;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** 图压字: a line of text and a picture, an artwork, or two slots on the same ground. */
final class TextUnderPicture implements PageRule {
    /** Type may touch a picture's edge by so many points: its em box is larger than its strokes. */
    private static final double HAIR = 1.2;

    /** @param slot key where it can be cured */
    private record Shown(Extent extent, String name, Long slot) {}

    @Override
    public List<Fault> faults(MadeUpPage page) {
        List<Fault> faults = new ArrayList<>();
        overlapping(page, faults);
        page.plan().slots().forEach(slot -> slot.insets().forEach(inset -> within(page, slot, inset, faults)));
        Set<List<Object>> told = new HashSet<>();
        for (Shown shown : shown(page))
            page.texts()
                    .filter(line -> shown.extent().covers(Extent.of(line), HAIR))
                    .filter(line -> told.add(owner(line, shown)))
                    .forEach(line -> faults.add(Fault.block(
                            shown.slot(), "press.text_under_picture", shown.name(), MadeUpPage.cut(line.text()))));
        return faults;
    }

    /** Words of a slot's article where another slot stands within it. */
    private static void within(MadeUpPage page, SlotPlan slot, Inset inset, List<Fault> faults) {
        if (!(slot.content() instanceof ArticlePlan article)) return;
        Extent taken = Extent.of(page.plan().geometry(), inset);
        page.texts()
                .filter(line -> line.article() != null && line.article() == article.key())
                .filter(line -> taken.covers(Extent.of(line), HAIR))
                .findFirst()
                .ifPresent(line -> faults.add(
                        Fault.block(slot.key(), "press.text_in_inset", slot.name(), MadeUpPage.cut(line.text()))));
    }

    /** One finding for an article under one picture, however many of its lines. */
    private static List<Object> owner(Frame.Text line, Shown shown) {
        return List.of(shown, line.article() == null ? line.role() : line.article());
    }

    private static List<Shown> shown(MadeUpPage page) {
        List<Shown> shown = new ArrayList<>();
        page.pictures()
                .forEach(picture -> shown.add(new Shown(
                        Extent.of(picture.x(), picture.y(), picture.width(), picture.height()),
                        MadeUpPage.cut(picture.alt()),
                        page.slotOf(picture.article()).map(SlotPlan::key).orElse(null))));
        page.artwork()
                .filter(artwork -> artwork.slot() != null)
                .forEach(artwork -> shown.add(new Shown(
                        Extent.of(artwork.x(), artwork.y(), artwork.width(), artwork.height()),
                        MadeUpPage.cut(artwork.alt()),
                        artwork.slot())));
        return shown;
    }

    private static void overlapping(MadeUpPage page, List<Fault> faults) {
        List<SlotPlan> slots = page.plan().slots();
        PageGeometry geometry = page.plan().geometry();
        for (int i = 0; i < slots.size(); i++)
            for (int j = 0; j < i; j++)
                if (!slots.get(i).holds(slots.get(j))
                        && !slots.get(j).holds(slots.get(i))
                        && Extent.of(geometry, slots.get(i)).covers(Extent.of(geometry, slots.get(j)), 0.1))
                    faults.add(Fault.block(
                            slots.get(i).key(),
                            "press.slots_overlap",
                            slots.get(j).name(),
                            slots.get(i).name()));
    }
}
