package org.forme.layout;

import java.util.Set;

/**
 * Persons' names in a headline, as far as they can be guessed: a common family name and one or two characters behind it,
 * none of which the dictionary knows as part of a word. What a caller marks as a name is kept whole without guessing.
 */
final class Names {
    /** The hundred or so that most people in China bear. */
    private static final String FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
            + "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤习温";

    /** Family names of two characters. */
    private static final Set<String> LONG_FAMILY =
            Set.of("欧阳", "司马", "上官", "诸葛", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "东方", "端木", "长孙");

    /** Characters on a side of a · in a name such as 阿卜杜拉·买买提. */
    private static final int LONGEST_PART = 5;

    private final boolean[] inside;
    private final boolean[] begins;
    private final boolean[] ends;

    Names(Items items, WordEnds words) {
        int n = items.count;
        inside = new boolean[n + 1];
        begins = new boolean[n + 1];
        ends = new boolean[n + 1];
        for (int from = 0; from < n; from++) {
            int to = end(items, words, from, family(items, from));
            if (to > from) {
                name(from, to);
                from = to - 1;
            }
        }
        for (int dot = 1; dot + 1 < n; dot++)
            if (items.classes[dot] == CharClass.DOT && items.isHan(dot - 1) && items.isHan(dot + 1))
                name(before(items, words, dot), behind(items, words, dot));
    }

    private void name(int from, int to) {
        begins[from] = true;
        ends[to] = true;
        for (int i = from + 1; i < to; i++) inside[i] = true;
    }

    /** How many characters of a family name stand here: 0 for none. */
    private static int family(Items items, int from) {
        boolean two = from + 1 < items.count
                && LONG_FAMILY.contains(
                        Character.toString(items.points[from]) + Character.toString(items.points[from + 1]));
        return two ? 2 : FAMILY.indexOf(items.points[from]) < 0 ? 0 : 1;
    }

    /** Behind the given name, of one or two characters; where the name begins if there is none. */
    private static int end(Items items, WordEnds words, int from, int family) {
        if (family == 0 || family == 1 && !words.single(from)) return from;
        int to = from + family;
        while (to < items.count && to < from + family + 2 && items.isHan(to) && words.single(to)) to++;
        return to > from + family ? to : from;
    }

    private static int before(Items items, WordEnds words, int dot) {
        int from = dot - 1;
        while (from > 0
                && dot - from < LONGEST_PART
                && items.isHan(from - 1)
                && (words.inside(from) || words.single(from - 1))) from--;
        return from;
    }

    /** At least two characters, whole words as far as the dictionary knows any, and what it knows no words with. */
    private static int behind(Items items, WordEnds words, int dot) {
        int to = word(items, words, dot + 1);
        if (to - dot < 3 && to < items.count && items.isHan(to)) to = word(items, words, to);
        while (to < items.count && to - dot <= LONGEST_PART && items.isHan(to) && words.single(to)) to++;
        return to;
    }

    /** Behind the word that begins here. */
    private static int word(Items items, WordEnds words, int from) {
        int to = from + 1;
        while (to < items.count && items.isHan(to) && words.inside(to)) to++;
        return to;
    }

    /** Whether the place before the item lies inside a name. */
    boolean inside(int item) {
        return inside[item];
    }

    boolean begins(int item) {
        return begins[item];
    }

    /** Whether a name ends before the item. */
    boolean ends(int item) {
        return ends[item];
    }
}
