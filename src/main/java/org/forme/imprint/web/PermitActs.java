package org.forme.imprint.web;

import java.time.LocalDate;
import java.util.Arrays;
import org.forme.imprint.PermitChange;
import org.forme.imprint.PermitMatter;
import org.jboss.resteasy.reactive.RestForm;

/** What is typed into the small forms of a permit's page; each act posts its own fields, the others stay away. */
public record PermitActs(
        @RestForm String endedOn,
        @RestForm String endReason,
        @RestForm String suspendedFrom,
        @RestForm String suspendReason,
        @RestForm String resumedOn,
        @RestForm String kind,
        @RestForm String matter,
        @RestForm String value,
        @RestForm String requestedOn,
        @RestForm String decidedOn,
        @RestForm String outcome) {
    static final String GRANTED = "granted";

    /** The same with what stands in fields that were not posted. */
    PermitActs filled(LocalDate today) {
        String day = today.toString();
        return new PermitActs(
                or(endedOn, day),
                or(endReason, ""),
                or(suspendedFrom, day),
                or(suspendReason, ""),
                or(resumedOn, day),
                or(kind, PermitChange.Kind.MAJOR.name()),
                or(matter, ""),
                or(value, ""),
                or(requestedOn, day),
                or(decidedOn, day),
                or(outcome, ""));
    }

    static PermitActs none() {
        return new PermitActs(null, null, null, null, null, null, null, null, null, null, null);
    }

    PermitChange.Kind kindChosen() {
        return chosen(PermitChange.Kind.values(), kind);
    }

    PermitMatter matterChosen() {
        return chosen(PermitMatter.values(), matter);
    }

    private static <T extends Enum<T>> T chosen(T[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String or(String typed, String otherwise) {
        return typed == null ? otherwise : typed;
    }
}
