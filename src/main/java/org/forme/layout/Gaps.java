package org.forme.layout;

import org.forme.layout.Items.Break;

/** Second pass: the gap before each item, how far it opens and closes, and whether a line may end there. */
final class Gaps {
    private static final int HALF = 500;

    /** Between Han and letters or digits: CLREQ allows up to a quarter em; newspapers set it narrower. */
    private static final int HAN_LATIN = 180;

    /** CLREQ's least gap is an eighth of an em, its widest a third. */
    private static final int HAN_LATIN_CLOSES = HAN_LATIN - 125;

    private static final int HAN_LATIN_OPENS = 333 - HAN_LATIN;

    /** A word space opens to half an em and closes to a sixth. */
    private static final int SPACE_OPENS = 250;

    private static final int SPACE_CLOSES = 83;

    private Gaps() {}

    static void measure(Items items, boolean strict) {
        for (int i = 0; i < items.count; i++) {
            items.breaks[i] = Break.NO;
            if (i == 0) continue;
            gap(items, i);
            items.breaks[i] = mayBreak(items, i, strict);
        }
    }

    /** The white behind the marker of a brief is the same in every brief. */
    private static void gap(Items items, int i) {
        CharClass left = items.classes[i - 1];
        CharClass right = items.classes[i];
        boolean grouped = items.groups[i] != 0 && items.groups[i] == items.groups[i - 1];
        if (right == CharClass.COMBINING) return;
        if (left == CharClass.SPACE && items.at[i - 1] < 0 && items.points[0] == '□') return;
        if (left == CharClass.SPACE) {
            items.soft[i] = SPACE_OPENS;
            items.cheap[i] = items.at[i - 1] < 0 ? items.widths[i - 1] / 2 : SPACE_CLOSES;
            items.opens[i] = 1;
        } else if (right == CharClass.SPACE || westernInside(left, right)) {
            return;
        } else if (blanks(items, i, left, right)) {
            items.opens[i] = 1;
        } else if ((hanLike(left) && word(right)) || (word(left) && hanLike(right))) {
            items.gaps[i] = HAN_LATIN;
            items.cheap[i] = HAN_LATIN_CLOSES;
            items.soft[i] = HAN_LATIN_OPENS;
            items.opens[i] = 1;
        } else if (left != CharClass.CONNECTOR && right != CharClass.CONNECTOR) {
            items.opens[i] = grouped && left == CharClass.PAIR ? 0 : 1;
        }
    }

    private static boolean westernInside(CharClass left, CharClass right) {
        return left.western() && right.western();
    }

    /** Brackets bring their own white. */
    private static boolean word(CharClass what) {
        return what == CharClass.LATIN || what == CharClass.PREFIX || what == CharClass.SUFFIX;
    }

    private static boolean hanLike(CharClass what) {
        return what == CharClass.HAN || what == CharClass.COMBINING;
    }

    /** The blank halves of full-width marks are gaps: two that meet share one, which may close. */
    private static boolean blanks(Items items, int i, CharClass left, CharClass right) {
        boolean after = left.blankAfter() && items.widths[i - 1] == HALF && !right.blankAfter();
        boolean before = right == CharClass.OPEN && left != CharClass.OPEN;
        if (!after && !before) return false;
        items.gaps[i] = HALF;
        if (after && left == CharClass.STOP && !before) items.dear[i] = HALF;
        else items.cheap[i] = HALF;
        return true;
    }

    private static Break mayBreak(Items items, int i, boolean strict) {
        CharClass left = items.classes[i - 1];
        CharClass right = items.classes[i];
        if (right.neverFirst() || left.neverLast()) return Break.NO;
        if (items.groups[i] != 0 && items.groups[i] == items.groups[i - 1]) return Break.NO;
        if (left == CharClass.SPACE) return i > 1 && items.classes[i - 2].neverLast() ? Break.NO : Break.YES;
        if (right == CharClass.PAIR && (strict || left == CharClass.PAIR)) return strict ? Break.NO : Break.YES;
        if (left == CharClass.CONNECTOR) return afterConnector(items, i, right);
        if (left == CharClass.PREFIX && right == CharClass.LATIN) return Break.NO;
        if (left.western() && right.western()) return Break.NO;
        if (right == CharClass.PREFIX && left == CharClass.LATIN) return Break.NO;
        return date(items, i) || unit(items, i) ? Break.SHORT_MEASURE : Break.YES;
    }

    private static Break afterConnector(Items items, int i, CharClass right) {
        int mark = items.points[i - 1];
        if (mark == '/' || mark == '／') return Break.NO;
        return right == CharClass.LATIN && digit(items.points[i]) ? Break.NO : Break.YES;
    }

    /** Between 2022年 and 1月, or 1月 and 17日. */
    private static boolean date(Items items, int i) {
        int left = items.points[i - 1];
        return (left == '年' || left == '月') && i > 1 && digit(items.points[i - 2]) && digit(items.points[i]);
    }

    /** Between 284万 and 平方米: each is a group of its own. */
    private static boolean unit(Items items, int i) {
        return items.groups[i] > 0 && items.groups[i - 1] == items.groups[i] - 1 && !digit(items.points[i]);
    }

    private static boolean digit(int point) {
        return point >= '0' && point <= '9';
    }
}
