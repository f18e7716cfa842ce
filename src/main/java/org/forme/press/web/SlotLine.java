package org.forme.press.web;

import java.util.stream.Collectors;
import org.forme.issues.Slot;
import org.forme.press.SlotFit;

/** A slot and how its copy fits. */
public record SlotLine(Slot slot, SlotFit fit) {
    /** Whether the article goes on elsewhere, so that what is over here is no fault. */
    public boolean goesOn() {
        return slot.continuation().isPresent();
    }

    public int over() {
        return goesOn() ? 0 : fit.fit().over();
    }

    public int shortBy() {
        return fit.fit().shortBy();
    }

    /** Whether something has to go. */
    public boolean isOver() {
        return over() > 0 || fit.headlineOver();
    }

    /** Lines in each of several legs, such as {@code 20、20、19}; empty for one leg. */
    public String legs() {
        var legs = fit.fit().legs();
        return legs.size() < 2
                ? ""
                : legs.stream().map(leg -> String.valueOf(leg.lines())).collect(Collectors.joining("、"));
    }

    /** Width of the fit bar: 90 is the slot's room, 100 the most that is shown. */
    public int bar() {
        int room = Math.max(1, fit.fit().room());
        return goesOn() ? 90 : Math.min(100, fit.fit().lines() * 90 / room);
    }
}
