package org.forme.issues.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.forme.shell.Desk;

/** 本期 in the bar, for the staff of the newsroom: not for correspondents, nor for those who only administrate. */
@ApplicationScoped
public class IssueOnTheBar implements Desk.BarEntry {
    @Override
    public String text() {
        return "issues.bar";
    }

    @Override
    public String href() {
        return "/desk/issues";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean shownTo(SecurityIdentity person) {
        return isStaff(person);
    }

    static boolean isStaff(SecurityIdentity person) {
        return person.getRoles().stream().anyMatch(role -> !role.equals("admin") && !role.equals("correspondent"));
    }
}
