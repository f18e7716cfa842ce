package org.forme.text;

import java.util.Arrays;

/** How alike two paragraphs are, by the pairs of neighbouring characters that they share (Dice's coefficient). */
final class Likeness {
    private final long[] pairs;

    private Likeness(long[] pairs) {
        this.pairs = pairs;
    }

    static Likeness of(String text) {
        int[] points = text.codePoints().toArray();
        long[] pairs = new long[points.length + 1];
        for (int i = 0; i <= points.length; i++) {
            long left = i == 0 ? 0 : points[i - 1];
            long right = i == points.length ? 0 : points[i];
            pairs[i] = left << 32 | right;
        }
        Arrays.sort(pairs);
        return new Likeness(pairs);
    }

    /** From 0, nothing in common, to 1. */
    double to(Likeness other) {
        int shared = 0;
        for (int i = 0, j = 0; i < pairs.length && j < other.pairs.length; ) {
            if (pairs[i] == other.pairs[j]) {
                shared++;
                i++;
                j++;
            } else if (pairs[i] < other.pairs[j]) i++;
            else j++;
        }
        return 2.0 * shared / (pairs.length + other.pairs.length);
    }
}
