package org.forme.imprint.web;

import java.time.Instant;
import java.util.List;
import org.forme.imprint.Publication;
import org.forme.imprint.Rule;
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

    /** @param rules that can be lifted */
    Waiver waiver(Publication publication, List<Rule> rules, String grantedBy, Instant now) {
        Rule lifted =
                rules.stream().filter(one -> one.id().equals(rule)).findFirst().orElse(null);
        return new Waiver(publication, lifted, basis, grantedBy, now, Typed.date(until));
    }
}
