package org.forme.press;

import java.util.ArrayList;
import java.util.List;
import org.forme.layout.Fit;

/** A text of which more than a few lines are set too wide: a word more or less in their paragraphs helps. */
final class ThinLines implements PageRule {
    /** Of the lines, in per cent: good setting stays at two or three in measures from 14 em on, at ten in those of 9. */
    private static final int SHARE = 15;

    /** Fewer are nobody's fault. */
    private static final int LEAST = 4;

    @Override
    public List<Fault> faults(MadeUpPage page) {
        List<Fault> faults = new ArrayList<>();
        for (SlotPlan slot : page.filled())
            for (SlotFit fit : page.frames().fits())
                if (fit.slot() == slot.key() && isThin(fit.fit()))
                    faults.add(Fault.warn(
                            slot.key(),
                            "press.thin_lines",
                            MadeUpPage.title(slot),
                            fit.fit().thin()));
        return faults;
    }

    private static boolean isThin(Fit fit) {
        return fit.thin() >= LEAST && fit.thin() * 100 > SHARE * Math.min(fit.lines(), fit.room());
    }
}
