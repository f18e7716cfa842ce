package org.forme.press;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PunctuationTest {
    @Test
    void theEngineSetsMarksInEveryStyleThatAPaperMayChoose() {
        assertEquals(
                Arrays.stream(org.forme.layout.Punctuation.values())
                        .map(Enum::name)
                        .toList(),
                Arrays.stream(org.forme.imprint.Punctuation.values())
                        .map(Enum::name)
                        .toList());
    }
}
