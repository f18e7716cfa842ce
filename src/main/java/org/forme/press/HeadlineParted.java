package org.forme.press;

import java.util.ArrayList;
import java.util.List;

/** A headline whose lines end inside a word or a name, as far as can be told: a line break typed into it decides. */
final class HeadlineParted implements PageRule {
    @Override
    public List<Fault> faults(MadeUpPage page) {
        List<Fault> faults = new ArrayList<>();
        for (SlotPlan slot : page.filled())
            page.frames().fits().stream()
                    .filter(fit ->
                            fit.slot() == slot.key() && !fit.headlineParted().isEmpty())
                    .forEach(fit -> faults.add(Fault.warn(
                            slot.key(), "press.headline_parted", MadeUpPage.title(slot), fit.headlineParted())));
        return faults;
    }
}
