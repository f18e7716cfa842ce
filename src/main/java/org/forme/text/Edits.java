package org.forme.text;

import java.util.ArrayList;
import java.util.List;
import org.forme.text.Comparison.Fate;
import org.forme.text.Comparison.Row;

/** Takes a change of a text apart into changes that can be made one by one. */
final class Edits {
    /** Hunks nearer than this are one: nobody wants to decide about every second character. */
    private static final int NEAR = 2;

    private final Manuscript before;
    private final Manuscript after;
    private final List<Edit> edits = new ArrayList<>();
    /** Where the paragraphs begin that changed and are not told yet. */
    private int openBefore;

    private int openAfter;
    private int nextBefore;
    private int nextAfter;

    Edits(Manuscript before, Manuscript after) {
        this.before = before;
        this.after = after;
    }

    List<Edit> list() {
        List<Row> rows = Comparison.between(before, after);
        int firstMoved = rows.size();
        int lastMoved = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).isMoved() && !rows.get(i).isLeft()) continue;
            firstMoved = Math.min(firstMoved, i);
            lastMoved = i;
        }
        for (int i = 0; i < rows.size(); i++) {
            // What moved goes and comes in one: half of it would double or lose a paragraph.
            if (i >= firstMoved && i <= lastMoved) count(rows.get(i));
            else take(rows.get(i));
            if (i == lastMoved) flush();
        }
        flush();
        return List.copyOf(edits);
    }

    private void take(Row row) {
        if (row.fate() == Fate.ADDED || row.fate() == Fate.REMOVED) {
            count(row);
            return;
        }
        flush();
        List<Edit> words = row.isSame() ? List.of() : words(row);
        edits.addAll(words);
        count(row);
        if (row.isSame() || !words.isEmpty()) openHere();
        else flush();
    }

    private void count(Row row) {
        if (row.standsBefore()) nextBefore++;
        if (row.standsAfter()) nextAfter++;
    }

    private void flush() {
        if (nextBefore > openBefore || nextAfter > openAfter)
            edits.add(new Edit.Paragraphs(
                    openBefore, part(before, openBefore, nextBefore), part(after, openAfter, nextAfter)));
        openHere();
    }

    private void openHere() {
        openBefore = nextBefore;
        openAfter = nextAfter;
    }

    private static Manuscript part(Manuscript of, int from, int to) {
        return new Manuscript(of.paragraphs().subList(from, to));
    }

    /** The changes inside a paragraph; none where it has to be changed as a whole. */
    private List<Edit> words(Row row) {
        if (row.isOtherKind() || !row.restyled().isEmpty()) return List.of();
        var hunks = new ArrayList<Edit>();
        for (int[] hunk : hunks(row)) {
            Run manner = row.before().runAt(hunk[0]);
            var was = row.before().slice(hunk[0], hunk[1]);
            var instead = row.after().slice(hunk[2], hunk[3]);
            if (!was.stream().allMatch(manner::like) || !instead.stream().allMatch(manner::like)) return List.of();
            String from = row.before().text().substring(hunk[0], hunk[1]);
            String to = row.after().text().substring(hunk[2], hunk[3]);
            if ((from + to).indexOf(Paragraph.NEXT_CELL) >= 0) return List.of();
            hunks.add(new Edit.Words(row.was() - 1, hunk[0], from, to));
        }
        return hunks;
    }

    /** Begin and end before, begin and end after, of each stretch that differs. */
    private static List<int[]> hunks(Row row) {
        var hunks = new ArrayList<int[]>();
        int was = 0;
        int now = 0;
        int[] last = null;
        for (TextDiff.Piece piece : row.pieces()) {
            int length = piece.text().length();
            if (piece.isSame()) {
                was += length;
                now += length;
                continue;
            }
            int wasEnd = piece.isRemoved() ? was + length : was;
            int nowEnd = piece.isAdded() ? now + length : now;
            if (last != null && was - last[1] <= NEAR) {
                last[1] = wasEnd;
                last[3] = nowEnd;
            } else {
                last = new int[] {was, wasEnd, now, nowEnd};
                hunks.add(last);
            }
            was = wasEnd;
            now = nowEnd;
        }
        hunks.forEach(hunk -> widen(hunk, row.before().text(), row.after().text()));
        return joined(hunks);
    }

    /** A number or a Latin word changes as a whole. */
    private static void widen(int[] hunk, String before, String after) {
        while (hunk[0] > 0
                && isWord(before.charAt(hunk[0] - 1))
                && touchesWord(hunk[0], hunk[1], before, hunk, after)) {
            hunk[0]--;
            hunk[2]--;
        }
        while (hunk[1] < before.length()
                && isWord(before.charAt(hunk[1]))
                && (endsInWord(hunk[0], hunk[1], before) || endsInWord(hunk[2], hunk[3], after))) {
            hunk[1]++;
            hunk[3]++;
        }
    }

    private static boolean touchesWord(int from, int to, String before, int[] hunk, String after) {
        return to > from && isWord(before.charAt(from)) || hunk[3] > hunk[2] && isWord(after.charAt(hunk[2]));
    }

    private static boolean endsInWord(int from, int to, String text) {
        return to > from && isWord(text.charAt(to - 1));
    }

    private static boolean isWord(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static List<int[]> joined(List<int[]> hunks) {
        var joined = new ArrayList<int[]>();
        for (int[] hunk : hunks) {
            int[] last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || hunk[0] > last[1]) joined.add(hunk);
            else {
                last[1] = hunk[1];
                last[3] = hunk[3];
            }
        }
        return joined;
    }
}
