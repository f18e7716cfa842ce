package org.forme.people.web;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.forme.people.Realm;
import org.forme.shell.Desk;

/** The pages that people add to the administration. */
class AdministrationPages {
    private record Entry(String text, String href, int order) implements Desk.AdministrationEntry {}

    /** Where people sign in at a realm, its screens take the place of our own. */
    @Produces
    @Singleton
    Desk.AdministrationEntry people(Realm realm) {
        return new Entry("people.people", realm.isOn() ? RealmPeopleResource.HOME : "/desk/administration/people", 10);
    }

    @Produces
    @Singleton
    Desk.AdministrationEntry trail() {
        return new Entry("people.trail", "/desk/administration/audit", 90);
    }
}
