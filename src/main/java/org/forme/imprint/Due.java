package org.forme.imprint;

/** How pressing something is on a day. */
public enum Due {
    NOTHING,
    REMINDER,
    ALARM,
    /** The day itself is past. */
    OVER
}
