package org.forme.press;

import java.util.ArrayList;
import java.util.List;

/** A table whose columns find no room side by side, its rows set as running text: a wider slot or a shorter cell helps. */
final class TableAsText implements PageRule {
    @Override
    public List<Fault> faults(MadeUpPage page) {
        List<Fault> faults = new ArrayList<>();
        for (SlotPlan slot : page.filled())
            page.frames().fits().stream()
                    .filter(fit -> fit.slot() == slot.key() && fit.fit().rowsAsText() > 0)
                    .forEach(fit -> faults.add(Fault.warn(
                            slot.key(),
                            "press.table_as_text",
                            MadeUpPage.title(slot),
                            fit.fit().rowsAsText())));
        return faults;
    }
}
