package org.forme.press;

import org.forme.layout.Punctuation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints what lines look like in two hundred finished files at each measure; asserts nothing. */
@Tag("bench")
class QualityBench {
    @Test
    void measure() {
        for (Punctuation punctuation : Punctuation.values()) PrintQualityTest.report(punctuation, 200);
    }
}
