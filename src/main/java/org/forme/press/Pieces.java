package org.forme.press;

import java.util.ArrayList;
import java.util.List;
import org.forme.text.TextDiff;
import org.forme.text.TextDiff.Kind;
import org.forme.text.TextDiff.Piece;

/** Changed passages of a text, cut to what can be read at a glance. */
final class Pieces {
    /** Characters of unchanged text shown on either side of a changed passage: enough to find the place. */
    private static final int AROUND = 8;

    /** Longest changed passage shown whole. */
    private static final int LONGEST = 160;

    /** More pieces than this are harder to read than the two texts one after the other. */
    private static final int MOST = 40;

    private Pieces() {}

    /** Every changed span, old and new, with a little of what stands between them. */
    static List<Piece> between(String before, String after) {
        List<Piece> all = TextDiff.between(before, after);
        boolean rewritten = TextDiff.changes(all) > (before.length() + after.length()) * 2 / 3;
        return all.size() > MOST || rewritten ? whole(before, after) : shortened(all);
    }

    /** The old text and the new one, each as a whole. */
    static List<Piece> whole(String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        if (!before.isEmpty()) pieces.add(new Piece(Kind.REMOVED, cut(before)));
        if (!after.isEmpty()) pieces.add(new Piece(Kind.ADDED, cut(after)));
        return pieces;
    }

    private static List<Piece> shortened(List<Piece> all) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Piece piece = all.get(i);
            String text = piece.isSame() ? between(piece.text(), i > 0, i < all.size() - 1) : cut(piece.text());
            pieces.add(new Piece(piece.kind(), text));
        }
        return pieces;
    }

    private static String between(String same, boolean goesBefore, boolean comesAfter) {
        int length = same.codePointCount(0, same.length());
        if (length <= (goesBefore && comesAfter ? 2 * AROUND : AROUND)) return same;
        String start = goesBefore ? same.substring(0, same.offsetByCodePoints(0, AROUND)) : "";
        String end = comesAfter ? same.substring(same.offsetByCodePoints(same.length(), -AROUND)) : "";
        return start + "…" + end;
    }

    private static String cut(String text) {
        int length = text.codePointCount(0, text.length());
        if (length <= LONGEST) return text;
        return text.substring(0, text.offsetByCodePoints(0, LONGEST / 2))
                + "……"
                + text.substring(text.offsetByCodePoints(text.length(), -LONGEST / 2));
    }
}
