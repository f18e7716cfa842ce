package org.forme.archive.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.forme.archive.Misprint;
import org.forme.archive.Misprints;
import org.forme.archive.SealedIssue;
import org.forme.archive.SealedIssues;
import org.forme.people.SignedIn;
import org.forme.shell.Attempt;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.forme.shell.Times;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** 期号印错: what a sealed issue says of its number in print, beside what is right. */
@Path("/desk/archive/{id: [0-9]+}/misprints")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"reporter", "editor", "layout", "head", "duty", "chief", "proofreader", "production", "admin"})
public class MisprintResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance misprints(Page page, Refusal refusal);
    }

    /** What is noted of an issue, with what was typed. */
    public record Page(SealedIssue issue, List<Misprint> misprints, boolean mayNote, String printedAs, String note) {
        public String at(Misprint misprint) {
            return Times.at(misprint.at(), issue.zone()).dated(misprint.at());
        }
    }

    @Inject
    SealedIssues sealed;

    @Inject
    Misprints misprints;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance show(@RestPath long id) {
        return page(need(id), "", "", null);
    }

    @POST
    @RolesAllowed({"production", "duty", "chief"})
    public Response note(@RestPath long id, @RestForm String printedAs, @RestForm String note) {
        Posted.there(printedAs, note);
        try {
            Attempt.at(() -> misprints.note(need(id), printedAs, note, signedIn.person(), clock.instant()));
            return Response.seeOther(URI.create("/desk/archive/" + id + "/misprints"))
                    .build();
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INPUT) throw refusal;
            return Response.status(refusal.status())
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .entity(page(need(id), printedAs, note, refusal).render())
                    .build();
        }
    }

    private TemplateInstance page(SealedIssue issue, String printedAs, String note, Refusal refusal) {
        boolean mayNote = SealedIssues.mayRelease(signedIn.person(), issue.paper());
        return Templates.misprints(new Page(issue, misprints.of(issue), mayNote, printedAs, note), refusal);
    }

    private SealedIssue need(long id) {
        return sealed.findByIdOptional(id).orElseThrow(Refusal::unseen);
    }
}
