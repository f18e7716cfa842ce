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
}
