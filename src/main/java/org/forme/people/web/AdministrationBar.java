package org.forme.people.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.forme.shell.Desk;

/** 管理 in the bar, for all who have a page there: production has the permits. */
@ApplicationScoped
class AdministrationBar implements Desk.BarEntry {
    @Override
    public String text() {
        return "people.administration";
    }

    @Override
    public String href() {
        return "/desk/administration";
    }

    /** Templates stand in its small bar, under an address of their own. */
    @Override
    public boolean covers(String path) {
        return Desk.isUnder(path, href()) || Desk.isUnder(path, "/desk/templates");
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public boolean shownTo(SecurityIdentity person) {
        return person.hasRole("admin") || person.hasRole("chief") || person.hasRole("production");
    }
}
