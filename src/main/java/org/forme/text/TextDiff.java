package org.forme.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What changed from one text to another, character by character (by code points, as Chinese has no spaces to go by): the
 * shortest list of removals and additions, after Eugene W. Myers, "An O(ND) Difference Algorithm and Its Variations"
 * (1986).
 */
public final class TextDiff {
    /**
     * Texts that differ in more characters than this are shown as one removed and one added: nobody reads a thousand
     * small marks, and the working memory grows with the square.
     */
    static final int MOST_CHANGES = 1_500;

    /** What became of a piece. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** A run of characters with one fate. */
    public record Piece(Kind kind, String text) {
        public boolean isSame() {
            return kind == Kind.SAME;
        }

        public boolean isRemoved() {
            return kind == Kind.REMOVED;
        }

        public boolean isAdded() {
            return kind == Kind.ADDED;
        }
    }

    private final int[] before;
    private final int[] after;
    private final List<Piece> pieces = new ArrayList<>();

    private TextDiff(String before, String after) {
        this.before = before.codePoints().toArray();
        this.after = after.codePoints().toArray();
    }

    /** The pieces in their order: those not added make up {@code before}, those not removed {@code after}. */
    public static List<Piece> between(String before, String after) {
        return new TextDiff(before, after).pieces();
    }

    /** How many characters were added or removed. */
    public static int changes(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> !piece.isSame())
                .mapToInt(piece -> piece.text().codePointCount(0, piece.text().length()))
                .sum();
    }

    private List<Piece> pieces() {
        int shorter = Math.min(before.length, after.length);
        int head = 0;
        while (head < shorter && before[head] == after[head]) head++;
        int tail = 0;
        while (tail < shorter - head && before[before.length - 1 - tail] == after[after.length - 1 - tail]) tail++;
        add(Kind.SAME, before, 0, head);
        middle(head, before.length - tail, after.length - tail);
        add(Kind.SAME, before, before.length - tail, before.length);
        return List.copyOf(pieces);
    }

    private void middle(int from, int beforeEnd, int afterEnd) {
        List<int[]> furthest = search(from, beforeEnd - from, afterEnd - from);
        if (furthest == null) {
            add(Kind.REMOVED, before, from, beforeEnd);
            add(Kind.ADDED, after, from, afterEnd);
        } else {
            walk(furthest, from, beforeEnd - from, afterEnd - from);
        }
    }

    /**
     * For each number of changes, how far along {@code before} each diagonal gets; diagonal k stands at k + changes.
     * Null when there are too many changes.
     */
    private List<int[]> search(int from, int n, int m) {
        var furthest = new ArrayList<int[]>();
        int[] last = {0, 0, 0};
        for (int d = 0; d <= Math.min(n + m, MOST_CHANGES); d++) {
            int[] reached = new int[2 * d + 3];
            for (int k = -d; k <= d; k += 2) {
                int x = d == 0 ? 0 : step(last, d, k);
                while (x < n && x - k < m && before[from + x] == after[from + x - k]) x++;
                reached[k + d + 1] = x;
                if (x >= n && x - k >= m) {
                    furthest.add(reached);
                    return furthest;
                }
            }
            furthest.add(reached);
            last = reached;
        }
        return null;
    }

    /** Down from the diagonal above, or right from the one below, whichever is further on. */
    private static int step(int[] last, int d, int k) {
        return addsAt(last, d, k) ? last[k + 1 + d] : last[k - 1 + d] + 1;
    }

    private static boolean addsAt(int[] last, int d, int k) {
        return k == -d || (k != d && last[k - 1 + d] < last[k + 1 + d]);
    }

    private void walk(List<int[]> furthest, int from, int n, int m) {
        var backwards = new ArrayList<Piece>();
        int x = n;
        int y = m;
        for (int d = furthest.size() - 1; d > 0; d--) {
            int[] last = furthest.get(d - 1);
            int k = x - y;
            boolean adds = addsAt(last, d, k);
            int fromX = adds ? last[k + 1 + d] : last[k - 1 + d];
            int fromY = fromX - (adds ? k + 1 : k - 1);
            int keptFrom = adds ? fromX : fromX + 1;
            if (x > keptFrom) backwards.add(piece(Kind.SAME, before, from + keptFrom, from + x));
            backwards.add(
                    adds
                            ? piece(Kind.ADDED, after, from + fromY, from + fromY + 1)
                            : piece(Kind.REMOVED, before, from + fromX, from + fromX + 1));
            x = fromX;
            y = fromY;
        }
        if (x > 0) backwards.add(piece(Kind.SAME, before, from, from + x));
        for (int i = backwards.size() - 1; i >= 0; i--) join(backwards.get(i));
    }

    private void add(Kind kind, int[] text, int from, int to) {
        if (to > from) join(piece(kind, text, from, to));
    }

    private void join(Piece next) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).kind() == next.kind())
            pieces.set(last, new Piece(next.kind(), pieces.get(last).text() + next.text()));
        else pieces.add(next);
    }

    private static Piece piece(Kind kind, int[] text, int from, int to) {
        return new Piece(kind, new String(text, from, to - from));
    }
}
