package org.forme.press;

import java.util.ArrayList;
import java.util.List;

/**
 * 总墨量: how much ink a finished artwork, as it came, lays one over another, in percent of the four colours together. The
 * press brings it down to the limit, so that nothing sets off; but shadows come out lighter than their maker saw them.
 */
final class HeavyArtwork implements PageRule {
    /** What coldset newsprint bears (newspaper profiles end at 235 to 240), and what {@link Newsprint} prints at most. */
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
