package org.forme.people.web;

import org.jboss.resteasy.reactive.RestForm;

/** Account and name of somebody new in the realm, as typed. */
public record AccountForm(
        @RestForm String username,
        @RestForm String family,
        @RestForm String given) {
    static final AccountForm EMPTY = new AccountForm("", "", "");
}
