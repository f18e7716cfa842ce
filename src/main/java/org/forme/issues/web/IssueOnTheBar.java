package org.forme.issues.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.forme.imprint.Publications;
import org.forme.issues.Issues;
import org.forme.shell.Desk;

/** 本期 in the bar, for the staff of the newsroom: not for correspondents, nor for those who only administrate. */
@ApplicationScoped
public class IssueOnTheBar implements Desk.BarEntry {
    @Inject
    Issues issues;

    @Inject
    Publications publications;

    @Override
    public String text() {
        return "issues.bar";
    }

    /** The issue in hand, or the list where nothing is in hand. */
    @Override
    public String href() {
        return publications
                .only()
                .flatMap(issues::inHand)
                .map(issue -> "/desk/issues/" + issue.id())
                .orElse("/desk/issues");
    }

    /** Every issue that is made, and who is on duty for it; those from before Forme are read in the archive. */
    @Override
    public boolean covers(String path) {
        return Desk.isUnder(path, "/desk/roster")
                || Desk.isUnder(path, "/desk/issues") && !Desk.isUnder(path, "/desk/issues/earlier");
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
