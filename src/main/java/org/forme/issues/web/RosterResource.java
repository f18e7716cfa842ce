package org.forme.issues.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.issues.Issue;
import org.forme.issues.Issues;
import org.forme.issues.Roster;
import org.forme.people.AuditTrail;
import org.forme.people.Person;
import org.forme.people.SignedIn;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** 值班表: who is on duty for the coming issues, and changes of shift. */
@Path("/desk/roster")
@Produces(MediaType.TEXT_HTML)
public class RosterResource {
    private static final String HERE = "/desk/roster?saved=1";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance roster(RosterPage page, Refusal refusal);
    }

    @Inject
    Roster roster;

    @Inject
    Issues issues;

    @Inject
    Publications publications;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail trail;

    @Inject
    Acts acts;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({"reporter", "editor", "layout", "head", "duty", "chief", "proofreader", "production"})
    @Transactional
    public Response show() {
        return Acts.html(200, draw(RosterPage.Line.NONE, RosterPage.Typed.NOTHING, null));
    }

    /** Says who is on duty for an issue. */
    @POST
    @Path("issues/{id: [0-9]{1,18}}")
    @RolesAllowed({"head", "duty", "chief", "production"})
    public Response name(@RestPath long id, @RestForm List<String> duty, @RestForm String reason) {
        if (duty == null || duty.isEmpty()) throw Refusal.brokenForm();
        var line = new RosterPage.Line("issue-" + id, duty, reason == null ? "" : reason);
        return act(line, RosterPage.Typed.NOTHING, (person, now) -> {
            Issue issue = issues.seenBy(person, id);
            List<Person> chosen = RosterPage.chosen(roster.candidates(issue.publication()), duty);
            issue.name(chosen, reason, person, now);
            trail.note(now, person, "issues.duty", address(issue), names(chosen));
        });
    }

    /** Says who is to be on duty on a day for which no issue is made yet. */
    @POST
    @Path("days/{day: [0-9]{4}-[0-9]{2}-[0-9]{2}}")
    @RolesAllowed({"head", "duty", "chief", "production"})
    public Response plan(@RestPath String day, @RestForm List<String> duty) {
        if (duty == null || duty.isEmpty()) throw Refusal.brokenForm();
        return act(RosterPage.Line.NONE, RosterPage.Typed.NOTHING, (person, now) -> {
            Publication publication = publication();
            List<Person> chosen = RosterPage.chosen(roster.candidates(publication), duty);
            LocalDate date = roster.daysAhead(publication).stream()
                    .filter(one -> one.toString().equals(day))
                    .findFirst()
                    .orElseThrow(() -> Refusal.now("issues.roster_day_gone"));
            roster.plan(publication, date, chosen, person, now);
            trail.note(now, person, "issues.plan_duty", "/desk/roster", day + " " + names(chosen));
        });
    }

    /** 换班, 代班. */
    @POST
    @Path("changes")
    @RolesAllowed({"head", "duty", "chief", "production"})
    public Response change(
            @RestForm String went, @RestForm String came, @RestForm String kind, @RestForm String reason) {
        Posted.there(went, came, kind, reason);
        var typed = new RosterPage.Typed(went, came, kind, reason);
        return act(RosterPage.Line.NONE, typed, (person, now) -> {
            Issue of = roster.coming(publication()).stream()
                    .filter(typed::isOf)
                    .findFirst()
                    .orElseThrow(() -> Refusal.input("went", "issues.shift_which"));
            Person goes = of.dutyEditors().stream()
                    .filter(one -> typed.isWent(of, one))
                    .findFirst()
                    .orElse(null);
            Person comes = roster.candidates(of.publication()).stream()
                    .filter(typed::isCame)
                    .findFirst()
                    .orElse(null);
            of.changeShift(goes, comes, typed.isStandIn(), reason, person, now);
            trail.note(
                    now,
                    person,
                    typed.isStandIn() ? "issues.stand_in" : "issues.take_over_shift",
                    address(of),
                    goes.name() + " → " + comes.name() + " " + reason.strip());
        });
    }

    private interface Change {
        void by(Person person, Instant now);
    }

    private Response act(RosterPage.Line line, RosterPage.Typed typed, Change change) {
        return acts.make(
                () -> {
                    change.by(signedIn.person(), clock.instant());
                    return HERE;
                },
                refusal -> draw(line, typed, refusal));
    }

    private static String address(Issue issue) {
        return "/desk/issues/" + issue.id();
    }

    private static String names(List<Person> people) {
        return people.stream().map(Person::name).collect(Collectors.joining("、"));
    }

    private Publication publication() {
        return publications.only().orElseThrow(Refusal::unseen);
    }

    private String draw(RosterPage.Line line, RosterPage.Typed typed, Refusal refusal) {
        Publication publication = publication();
        RosterPage page = new RosterPage(
                roster.candidates(publication),
                roster.coming(publication),
                roster.daysAhead(publication),
                roster.planned(publication),
                roster.changes(publication),
                Issue.isPlannedBy(signedIn.person(), publication),
                line,
                typed,
                TimeWords.of(publication, clock.instant()));
        return Templates.roster(page, refusal).render();
    }
}
