package org.forme.press;

import java.util.List;

/** A number, a word or an address that is longer than its line, and so was broken where nothing should be. */
final class PartedWord implements PageRule {
    @Override
    public List<Fault> faults(MadeUpPage page) {
        return page.ofFits((slot, fit) -> fit.fit().parted() > 0
                ? Fault.warn(
                        slot.key(),
                        "press.word_parted",
                        MadeUpPage.title(slot),
                        fit.fit().parted())
                : null);
    }
}
