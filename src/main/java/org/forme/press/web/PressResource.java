package org.forme.press.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.util.List;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.PrinterWishes;
import org.forme.issues.Finding;
import org.forme.issues.Issue;
import org.forme.issues.Issues;
import org.forme.issues.Page;
import org.forme.issues.Pages;
import org.forme.people.SignedIn;
import org.forme.press.ArtworkAhead;
import org.forme.press.DeskImages;
import org.forme.press.Preflight;
import org.forme.press.PrinterFile;
import org.forme.press.PrinterTurn;
import org.forme.press.Proofing;
import org.forme.shell.Attachment;
import org.forme.shell.Refusal;

/** The composed page as the desk sees it: image, PDF, checks, and the files of its proofs. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
public class PressResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance checks(Issue issue, List<Finding> against, List<Finding> right, boolean whole);

        static native TemplateInstance page(Page page, List<Finding> findings, boolean whole);
    }

    @Inject
    Issues issues;

    @Inject
    Pages pages;

    @Inject
    Proofing proofing;

    @Inject
    Preflight preflight;

    @Inject
    ArtworkAhead ahead;

    @Inject
    DeskImages images;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** The page as it is now, as a picture. */
    @GET
    @Path("/issues/{issue}/pages/{label}/image.jpg")
    @RolesAllowed({"reporter", "editor", "layout", "head", "duty", "chief", "proofreader", "production"})
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
    @RolesAllowed({"reporter", "editor", "layout", "head", "duty", "chief", "proofreader", "production"})
    @Produces("application/pdf")
    public byte[] pdf(@PathParam("issue") long issue, @PathParam("label") String label) {
        prepared(issue, label);
        return QuarkusTransaction.requiringNew().call(() -> proofing.pdf(page(issue, label), clock.instant()));
    }

    /** Has the artwork of a page that this person may see ready before the transaction that needs it. */
    private void prepared(long issue, String label) {
        QuarkusTransaction.requiringNew().run(() -> page(issue, label));
        ahead.of(issue, label);
    }

    @GET
    @Path("/issues/{issue}/pages/{label}/proofs/{number}.pdf")
    @RolesAllowed({"reporter", "editor", "layout", "head", "duty", "chief", "proofreader", "production"})
    @Produces("application/pdf")
    @Transactional
    public byte[] proofPdf(
            @PathParam("issue") long issue, @PathParam("label") String label, @PathParam("number") int number) {
        return proofing.kept(page(issue, label).proof(number).pdfSha());
    }

    /** What is known of a printer's file before it is made. */
    private record Wanted(String sha, PrinterWishes wishes, String name) {}

    /** A proof's file as the printer wants it: with crop marks, outlines, in the old form, under the printer's name. */
    @GET
    @Path("/issues/{issue}/pages/{label}/proofs/{number}/printer.pdf")
    @RolesAllowed({"layout", "duty", "chief", "production"})
    @Produces("application/pdf")
    public Response printerFile(
            @PathParam("issue") long issue, @PathParam("label") String label, @PathParam("number") int number) {
        // Making it takes seconds: no transaction stays open over them.
        Wanted wanted = QuarkusTransaction.requiringNew().call(() -> wanted(page(issue, label), number));
        try (var turn = PrinterTurn.take()) {
            byte[] file = PrinterFile.of(proofing.kept(wanted.sha()), wanted.wishes());
            return Attachment.of(file, "application/pdf", wanted.name());
        } catch (PrinterFile.Impossible impossible) {
            throw Refusal.now("press." + impossible.key(), label);
        }
    }

    private Wanted wanted(Page page, int number) {
        var paper = page.issue().publication();
        PrinterFile.mustBeTakenBy(signedIn.person(), paper.paper());
        var wishes = paper.printerWishes();
        String name = wishes.nameOf(
                paper.paper(),
                page.issue().date(),
                IssueNumber.digits(page.issue().number().asPrinted()),
                page.label());
        return new Wanted(page.proof(number).pdfSha(), wishes, name);
    }

    @GET
    @Path("/issues/{issue}/pages/{label}/proofs/{number}.jpg")
    @RolesAllowed({"reporter", "editor", "layout", "head", "duty", "chief", "proofreader", "production"})
    @Produces("image/jpeg")
    @Transactional
    public byte[] proofImage(
            @PathParam("issue") long issue, @PathParam("label") String label, @PathParam("number") int number) {
        return proofing.kept(page(issue, label).proof(number).imageSha());
    }

    /** Everything that stands against 付印, and what is right. */
    @GET
    @Path("/issues/{issue}/checks")
    @RolesAllowed({"reporter", "editor", "layout", "head", "duty", "chief", "proofreader", "production"})
    @Transactional
    public TemplateInstance checks(@PathParam("issue") long id, @HeaderParam("Sec-Fetch-Dest") String destination) {
        Issue issue = issue(id);
        List<Finding> findings = issue.isSealed() ? List.of() : preflight.of(issue, clock.instant());
        return Templates.checks(
                issue,
                findings.stream()
                        .filter(finding -> finding.level() != Finding.Level.OK)
                        .toList(),
                findings.stream()
                        .filter(finding -> finding.level() == Finding.Level.OK)
                        .toList(),
                "document".equals(destination));
    }

    /** What the composed page itself shows against it, beside the page on its desk. */
    @GET
    @Path("/issues/{issue}/pages/{label}/checks")
    @RolesAllowed({"reporter", "editor", "layout", "head", "duty", "chief", "proofreader", "production"})
    public String pageChecks(
            @PathParam("issue") long issue,
            @PathParam("label") String label,
            @HeaderParam("Sec-Fetch-Dest") String destination) {
        prepared(issue, label);
        return QuarkusTransaction.requiringNew().call(() -> {
            Page page = page(issue, label);
            return Templates.page(page, preflight.of(page), "document".equals(destination))
                    .render();
        });
    }

    private Issue issue(long id) {
        return issues.seenBy(signedIn.person(), id);
    }

    private Page page(long issue, String label) {
        return pages.seenBy(signedIn.person(), issue, label);
    }
}
