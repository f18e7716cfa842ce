package org.forme.imprint.web;

import org.forme.imprint.Masthead;
import org.forme.imprint.Publication;
import org.jboss.resteasy.reactive.RestForm;

/** The masthead as it is typed. {@code version} is the paper's that was shown. */
public record MastheadForm(
        @RestForm String chiefEditor,
        @RestForm String responsibleEditor,
        @RestForm String adEditor,
        @RestForm String printerAddress,
        @RestForm String postalCode,
        @RestForm String price,
        @RestForm String distribution,
        @RestForm String issn,
        @RestForm String printDays,
        @RestForm String version) {
    /** A number outside every range, for what is none. */
    private static final int NONSENSE = 999;

    static MastheadForm of(Publication publication) {
        Masthead head = publication.masthead();
        return new MastheadForm(
                head.chiefEditor(),
                head.responsibleEditor(),
                head.adEditor(),
                head.printerAddress(),
                head.postalCode(),
                head.price(),
                head.distribution(),
                head.issn(),
                head.printDays() == null ? "" : head.printDays().toString(),
                Integer.toString(publication.version()));
    }

    /** The same on top of the paper as it stands now, for somebody who saves over it knowingly. */
    MastheadForm on(Publication publication) {
        return new MastheadForm(
                chiefEditor,
                responsibleEditor,
                adEditor,
                printerAddress,
                postalCode,
                price,
                distribution,
                issn,
                printDays,
                Integer.toString(publication.version()));
    }

    int shownVersion() {
        return Typed.number(version);
    }

    Masthead masthead() {
        return new Masthead(
                chiefEditor,
                responsibleEditor,
                adEditor,
                printerAddress,
                postalCode,
                price,
                distribution,
                issn,
                days());
    }

    private Integer days() {
        String typed = printDays.strip();
        if (typed.isEmpty()) return null;
        return typed.matches("-?[0-9]") ? Integer.valueOf(typed) : Integer.valueOf(NONSENSE);
    }
}
