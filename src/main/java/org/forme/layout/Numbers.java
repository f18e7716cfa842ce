package org.forme.layout;

/**
 * Numbers stay with what they count: 407亿元, 第3期, 10,000元, 85% are not broken. A date may be broken after
 * 年 or 月, and 284万平方米 before a unit of several characters, at a cost.
 */
final class Numbers {
    private static final String SCALES = "十百千万亿";

    /** One-character units and counting words that newspapers use after digits. */
    private static final String UNITS = "元人件项个年月日时分秒版期届岁吨米亩户家名位条次种天周辆台套点号届场所座层间度倍株里克升路楼室";

    private static final String[] LONG_UNITS = {
        "平方公里", "平方米", "立方米", "公里", "公顷", "千米", "厘米", "毫米", "公斤", "千克", "千瓦", "小时", "分钟", "美元", "欧元", "港元", "人次", "周年",
        "世纪"
    };

    private Numbers() {}

    static void group(Items items) {
        int group = 1;
        for (int i = 0; i < items.count; ) {
            if (!digit(items, i)) {
                i++;
                continue;
            }
            int from = i > 0 && items.points[i - 1] == '第' ? i - 1 : i;
            int end = number(items, i);
            int scale = scale(items, end);
            int unit = unit(items, scale);
            for (int k = from; k < scale; k++) items.groups[k] = group;
            if (scale > end && unit > scale + 1) group++;
            for (int k = scale; k < unit; k++) items.groups[k] = group;
            group++;
            i = unit;
        }
        for (int i = 0; i + 1 < items.count; i++) {
            if (items.classes[i] != CharClass.PAIR || items.points[i] == '—') continue;
            if (items.points[i + 1] == items.points[i]) {
                items.groups[i] = items.groups[i + 1] = group++;
                i++;
            }
        }
        for (int i = 0; i + 1 < items.count; i++) {
            if (items.classes[i] == CharClass.PAIR && items.points[i] == '—' && items.points[i + 1] == '—') {
                items.groups[i] = items.groups[i + 1] = group++;
                i++;
            }
        }
    }

    private static boolean digit(Items items, int i) {
        return i < items.count && items.points[i] >= '0' && items.points[i] <= '9';
    }

    private static int number(Items items, int i) {
        while (digit(items, i) || (joint(items, i) && digit(items, i + 1))) i++;
        return i;
    }

    private static boolean joint(Items items, int i) {
        return i < items.count && (items.points[i] == '.' || items.points[i] == ',');
    }

    private static int scale(Items items, int i) {
        while (i < items.count && SCALES.indexOf(items.points[i]) >= 0) i++;
        return i;
    }

    private static int unit(Items items, int i) {
        for (String unit : LONG_UNITS) if (follows(items, i, unit)) return i + unit.length();
        if (i < items.count && UNITS.indexOf(items.points[i]) >= 0) i++;
        return i;
    }

    private static boolean follows(Items items, int i, String word) {
        if (i + word.length() > items.count) return false;
        for (int k = 0; k < word.length(); k++) if (items.points[i + k] != word.charAt(k)) return false;
        return true;
    }
}
