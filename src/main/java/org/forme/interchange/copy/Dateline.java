package org.forme.interchange.copy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 消息头 at the beginning of a paragraph: 本报讯, 新华社北京1月16日电, and the names in brackets behind it.
 *
 * @param words such as 本报讯
 * @param names what stands in brackets, or empty
 * @param length how many characters of the paragraph are it
 */
record Dateline(String words, String names, int length) {
    private static final String OWN = "本[报刊台]讯";

    /** 新华社北京1月16日电. */
    private static final String WIRED = "(?:据)?(?:新华社|中新社|新华网|人民日报|本报)\\p{IsHan}{1,12}\\d{1,2}月\\d{1,2}日(?:电|讯)";

    /** 本报枫林讯, with names or a blank behind it. */
    private static final String FROM_A_PLACE = "本报\\p{IsHan}{2,6}讯(?=[\\s　（(])";

    private static final String BLANKS = "[\\s　]*";
    private static final String IN_BRACKETS = "(?:[（(]([^）)]{2,60})[）)])?";
    private static final Pattern BEGINS = Pattern.compile(
            "^" + BLANKS + "(" + OWN + "|" + WIRED + "|" + FROM_A_PLACE + ")" + BLANKS + IN_BRACKETS + BLANKS);

    static Dateline of(String paragraph) {
        Matcher found = BEGINS.matcher(paragraph);
        if (!found.find()) return null;
        String names = found.group(2) == null ? "" : found.group(2);
        boolean named = !names.isEmpty() && !Signed.read("（" + names + "）").isEmpty();
        int length = named || names.isEmpty() ? found.end() : found.start(2) - 1;
        return new Dateline(found.group(1), named ? names : "", length);
    }

    static boolean begins(String paragraph) {
        return BEGINS.matcher(paragraph).find();
    }
}
