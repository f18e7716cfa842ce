package org.forme.press;

import java.util.ArrayList;
import java.util.List;

/**
 * 总墨量: how much ink a finished artwork lays one over another, in percent of the four colours together. Our own type and
 * pictures keep the limit by the way they are made.
 */
final class ArtworkInk implements PageRule {
    /** What coldset newsprint bears (newspaper profiles end at 235 to 240). */
    static final int LIMIT = 240;

    @Override
    public List<Fault> faults(MadeUpPage page) {
        List<Fault> faults = new ArrayList<>();
        page.artwork()
                .filter(frame -> frame.slot() != null || page.plan().artwork() != null)
                .forEach(frame -> {
                    ArtworkFacts facts = page.artworks().of(frame.key(), frame.mediaType());
                    if (facts.ink() > LIMIT)
                        faults.add(Fault.warn(frame.slot(), "press.ink_over", frame.alt(), facts.ink(), LIMIT));
                    else if (!facts.complete())
                        faults.add(Fault.warn(frame.slot(), "press.artwork_unmeasured", frame.alt()));
                });
        return faults;
    }
}
