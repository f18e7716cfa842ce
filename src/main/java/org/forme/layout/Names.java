package org.forme.layout;

/**
 * Persons' names in a headline, as far as they can be guessed: a common family name and one or two characters behind it,
 * none of which the dictionary knows as part of a word. What a caller marks as a name is kept whole without guessing.
 */
final class Names {
    /** The hundred or so that most people in China bear. */
    private static final String FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
            + "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤习温";

    private final boolean[] inside;
    private final boolean[] begins;
    private final boolean[] ends;

    Names(Items items, WordEnds words) {
        int n = items.count;
        inside = new boolean[n + 1];
        begins = new boolean[n + 1];
        ends = new boolean[n + 1];
        for (int from = 0; from < n; from++) {
            int to = FAMILY.indexOf(items.points[from]) < 0 ? from : end(items, words, from);
            if (to - from < 2) continue;
            begins[from] = true;
            ends[to] = true;
            for (int i = from + 1; i < to; i++) inside[i] = true;
            from = to - 1;
        }
    }

    private static int end(Items items, WordEnds words, int from) {
        int to = from;
        while (to < items.count && to < from + 3 && Character.isIdeographic(items.points[to]) && words.single(to)) to++;
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
