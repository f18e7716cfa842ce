package org.forme.archive.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.forme.shell.Desk;

/** 往期 in the bar, for everybody but correspondents, who see their own copy only. */
@ApplicationScoped
public class ArchiveBar implements Desk.BarEntry {
    @Override
    public String text() {
        return "archive.bar";
    }

    @Override
    public String href() {
        return "/desk/archive";
    }

    /** Sealed issues, and the numbers from before Forme. */
    @Override
    public boolean covers(String path) {
        return Desk.isUnder(path, href()) || Desk.isUnder(path, "/desk/issues/earlier");
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean shownTo(SecurityIdentity person) {
        return person.getRoles().stream().anyMatch(role -> !role.equals("correspondent"));
    }
}
