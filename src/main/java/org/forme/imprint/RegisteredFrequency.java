package org.forme.imprint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 刊期 as a permit names it, as far as it can be told: 日报, 周报, 每周两期, 双周报, 月报, 半月报, 不定期.
 *
 * @param times how many issues each time the rhythm comes round; 0 where nothing is said
 */
record RegisteredFrequency(Rhythm rhythm, int times) {
    private static final String NUMBER = "([一二两三四五六七1-7])";
    private static final Pattern TIMES = Pattern.compile("[周月]" + NUMBER + "[期次报刊]");
    private static final String DIGITS = "一二三四五六七";

    /** What the words name; empty where they name nothing that is known here. */
    static Optional<RegisteredFrequency> of(String words) {
        return rhythm(words).map(rhythm -> new RegisteredFrequency(rhythm, times(words)));
    }

    private static Optional<Rhythm> rhythm(String words) {
        if (words.contains("不定期")) return Optional.of(Rhythm.IRREGULAR);
        if (words.contains("双周") || words.contains("两周")) return Optional.of(Rhythm.FORTNIGHTLY);
        if (words.contains("周")) return Optional.of(Rhythm.WEEKLY);
        if (words.contains("月")) return Optional.of(Rhythm.MONTHLY);
        return words.matches(".*(日报|日刊|每日|每天).*") ? Optional.of(Rhythm.DAILY) : Optional.empty();
    }

    private static int times(String words) {
        if (words.contains("半月")) return 2;
        Matcher said = TIMES.matcher(words);
        if (!said.find()) return 0;
        String number = said.group(1).replace('两', '二');
        return DIGITS.contains(number) ? DIGITS.indexOf(number) + 1 : Integer.parseInt(number);
    }

    /** Whether a paper that comes out like this keeps to it. */
    boolean holds(Frequency frequency) {
        boolean counted = rhythm == Rhythm.WEEKLY || rhythm == Rhythm.MONTHLY;
        return frequency.rhythm() == rhythm && (times == 0 || !counted || frequency.times() == times);
    }
}
