package org.forme.press;

import java.util.List;

/** A headline whose lines end inside a word or a name, as far as can be told: a line break typed into it decides. */
final class HeadlineParted implements PageRule {
    @Override
    public List<Fault> faults(MadeUpPage page) {
        return page.ofFits((slot, fit) -> !fit.headlineParted().isEmpty()
                ? Fault.warn(slot.key(), "press.headline_parted", MadeUpPage.title(slot), fit.headlineParted())
                : null);
    }
}
