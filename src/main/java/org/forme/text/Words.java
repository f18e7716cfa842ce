package org.forme.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** A line of type by its words, so that a headline need not break inside one. */
public final class Words {
    /** More letters than this are not put together: a phone's line must be able to break. */
    private static final int LONGEST_JOINED = 4;

    private Words() {}

    /** The words in their order, which put together give the line; marks stand with the word that they belong to. */
    public static List<String> of(String line) {
        BreakIterator words = BreakIterator.getWordInstance(ULocale.SIMPLIFIED_CHINESE);
        words.setText(line);
        List<String> parts = new ArrayList<>();
        boolean opened = false;
        int from = words.first();
        for (int to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
            String part = line.substring(from, to);
            if (!parts.isEmpty() && (opened || clings(part)))
                parts.set(parts.size() - 1, parts.get(parts.size() - 1) + part);
            else parts.add(part);
            opened = opens(part);
        }
        return joined(parts);
    }

    /** What the dictionary does not know comes in single letters, as 廉政 does: they stay together, or with the word before. */
    private static List<String> joined(List<String> parts) {
        List<String> words = new ArrayList<>();
        for (String part : parts) {
            boolean alone = letters(part) == 1 && Character.isIdeographic(part.codePointAt(0));
            String last = words.isEmpty() ? "" : words.get(words.size() - 1);
            boolean pause = !last.isEmpty() && clings(last.substring(last.length() - 1));
            boolean joins = alone && !last.isEmpty() && !pause && letters(last) < LONGEST_JOINED;
            if (joins) words.set(words.size() - 1, last + part);
            else words.add(part);
        }
        return words;
    }

    private static long letters(String part) {
        return part.codePoints().filter(Character::isLetterOrDigit).count();
    }

    /** Whether it may not begin a line: closing marks, pauses, and the space behind a word. */
    private static boolean clings(String part) {
        return !Character.isLetterOrDigit(part.codePointAt(0)) && !opens(part);
    }

    private static boolean opens(String part) {
        int type = Character.getType(part.codePointBefore(part.length()));
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }
}
