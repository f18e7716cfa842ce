package org.forme.interchange.copy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands under a picture.
 *
 * @param words what it shows
 * @param credit who took it, as written there: 张三 摄; empty where nobody is named
 */
record Caption(String words, String credit) {
    /** Two sentences; longer is copy. */
    private static final int LONGEST = 200;

    private static final Pattern MARKED = Pattern.compile(
            "^(?:[▲△▼▽◀▶←→↑↓⬆⬇◤◥]|图\\s*[\\d一二三四五六七八九十]+|图[：:]|(?:上|下|左|右|本|题)?图(?:为|片|注|说)|(?:摄影|供图)[：:]).*");
    private static final Pattern BEFORE =
            Pattern.compile("^(?:[▲△▼▽◀▶←→↑↓⬆⬇◤◥\\s　]|图片说明[：:]|图[注说][：:]|图[：:]|图\\s*\\d+[\\s　：:.、]*|图(?=为))+");
    private static final String PERSON = "(?:本报记者|记者|通讯员)?[\\s　]*[\\p{IsHan}A-Za-z·]{2,20}";
    private static final Pattern TAKEN = Pattern.compile("[（(\\s　。](" + PERSON
            + "[\\s　]*[/／]?[\\s　]*(?:摄影|摄|供图|制图|绘)|(?:摄影|供图|图)[/／：:][\\s　]*" + PERSON + "|资料图片?|受访者供图)[）)]?$");
    private static final Pattern WHOLE = Pattern.compile(
            "^[（(]?((?:摄影|供图|图)[/／：:][\\s　]*" + PERSON + "|" + PERSON + "[\\s　]*[/／]?[\\s　]*(?:摄影|摄|供图))[）)]?$");

    /** Whether a paragraph right under a picture says so itself. */
    static boolean isOne(String words) {
        return words.length() <= LONGEST
                && (MARKED.matcher(words).matches() || WHOLE.matcher(words).matches());
    }

    static Caption of(String line) {
        String words = BEFORE.matcher(line.strip()).replaceFirst("").strip();
        Matcher whole = WHOLE.matcher(words);
        if (whole.matches()) return new Caption("", tidy(whole.group(1)));
        Matcher taken = TAKEN.matcher(words);
        if (!taken.find()) return new Caption(words, "");
        boolean keepsMark = words.charAt(taken.start()) == '。';
        return new Caption(
                words.substring(0, taken.start() + (keepsMark ? 1 : 0)).strip(), tidy(taken.group(1)));
    }

    private static String tidy(String credit) {
        return credit.replaceAll("[\\s　]+", " ").strip();
    }
}
