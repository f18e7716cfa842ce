package org.forme.layout;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Where the words of a text end, by ICU's dictionary. What it does not know comes in single characters. */
final class WordEnds {
    private final boolean[] inside;

    WordEnds(Items items) {
        inside = new boolean[items.count + 1];
        String text = new String(items.points, 0, items.count);
        BreakIterator words = BreakIterator.getWordInstance(ULocale.SIMPLIFIED_CHINESE);
        words.setText(text);
        int item = 0;
        int from = words.first();
        for (int to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
            int behind = item + text.codePointCount(from, to);
            for (int i = item + 1; i < behind; i++) inside[i] = true;
            item = behind;
        }
    }

    /** Whether the place before the item lies inside a word. */
    boolean inside(int item) {
        return inside[item];
    }

    /** Whether the item is a word of one character. */
    boolean single(int item) {
        return !inside[item] && (item + 1 >= inside.length || !inside[item + 1]);
    }
}
