package org.forme.press;

import java.util.Comparator;
import java.util.List;

/** Boxes around slots and the thin rules between neighbours without one. */
final class Separators {
    private static final double HAIRLINE = 0.4;
    private static final double BOX = 0.8;

    private Separators() {}

    static void draw(Sheet sheet, List<SlotPlan> slots) {
        PageGeometry geometry = sheet.geometry;
        for (SlotPlan slot : outerFirst(slots)) {
            if (slot.framed()) box(sheet, slot, slots);
            else {
                if (slot.line() > geometry.headLines() && !under(slots, slot))
                    sheet.rule(
                            geometry.x(slot.column()),
                            geometry.y(slot.line()) + geometry.leading() / 2,
                            geometry.span(slot.columns()),
                            HAIRLINE,
                            Ink.BLACK);
                for (SlotPlan left : slots) between(sheet, left, slot);
            }
            for (Inset inset : slot.insets()) if (!inset.framed()) around(sheet, slot, inset);
        }
    }

    /** Grounds and boxes of what stands within another slot lie over those of that one. */
    private static List<SlotPlan> outerFirst(List<SlotPlan> slots) {
        return slots.stream()
                .sorted(Comparator.comparing((SlotPlan slot) -> slot.insets().isEmpty()))
                .toList();
    }

    /** Rules beside and below what stands in another slot without a frame; the one above is its own. */
    private static void around(Sheet sheet, SlotPlan outer, Inset inset) {
        PageGeometry geometry = sheet.geometry;
        double top = geometry.y(inset.line()) + geometry.leading() / 2;
        double height = inset.lines() * geometry.leading();
        double left = geometry.x(inset.column()) - geometry.gap() / 2;
        double width = geometry.span(inset.columns()) + geometry.gap();
        boolean below = inset.line() + inset.lines() < outer.line() + outer.lines();
        if (!below) height -= geometry.leading() / 2;
        if (inset.column() > outer.column()) sheet.upright(left, top, height, HAIRLINE, Ink.BLACK);
        if (inset.column() + inset.columns() < outer.column() + outer.columns())
            sheet.upright(left + width, top, height, HAIRLINE, Ink.BLACK);
        if (below)
            sheet.rule(geometry.x(inset.column()), top + height, geometry.span(inset.columns()), HAIRLINE, Ink.BLACK);
    }

    /** The box or ground starts level with the rules of its neighbours and ends a quarter of a line above what follows. */
    private static void box(Sheet sheet, SlotPlan slot, List<SlotPlan> slots) {
        PageGeometry geometry = sheet.geometry;
        double quarter = geometry.leading() / 4;
        double top = geometry.y(slot.line()) + 2 * quarter;
        double x = geometry.x(slot.column());
        double width = geometry.span(slot.columns());
        double height = slot.lines() * geometry.leading() - 3 * quarter;
        if (slots.stream().anyMatch(outer -> outer.holds(slot) && outer.manner().tinted()))
            sheet.frames.add(new Frame.Fill(x, top, width, height, Ink.PAPER));
        if (slot.manner().tinted()) sheet.frames.add(new Frame.Fill(x, top, width, height, Ink.TINT));
        if (slot.boxed()) sheet.frames.add(new Frame.Box(x, top, width, height, BOX, Ink.BLACK));
    }

    /** A slot wholly under a box needs no rule of its own. */
    private static boolean under(List<SlotPlan> slots, SlotPlan slot) {
        return slots.stream()
                .anyMatch(above -> above.framed()
                        && above.line() + above.lines() == slot.line()
                        && above.column() <= slot.column()
                        && above.column() + above.columns() >= slot.column() + slot.columns());
    }

    private static void between(Sheet sheet, SlotPlan left, SlotPlan right) {
        if (left.framed() || left.column() + left.columns() != right.column()) return;
        PageGeometry geometry = sheet.geometry;
        int from = Math.max(left.line(), right.line());
        int to = Math.min(left.line() + left.lines(), right.line() + right.lines());
        if (to <= from) return;
        double inset = from > geometry.headLines() ? geometry.leading() : geometry.leading() / 4;
        double top = geometry.y(from) + inset;
        double height = (to - from) * geometry.leading() - inset;
        sheet.upright(geometry.x(right.column()) - geometry.gap() / 2, top, height, HAIRLINE, Ink.BLACK);
    }
}
