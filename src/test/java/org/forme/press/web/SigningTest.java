package org.forme.press.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.forme.press.Change;
import org.forme.text.TextDiff.Kind;
import org.forme.text.TextDiff.Piece;
import org.junit.jupiter.api.Test;

/** What a signer is shown of what changed. */
class SigningTest {
    @Test
    void wordsComeBeforeTheCountOfRevisions() {
        var revision = change("press.part_revision", new Piece(Kind.REMOVED, "1"), new Piece(Kind.ADDED, "2"));
        var words = change("press.part_headline", new Piece(Kind.SAME, "新春"), new Piece(Kind.ADDED, "走基层"));
        var signing = new Signing(
                null, null, false, null, null, List.of(revision, words), List.of(), false, "", false, false, null);
        assertEquals(List.of(words, revision), signing.listed());
        assertTrue(revision.isSwap(), "told with an arrow, lest 1 and 2 read as 12");
        assertFalse(words.isSwap());
    }

    private static Change change(String key, Piece... pieces) {
        return new Change("", key, 0, List.of(pieces));
    }
}
