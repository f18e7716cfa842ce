package org.forme.imprint.web;

import java.util.Arrays;
import org.forme.imprint.Imprint;
import org.forme.imprint.Particulars;
import org.forme.imprint.Publication;
import org.forme.imprint.Punctuation;
import org.jboss.resteasy.reactive.RestForm;

/** The paper's particulars as they are typed. {@code version} is the one that was shown. */
public record PublicationForm(
        @RestForm String name,
        @RestForm String registeredTitle,
        @RestForm String zone,
        @RestForm String digitalLine,
        @RestForm String digitalUrl,
        @RestForm String permitPhrase,
        @RestForm String footText,
        @RestForm String publisher,
        @RestForm String recipients,
        @RestForm String printer,
        @RestForm String address,
        @RestForm String phone,
        @RestForm String run,
        @RestForm String reviewStages,
        @RestForm String lunarDate,
        @RestForm String punctuation,
        @RestForm String version) {

    static PublicationForm of(Publication publication) {
        Particulars p = publication.particulars();
        Imprint i = p.imprint();
        return new PublicationForm(
                p.name(),
                p.registeredTitle(),
                p.zone(),
                p.digitalLine(),
                p.digitalUrl(),
                p.permitPhrase(),
                p.footText(),
                i.publisher(),
                i.recipients(),
                i.printer(),
                i.address(),
                i.phone(),
                i.run(),
                Integer.toString(p.reviewStages()),
                Boolean.toString(p.lunarDate()),
                p.punctuation().name(),
                Integer.toString(publication.version()));
    }

    Particulars particulars() {
        var imprint = new Imprint(publisher, recipients, printer, address, phone, run);
        return new Particulars(
                name,
                registeredTitle,
                zone,
                digitalLine,
                digitalUrl,
                permitPhrase,
                footText,
                imprint,
                Typed.number(reviewStages),
                Boolean.parseBoolean(lunarDate),
                marks());
    }

    /** Null for anything that is none of them. */
    private Punctuation marks() {
        return Arrays.stream(Punctuation.values())
                .filter(one -> one.name().equals(punctuation))
                .findFirst()
                .orElse(null);
    }

    int shownVersion() {
        return Typed.number(version);
    }
}
