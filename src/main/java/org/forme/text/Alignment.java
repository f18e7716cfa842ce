package org.forme.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which paragraph of one text has become which of another: first those that say the same (after Paul Heckel, "A
 * technique for isolating differences between files", 1978: what stands once in both, and its neighbours), then the most
 * alike. Time grows with the length of the texts, not with its square.
 */
final class Alignment {
    /** Between the same neighbours a rewritten paragraph is known by this much. */
    private static final double ALIKE = 0.4;

    /** Elsewhere it takes more, and more than a few words. */
    private static final double ALIKE_FROM_AFAR = 0.6;

    private static final int LONG_ENOUGH_TO_MOVE = 12;

    /** A cry of three characters that stands twice tells nothing of where it comes from. */
    private static final int LONG_ENOUGH_TO_KNOW = 4;

    /** More pairs than these are not all looked at, only those near each other. */
    private static final int MOST_PAIRS = 40_000;

    private static final int NEAR = 8;

    /** What no text begins with. A rule or a picture is the same or another one, and never alike. */
    private static final String WORDLESS = "\n";

    private record Candidate(int before, int after, double likeness) {}

    private final String[] before;
    private final String[] after;
    private final int[] partners;
    private final int[] taken;

    private Alignment(List<Paragraph> before, List<Paragraph> after) {
        this.before = keys(before);
        this.after = keys(after);
        this.partners = new int[after.size()];
        this.taken = new int[before.size()];
        Arrays.fill(partners, -1);
        Arrays.fill(taken, -1);
    }

    /** For each paragraph of {@code after} the one of {@code before} that it was, or -1 for a new one. */
    static int[] of(List<Paragraph> before, List<Paragraph> after) {
        var alignment = new Alignment(before, after);
        alignment.ends();
        alignment.unique();
        alignment.neighbours();
        alignment.repeated();
        alignment.alike();
        return alignment.partners;
    }

    private static String[] keys(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .map(one -> one.kind().isWordless() ? WORDLESS + one.picture() : one.text())
                .toArray(String[]::new);
    }

    /** How much a paragraph weighs where two have changed places. */
    static int[] weights(List<Paragraph> paragraphs) {
        return paragraphs.stream().mapToInt(one -> one.text().length() + 1).toArray();
    }

    private void pair(int i, int j) {
        taken[i] = j;
        partners[j] = i;
    }

    private boolean isOpen(int i, int j) {
        return i >= 0
                && j >= 0
                && i < before.length
                && j < after.length
                && taken[i] < 0
                && partners[j] < 0
                && before[i].equals(after[j]);
    }

    private void ends() {
        for (int i = 0; isOpen(i, i); i++) pair(i, i);
        for (int i = before.length - 1, j = after.length - 1; isOpen(i, j); i--, j--) pair(i, j);
    }

    private void unique() {
        Map<String, Integer> first = once(before, taken);
        once(after, partners).forEach((text, j) -> {
            Integer i = first.get(text);
            if (i != null && i >= 0 && j >= 0) pair(i, j);
        });
    }

    /** Where each text stands that stands once; -1 where it stands more often. */
    private static Map<String, Integer> once(String[] texts, int[] done) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < texts.length; i++) if (done[i] < 0) places.merge(texts[i], i, (one, other) -> -1);
        return places;
    }

    private void neighbours() {
        for (int j = 0; j + 1 < after.length; j++)
            if (partners[j] >= 0 && isOpen(partners[j] + 1, j + 1)) pair(partners[j] + 1, j + 1);
        for (int j = after.length - 1; j > 0; j--)
            if (partners[j] >= 0 && isOpen(partners[j] - 1, j - 1)) pair(partners[j] - 1, j - 1);
    }

    private void repeated() {
        Map<String, Deque<Integer>> places = new HashMap<>();
        for (int i = 0; i < before.length; i++)
            if (taken[i] < 0 && before[i].length() >= LONG_ENOUGH_TO_KNOW)
                places.computeIfAbsent(before[i], text -> new ArrayDeque<>()).add(i);
        for (int j = 0; j < after.length; j++) {
            Deque<Integer> open = partners[j] < 0 ? places.get(after[j]) : null;
            if (open != null && !open.isEmpty()) pair(open.poll(), j);
        }
    }

    private void alike() {
        List<Integer> gone = open(taken, before);
        List<Integer> come = open(partners, after);
        int[] gapsBefore = new int[before.length];
        int[] gapsAfter = new int[after.length];
        gaps(gapsBefore, gapsAfter);
        var likenesses = come.stream().map(j -> Likeness.of(after[j])).toList();
        boolean all = (long) gone.size() * come.size() <= MOST_PAIRS;
        List<Candidate> candidates = new ArrayList<>();
        for (int r = 0; r < gone.size(); r++) {
            int i = gone.get(r);
            Likeness one = Likeness.of(before[i]);
            int from = all ? 0 : Math.max(0, r - NEAR);
            int to = all ? come.size() : Math.min(come.size(), r + NEAR + 1);
            for (int a = from; a < to; a++) {
                int j = come.get(a);
                double likeness = one.to(likenesses.get(a));
                if (likeness >= asked(i, j, gapsBefore[i] == gapsAfter[j]))
                    candidates.add(new Candidate(i, j, likeness));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::likeness)
                .reversed()
                .thenComparing(candidate -> Math.abs(candidate.before() - candidate.after())));
        for (Candidate one : candidates)
            if (taken[one.before()] < 0 && partners[one.after()] < 0) pair(one.before(), one.after());
    }

    private double asked(int i, int j, boolean sameGap) {
        if (sameGap) return ALIKE;
        boolean known = before[i].length() >= LONG_ENOUGH_TO_MOVE && after[j].length() >= LONG_ENOUGH_TO_MOVE;
        return known ? ALIKE_FROM_AFAR : 2;
    }

    private static List<Integer> open(int[] done, String[] texts) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < done.length; i++) if (done[i] < 0 && !texts[i].startsWith(WORDLESS)) open.add(i);
        return open;
    }

    /** Numbers the gaps between what says the same in the same order. */
    private void gaps(int[] gapsBefore, int[] gapsAfter) {
        int[] weight = Arrays.stream(after).mapToInt(text -> text.length() + 1).toArray();
        boolean[] kept = Order.kept(partners, before.length, weight);
        int gap = 0;
        int i = 0;
        for (int j = 0; j < after.length; j++) {
            if (kept[j]) {
                while (i <= partners[j]) gapsBefore[i++] = gap;
                gap++;
            }
            gapsAfter[j] = gap;
        }
        while (i < before.length) gapsBefore[i++] = gap;
    }
}
