package org.forme.text;

import java.util.ArrayDeque;

/**
 * Half-width marks in Chinese text, as they come out of files that were NFKC-normalised on the way: {@code , : ; ( )}
 * beside a Han character, a Chinese quote or another Chinese mark are made full-width. Between Latin letters or digits
 * they stay ({@code 10,000}, {@code 9:30}, {@code f(x)}). Brackets are widened in pairs.
 */
public final class HalfWidth {
    private static final String NARROW = ",:;()";
    private static final String WIDE = "，：；（）";
    private static final String MARKS = "“”‘’《》〈〉「」『』【】〔〕、。！？，：；（）—…·";

    private HalfWidth() {}

    /** The text with its marks made full-width where they belong to Chinese. */
    public static String widen(String text) {
        char[] out = text.toCharArray();
        var open = new ArrayDeque<Integer>();
        for (int i = 0; i < out.length; i++) {
            int which = NARROW.indexOf(out[i]);
            if (which < 0) continue;
            if (out[i] == '(') {
                open.push(i);
            } else if (out[i] == ')') {
                widenPair(out, open.isEmpty() ? i : open.pop(), i);
            } else if (chinese(out, i)) {
                out[i] = WIDE.charAt(which);
            }
        }
        for (int i : open) if (chinese(out, i)) out[i] = '（';
        return new String(out);
    }

    private static void widenPair(char[] out, int from, int to) {
        if (!chinese(out, from) && !chinese(out, to)) return;
        if (out[from] == '(') out[from] = '（';
        out[to] = '）';
    }

    private static boolean chinese(char[] out, int i) {
        return (i > 0 && chinese(out[i - 1])) || (i + 1 < out.length && chinese(out[i + 1]));
    }

    private static boolean chinese(char c) {
        return Character.isSurrogate(c) || Character.isIdeographic(c) || MARKS.indexOf(c) >= 0;
    }
}
