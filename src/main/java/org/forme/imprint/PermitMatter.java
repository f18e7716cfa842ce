package org.forme.imprint;

import java.util.Locale;

/** What of a permit can change while it runs. */
public enum PermitMatter {
    TITLE,
    FREQUENCY,
    SUPERVISOR,
    SPONSOR,
    FORMAT,
    RECIPIENTS,
    PRINTER,
    /** Number of copies; a whole number. */
    RUN,
    OTHER;

    /** Message key of its word. */
    public String text() {
        return "imprint.matter_" + name().toLowerCase(Locale.ROOT);
    }
}
