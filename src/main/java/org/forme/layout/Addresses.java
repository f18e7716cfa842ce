package org.forme.layout;

import org.forme.layout.Items.Break;

/**
 * Addresses of pages and mail may end a line behind the marks that part them, as CLREQ leaves to Western rules: behind a
 * slash, a full stop, @, ?, &amp; and the like, not inside https:// and not before a last letter or two.
 */
final class Addresses {
    private static final String PARTING = "/.?&=#@_";

    /** Shorter ones are kept whole: the white that they leave is small. */
    private static final int LEAST = 10;

    /** What stands before and behind a break. */
    private static final int LEAST_PIECE = 3;

    private Addresses() {}

    /** Marks where lines may end. */
    static void open(Items items) {
        for (int from = 0; from < items.count; ) {
            int to = from;
            while (to < items.count && belongs(items.points[to])) to++;
            if (to - from >= LEAST && isAddress(items, from, to)) open(items, from, to);
            from = to + 1;
        }
    }

    private static void open(Items items, int from, int to) {
        for (int i = from + LEAST_PIECE; i <= to - LEAST_PIECE; i++) {
            boolean behindMark = PARTING.indexOf(items.points[i - 1]) >= 0;
            if (behindMark && Character.isLetterOrDigit(items.points[i])) items.breaks[i] = Break.ADDRESS;
        }
    }

    /** A scheme, www., or something with a dot behind an @. */
    private static boolean isAddress(Items items, int from, int to) {
        String text = new String(items.points, from, to - from);
        int at = text.indexOf('@');
        return text.contains("://") || text.startsWith("www.") || at > 0 && text.indexOf('.', at) > 0;
    }

    private static boolean belongs(int point) {
        return point > ' ' && point < 0x7f;
    }
}
