package org.forme.issues;

import java.util.Objects;

/** A page that a new issue shall have: what it is about, and how it is built. */
public record PlannedPage(String sectionKey, String sectionName, PageStyle style) {
    public PlannedPage {
        Objects.requireNonNull(sectionKey);
        Objects.requireNonNull(sectionName);
        Objects.requireNonNull(style);
    }
}
