package org.forme.text;

/**
 * A stretch of a text that somebody says something about.
 *
 * @param first number of the paragraph where it begins, from 0
 * @param from UTF-16 units before it in that paragraph
 * @param last number of the paragraph where it ends
 * @param to UTF-16 units in that paragraph up to its end
 */
public record Passage(int first, int from, int last, int to) {
    /**
     * The passage between two offsets of the text's {@link Manuscript#plainText()}.
     *
     * @throws IndexOutOfBoundsException where the text does not reach so far
     */
    public static Passage of(Manuscript text, int from, int to) {
        if (from < 0 || to < from) throw new IndexOutOfBoundsException(from);
        int seen = 0;
        int first = -1;
        int start = 0;
        for (int i = 0; i < text.paragraphs().size(); i++) {
            int length = text.paragraphs().get(i).text().length();
            if (first < 0 && from <= seen + length) {
                first = i;
                start = from - seen;
            }
            if (first >= 0 && to <= seen + length) return new Passage(first, start, i, to - seen);
            seen += length + 1;
        }
        throw new IndexOutOfBoundsException(to);
    }

    /** The offset in the plain text where it begins. */
    public int begin(Manuscript text) {
        return offset(text, first) + from;
    }

    /** The offset in the plain text where it ends. */
    public int end(Manuscript text) {
        return offset(text, last) + to;
    }

    private static int offset(Manuscript text, int paragraph) {
        return text.paragraphs().subList(0, paragraph).stream()
                .mapToInt(one -> one.text().length() + 1)
                .sum();
    }
}
