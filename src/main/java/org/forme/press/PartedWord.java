package org.forme.press;

import java.util.ArrayList;
import java.util.List;

/** A number, a word or an address that is longer than its line, and so was broken where nothing should be. */
final class PartedWord implements PageRule {
    @Override
    public List<Fault> faults(MadeUpPage page) {
        List<Fault> faults = new ArrayList<>();
        for (SlotPlan slot : page.filled())
            page.frames().fits().stream()
                    .filter(fit -> fit.slot() == slot.key() && fit.fit().parted() > 0)
                    .forEach(fit -> faults.add(Fault.warn(
                            slot.key(),
                            "press.word_parted",
                            MadeUpPage.title(slot),
                            fit.fit().parted())));
        return faults;
    }
}
