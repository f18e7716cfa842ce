package org.forme.press.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.forme.articles.Article;
import org.forme.articles.Articles;
import org.forme.issues.Finding;
import org.forme.issues.Issue;
import org.forme.issues.Issues;
import org.forme.issues.Page;
import org.forme.issues.Pages;
import org.forme.issues.Slot;
import org.forme.people.SignedIn;
import org.forme.press.DeskImages;
import org.forme.press.Preflight;
import org.forme.press.Proofing;
import org.forme.press.SlotFit;
import org.forme.press.Typesetting;
import org.forme.shell.Refusal;

/** The composed page as the desk sees it: image, PDF, fits, checks, and the files of its proofs. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
public class PressResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance checks(Issue issue, List<Finding> findings, boolean whole);

        static native TemplateInstance pageFits(Page page, List<SlotLine> lines);

        static native TemplateInstance articleFits(List<SlotLine> lines);
    }

    /** A slot and how its copy fits. */
    public record SlotLine(Slot slot, SlotFit fit) {
        /** Whether the article goes on elsewhere, so that what is over here is no fault. */
        public boolean goesOn() {
            return slot.continuation().isPresent();
        }

        public int over() {
            return goesOn() ? 0 : fit.fit().over();
        }

        public int shortBy() {
            return fit.fit().shortBy();
        }

        /** Width of the fit bar: 90 is the slot's room, 100 the most that is shown. */
        public int bar() {
            int room = Math.max(1, fit.fit().room());
            return goesOn() ? 90 : Math.min(100, fit.fit().lines() * 90 / room);
        }
    }

    @Inject
    Issues issues;

    @Inject
    Pages pages;

    @Inject
    Articles articles;

    @Inject
    SignedIn signedIn;

    @Inject
    Typesetting typesetting;

    @Inject
    Proofing proofing;

    @Inject
    Preflight preflight;

    @Inject
    DeskImages images;

    @Inject
    Clock clock;

    /** The page as it is now, as a picture. */
    @GET
    @Path("/issues/{issue}/pages/{label}/image.jpg")
    @RolesAllowed({"reporter", "editor", "layout", "head", "duty", "chief", "proofreader", "production", "admin"})
    @Produces("image/jpeg")
    @Transactional
    public Response image(
            @PathParam("issue") long issue,
            @PathParam("label") String label,
            @QueryParam("w") String width,
            @Context Request request) {
        var image = images.of(page(issue, label), "large".equals(width));
        EntityTag tag = new EntityTag(image.tag());
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        return (known != null ? known : Response.ok(image.jpeg()))
                .tag(tag)
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    /** The page as it is now, as a print PDF that nobody has signed. */
    @GET
    @Path("/issues/{issue}/pages/{label}/page.pdf")
    @RolesAllowed({"reporter", "editor", "layout", "head", "duty", "chief", "proofreader", "production", "admin"})
    @Produces("application/pdf")
    @Transactional
    public byte[] pdf(@PathParam("issue") long issue, @PathParam("label") String label) {
        return proofing.pdf(page(issue, label), clock.instant());
    }

    @GET
    @Path("/issues/{issue}/pages/{label}/proofs/{number}.pdf")
    @RolesAllowed({"reporter", "editor", "layout", "head", "duty", "chief", "proofreader", "production", "admin"})
    @Produces("application/pdf")
    @Transactional
    public byte[] proofPdf(
            @PathParam("issue") long issue, @PathParam("label") String label, @PathParam("number") int number) {
        return proofing.kept(page(issue, label).proof(number).pdfSha());
    }

    @GET
    @Path("/issues/{issue}/pages/{label}/proofs/{number}.jpg")
    @RolesAllowed({"reporter", "editor", "layout", "head", "duty", "chief", "proofreader", "production", "admin"})
    @Produces("image/jpeg")
    @Transactional
    public byte[] proofImage(
            @PathParam("issue") long issue, @PathParam("label") String label, @PathParam("number") int number) {
        return proofing.kept(page(issue, label).proof(number).imageSha());
    }

    /** Everything that stands against 付印, and what is right. */
    @GET
    @Path("/issues/{issue}/checks")
    @RolesAllowed({"reporter", "editor", "layout", "head", "duty", "chief", "proofreader", "production", "admin"})
    @Transactional
    public TemplateInstance checks(@PathParam("issue") long id, @HeaderParam("Sec-Fetch-Dest") String destination) {
        Issue issue = issue(id);
        List<Finding> findings = issue.isSealed() ? List.of() : preflight.of(issue, clock.instant());
        return Templates.checks(issue, findings, "document".equals(destination));
    }

    @GET
    @Path("/fits/pages/{page}")
    @RolesAllowed({"reporter", "editor", "layout", "head", "duty", "chief", "proofreader", "production", "admin"})
    @Transactional
    public TemplateInstance pageFits(@PathParam("page") long id) {
        Page page = pages.findByIdOptional(id).orElseThrow(Refusal::unseen);
        return Templates.pageFits(page, lines(page));
    }

    /** How an article fits where it stands, for whoever may see the article; nothing while it stands nowhere. */
    @GET
    @Path("/fits/articles/{article}")
    @RolesAllowed({"reporter", "correspondent", "editor", "layout", "head", "duty", "chief", "proofreader", "production"
    })
    @Transactional
    public Response articleFits(@PathParam("article") long id) {
        Article article = articles.seenBy(signedIn.person(), id);
        if (article.place() == null) return Response.noContent().build();
        Issue issue = issue(article.place().issueId());
        List<SlotLine> lines = new ArrayList<>();
        for (Slot slot : Typesetting.slotsOf(article, issue.slots()))
            typesetting.fit(slot).ifPresent(fit -> lines.add(new SlotLine(slot, fit)));
        return Response.ok(Templates.articleFits(lines)).build();
    }

    private List<SlotLine> lines(Page page) {
        return typesetting.fits(page).stream()
                .filter(fit -> fit.article() != null)
                .map(fit -> new SlotLine(slot(page, fit.slot()), fit))
                .toList();
    }

    private static Slot slot(Page page, long id) {
        return page.slots().stream().filter(slot -> slot.id() == id).findFirst().orElseThrow();
    }

    private Issue issue(long id) {
        return issues.findByIdOptional(id).orElseThrow(Refusal::unseen);
    }

    private Page page(long issue, String label) {
        return pages.of(issue, label);
    }
}
