package org.forme.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void aHeadlineComesApartBetweenWords() {
        List<String> words = Words.of("党史学习教育总结大会召开");
        assertEquals("党史学习教育总结大会召开", String.join("", words));
        assertTrue(words.contains("学习"), words.toString());
    }

    @Test
    void lettersThatTheDictionaryDoesNotKnowStayTogether() {
        assertEquals(List.of("党史", "学习"), Words.of("党史学习"));
    }

    @Test
    void marksStayWithTheirWords() {
        List<String> words = Words.of("“一网通办”，群众 点赞《办法》");
        assertEquals("“一网通办”，群众 点赞《办法》", String.join("", words));
        for (String word : words) {
            assertFalse("”，》 ".contains(word.substring(0, 1)), words.toString());
            assertFalse("“《".contains(word.substring(word.length() - 1)), words.toString());
        }
    }
}
