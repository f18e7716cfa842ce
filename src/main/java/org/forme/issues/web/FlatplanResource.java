package org.forme.issues.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import org.forme.articles.Articles;
import org.forme.issues.GuideLine;
import org.forme.issues.Issue;
import org.forme.issues.Issues;
import org.forme.issues.Roster;
import org.forme.people.Person;
import org.forme.people.SignedIn;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The flatplan of an issue: its pages, its pool, what stands against it, who is on duty and until when copy comes.
 *
 * <p>The resources of issues begin at {@code /desk}, as the press's do: the class with the longest path takes every
 * address below it, and pages under {@code /desk/issues} belong to both.
 */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
public class FlatplanResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance flatplan(Flatplan plan, Refusal refusal);
    }

    @Inject
    Issues issues;

    @Inject
    Articles articles;

    @Inject
    Roster roster;

    @Inject
    SignedIn signedIn;

    @Inject
    Acts acts;

    @Inject
    Clock clock;

    @GET
    @Path("issues/{id: [0-9]{1,18}}")
    @RolesAllowed({"reporter", "editor", "layout", "head", "duty", "chief", "proofreader", "production"})
    @Transactional
    public Response show(@RestPath long id) {
        return Acts.html(200, draw(id, null, null, null));
    }

    /** Names the editors on duty. */
    @POST
    @Path("issues/{id: [0-9]{1,18}}/duty")
    @RolesAllowed({"head", "duty", "chief", "production"})
    public Response duty(@RestPath long id, @RestForm List<String> duty, @RestForm String reason) {
        if (duty == null || duty.isEmpty()) throw Refusal.brokenForm();
        return act("issues.duty", id, null, (issue, person, now) -> {
            List<Person> chosen = RosterPage.chosen(roster.candidates(issue.publication()), duty);
            List<Person> before = List.copyOf(issue.dutyEditors());
            issue.name(chosen, reason, person, now);
            return RosterPage.change(before, chosen, reason == null ? "" : reason);
        });
    }

    /** Sets when copy must be in. */
    @POST
    @Path("issues/{id: [0-9]{1,18}}/deadline")
    @RolesAllowed({"head", "duty", "chief", "production"})
    public Response deadline(@RestPath long id, @RestForm String deadline) {
        return act("issues.deadline", id, deadline, (issue, person, now) -> {
            issue.expectCopyBy(read(deadline, issue), person, now);
            return deadline;
        });
    }

    /** 导读: says what the front page announces. */
    @POST
    @Path("issues/{id: [0-9]{1,18}}/guide")
    @RolesAllowed({"head", "duty", "chief", "production"})
    public Response guide(@RestPath long id, @RestForm List<String> guide, @RestForm List<String> wording) {
        if (guide == null || wording == null || guide.size() != wording.size()) throw Refusal.brokenForm();
        return acts.run(
                "issues.guide",
                "/desk/issues/" + id,
                (person, now) -> {
                    Issue issue = issues.seenBy(person, id);
                    List<GuideLine> lines =
                            GuideForm.typed(issue, guide, wording).lines();
                    issue.announce(lines, person, now);
                    return lines.stream().map(GuideLine::words).collect(Collectors.joining("、"));
                },
                refusal ->
                        draw(id, null, GuideForm.typed(issues.seenBy(signedIn.person(), id), guide, wording), refusal));
    }

    /** 截稿. */
    @POST
    @Path("issues/{id: [0-9]{1,18}}/closing")
    @RolesAllowed({"head", "duty", "chief", "production"})
    public Response close(@RestPath long id) {
        return act("issues.close", id, null, (issue, person, now) -> {
            issue.closeCopy(person, now);
            return issue.number().asPrinted();
        });
    }

    /** Takes copy again. */
    @POST
    @Path("issues/{id: [0-9]{1,18}}/opening")
    @RolesAllowed({"head", "duty", "chief", "production"})
    public Response open(@RestPath long id) {
        return act("issues.open", id, null, (issue, person, now) -> {
            issue.open(person, now);
            return issue.number().asPrinted();
        });
    }

    private interface OnIssue {
        String act(Issue issue, Person person, Instant now);
    }

    private Response act(String name, long id, String typedDeadline, OnIssue act) {
        return acts.run(
                name,
                "/desk/issues/" + id,
                (person, now) -> act.act(issues.seenBy(person, id), person, now),
                refusal -> draw(id, typedDeadline, null, refusal));
    }

    private static Instant read(String deadline, Issue issue) {
        try {
            return LocalDateTime.parse(deadline == null ? "" : deadline.strip())
                    .atZone(issue.publication().zone())
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.input("deadline", "issues.deadline_form");
        }
    }

    private String draw(long id, String typedDeadline, GuideForm typedGuide, Refusal refusal) {
        Issue issue = issues.seenBy(signedIn.person(), id);
        TimeWords words = TimeWords.of(issue.publication(), clock.instant());
        Flatplan plan = new Flatplan(
                issue,
                articles.pool(issue.publication().paper()),
                roster.candidates(issue.publication()),
                signedIn.person(),
                typedDeadline == null ? words.field(issue.copyDeadline()) : typedDeadline,
                typedGuide == null ? GuideForm.of(issue) : typedGuide,
                words);
        return Templates.flatplan(plan, refusal).render();
    }
}
