package org.forme.text;

import java.util.Objects;

/**
 * A stretch of text in one manner of setting. Never empty, never with line breaks.
 *
 * @param bold stressed
 * @param kai in the second text face (楷)
 */
public record Run(String text, boolean bold, boolean kai) {
    public Run {
        Objects.requireNonNull(text, "text");
        if (text.isEmpty()) throw new IllegalArgumentException("an empty run says nothing");
    }

    /** In the text face. */
    public Run(String text, boolean bold) {
        this(text, bold, false);
    }

    /** Other words in the same manner. */
    Run saying(String other) {
        return new Run(other, bold, kai);
    }

    /** Whether both are set alike. */
    boolean like(Run other) {
        return bold == other.bold && kai == other.kai;
    }
}
