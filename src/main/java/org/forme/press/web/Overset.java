package org.forme.press.web;

/**
 * The place in a text from which on it finds no room.
 *
 * @param at offset in the plain text, in UTF-16 units
 * @param words the first ten characters there
 */
public record Overset(int at, String words) {
    private static final int SHOWN = 10;

    static Overset of(String plain, int at) {
        int from = Math.min(at, plain.length());
        while (from < plain.length() && Character.isWhitespace(plain.charAt(from))) from++;
        int shown = Math.min(SHOWN, plain.codePointCount(from, plain.length()));
        return new Overset(from, plain.substring(from, plain.offsetByCodePoints(from, shown)));
    }
}
