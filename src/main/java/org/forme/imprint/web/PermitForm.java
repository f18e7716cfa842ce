package org.forme.imprint.web;

import org.forme.imprint.Permit;
import org.forme.imprint.Publication;
import org.forme.imprint.Regime;
import org.forme.imprint.Registration;
import org.jboss.resteasy.reactive.RestForm;

/** A permit as it is typed. */
public record PermitForm(
        @RestForm String regime,
        @RestForm String numberAsPrinted,
        @RestForm String validFrom,
        @RestForm String validTo,
        @RestForm String holder,
        @RestForm String printer,
        @RestForm String run,
        @RestForm String title,
        @RestForm String frequency,
        @RestForm String format,
        @RestForm String recipients,
        @RestForm String supervisor,
        @RestForm String sponsor) {

    /** A new permit of the paper: as the newest one, but for number and validity. */
    static PermitForm after(Permit permit) {
        var says = permit.registration();
        return new PermitForm(
                permit.regime().id(),
                "",
                "",
                "",
                permit.holder(),
                permit.printer(),
                String.valueOf(permit.run()),
                says.title(),
                says.frequency(),
                says.format(),
                says.recipients(),
                says.supervisor(),
                says.sponsor());
    }

    /** The first permit of a paper. */
    static PermitForm first(Publication publication) {
        return new PermitForm(
                Regime.CN_INTERNAL_CONTINUOUS.id(),
                "",
                "",
                "",
                "",
                "",
                "0",
                publication.registeredTitle(),
                "",
                "",
                "",
                "",
                "");
    }

    Permit permit(Publication publication) {
        return new Permit(
                publication,
                Regime.withId(regime).orElse(null),
                numberAsPrinted,
                Typed.date(validFrom),
                Typed.date(validTo),
                holder,
                printer,
                Typed.number(run),
                new Registration(title, frequency, format, recipients, supervisor, sponsor));
    }
}
