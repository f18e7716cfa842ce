package org.forme.issues;

import java.util.Objects;

/**
 * A page that an issue shall have: what it is about, and how it is built.
 *
 * @param style null only for a page that is there already and keeps its own
 */
public record PlannedPage(String sectionKey, String sectionName, PageStyle style) {
    public PlannedPage {
        Objects.requireNonNull(sectionKey);
        Objects.requireNonNull(sectionName);
    }
}
