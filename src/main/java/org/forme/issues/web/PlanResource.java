package org.forme.issues.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.forme.issues.Cascade;
import org.forme.issues.Issue;
import org.forme.issues.IssuePlan;
import org.forme.issues.Issues;
import org.forme.issues.PageStyles;
import org.forme.people.SignedIn;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Number, date, deadline and pages of an issue, changed while it takes copy: the form that made it, filled in. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
@RolesAllowed({"head", "duty", "chief", "production"})
public class PlanResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance cascade(
                IssueForm form, Issue issue, IssuePlan plan, Cascade cascade, Refusal refusal, TimeWords words);
    }

    @Inject
    Issues issues;

    @Inject
    PageStyles styles;

    @Inject
    IssuesResource making;

    @Inject
    SignedIn signedIn;

    @Inject
    Acts acts;

    @Inject
    Clock clock;

    /**
     * The plan as a form.
     *
     * @param pages how many pages it shall have; as many as it has where nobody says
     * @param become a kind that it shall become
     */
    @GET
    @Path("issues/{id: [0-9]{1,18}}/plan")
    @Transactional
    public Response show(
            @RestPath long id, @RestQuery String pages, @RestQuery String become, @Context UriInfo asking) {
        Issue issue = issues.seenBy(signedIn.person(), id);
        boolean readable = pages == null || pages.matches("[0-9]{1,9}");
        int asked = pages == null || !readable ? issue.pages().size() : Integer.parseInt(pages);
        int count = Math.max(1, Math.min(Issue.PAGES_MAX, asked));
        TimeWords words = TimeWords.of(issue.publication(), clock.instant());
        IssueForm planned = IssueForm.of(issue, words, count, styles.of(issue.publication()));
        IssueForm form = IssueForm.typed(asking.getQueryParameters())
                .map(typed -> typed.stretchedLike(planned))
                .map(typed -> become == null ? typed : typed.as(become))
                .orElse(planned);
        if (readable) return Acts.html(200, making.draw(form, issue, null));
        return Acts.html(422, making.draw(form, issue, Refusal.input("count", "issues.count_form")));
    }

    @POST
    @Path("issues/{id: [0-9]{1,18}}/plan")
    public Response change(@RestPath long id, @BeanParam IssueForm form) {
        return acts.run(
                "issues.replan",
                "/desk/issues/" + id,
                (person, now) -> {
                    Issue issue = issues.seenBy(person, id);
                    var plan =
                            making.plan(form, issue.publication(), issue.pages().size());
                    issues.replan(issue, plan, form.cascade(), person, now);
                    return issue.number().asPrinted() + " " + issue.date() + " "
                            + issue.pages().size();
                },
                refusal -> redraw(form, issues.seenBy(signedIn.person(), id), refusal));
    }

    /** What is refused only because nobody has seen what it brings is shown with all that it brings. */
    private String redraw(IssueForm form, Issue issue, Refusal refusal) {
        boolean unseen =
                refusal.reasons().stream().anyMatch(reason -> reason.key().startsWith("issues.cascade_"));
        if (!unseen) return making.draw(form, issue, refusal);
        var plan = making.plan(form, issue.publication(), issue.pages().size());
        return Templates.cascade(
                        form,
                        issue,
                        plan,
                        issues.cascade(issue, plan),
                        refusal,
                        TimeWords.of(issue.publication(), clock.instant()))
                .render();
    }
}
