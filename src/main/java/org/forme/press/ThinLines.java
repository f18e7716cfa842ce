package org.forme.press;

import java.util.List;

/** Lines that are set so wide that everybody sees it: a word more or less in their paragraphs helps, or wider columns. */
final class ThinLines implements PageRule {
    /** One is nobody's fault. */
    private static final int LEAST = 2;

    @Override
    public List<Fault> faults(MadeUpPage page) {
        return page.ofFits((slot, fit) -> fit.fit().gaping() >= LEAST
                ? Fault.warn(
                        slot.key(),
                        "press.thin_lines",
                        MadeUpPage.title(slot),
                        fit.fit().gaping())
                : null);
    }
}
