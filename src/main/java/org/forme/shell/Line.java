package org.forme.shell;

/**
 * What may be typed into a field. A line holds no control, bidirectional or private-use characters and no halves of
 * characters: they do not print, and they make a text look like another one. Everything else, markup included, is just
 * text and is escaped where it is shown.
 */
public final class Line {
    private Line() {}

    /**
     * Adds a reason at the field where the text is too long, or holds a character that does not belong in a line.
     *
     * @param text as typed; null counts as empty, and empty is fine
     * @param max longest text, in characters as a person counts them (code points)
     */
    public static void check(Refusal.Reasons reasons, String field, String text, int max) {
        check(reasons, field, text, max, false);
    }

    /** The same for a text of several lines: line ends and tabs may stand in it. */
    public static void checkText(Refusal.Reasons reasons, String field, String text, int max) {
        check(reasons, field, text, max, true);
    }

    /** The same as {@link #check}, and something must stand there besides blanks. */
    public static void checkGiven(Refusal.Reasons reasons, String field, String text, int max) {
        reasons.require(text != null && !text.isBlank(), field, "shell.line_missing");
        check(reasons, field, text, max);
    }

    /** Whether the code point may stand in a line. */
    public static boolean isFit(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !isBidirectional(codePoint) && !isUnseen(codePoint) && !isNoCharacter(codePoint);
        };
    }

    private static void check(Refusal.Reasons reasons, String field, String text, int max, boolean lines) {
        if (text == null) return;
        int length = text.codePointCount(0, text.length());
        reasons.require(length <= max, field, "shell.line_too_long", max, length);
        int place = 0;
        for (int i = 0; i < text.length(); place++) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isFit(c) || lines && (c == '\n' || c == '\r' || c == '\t')) continue;
            reasons.add(field, "shell.line_character", place + 1, String.format("U+%04X", c));
            return;
        }
    }

    /** Characters that nobody sees and that make two equal words different: joiners, fillers, soft hyphens, tags. */
    private static boolean isUnseen(int c) {
        boolean filler = c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0;
        boolean joinsEmoji = c == 0x200D;
        return filler || !joinsEmoji && Character.getType(c) == Character.FORMAT;
    }

    private static boolean isBidirectional(int c) {
        return c == 0x061C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private static boolean isNoCharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    }
}
