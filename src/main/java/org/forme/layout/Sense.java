package org.forme.layout;

/** How much a line end hurts the sense of a headline; added to the squares of the white that it leaves, in ems. */
final class Sense {
    /** A break inside 《…》 or “…” weighs as much as eight ems of white. */
    private static final double INSIDE_QUOTES = 64;

    /** So does 的 at a start or 和 at an end. */
    private static final double CLINGING = 64;

    /** A broken word is worse than either. */
    private static final double INSIDE_WORD = 100;

    /** A character that is no word with others, as far as the dictionary knows, at a line's start. */
    private static final double BEFORE_SINGLE = 20;

    /** The same at its end, but for 的 and its like: mostly a family name, or the head of a word that it does not know. */
    private static final double BEHIND_SINGLE = 50;

    /** Any place without a mark or space weighs as much as three. */
    private static final double NO_PAUSE = 9;

    private static final String NOT_FIRST = "的了着过们地得";
    private static final String NOT_LAST = "和与及或在为把被对向从";

    private final double[] costs;

    Sense(Items items) {
        costs = new double[items.count + 1];
        int depth = 0;
        for (int end = 1; end < items.count; end++) {
            CharClass left = items.classes[end - 1];
            if (left == CharClass.OPEN) depth++;
            else if (left == CharClass.CLOSE && depth > 0) depth--;
            costs[end] = (depth > 0 ? INSIDE_QUOTES : 0) + at(items, end, left);
        }
        words(items);
    }

    /** Of a line that ends before the item. */
    double cost(int end) {
        return costs[end];
    }

    private static double at(Items items, int end, CharClass left) {
        double cost = left == CharClass.SPACE || left.blankAfter() ? 0 : NO_PAUSE;
        boolean clings = NOT_FIRST.indexOf(items.points[end]) >= 0 || NOT_LAST.indexOf(items.points[end - 1]) >= 0;
        return clings ? cost + CLINGING : cost;
    }

    private void words(Items items) {
        var words = new WordEnds(items);
        for (int end = 1; end < items.count; end++) {
            if (words.inside(end)) costs[end] += INSIDE_WORD;
            boolean follows = Character.isIdeographic(items.points[end - 1]);
            if (!follows || !Character.isIdeographic(items.points[end])) continue;
            if (words.single(end)) costs[end] += BEFORE_SINGLE;
            if (words.single(end - 1) && NOT_FIRST.indexOf(items.points[end - 1]) < 0) costs[end] += BEHIND_SINGLE;
        }
    }
}
