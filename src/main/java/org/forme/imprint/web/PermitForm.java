package org.forme.imprint.web;

import java.util.Arrays;
import org.forme.imprint.Permit;
import org.forme.imprint.Publication;
import org.forme.imprint.Regime;
import org.jboss.resteasy.reactive.RestForm;

/** A permit as it is typed. */
public record PermitForm(
        @RestForm String regime,
        @RestForm String numberAsPrinted,
        @RestForm String validFrom,
        @RestForm String validTo,
        @RestForm String holder,
        @RestForm String printer,
        @RestForm String run) {

    static PermitForm empty() {
        return new PermitForm(Regime.CN_INTERNAL_CONTINUOUS.name(), "", "", "", "", "", "0");
    }

    Permit permit(Publication publication) {
        Regime known = Arrays.stream(Regime.values())
                .filter(one -> one.name().equals(regime))
                .findFirst()
                .orElse(null);
        return new Permit(
                publication,
                known,
                numberAsPrinted,
                Typed.date(validFrom),
                Typed.date(validTo),
                holder,
                printer,
                Typed.number(run));
    }
}
