package org.forme.layout;

/** How much a line end hurts the sense of a headline; added to the squares of the white that it leaves, in ems. */
final class Sense {
    /** A break inside 《…》 or “…” weighs as much as eight ems of white. */
    private static final double INSIDE_QUOTES = 64;

    /** So does 的 at a start or 和 at an end. */
    private static final double CLINGING = 64;

    /** Any place without a mark or space weighs as much as three. */
    private static final double NO_PAUSE = 9;

    private static final String NOT_FIRST = "的了着过们地得";
    private static final String NOT_LAST = "和与及或在为把被对向从";

    private Sense() {}

    static double cost(Items items, int end) {
        CharClass left = items.classes[end - 1];
        double cost = left == CharClass.SPACE || left.blankAfter() ? 0 : NO_PAUSE;
        if (depth(items, end) > 0) cost += INSIDE_QUOTES;
        if (NOT_FIRST.indexOf(items.points[end]) >= 0 || NOT_LAST.indexOf(items.points[end - 1]) >= 0) cost += CLINGING;
        return cost;
    }

    private static int depth(Items items, int end) {
        int depth = 0;
        for (int i = 0; i < end; i++) {
            if (items.classes[i] == CharClass.OPEN) depth++;
            else if (items.classes[i] == CharClass.CLOSE && depth > 0) depth--;
        }
        return depth;
    }
}
