package org.forme.office.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.forme.imprint.Publications;
import org.forme.issues.Issue;
import org.forme.issues.Roster;
import org.forme.office.FirstSteps;
import org.forme.office.Inbox;
import org.forme.office.Task;
import org.forme.people.Person;
import org.forme.people.SignedIn;
import org.forme.shell.Desk;
import org.forme.shell.Times;

/** 待办: where people come out after signing in. */
@Path("/desk/inbox")
@Produces(MediaType.TEXT_HTML)
public class InboxResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance inbox(
                List<Task> tasks, List<FirstSteps.Step> steps, int people, Times times, List<Issue> coming);
    }

    @Inject
    Inbox inbox;

    @Inject
    FirstSteps firstSteps;

    @Inject
    Publications publications;

    @Inject
    Roster roster;

    @Inject
    SignedIn signedIn;

    @Inject
    Desk desk;

    @GET
    @RolesAllowed({
        "reporter",
        "correspondent",
        "editor",
        "layout",
        "head",
        "duty",
        "chief",
        "proofreader",
        "production",
        "admin"
    })
    @Transactional
    public TemplateInstance inbox() {
        Person person = signedIn.person();
        int people = publications.only().map(FirstSteps::peopleNeeded).orElse(0);
        return Templates.inbox(inbox.of(person), firstSteps.of(person), people, desk.times(), coming(person));
    }

    /** Who is on duty next: for the staff, the issue in hand and the one after. */
    private List<Issue> coming(Person person) {
        return publications
                .only()
                .map(paper -> roster.coming(paper).stream()
                        .filter(issue -> issue.isSeenBy(person))
                        .limit(2)
                        .toList())
                .orElse(List.of());
    }
}
