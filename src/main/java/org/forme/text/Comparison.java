package org.forme.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What became of a text's paragraphs in a later text: which stayed, changed, came, went, or moved, and what differs in
 * each, character by character and in the manner of setting. Read top down it is the later text, with what went standing
 * where it was.
 */
public final class Comparison {
    /** What became of a paragraph. */
    public enum Fate {
        /** Stands in both, with the same characters; its kind or type may differ. */
        KEPT,
        /** Stands in both, with other characters. */
        CHANGED,
        ADDED,
        REMOVED,
        /** Where a paragraph stands that came from elsewhere in the text. */
        MOVED,
        /** Where it stood. */
        LEFT
    }

    /** A manner of setting. */
    public enum Manner {
        BOLD,
        KAI
    }

    /**
     * Words that stand in both, set in another manner.
     *
     * @param on whether they are in the manner now, or were before
     */
    public record Restyled(Manner manner, boolean on, String words) {}

    /**
     * A paragraph in one text or both.
     *
     * @param was its number in the earlier text, from 1; 0 where it does not stand there
     * @param now its number in the later text, from 1; 0 where it does not stand there
     * @param before as it was, or null
     * @param after as it is, or null
     * @param pieces its characters with what was removed and added; where it has left, as it is in its new place
     * @param restyled what is set otherwise
     */
    public record Row(
            Fate fate,
            int was,
            int now,
            Paragraph before,
            Paragraph after,
            List<TextDiff.Piece> pieces,
            List<Restyled> restyled) {
        /** Whether nothing about it differs. */
        public boolean isSame() {
            return fate == Fate.KEPT && restyled.isEmpty() && !isOtherKind();
        }

        /** Whether it is another kind of paragraph now. */
        public boolean isOtherKind() {
            return before != null && after != null && before.kind() != after.kind();
        }

        /** The kind that it is, or was. */
        public Paragraph.Kind kind() {
            return after == null ? before.kind() : after.kind();
        }

        /** The picture whose place it is; 0 where it is no picture's. */
        public long picture() {
            return after == null ? before.picture() : after.picture();
        }

        public boolean isMoved() {
            return fate == Fate.MOVED;
        }

        public boolean isLeft() {
            return fate == Fate.LEFT;
        }

        /** Whether it stands in the earlier text at this place. */
        public boolean standsBefore() {
            return fate != Fate.ADDED && fate != Fate.MOVED;
        }

        /** Whether it stands in the later text at this place. */
        public boolean standsAfter() {
            return fate != Fate.REMOVED && fate != Fate.LEFT;
        }
    }

    private final List<Paragraph> before;
    private final List<Paragraph> after;
    private final int[] partners;
    private final int[] places;
    private final boolean[] kept;
    private final List<Row> rows = new ArrayList<>();

    private Comparison(Manuscript before, Manuscript after) {
        this.before = before.paragraphs();
        this.after = after.paragraphs();
        this.partners = Alignment.of(this.before, this.after);
        this.kept = Order.kept(partners, this.before.size(), Alignment.weights(this.after));
        this.places = new int[this.before.size()];
        Arrays.fill(places, -1);
        for (int j = 0; j < partners.length; j++) if (partners[j] >= 0) places[partners[j]] = j;
    }

    /** The paragraphs of both, in the order of the later text. */
    public static List<Row> between(Manuscript before, Manuscript after) {
        return new Comparison(before, after).rows();
    }

    private List<Row> rows() {
        int next = 0;
        int come = 0;
        for (int j = 0; j < after.size(); j++) {
            if (!kept[j]) continue;
            while (next < partners[j]) gone(next++);
            while (come < j) come(come++);
            both(partners[j], j, false);
            next++;
            come++;
        }
        while (next < before.size()) gone(next++);
        while (come < after.size()) come(come++);
        return List.copyOf(rows);
    }

    private void gone(int i) {
        Paragraph was = before.get(i);
        if (places[i] < 0) {
            rows.add(new Row(Fate.REMOVED, i + 1, 0, was, null, TextDiff.between(was.text(), ""), List.of()));
        } else {
            var pieces = TextDiff.between(was.text(), after.get(places[i]).text());
            rows.add(new Row(Fate.LEFT, i + 1, places[i] + 1, was, null, pieces, List.of()));
        }
    }

    private void come(int j) {
        if (partners[j] >= 0) both(partners[j], j, true);
        else {
            Paragraph paragraph = after.get(j);
            var pieces = TextDiff.between("", paragraph.text());
            rows.add(new Row(Fate.ADDED, 0, j + 1, null, paragraph, pieces, List.of()));
        }
    }

    private void both(int i, int j, boolean moved) {
        Paragraph was = before.get(i);
        Paragraph is = after.get(j);
        var pieces = TextDiff.between(was.text(), is.text());
        Fate fate = moved ? Fate.MOVED : was.text().equals(is.text()) ? Fate.KEPT : Fate.CHANGED;
        rows.add(new Row(fate, i + 1, j + 1, was, is, pieces, Restyling.between(was, is, pieces)));
    }
}
