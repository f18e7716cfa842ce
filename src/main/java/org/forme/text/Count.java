package org.forme.text;

/**
 * 字数, counted as newsrooms count: every Han character and every mark is one (—— and …… are two), a Latin word or a
 * number is one however long, spaces are none. What joins the parts of a word or number ({@code 1.5}, {@code 10,000},
 * {@code 5G-A}, {@code don't}, {@code 9:30}) and a % ‰ or ℃ after a number belong to it.
 *
 * @param characters 字数
 * @param raw code points without spaces, as a file is measured
 * @param paragraphs paragraphs; 1 for a plain string with anything in it
 */
public record Count(int characters, int raw, int paragraphs) {
    private static final String JOINTS = ".,'’-_:/@&+";
    private static final String AFTER_NUMBERS = "%‰℃°";

    /** Counts one string. */
    public static Count of(String text) {
        int characters = 0;
        int raw = 0;
        boolean inWord = false;
        int[] points = text == null ? new int[0] : text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            int point = points[i];
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                inWord = false;
                continue;
            }
            raw++;
            if (joins(point) || combines(point)) {
                if (!inWord && !combines(point)) characters++;
                inWord = true;
            } else if (!(inWord && belongs(points, i))) {
                characters++;
                inWord = false;
            }
        }
        return new Count(characters, raw, raw > 0 ? 1 : 0);
    }

    /** Counts a body: its paragraphs' texts, without the markers that the engine sets. */
    public static Count of(Manuscript manuscript) {
        int characters = 0;
        int raw = 0;
        for (Paragraph paragraph : manuscript.paragraphs()) {
            Count count = of(paragraph.text());
            characters += count.characters;
            raw += count.raw;
        }
        int paragraphs = (int)
                manuscript.paragraphs().stream().filter(one -> !one.isPicture()).count();
        return new Count(characters, raw, paragraphs);
    }

    /** Letters of scripts that write words with letters, and digits. */
    private static boolean joins(int point) {
        if (!Character.isLetterOrDigit(point) || Character.isIdeographic(point)) return false;
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL -> false;
            default -> true;
        };
    }

    private static boolean combines(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    private static boolean belongs(int[] points, int i) {
        if (AFTER_NUMBERS.indexOf(points[i]) >= 0) return Character.isDigit(points[i - 1]);
        int next = i;
        while (next < points.length && JOINTS.indexOf(points[next]) >= 0) next++;
        return next > i && next < points.length && joins(points[next]);
    }
}
