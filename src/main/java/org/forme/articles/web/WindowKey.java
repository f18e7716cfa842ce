package org.forme.articles.web;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which window an article's form is typed into, and whose kept words it went on from.
 *
 * @param here key of the window; empty where it has none
 * @param before key of the window whose words this one shows; empty where that had none, or where it shows the article
 * @param at when these had been kept, in milliseconds; 0 where it shows the article
 */
record WindowKey(String here, String before, long at) {
    private static final WindowKey NONE = new WindowKey("", "", 0);
    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})(?:\\.([0-9a-f-]{36})?\\.([0-9]{1,15}))?");

    /** As a form posts it; what is none of ours is no window. */
    static WindowKey read(String posted) {
        Matcher read = FORM.matcher(posted == null ? "" : posted);
        if (!read.matches()) return NONE;
        String before = read.group(2) == null ? "" : read.group(2);
        return new WindowKey(read.group(1), before, read.group(3) == null ? 0 : Long.parseLong(read.group(3)));
    }

    /** A window that shows what was kept of this one. */
    WindowKey goingOn(String key, Instant kept) {
        return new WindowKey(key, here, kept.toEpochMilli());
    }

    String posted() {
        return at == 0 ? here : here + "." + before + "." + at;
    }
}
