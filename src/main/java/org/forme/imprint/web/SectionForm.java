package org.forme.imprint.web;

import org.forme.imprint.Section;
import org.jboss.resteasy.reactive.RestForm;

/** A section as it is typed. The key is typed once. */
public record SectionForm(
        @RestForm String key,
        @RestForm String name,
        @RestForm String ordinal) {

    static SectionForm of(Section section) {
        return new SectionForm(section.key(), section.name(), Integer.toString(section.ordinal()));
    }

    /** A line for a new one, after the last. */
    static SectionForm after(int lastOrdinal) {
        return new SectionForm("", "", Integer.toString(Math.min(Section.ORDINAL_MAX, lastOrdinal + 1)));
    }

    int place() {
        return Typed.number(ordinal);
    }
}
