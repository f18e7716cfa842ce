package org.forme.layout;

import org.forme.layout.Items.Break;
import org.forme.layout.Items.Turn;

/** Second pass: the gap before each item, how far it opens and closes, and whether a line may end there. */
final class Gaps {
    private static final int HALF = 500;

    /** Between Han and letters or digits: CLREQ allows up to a quarter em; newspapers set it narrower. */
    private static final int HAN_LATIN = 180;

    /** CLREQ's least gap is an eighth of an em, its widest half of one. */
    private static final int HAN_LATIN_CLOSES = HAN_LATIN - 125;

    private static final int HAN_LATIN_OPENS = 500 - HAN_LATIN;

    /** A word space opens to half an em and closes to a sixth. */
    private static final int SPACE_OPENS = 250;

    private static final int SPACE_CLOSES = 83;

    private final Items items;
    private final boolean strict;
    private final Punctuation punctuation;

    private Gaps(Items items, boolean strict, Punctuation punctuation) {
        this.items = items;
        this.strict = strict;
        this.punctuation = punctuation;
    }

    static void measure(Items items, boolean strict, Punctuation punctuation) {
        var gaps = new Gaps(items, strict, punctuation);
        for (int i = 0; i < items.count; i++) {
            items.breaks[i] = Break.NO;
            if (i > 0) gaps.measure(i);
        }
        if (!strict) Addresses.open(items);
    }

    private void measure(int i) {
        CharClass left = items.classes[i - 1];
        CharClass right = items.classes[i];
        gap(i, left, right);
        items.breaks[i] = mayBreak(i, left, right);
        if (punctuation == Punctuation.FULL && blankBehind(i - 1)) items.tails[i - 1] = HALF;
    }

    /** The white behind the marker of a brief or an item is the same in all of them. */
    private void gap(int i, CharClass left, CharClass right) {
        if (right == CharClass.COMBINING) return;
        if (left == CharClass.SPACE && items.at[i - 1] < 0 && items.marked) return;
        if (left == CharClass.SPACE) {
            items.soft[i] = SPACE_OPENS;
            items.opens[i] = 1;
            closes(i, items.at[i - 1] < 0 ? items.widths[i - 1] / 2 : SPACE_CLOSES, Turn.WORD_SPACE);
        } else if (right == CharClass.SPACE || (left.western() && right.western())) {
            return;
        } else if (blanks(i, left, right)) {
            items.opens[i] = 1;
        } else if ((hanLike(left) && word(right)) || (word(left) && hanLike(right))) {
            items.gaps[i] = HAN_LATIN;
            items.soft[i] = HAN_LATIN_OPENS;
            items.opens[i] = 1;
            closes(i, HAN_LATIN_CLOSES, Turn.HAN_LATIN);
        } else if (word(left) && right.blankAfter()) {
            return;
        } else if (left != CharClass.CONNECTOR && right != CharClass.CONNECTOR) {
            items.opens[i] = grouped(i) && left == CharClass.PAIR ? 0 : 1;
        }
    }

    private void closes(int i, int by, Turn turn) {
        items.closes[i] = by;
        items.turns[i] = turn;
    }

    /** Brackets bring their own white. */
    private static boolean word(CharClass what) {
        return what == CharClass.LATIN || what == CharClass.PREFIX || what == CharClass.SUFFIX;
    }

    private static boolean hanLike(CharClass what) {
        return what == CharClass.HAN || what == CharClass.COMBINING;
    }

    /** The blank halves of full-width marks are gaps: two that meet share one, which may close. */
    private boolean blanks(int i, CharClass left, CharClass right) {
        boolean halved = punctuation == Punctuation.KAIMING;
        boolean after = blankBehind(i - 1) && !right.blankAfter() && (!halved || left == CharClass.STOP);
        boolean before = right == CharClass.OPEN && left != CharClass.OPEN && !halved;
        if (!after && !before) return halved && opensFirst(i, left, right);
        items.gaps[i] = HALF;
        closes(
                i,
                HALF,
                before || left == CharClass.CLOSE ? Turn.BRACKET : left == CharClass.STOP ? Turn.STOP : Turn.PAUSE);
        return true;
    }

    /** The dropped half of a mark comes back before the gaps between Han open: there is little else to give. */
    private boolean opensFirst(int i, CharClass left, CharClass right) {
        boolean after = blankBehind(i - 1) && !right.blankAfter();
        boolean before = right == CharClass.OPEN && left != CharClass.OPEN;
        if (!after && !before) return false;
        items.soft[i] = HALF;
        items.turns[i] = before || left == CharClass.CLOSE ? Turn.BRACKET : Turn.PAUSE;
        return true;
    }

    private boolean blankBehind(int i) {
        return items.classes[i].blankAfter() && items.widths[i] == HALF;
    }

    private Break mayBreak(int i, CharClass left, CharClass right) {
        if (right.neverFirst() || left.neverLast() || grouped(i) || i <= items.held) return Break.NO;
        if (left == CharClass.SPACE) return i > 1 && items.classes[i - 2].neverLast() ? Break.NO : Break.YES;
        if (right == CharClass.PAIR && (strict || left == CharClass.PAIR)) return strict ? Break.NO : Break.YES;
        if (left == CharClass.CONNECTOR) return afterConnector(i, right);
        if (left == CharClass.PREFIX && right == CharClass.LATIN) return Break.NO;
        if (left.western() && right.western()) return Break.NO;
        if (right == CharClass.PREFIX && left == CharClass.LATIN) return Break.NO;
        return date(i) ? Break.DATE : unit(i) ? Break.UNIT : Break.YES;
    }

    private boolean grouped(int i) {
        return items.groups[i] != 0 && items.groups[i] == items.groups[i - 1];
    }

    private Break afterConnector(int i, CharClass right) {
        int mark = items.points[i - 1];
        if (mark == '/' || mark == '／') return Break.NO;
        return right == CharClass.LATIN && digit(items.points[i]) ? Break.NO : Break.YES;
    }

    /** Between 2022年 and 1月, or 1月 and 17日. */
    private boolean date(int i) {
        int left = items.points[i - 1];
        return (left == '年' || left == '月') && i > 1 && digit(items.points[i - 2]) && digit(items.points[i]);
    }

    /** Between 284万 and 平方米: each is a group of its own. */
    private boolean unit(int i) {
        return items.groups[i - 1] > 0 && items.groups[i] == items.groups[i - 1] + 1 && !digit(items.points[i]);
    }

    private static boolean digit(int point) {
        return point >= '0' && point <= '9';
    }
}
