package org.forme.issues.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
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
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.issues.Issue;
import org.forme.issues.Issues;
import org.forme.issues.Roster;
import org.forme.people.AuditTrail;
import org.forme.people.Person;
import org.forme.people.SignedIn;
import org.forme.shell.Messages;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;

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
        return Acts.html(200, draw(RosterForm.NONE, RosterPage.Typed.NOTHING, null));
    }

    /** Says who is on duty, for every issue and day that somebody changed. */
    @POST
    @RolesAllowed({"head", "duty", "chief", "production"})
    public Response save(@BeanParam RosterForm form) {
        List<RosterForm.Row> changed = form.changed();
        return act(form, RosterPage.Typed.NOTHING, (person, now) -> {
            Publication publication = publication();
            publications.turn(publication.paper());
            var meanwhile = new Refusal.Reasons();
            var wrong = new Refusal.Reasons();
            for (RosterForm.Row row : changed) {
                Shift shift = shift(row, publication, person);
                try {
                    change(shift, row, person, now);
                } catch (Refusal refusal) {
                    if (refusal.kind() == Refusal.Kind.RIGHT) throw refusal;
                    var reasons = refusal.kind() == Refusal.Kind.INPUT ? wrong : meanwhile;
                    for (Refusal.Reason reason : refusal.reasons())
                        reasons.add(field(row, reason), "issues.roster_row", shift.words(), inWords(reason));
                }
            }
            meanwhile.refuseNow();
            wrong.refuseInput();
        });
    }

    /** A row of the roster: an issue, or a day for which none is made yet. */
    private record Shift(Issue issue, LocalDate day, List<Person> candidates, List<Person> onDuty) {

        Object words() {
            return issue == null
                    ? new Messages.WithWeekday(day)
                    : issue.number().asPrinted();
        }

        /** Those of them that the table has boxes for. */
        List<Person> shown() {
            return onDuty.stream()
                    .filter(one ->
                            candidates.stream().anyMatch(other -> other.id().equals(one.id())))
                    .toList();
        }
    }

    private Shift shift(RosterForm.Row row, Publication publication, Person person) {
        List<Person> candidates = roster.candidates(publication);
        String rest = row.key().substring(row.key().indexOf('-') + 1);
        if (row.key().startsWith("issue-")) {
            Issue issue = issues.seenBy(person, Long.valueOf(rest));
            return new Shift(issue, null, candidates, List.copyOf(issue.dutyEditors()));
        }
        LocalDate day = roster.daysAhead(publication).stream()
                .filter(one -> one.toString().equals(rest))
                .findFirst()
                .orElseThrow(() -> Refusal.now("issues.roster_day_gone"));
        return new Shift(null, day, candidates, roster.of(publication, day));
    }

    private void change(Shift shift, RosterForm.Row row, Person person, Instant now) {
        List<Person> chosen = RosterPage.chosen(shift.candidates(), row.chosen());
        if (RosterForm.ids(shift.onDuty()).equals(row.chosen())) return;
        if (!RosterForm.ids(shift.shown()).equals(row.stood()))
            throw Refusal.now(
                    "issues.roster_changed",
                    RosterPage.names(RosterPage.chosen(shift.candidates(), row.stood())),
                    RosterPage.names(shift.shown()));
        String change = RosterPage.change(shift.onDuty(), chosen, row.reason());
        if (shift.issue() == null) {
            roster.plan(publication(), shift.day(), chosen, person, now);
            trail.note(now, person, "issues.plan_duty", Roster.addressOf(shift.day()), change);
            return;
        }
        shift.issue().name(chosen, row.reason(), person, now);
        trail.note(now, person, "issues.duty", address(shift.issue()), change);
    }

    private static String field(RosterForm.Row row, Refusal.Reason reason) {
        return "reason".equals(reason.field()) ? "reason-" + row.key() : row.key();
    }

    private static Messages.InWords inWords(Refusal.Reason reason) {
        return locale -> Messages.text(locale, reason);
    }

    /** 换班, 代班. */
    @POST
    @Path("changes")
    @RolesAllowed({"head", "duty", "chief", "production"})
    public Response change(
            @RestForm String went, @RestForm String came, @RestForm String kind, @RestForm String reason) {
        Posted.there(went, came, kind, reason);
        var typed = new RosterPage.Typed(went, came, kind, reason);
        return act(RosterForm.NONE, typed, (person, now) -> {
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

    private Response act(RosterForm form, RosterPage.Typed typed, Change change) {
        return acts.make(
                () -> {
                    change.by(signedIn.person(), clock.instant());
                    return HERE;
                },
                refusal -> draw(form, typed, refusal));
    }

    private static String address(Issue issue) {
        return "/desk/issues/" + issue.id();
    }

    private Publication publication() {
        return publications.only().orElseThrow(Refusal::unseen);
    }

    private String draw(RosterForm form, RosterPage.Typed typed, Refusal refusal) {
        Publication publication = publication();
        RosterPage page = new RosterPage(
                roster.candidates(publication),
                roster.coming(publication),
                roster.daysAhead(publication),
                roster.planned(publication),
                roster.changes(publication),
                Issue.isPlannedBy(signedIn.person(), publication),
                form,
                typed,
                TimeWords.of(publication, clock.instant()));
        return Templates.roster(page, refusal).render();
    }
}
