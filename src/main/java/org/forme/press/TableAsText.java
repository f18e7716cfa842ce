package org.forme.press;

import java.util.List;

/** A table whose columns find no room side by side, its rows set as running text: a wider slot or a shorter cell helps. */
final class TableAsText implements PageRule {
    @Override
    public List<Fault> faults(MadeUpPage page) {
        return page.ofFits((slot, fit) -> fit.fit().rowsAsText() > 0
                ? Fault.warn(
                        slot.key(),
                        "press.table_as_text",
                        MadeUpPage.title(slot),
                        fit.fit().rowsAsText())
                : null);
    }
}
