package org.forme.imprint;

import java.util.Locale;

/** How pressing something is on a day. */
public enum Due {
    NOTHING,
    REMINDER,
    ALARM,
    /** The day itself is past. */
    OVER;

    /** Message key of its word. */
    public String text() {
        return "imprint.due_" + name().toLowerCase(Locale.ROOT);
    }
}
