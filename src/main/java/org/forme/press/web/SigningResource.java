package org.forme.press.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.forme.articles.Article;
import org.forme.articles.ArticleState;
import org.forme.articles.Articles;
import org.forme.issues.Page;
import org.forme.issues.Pages;
import org.forme.issues.Proof;
import org.forme.issues.Signature;
import org.forme.issues.Slot;
import org.forme.people.AuditTrail;
import org.forme.people.Person;
import org.forme.people.SignedIn;
import org.forme.press.ArtworkAhead;
import org.forme.press.PrinterFile;
import org.forme.press.Proofing;
import org.forme.shell.Attempt;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;

/** 出大样 and 签版. An act is a transaction of its own: what is shown after a refusal is what the database holds. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
public class SigningResource {
    @CheckedTemplate(basePath = "PressResource")
    static class Templates {
        static native TemplateInstance signing(Signing signing, boolean whole);
    }

    @Inject
    Articles articles;

    @Inject
    Pages pages;

    @Inject
    SignedIn signedIn;

    @Inject
    Proofing proofing;

    @Inject
    ArtworkAhead ahead;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @GET
    @Path("/issues/{issue}/pages/{label}/signing")
    @RolesAllowed({"reporter", "editor", "layout", "head", "duty", "chief", "proofreader", "production"})
    @Transactional
    public TemplateInstance signing(
            @PathParam("issue") long issue,
            @PathParam("label") String label,
            @HeaderParam("Sec-Fetch-Dest") String destination) {
        return Templates.signing(
                signing(pages.seenBy(signedIn.person(), issue, label), null), "document".equals(destination));
    }

    /** 出大样: makes a proof of the page as it is now. */
    @POST
    @Path("/issues/{issue}/pages/{label}/proofs")
    @RolesAllowed({"editor", "layout", "head", "duty", "chief", "proofreader"})
    public Response makeProof(@PathParam("issue") long issue, @PathParam("label") String label) {
        QuarkusTransaction.requiringNew().run(() -> pages.seenBy(signedIn.person(), issue, label));
        ahead.of(issue, label);
        return act(issue, label, (page, person, now) -> {
            Proof proof = proofing.make(page, person, now);
            trail.note(now, person, "issues.proof", href(page), "" + proof.number());
        });
    }

    /**
     * 签版, and with it, where asked, 签发 of every article on the page that waits for nothing else. Each is a decision
     * of its own.
     */
    @POST
    @Path("/issues/{issue}/pages/{label}/signature")
    @RolesAllowed({"duty", "chief"})
    public Response sign(
            @PathParam("issue") long issue,
            @PathParam("label") String label,
            @RestForm int proof,
            @RestForm boolean approve) {
        return act(issue, label, (page, person, now) -> {
            proofing.sign(page.proof(proof), person, now);
            if (approve) for (Article article : approvable(page, person)) pass(article, person, now);
            trail.note(now, person, "issues.sign", href(page), "" + proof);
        });
    }

    private interface Act {
        void on(Page page, Person person, Instant now);
    }

    private Response act(long issue, String label, Act act) {
        try {
            String done = Attempt.at(() -> {
                Page page = pages.seenBy(signedIn.person(), issue, label);
                act.on(page, signedIn.person(), clock.instant());
                return href(page) + "#signing";
            });
            return Response.seeOther(URI.create(done)).build();
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.UNSEEN) throw refusal;
            String panel = QuarkusTransaction.requiringNew()
                    .call(() -> Templates.signing(signing(pages.seenBy(signedIn.person(), issue, label), refusal), true)
                            .render());
            return Response.status(refusal.status()).entity(panel).build();
        }
    }

    private Signing signing(Page page, Refusal refusal) {
        Person person = signedIn.person();
        Proof newest = page.newestProof().orElse(null);
        Optional<Signature> fallen = proofing.fallen(page);
        return new Signing(
                page,
                newest,
                newest != null && proofing.shows(newest),
                proofing.standing(page).orElse(null),
                fallen.orElse(null),
                fallen.map(signature -> proofing.changesSince(signature.proof()))
                        .orElse(List.of()),
                approvable(page, person),
                page.issue().dutyOf(person).isPresent(),
                page.issue().inPlaceOf(person),
                Proofing.mayProve(page, person),
                PrinterFile.mayBeTakenBy(person, page.issue().publication().paper()),
                refusal);
    }

    private static List<Article> approvable(Page page, Person person) {
        boolean onDuty = page.issue().dutyOf(person).isPresent();
        return page.slots().stream()
                .filter(Slot::isOrigin)
                .map(Slot::article)
                .filter(article -> article.state() == ArticleState.REVIEW_3)
                .filter(article -> article.isDecidableBy(person, onDuty))
                .toList();
    }

    private void pass(Article article, Person person, Instant now) {
        article.pass(person, true, article.currentRevision(), "", now);
        articles.recordStandIn(person, article);
        trail.note(now, person, "articles.pass", "/desk/articles/" + article.id(), "" + article.currentRevision());
    }

    private static String href(Page page) {
        return "/desk/issues/" + page.issue().id() + "/pages/" + page.label();
    }
}
