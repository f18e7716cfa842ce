package org.forme.articles.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.forme.articles.Contribution;
import org.jboss.resteasy.reactive.RestForm;

/**
 * An entry of the register, as typed.
 *
 * @param version of the entry that the person saw; 0 for a new one
 */
public record ContributionForm(
        @RestForm String version,
        @RestForm String title,
        @RestForm String contributor,
        @RestForm String phone,
        @RestForm String email,
        @RestForm String address,
        @RestForm String receivedOn) {
    static ContributionForm begin(String title, LocalDate today) {
        return new ContributionForm("0", title, "", "", "", "", today.toString());
    }

    static ContributionForm of(Contribution entry) {
        return new ContributionForm(
                "" + entry.version(),
                entry.title(),
                entry.contributor(),
                entry.phone(),
                entry.email(),
                entry.address(),
                entry.receivedOn().toString());
    }

    Contribution.Particulars particulars() {
        return new Contribution.Particulars(title, contributor, phone, email, address, day(receivedOn));
    }

    /** The day, or null where none can be read. */
    static LocalDate day(String typed) {
        try {
            return typed == null || typed.length() > 20 ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException nonsense) {
            return null;
        }
    }
}
