package org.forme.press;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * 通缝: the white between two columns runs down the page without a slot that crosses it. A gutter that is closed at the
 * head or foot by a low strip only is still seen to run: 85 in a hundred of the lines below nameplate or folio count as
 * all of them. (The trade's bound is 60 to 70; a page whose lead goes across its upper quarter would be under it, and
 * no sub-editor calls that a fault.)
 */
final class RunningGutter implements PageRule {
    private static final double RUNS = 0.85;

    @Override
    public List<Fault> faults(MadeUpPage page) {
        List<Fault> faults = new ArrayList<>();
        for (int column = 1; column < page.plan().geometry().columns(); column++) {
            int run = longest(page, column);
            if (run >= RUNS * page.lines() && isBetweenMatter(page, column))
                faults.add(Fault.warn(null, "press.gutter_runs", column, column + 1, run, page.lines()));
        }
        return faults;
    }

    private static int longest(MadeUpPage page, int column) {
        int longest = 0;
        int from = page.plan().geometry().headLines();
        for (SlotPlan slot : page.plan().slots().stream()
                .filter(slot -> slot.column() < column && column < slot.column() + slot.columns())
                .sorted(Comparator.comparingInt(SlotPlan::line))
                .toList()) {
            longest = Math.max(longest, slot.line() - from);
            from = Math.max(from, slot.line() + slot.lines());
        }
        return Math.max(longest, page.plan().geometry().lines() - from);
    }

    private static boolean isBetweenMatter(MadeUpPage page, int column) {
        return page.plan().slots().stream().anyMatch(slot -> slot.column() + slot.columns() == column)
                && page.plan().slots().stream().anyMatch(slot -> slot.column() == column);
    }
}
