package org.forme.pictures.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.forme.pictures.Picture;
import org.forme.pictures.Rights;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;

/**
 * By what right a picture is used, as typed.
 *
 * @param version of the picture that the person saw
 */
public record RightsForm(
        @RestForm String version,
        @RestForm String kind,
        @RestForm String terms,
        @RestForm String until) {

    static RightsForm of(Picture picture) {
        Rights rights = picture.rights();
        return new RightsForm(
                String.valueOf(picture.version()),
                rights.kind().name(),
                rights.terms(),
                rights.until() == null ? "" : rights.until().toString());
    }

    int seen() {
        return Posted.number(version);
    }

    /** @throws Refusal with 422 and everything that will not do, with 400 where something is away */
    Rights rights() {
        Posted.whole(this);
        Rights.Kind chosen = chosen();
        var reasons = new Refusal.Reasons();
        LocalDate day = day(reasons);
        try {
            Rights rights = new Rights(chosen, terms, day);
            reasons.refuseInput();
            return rights;
        } catch (Refusal refused) {
            if (!refused.reasons().equals(reasons.list())) reasons.addAll(refused);
            reasons.refuseInput();
            throw refused;
        }
    }

    private Rights.Kind chosen() {
        return Arrays.stream(Rights.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(Refusal::brokenForm);
    }

    private LocalDate day(Refusal.Reasons reasons) {
        if (until.isBlank()) return null;
        try {
            return LocalDate.parse(until.strip());
        } catch (DateTimeParseException none) {
            reasons.add("until", "pictures.until_no_date");
            return null;
        }
    }
}
