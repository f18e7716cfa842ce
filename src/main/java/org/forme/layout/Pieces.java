package org.forme.layout;

import org.forme.layout.Items.Break;

/** How wide the parts of a cell are in 1/1000 em: its line, its words, and what is not broken in any text. */
final class Pieces {
    private final Items items;
    private final LineBreaker breaker;
    private WordEnds words;

    Pieces(Items items) {
        this.items = items;
        breaker = new LineBreaker(items, 0, true, line -> Integer.MAX_VALUE);
    }

    /** All of it in one line. */
    int line() {
        return items.count == 0 ? 0 : width(0, items.count);
    }

    /** The longest number with its unit, name, or run of letters. */
    int piece() {
        return longest(false);
    }

    /** The longest word, number, name, or run of letters. */
    int word() {
        return longest(true);
    }

    /** Forbids breaks inside words as far as they hold in the measure. */
    void keepWords(int measure) {
        if (line() <= measure) return;
        int start = 0;
        for (int i = 1; i <= items.count; i++) {
            if (i < items.count && !isOpen(i, true)) continue;
            if (width(start, i) <= measure) for (int k = start + 1; k < i; k++) items.breaks[k] = Break.NO;
            start = i;
        }
    }

    private int longest(boolean ofWords) {
        int longest = 0;
        int start = 0;
        for (int i = 1; i <= items.count; i++) {
            if (i < items.count && !isOpen(i, ofWords)) continue;
            longest = Math.max(longest, width(start, i));
            start = i;
        }
        return longest;
    }

    private int width(int start, int end) {
        return breaker.natural(start, breaker.visible(start, end));
    }

    private boolean isOpen(int i, boolean atWordEnds) {
        if (items.breaks[i] == Break.ADDRESS) return true;
        if (items.breaks[i] != Break.YES && items.breaks[i] != Break.DATE) return false;
        if (!atWordEnds) return true;
        if (words == null) words = new WordEnds(items);
        return !words.inside(i);
    }
}
