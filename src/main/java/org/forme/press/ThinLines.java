package org.forme.press;

import java.util.ArrayList;
import java.util.List;

/** Lines that are set so wide that everybody sees it: a word more or less in their paragraphs helps, or wider columns. */
final class ThinLines implements PageRule {
    /** One is nobody's fault. */
    private static final int LEAST = 2;

    @Override
    public List<Fault> faults(MadeUpPage page) {
        List<Fault> faults = new ArrayList<>();
        for (SlotPlan slot : page.filled())
            for (SlotFit fit : page.frames().fits())
                if (fit.slot() == slot.key() && fit.fit().gaping() >= LEAST)
                    faults.add(Fault.warn(
                            slot.key(),
                            "press.thin_lines",
                            MadeUpPage.title(slot),
                            fit.fit().gaping()));
        return faults;
    }
}
