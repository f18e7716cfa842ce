package org.forme.imprint;

import java.util.Locale;

/** How a permit stands on a day. */
public enum PermitStatus {
    ACTIVE("approved", "approved"),
    /** Its first day is still to come. */
    NOT_YET("planned", ""),
    SUSPENDED("held", "held"),
    /** Its time ran out. */
    EXPIRED("withdrawn", "withdrawn"),
    /** Ended before its time, by the authority or by its holder. */
    CANCELLED("declined", "");

    private final String icon;
    private final String tone;

    PermitStatus(String icon, String tone) {
        this.icon = icon;
        this.tone = tone;
    }

    /** Message key of its word. */
    public String text() {
        return "imprint.permit_" + name().toLowerCase(Locale.ROOT);
    }

    public String icon() {
        return icon;
    }

    /** The colour it shares with states of copy; empty for none. */
    public String tone() {
        return tone;
    }
}
