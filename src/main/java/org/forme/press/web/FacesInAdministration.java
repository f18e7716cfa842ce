package org.forme.press.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.forme.shell.Desk;

/** 字体 among the pages of the administration. */
@ApplicationScoped
class FacesInAdministration implements Desk.AdministrationEntry {
    @Override
    public String text() {
        return "press.faces";
    }

    @Override
    public String href() {
        return "/desk/administration/faces";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean shownTo(SecurityIdentity person) {
        return person.hasRole("admin") || person.hasRole("chief");
    }
}
