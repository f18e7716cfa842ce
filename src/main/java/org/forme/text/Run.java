package org.forme.text;

import java.util.Objects;

/** A stretch of text in one manner of setting. Never empty, never with line breaks. */
public record Run(String text, boolean bold) {
    public Run {
        Objects.requireNonNull(text, "text");
        if (text.isEmpty()) throw new IllegalArgumentException("an empty run says nothing");
    }
}
