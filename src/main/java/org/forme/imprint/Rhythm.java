package org.forme.imprint;

import java.util.Locale;

/** How often a paper comes out. */
public enum Rhythm {
    /** 日报: every day. */
    DAILY,
    /** 周报, 周二报 …: on chosen days of the week. */
    WEEKLY,
    /** 双周报: on chosen days of every other week, counted from the week of the first issue. */
    FORTNIGHTLY,
    /** 月报, 半月报: on chosen days of the month; the last day where a month has no such day. */
    MONTHLY,
    /** 不定期: whenever there is something to print. */
    IRREGULAR;

    /** Message key of its word. */
    public String text() {
        return "imprint.rhythm_" + name().toLowerCase(Locale.ROOT);
    }
}
