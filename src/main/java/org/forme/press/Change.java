package org.forme.press;

import java.util.List;
import org.forme.text.TextDiff;

/**
 * One thing that is not as it was signed, in words a signer can judge.
 *
 * @param where the article by its headline, or the slot by its name; empty for the page itself
 * @param key message key of the part that changed
 * @param nth which of several, from 1; 0 where there is only one
 * @param pieces what stayed, went and came, long stretches shortened; empty where there are no words to show
 */
public record Change(String where, String key, int nth, List<TextDiff.Piece> pieces) {
    public Change {
        pieces = List.copyOf(pieces);
    }

    /** Whether one thing simply stands where another did. */
    public boolean isSwap() {
        return pieces.size() == 2
                && !pieces.get(0).isSame()
                && !pieces.get(0).isAdded()
                && pieces.get(1).isAdded();
    }

    /** Whether it only counts how often something was changed, which the words themselves tell better. */
    public boolean isCount() {
        return key.equals("press.part_revision") || key.equals("press.part_placement");
    }
}
