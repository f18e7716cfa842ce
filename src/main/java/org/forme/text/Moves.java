package org.forme.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where the places of an earlier text stand in a later one. */
public final class Moves {
    /** Characters of a paragraph that stand in both. */
    private record Same(int from, int to, int now) {
        boolean holds(int start, int end) {
            return from <= start && end <= to;
        }
    }

    /** New number of each paragraph, -1 where it is gone. */
    private final int[] paragraphs;
    /** New number of the paragraph before which something stands that stood before each, and behind the last. */
    private final int[] gaps;

    private final List<List<Same>> same = new ArrayList<>();

    private Moves(Manuscript before) {
        int size = before.paragraphs().size();
        this.paragraphs = new int[size];
        this.gaps = new int[size + 1];
        Arrays.fill(paragraphs, -1);
        Arrays.fill(gaps, -1);
        before.paragraphs().forEach(paragraph -> same.add(new ArrayList<>()));
    }

    /** From one text to another of which nothing else is known. */
    public static Moves between(Manuscript before, Manuscript after) {
        var moves = new Moves(before);
        for (Comparison.Row row : Comparison.between(before, after)) {
            if (row.was() == 0 || row.now() == 0 || row.isLeft()) continue;
            moves.paragraphs[row.was() - 1] = row.now() - 1;
            int was = 0;
            int now = 0;
            for (TextDiff.Piece piece : row.pieces()) {
                int length = piece.text().length();
                if (piece.isSame()) moves.same.get(row.was() - 1).add(new Same(was, was + length, now));
                if (!piece.isAdded()) was += length;
                if (!piece.isRemoved()) now += length;
            }
        }
        for (int k = 0; k < moves.gaps.length; k++)
            moves.gaps[k] = moves.gap(k, after.paragraphs().size());
        return moves;
    }

    private int gap(int k, int size) {
        if (k == 0) return 0;
        if (paragraphs[k - 1] >= 0) return paragraphs[k - 1] + 1;
        if (k == paragraphs.length) return size;
        return paragraphs[k];
    }

    /** From a text to what an edit makes of it. */
    public static Moves by(Edit edit, Manuscript before) {
        int size = before.paragraphs().size();
        var moves = new Moves(before);
        if (edit instanceof Edit.Words words) {
            IntStream.range(0, size).forEach(i -> moves.keep(i, i, before));
            IntStream.rangeClosed(0, size).forEach(i -> moves.gaps[i] = i);
            int end = words.from() + words.was().length();
            int length = before.paragraphs().get(edit.first()).text().length();
            var rest = List.of(
                    new Same(0, words.from(), 0),
                    new Same(end, length, words.from() + words.instead().length()));
            moves.same.set(edit.first(), rest);
        } else if (edit instanceof Edit.Paragraphs whole) {
            int end = edit.first() + whole.was().paragraphs().size();
            int further = whole.instead().paragraphs().size()
                    - whole.was().paragraphs().size();
            for (int i = 0; i < size; i++) {
                if (i < edit.first()) moves.keep(i, i, before);
                else if (i >= end) moves.keep(i, i + further, before);
            }
            for (int k = 0; k <= edit.first(); k++) moves.gaps[k] = k;
            for (int k = Math.max(end, edit.first() + 1); k <= size; k++) moves.gaps[k] = k + further;
        }
        return moves;
    }

    private void keep(int was, int now, Manuscript before) {
        paragraphs[was] = now;
        int length = before.paragraphs().get(was).text().length();
        same.set(was, List.of(new Same(0, length, 0)));
    }

    /** The same edit on the later text; empty where what it is about was changed. */
    public Optional<Edit> of(Edit edit) {
        return edit instanceof Edit.Words words ? of(words) : of((Edit.Paragraphs) edit);
    }

    private Optional<Edit> of(Edit.Words words) {
        int end = words.from() + words.was().length();
        return same.get(words.first()).stream()
                .filter(piece -> piece.holds(words.from(), end))
                .findFirst()
                .map(piece -> new Edit.Words(
                        paragraphs[words.first()],
                        words.from() - piece.from() + piece.now(),
                        words.was(),
                        words.instead()));
    }

    /** Whether the paragraphs still say the same is seen when it is made. */
    private Optional<Edit> of(Edit.Paragraphs whole) {
        int count = whole.was().paragraphs().size();
        int now = count == 0 ? gaps[whole.first()] : paragraphs[whole.first()];
        boolean apart = IntStream.range(0, count).anyMatch(i -> paragraphs[whole.first() + i] != now + i);
        return now < 0 || apart
                ? Optional.empty()
                : Optional.of(new Edit.Paragraphs(now, whole.was(), whole.instead()));
    }

    /** The passage in the later text, as much of it as is left; empty where nothing is. */
    public Optional<Passage> of(Passage passage) {
        int first = passage.first();
        while (first <= passage.last() && paragraphs[first] < 0) first++;
        int last = passage.last();
        while (last >= first && paragraphs[last] < 0) last--;
        if (first > last || paragraphs[first] > paragraphs[last]) return Optional.empty();
        int from = first == passage.first() ? begin(first, passage.from()) : 0;
        int to = last == passage.last() ? end(last, passage.to()) : end(last, Integer.MAX_VALUE);
        boolean nothing = paragraphs[first] == paragraphs[last] && from >= to;
        return nothing ? Optional.empty() : Optional.of(new Passage(paragraphs[first], from, paragraphs[last], to));
    }

    /** Where the first of the characters from here on stands that is left. */
    private int begin(int paragraph, int from) {
        return same.get(paragraph).stream()
                .filter(piece -> piece.to() > from)
                .findFirst()
                .map(piece -> Math.max(0, from - piece.from()) + piece.now())
                .orElse(Integer.MAX_VALUE);
    }

    /** Behind the last of the characters up to here that is left. */
    private int end(int paragraph, int to) {
        return same.get(paragraph).stream()
                .filter(piece -> piece.from() < to)
                .reduce((one, next) -> next)
                .map(piece -> Math.min(to, piece.to()) - piece.from() + piece.now())
                .orElse(0);
    }
}
