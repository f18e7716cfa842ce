package org.forme.press;

import java.util.List;
import java.util.TreeSet;

/**
 * 断版: everything on the page ends on one line, and everything below begins under it, so that a straight white or rule
 * cuts the page in two. The rule under nameplate or folio is no such cut, and neither is a strip across the head or foot
 * (通栏) lower than a quarter of the page: it is read as a strip, not as half a page.
 */
final class PageCutInTwo implements PageRule {
    private static final double STRIP = 0.25;

    @Override
    public List<Fault> faults(MadeUpPage page) {
        List<SlotPlan> slots = page.plan().slots();
        int head = page.plan().geometry().headLines();
        var ends = new TreeSet<Integer>();
        for (SlotPlan slot : slots) ends.add(slot.line() + slot.lines());
        return ends.stream()
                .filter(line -> line - head >= STRIP * page.lines()
                        && page.plan().geometry().lines() - line >= STRIP * page.lines())
                .filter(line -> slots.stream().anyMatch(slot -> slot.line() >= line))
                .filter(line ->
                        slots.stream().noneMatch(slot -> slot.line() < line && line < slot.line() + slot.lines()))
                .map(line -> Fault.warn(
                        first(slots, line).key(), "press.page_cut", line - head, MadeUpPage.title(first(slots, line))))
                .toList();
    }

    /** The first slot under the cut: moving it up or down heals the page. */
    private static SlotPlan first(List<SlotPlan> slots, int line) {
        return slots.stream().filter(slot -> slot.line() >= line).findFirst().orElseThrow();
    }
}
