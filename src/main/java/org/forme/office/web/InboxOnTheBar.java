package org.forme.office.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.forme.office.FirstSteps;
import org.forme.office.Inbox;
import org.forme.people.SignedIn;
import org.forme.shell.Desk;

/** 待办 in the bar with its number, for everybody but those who only administrate a paper that is under way. */
@ApplicationScoped
public class InboxOnTheBar implements Desk.BarEntry {
    @Inject
    Inbox inbox;

    @Inject
    FirstSteps firstSteps;

    @Inject
    SignedIn signedIn;

    @Override
    public String text() {
        return "office.inbox";
    }

    @Override
    public String href() {
        return "/desk/inbox";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean shownTo(SecurityIdentity person) {
        return person.getRoles().stream().anyMatch(role -> !role.equals("admin"))
                || person.hasRole("admin")
                        && (waiting() > 0 || !firstSteps.of(signedIn.person()).isEmpty());
    }

    @Override
    public int waiting() {
        return inbox.of(signedIn.person()).size();
    }
}
