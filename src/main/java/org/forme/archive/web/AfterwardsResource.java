package org.forme.archive.web;

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
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.forme.archive.Correction;
import org.forme.archive.Corrections;
import org.forme.archive.SealedArticle;
import org.forme.archive.SealedIssue;
import org.forme.archive.SealedIssues;
import org.forme.archive.Withdrawal;
import org.forme.archive.Withdrawals;
import org.forme.people.Person;
import org.forme.people.SignedIn;
import org.forme.shell.Attempt;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.forme.shell.Times;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** 刊后处理 of a sealed issue, or of one of its articles: what is said of it, and its 下线. */
@Path("/desk/archive/{id: [0-9]+}/afterwards")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"production", "duty", "chief"})
public class AfterwardsResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance afterwards(Afterwards afterwards);

        static native TemplateInstance withdrawal(Withdrawing withdrawing);
    }

    /**
     * Everything that came after the press.
     *
     * @param article what it is about, or null for the issue as such
     * @param said what was said of it, of an issue also what was said of its articles; the oldest first
     * @param standing the withdrawal that stands, or null
     * @param past all withdrawals of it there were, the newest first
     * @param speaks whether the person may say something in the paper's name
     * @param later the edition that readers see in its place, or null
     */
    public record Afterwards(
            SealedIssue issue,
            SealedArticle article,
            List<Said> said,
            Withdrawal standing,
            List<Withdrawals.Past> past,
            boolean speaks,
            SealedIssue later,
            CorrectionForm form,
            Refusal refusal) {
        public String address() {
            return AfterwardsResource.address(issue, article);
        }

        public Correction.Kind[] kinds() {
            return Correction.Kind.values();
        }

        public String at(Instant moment) {
            return Times.at(moment, issue.zone()).dated(moment);
        }
    }

    /** A correction, with whether an issue went to press without it. */
    public record Said(Corrections.Standing standing, boolean overdue) {
        public Correction correction() {
            return standing.correction();
        }

        /** Headline of the article that it is about, or null where that is the issue. */
        public String title() {
            return correction()
                    .article()
                    .flatMap(correction().issue()::article)
                    .map(SealedArticle::title)
                    .orElse(null);
        }
    }

    /** 下线 as it is asked once. */
    public record Withdrawing(
            SealedIssue issue, SealedArticle article, String person, String note, String reason, Refusal refusal) {
        public String address() {
            return AfterwardsResource.address(issue, article);
        }
    }

    @Inject
    SealedIssues sealed;

    @Inject
    Corrections corrections;

    @Inject
    Withdrawals withdrawals;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response ofIssue(@RestPath long id) {
        return show(id, null);
    }

    @GET
    @Path("{article: [0-9]+}")
    @Transactional
    public Response ofArticle(@RestPath long id, @RestPath int article) {
        return show(id, article);
    }

    @POST
    @Path("corrections")
    @Transactional
    public Response correctIssue(@RestPath long id, @BeanParam CorrectionForm form) {
        return correct(id, null, form);
    }

    @POST
    @Path("{article: [0-9]+}/corrections")
    @Transactional
    public Response correctArticle(@RestPath long id, @RestPath int article, @BeanParam CorrectionForm form) {
        return correct(id, article, form);
    }

    @GET
    @Path("withdrawal")
    @Transactional
    public Response withdrawingIssue(@RestPath long id) {
        return withdrawing(id, null);
    }

    @GET
    @Path("{article: [0-9]+}/withdrawal")
    @Transactional
    public Response withdrawingArticle(@RestPath long id, @RestPath int article) {
        return withdrawing(id, article);
    }

    @POST
    @Path("withdrawal")
    @Transactional
    public Response withdrawIssue(@RestPath long id, @RestForm String note, @RestForm String reason) {
        return withdraw(id, null, note, reason);
    }

    @POST
    @Path("{article: [0-9]+}/withdrawal")
    @Transactional
    public Response withdrawArticle(
            @RestPath long id, @RestPath int article, @RestForm String note, @RestForm String reason) {
        return withdraw(id, article, note, reason);
    }

    @POST
    @Path("restoration")
    @Transactional
    public Response restoreIssue(@RestPath long id, @RestForm String reason) {
        return restore(id, null, reason);
    }

    @POST
    @Path("{article: [0-9]+}/restoration")
    @Transactional
    public Response restoreArticle(@RestPath long id, @RestPath int article, @RestForm String reason) {
        return restore(id, article, reason);
    }

    private Response show(long id, Integer article) {
        SealedIssue issue = need(id);
        SealedArticle about = about(issue, article);
        return page(200, issue, about, CorrectionForm.blank(issue, about), null);
    }

    private Response correct(long id, Integer article, CorrectionForm form) {
        SealedIssue issue = need(id);
        SealedArticle about = about(issue, article);
        Posted.whole(form, "kind", "print");
        return Attempt.refused(() -> corrections.make(
                        need(id),
                        article,
                        form.kindOf(),
                        form.note(),
                        form.reason(),
                        form.day(),
                        form.item(),
                        signedIn.person(),
                        clock.instant()))
                .map(refusal -> page(refusal.status(), issue, about, form, refusal))
                .orElseGet(() -> back(issue, about));
    }

    private Response withdrawing(long id, Integer article) {
        SealedIssue issue = need(id);
        SealedArticle about = about(issue, article);
        if (withdrawals.of(issue, article).isPresent()) return back(issue, about);
        return html(
                200,
                Templates.withdrawal(
                        new Withdrawing(issue, about, signedIn.person().name(), "", "", null)));
    }

    private Response withdraw(long id, Integer article, String note, String reason) {
        SealedIssue issue = need(id);
        SealedArticle about = about(issue, article);
        Posted.there(note, reason);
        Person person = signedIn.person();
        return Attempt.refused(() -> withdrawals.withdraw(need(id), article, note, reason, person, clock.instant()))
                .map(refusal -> html(
                        refusal.status(),
                        Templates.withdrawal(new Withdrawing(issue, about, person.name(), note, reason, refusal))))
                .orElseGet(() -> back(issue, about));
    }

    private Response restore(long id, Integer article, String reason) {
        SealedIssue issue = need(id);
        SealedArticle about = about(issue, article);
        Posted.there(reason);
        return Attempt.refused(() -> withdrawals.restore(need(id), article, reason, signedIn.person(), clock.instant()))
                .map(refusal -> page(refusal.status(), issue, about, CorrectionForm.blank(issue, about), refusal))
                .orElseGet(() -> back(issue, about));
    }

    private static String address(SealedIssue issue, SealedArticle article) {
        return "/desk/archive/" + issue.id() + "/afterwards" + (article == null ? "" : "/" + article.number());
    }

    private static Response back(SealedIssue issue, SealedArticle article) {
        return Response.seeOther(URI.create(address(issue, article))).build();
    }

    private SealedIssue need(long id) {
        SealedIssue issue = sealed.findByIdOptional(id).orElseThrow(Refusal::unseen);
        if (!SealedIssues.mayRelease(signedIn.person(), issue.paper())) throw Refusal.forbidden("shell.forbidden");
        return issue;
    }

    private static SealedArticle about(SealedIssue issue, Integer article) {
        return article == null ? null : issue.article(article).orElseThrow(Refusal::unseen);
    }

    private Response page(int status, SealedIssue issue, SealedArticle about, CorrectionForm form, Refusal refusal) {
        Integer number = about == null ? null : (Integer) about.number();
        List<Said> said = corrections.of(issue).stream()
                .filter(one -> number == null || one.correction().article().equals(Optional.of(number)))
                .map(one -> new Said(one, one.isDue() && corrections.isOverdue(one.correction())))
                .toList();
        List<Withdrawals.Past> past = withdrawals.history(issue).stream()
                .filter(one -> one.withdrawal().article().equals(Optional.ofNullable(number)))
                .toList();
        SealedIssue later = sealed.releasedAfter(issue).orElse(null);
        boolean speaks = later == null && Corrections.areMadeBy(signedIn.person(), issue.paper());
        Withdrawal standing = withdrawals.of(issue, number).orElse(null);
        return html(
                status,
                Templates.afterwards(new Afterwards(issue, about, said, standing, past, speaks, later, form, refusal)));
    }

    private static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.render())
                .build();
    }
}
