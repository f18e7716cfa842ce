package org.forme.issues;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.forme.shell.Refusal;

/**
 * A grid and the slots on it, in reading order, known to be sound: every slot inside the type area and below the head,
 * sizes that can be set, none over another, unless it stands wholly within it and leaves a column of it free: the text of
 * the outer one then runs around the inner one. What stands within another has none within itself.
 */
public record PageShape(Grid grid, List<StyleSlot> slots) {
    /** Most slots on a page. */
    public static final int SLOTS_MAX = 40;

    private static final double HEADLINE_MIN = 9;
    private static final double HEADLINE_MAX = 96;
    private static final double SECOND_MIN = 7;
    private static final double SECOND_MAX = 48;
    private static final double BODY_MIN = 6;
    private static final double BODY_MAX = 24;

    /** @throws Refusal with every fault; the field is {@code slots[i]} */
    public PageShape {
        slots = List.copyOf(slots);
        var reasons = new Refusal.Reasons();
        reasons.require(!slots.isEmpty() && slots.size() <= SLOTS_MAX, "slots", "issues.style_slots", SLOTS_MAX);
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < slots.size(); i++) check(grid, slots, i, keys, reasons);
        reasons.refuseInput();
    }

    private static void check(Grid grid, List<StyleSlot> slots, int i, Set<String> keys, Refusal.Reasons reasons) {
        StyleSlot slot = slots.get(i);
        SlotShape shape = slot.shape();
        String field = "slots[" + i + "]";
        String name = slot.name() == null ? "" : slot.name();
        boolean keyed = slot.key() != null && slot.key().matches("[a-z][a-z0-9-]{0,19}");
        reasons.require(keyed && keys.add(slot.key()), field, "issues.slot_key", name);
        reasons.require(!name.isBlank() && name.length() <= 40, field, "issues.slot_name", i + 1);
        boolean whole = shape.cols() >= 1 && shape.lines() >= 1 && shape.textColumns() >= 0 && shape.pictureCols() >= 0;
        boolean inside = whole
                && shape.col() >= 0
                && shape.col() + shape.cols() <= grid.columns()
                && shape.line() >= grid.headLines()
                && shape.line() + shape.lines() <= grid.lines();
        reasons.require(inside, field, "issues.slot_outside", name, grid.columns(), grid.headLines(), grid.lines());
        reasons.require(
                shape.headlinePt() >= HEADLINE_MIN && shape.headlinePt() <= HEADLINE_MAX,
                field,
                "issues.slot_headline",
                name,
                (int) HEADLINE_MIN,
                (int) HEADLINE_MAX);
        reasons.require(
                second(shape.kickerPt()) && second(shape.deckPt()),
                field,
                "issues.slot_second",
                name,
                (int) SECOND_MIN,
                (int) SECOND_MAX);
        reasons.require(
                shape.bodyPt() == 0 || shape.bodyPt() >= BODY_MIN && shape.bodyPt() <= BODY_MAX,
                field,
                "issues.slot_body",
                name,
                (int) BODY_MIN,
                (int) BODY_MAX);
        reasons.require(
                shape.textColumns() <= 12 && shape.pictureCols() <= shape.cols(), field, "issues.slot_legs", name);
        for (int j = 0; whole && j < i; j++)
            reasons.require(
                    isBeside(shape, slots.get(j).shape()),
                    field,
                    "issues.slot_overlap",
                    name,
                    slots.get(j).name());
        slots.stream()
                .filter(outer -> outer.shape().holds(shape))
                .forEach(outer -> inset(slots, outer.shape(), shape, name, outer.name(), field, reasons));
        boolean nested = outer(slots, shape)
                .anyMatch(outer -> outer(slots, outer).findAny().isPresent());
        reasons.require(!nested, field, "issues.slot_nested", name);
    }

    /** What a slot within another one must leave to it. */
    private static void inset(
            List<StyleSlot> slots,
            SlotShape outer,
            SlotShape inner,
            String name,
            String outerName,
            String field,
            Refusal.Reasons reasons) {
        boolean keepsOff = inner.framed() || !outer.framed() || outer.holdsAway(inner);
        reasons.require(keepsOff, field, "issues.slot_inset_frame", name, outerName);
        boolean legs = outer.textColumns() == 0 || outer.textColumns() == outer.cols();
        reasons.require(legs, field, "issues.slot_inset_legs", name, outerName);
        List<SlotShape> beside = slots.stream()
                .map(StyleSlot::shape)
                .filter(other -> outer.holds(other) && other.isOnLinesOf(inner))
                .toList();
        boolean free = IntStream.range(outer.col(), outer.col() + outer.cols())
                .anyMatch(column -> beside.stream().noneMatch(other -> other.takes(column)));
        reasons.require(free, field, "issues.slot_inset_full", outerName);
    }

    private static boolean isBeside(SlotShape one, SlotShape other) {
        return !one.overlaps(other) || one.holds(other) || other.holds(one);
    }

    private static Stream<SlotShape> outer(List<StyleSlot> slots, SlotShape inner) {
        return slots.stream().map(StyleSlot::shape).filter(shape -> shape.holds(inner));
    }

    private static boolean second(double size) {
        return size >= SECOND_MIN && size <= SECOND_MAX;
    }
}
