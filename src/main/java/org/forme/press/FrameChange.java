package org.forme.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One difference between two compositions of a page, in words a signer can judge.
 *
 * @param key message key of what changed: a text, a picture, or only the layout
 * @param before the changed passage as it was, with a little of what stands around it; empty for pictures and layout
 * @param after the passage as it is now
 */
public record FrameChange(String key, String before, String after) {
    /** Characters shown on either side of a changed passage. */
    private static final int AROUND = 6;
    /** Longest passage shown whole. */
    private static final int LONGEST = 120;

    private static final Pattern TEXT =
            Pattern.compile("text (\\w+) \\S+(?: article=(-?\\d+))?.*? \"((?:[^\"\\\\]|\\\\.)*)\" .*");

    /** The differences between two pages as text, as {@link PageFrames#toText()} writes them. */
    static List<FrameChange> between(String then, String now) {
        if (then.equals(now)) return List.of();
        List<FrameChange> changes = new ArrayList<>();
        Map<String, String> old = passages(then);
        Map<String, String> fresh = passages(now);
        Set<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(fresh.keySet());
        for (String key : keys) {
            String before = old.getOrDefault(key, "");
            String after = fresh.getOrDefault(key, "");
            if (!before.equals(after)) changes.add(passage(before, after));
        }
        if (!others(then).equals(others(now))) changes.add(new FrameChange("press.change_picture", "", ""));
        if (changes.isEmpty()) changes.add(new FrameChange("press.change_layout", "", ""));
        return changes;
    }

    private static FrameChange passage(String before, String after) {
        int start = 0;
        int most = Math.min(before.length(), after.length());
        while (start < most && before.charAt(start) == after.charAt(start)) start++;
        int end = 0;
        while (end < most - start && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end))
            end++;
        return new FrameChange("press.change_text", cut(before, start, end), cut(after, start, end));
    }

    private static String cut(String text, int start, int end) {
        int from = Math.max(0, start - AROUND);
        int to = Math.min(text.length(), text.length() - end + AROUND);
        String passage = text.substring(from, to);
        if (passage.length() > LONGEST)
            passage = passage.substring(0, LONGEST / 2) + "……" + passage.substring(passage.length() - LONGEST / 2);
        return (from > 0 ? "…" : "") + passage + (to < text.length() ? "…" : "");
    }

    /** The running text of each article and of the furniture, headline group and body apart. */
    private static Map<String, String> passages(String page) {
        Map<String, StringBuilder> passages = new LinkedHashMap<>();
        page.lines().forEach(line -> {
            Matcher text = TEXT.matcher(line);
            if (text.matches())
                passages.computeIfAbsent(text.group(2) + " " + part(text.group(1)), key -> new StringBuilder())
                        .append(text.group(3));
        });
        Map<String, String> plain = new LinkedHashMap<>();
        passages.forEach((key, value) -> plain.put(key, value.toString()));
        return plain;
    }

    private static String part(String role) {
        return role.equals("BODY") || role.equals("CROSSHEAD") ? "BODY" : role;
    }

    /** Pictures, artwork and codes without their places. */
    private static List<String> others(String page) {
        return page.lines()
                .filter(line -> line.startsWith("picture ") || line.startsWith("artwork ") || line.startsWith("qr "))
                .map(line -> line.replaceAll(" -?\\d+(?= |$)", ""))
                .sorted()
                .toList();
    }
}
