package org.forme.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two texts that were both made from a third one, put together paragraph by paragraph. What one of them changed and the
 * other left alone is taken; where both changed the same paragraph, or wrote at the same place, somebody has to choose.
 * Nothing that either of them wrote is lost: it stands in the result or in a clash.
 */
public final class Merge {
    /** What became of a stretch of paragraphs. */
    public enum Fate {
        /** Both texts say the same. */
        SAME,
        /** They changed it, I left it alone. */
        THEIRS,
        /** I changed it, they left it alone. */
        MINE,
        /** Both changed it, each otherwise. */
        CLASH
    }

    /** What somebody chose in a clash. */
    public enum Choice {
        THEIRS,
        MINE,
        /** First theirs, then mine. */
        BOTH
    }

    /**
     * A stretch of paragraphs.
     *
     * @param theirs as they have it, perhaps nothing
     * @param mine as I have it, perhaps nothing
     */
    public record Part(Fate fate, List<Paragraph> theirs, List<Paragraph> mine) {
        public Part {
            theirs = List.copyOf(theirs);
            mine = List.copyOf(mine);
        }

        public boolean isClash() {
            return fate == Fate.CLASH;
        }

        /** The same, to be chosen by somebody, where it is not known for sure what both were made from. */
        public Part asked() {
            return fate == Fate.SAME ? this : new Part(Fate.CLASH, theirs, mine);
        }

        /** The paragraphs that stand in the result. @param choice counts in a clash alone */
        public List<Paragraph> settled(Choice choice) {
            return switch (fate) {
                case SAME, MINE -> mine;
                case THEIRS -> theirs;
                case CLASH -> chosen(choice);
            };
        }

        private List<Paragraph> chosen(Choice choice) {
            return switch (choice) {
                case THEIRS -> theirs;
                case MINE -> mine;
                case BOTH -> Stream.concat(theirs.stream(), mine.stream()).toList();
            };
        }
    }

    private final List<Paragraph> base;
    private final List<Paragraph> theirs;
    private final List<Paragraph> mine;
    private final List<Part> parts = new ArrayList<>();

    private Merge(Manuscript base, Manuscript theirs, Manuscript mine) {
        this.base = base.paragraphs();
        this.theirs = theirs.paragraphs();
        this.mine = mine.paragraphs();
    }

    /**
     * The parts in their order.
     *
     * @param base what both were made from, or anything that was made from
     */
    public static List<Part> of(Manuscript base, Manuscript theirs, Manuscript mine) {
        return new Merge(base, theirs, mine).parts();
    }

    private List<Part> parts() {
        int[] inTheirs = places(theirs);
        int[] inMine = places(mine);
        int b = 0;
        int t = 0;
        int m = 0;
        for (int i = 0; i < base.size(); i++) {
            if (inTheirs[i] < 0 || inMine[i] < 0) continue;
            part(base.subList(b, i), theirs.subList(t, inTheirs[i]), mine.subList(m, inMine[i]));
            part(base.subList(i, i + 1), one(theirs, inTheirs[i]), one(mine, inMine[i]));
            b = i + 1;
            t = inTheirs[i] + 1;
            m = inMine[i] + 1;
        }
        part(base.subList(b, base.size()), theirs.subList(t, theirs.size()), mine.subList(m, mine.size()));
        return List.copyOf(parts);
    }

    private static List<Paragraph> one(List<Paragraph> of, int i) {
        return of.subList(i, i + 1);
    }

    /** Where each paragraph of the base stands in the other text, of those that kept their order; -1 elsewhere. */
    private int[] places(List<Paragraph> other) {
        int[] partners = Alignment.of(base, other);
        boolean[] kept = Order.kept(partners, base.size(), Alignment.weights(other));
        int[] places = new int[base.size()];
        Arrays.fill(places, -1);
        for (int j = 0; j < partners.length; j++) if (kept[j]) places[partners[j]] = j;
        return places;
    }

    private void part(List<Paragraph> was, List<Paragraph> they, List<Paragraph> me) {
        if (they.equals(me)) add(Fate.SAME, they, me);
        else if (me.equals(was)) add(Fate.THEIRS, they, me);
        else if (they.equals(was)) add(Fate.MINE, they, me);
        else clash(they, me);
    }

    /** Of a stretch that both changed, what both say alike is settled. */
    private void clash(List<Paragraph> they, List<Paragraph> me) {
        int[] partners = Alignment.of(they, me);
        for (int j = 0; j < partners.length; j++)
            if (partners[j] >= 0 && !they.get(partners[j]).equals(me.get(j))) partners[j] = -1;
        boolean[] kept = Order.kept(partners, they.size(), Alignment.weights(me));
        int t = 0;
        int m = 0;
        for (int j = 0; j < partners.length; j++) {
            if (!kept[j]) continue;
            add(Fate.CLASH, they.subList(t, partners[j]), me.subList(m, j));
            add(Fate.SAME, one(they, partners[j]), one(me, j));
            t = partners[j] + 1;
            m = j + 1;
        }
        add(Fate.CLASH, they.subList(t, they.size()), me.subList(m, me.size()));
    }

    private void add(Fate fate, List<Paragraph> they, List<Paragraph> me) {
        if (!they.isEmpty() || !me.isEmpty()) parts.add(new Part(fate, they, me));
    }
}
