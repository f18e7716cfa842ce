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

    /** 级, 区 and other endings at a line's start: they belong to the word before. */
    private static final double BEFORE_ENDING = 60;

    /** A single character at a line's end that is neither an ending nor 的 and its like: mostly the head of a word. */
    private static final double BEHIND_SINGLE = 50;

    /** Between 十五 and 分钟. */
    private static final double BEHIND_NUMBER = 50;

    /** Any place without a mark or space weighs as much as three. */
    private static final double NO_PAUSE = 9;

    /** The same in a headline whose writer has set spaces between its parts: these are where its lines end. */
    private static final double NO_PAUSE_BESIDE_SPACES = 25;

    private static final String NOT_FIRST = "的了着过们地得";
    private static final String NOT_LAST = "和与及或在为把被对向从";

    private static final String ENDINGS = "级区县市省镇乡村街路届者员性化界型式号站馆院所厅局委会团队率量额期战秀班节园楼桥港城人法案奖赛展厂店湾";

    private static final String NUMERALS = "〇一二三四五六七八九十百千万亿两几";

    private final double[] costs;

    Sense(Items items) {
        costs = new double[items.count + 1];
        int depth = 0;
        double noPause = hasParts(items) ? NO_PAUSE_BESIDE_SPACES : NO_PAUSE;
        for (int end = 1; end < items.count; end++) {
            CharClass left = items.classes[end - 1];
            if (left == CharClass.OPEN) depth++;
            else if (left == CharClass.CLOSE && depth > 0) depth--;
            costs[end] = (depth > 0 ? INSIDE_QUOTES : 0) + at(items, end, left, noPause);
        }
        words(items);
    }

    /** Of a line that ends before the item. */
    double cost(int end) {
        return costs[end];
    }

    /** Whether a line that ends before the item does more than come without a pause. */
    boolean hurts(int end) {
        return costs[end] >= BEHIND_SINGLE;
    }

    /** Whether a space stands between Han: it parts the halves of a headline. */
    private static boolean hasParts(Items items) {
        for (int i = 1; i + 1 < items.count; i++)
            if (items.classes[i] == CharClass.SPACE
                    && (items.isHan(i - 1) || items.classes[i - 1].blankAfter())
                    && !items.classes[i + 1].western()) return true;
        return false;
    }

    private static double at(Items items, int end, CharClass left, double noPause) {
        double cost = left == CharClass.SPACE || left.blankAfter() ? 0 : noPause;
        boolean clings = NOT_FIRST.indexOf(items.points[end]) >= 0 || NOT_LAST.indexOf(items.points[end - 1]) >= 0;
        return clings ? cost + CLINGING : cost;
    }

    private void words(Items items) {
        var words = new WordEnds(items);
        var names = new Names(items, words);
        for (int end = 1; end < items.count; end++) {
            if (words.inside(end) || names.inside(end)) costs[end] += INSIDE_WORD;
            else if (items.isHan(end - 1) && items.isHan(end)) costs[end] += between(items, words, names, end);
        }
    }

    private static double between(Items items, WordEnds words, Names names, int end) {
        double cost = 0;
        if (words.single(end) && !names.begins(end)) cost += before(items.points[end]);
        if (words.single(end - 1) && !names.ends(end) && !mayEnd(items.points[end - 1], words.single(end)))
            cost += BEHIND_SINGLE;
        return isNumber(items, words, end) ? Math.max(cost, BEHIND_NUMBER) : cost;
    }

    private static double before(int point) {
        return ENDINGS.indexOf(point) >= 0 ? BEFORE_ENDING : BEFORE_SINGLE;
    }

    private static boolean mayEnd(int point, boolean singleBehind) {
        return NOT_FIRST.indexOf(point) >= 0 || !singleBehind && ENDINGS.indexOf(point) >= 0;
    }

    /** Whether the word that ends before the item is a number in Han. */
    private static boolean isNumber(Items items, WordEnds words, int end) {
        int i = end - 1;
        while (i >= 0 && NUMERALS.indexOf(items.points[i]) >= 0) {
            if (!words.inside(i)) return true;
            i--;
        }
        return false;
    }
}
