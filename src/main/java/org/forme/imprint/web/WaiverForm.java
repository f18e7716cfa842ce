package org.forme.imprint.web;

import java.time.Instant;
import org.forme.imprint.Publication;
import org.forme.imprint.WaivableRule;
import org.forme.imprint.Waiver;
import org.jboss.resteasy.reactive.RestForm;

/** A waiver as it is typed. */
public record WaiverForm(
        @RestForm String rule,
        @RestForm String basis,
        @RestForm String until) {

    static WaiverForm empty() {
        return new WaiverForm("", "", "");
    }

    Waiver waiver(Publication publication, String grantedBy, Instant now) {
        return new Waiver(
                publication, WaivableRule.withId(rule).orElse(null), basis, grantedBy, now, Typed.date(until));
    }
}
