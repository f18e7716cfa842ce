package org.forme.interchange.copy.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.forme.articles.Article;
import org.forme.articles.Origin;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.interchange.copy.CopyFile;
import org.forme.interchange.copy.Intake;
import org.forme.interchange.copy.Reading;
import org.forme.interchange.copy.ReceivedFile;
import org.forme.interchange.copy.ReceivedFiles;
import org.forme.people.AuditTrail;
import org.forme.people.Person;
import org.forme.people.SignedIn;
import org.forme.shell.Attempt;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.forme.shell.Times;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** 导入: files become drafts of whoever brings them. */
@Path("/desk/imports")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"reporter", "correspondent", "editor", "head", "duty", "chief"})
public class ImportsResource {
    private static final String HERE = "/desk/imports";

    /** How many earlier ones the screen shows. */
    private static final int SHOWN = 20;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance imports(
                ImportForm form, Origin[] origins, List<ReceivedFile> earlier, int just, Times times, Refusal refusal);
    }

    @Inject
    Intake intake;

    @Inject
    ReceivedFiles files;

    @Inject
    Publications publications;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** @param brought how many have just come in */
    @GET
    @Transactional
    public Response page(@RestQuery Integer brought) {
        return draw(
                200, ImportForm.blank(), brought == null ? 0 : Math.max(0, Math.min(brought, Intake.MOST_FILES)), null);
    }

    /** Takes them all, or none. The same form posted again leads to what it brought in before. */
    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response bring(
            @RestForm String formKey,
            @RestForm String origin,
            @RestForm String source,
            @RestForm String joining,
            @RestForm("files") List<FileUpload> uploads) {
        Posted.there(formKey, origin, source);
        var form = ImportForm.of(formKey, origin, source, joining != null);
        try {
            List<Long> known = QuarkusTransaction.requiringNew().call(() -> before(form));
            return seeOther(known.isEmpty() ? bring(form, uploads) : known);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INPUT && refusal.kind() != Refusal.Kind.STATE) throw refusal;
            return QuarkusTransaction.requiringNew().call(() -> draw(refusal.status(), form, 0, refusal));
        }
    }

    private List<Long> before(ImportForm form) {
        Long me = signedIn.person().id();
        List<Article> known = intake.keptBefore(form.formKey());
        boolean mine = known.stream().allMatch(article -> article.author().id().equals(me));
        if (!mine) throw Refusal.brokenForm();
        return known.stream().map(Article::id).toList();
    }

    private List<Long> bring(ImportForm form, List<FileUpload> uploads) {
        List<CopyFile> brought = uploads == null
                ? List.of()
                : uploads.stream()
                        .filter(file ->
                                file.fileName() != null && !file.fileName().isEmpty())
                        .map(file -> new CopyFile(file.fileName(), file.uploadedFile()))
                        .toList();
        List<Reading> readings = intake.read(brought, form.wish());
        return Attempt.at(() -> keep(form, readings));
    }

    private List<Long> keep(ImportForm form, List<Reading> readings) {
        Person me = signedIn.person();
        List<Article> made = intake.keep(readings, publication().paper(), form.formKey(), me, clock.instant());
        for (Article article : made) trail.note(clock.instant(), me, "interchange.bring", address(article.id()), "");
        return made.stream().map(Article::id).toList();
    }

    private static Response seeOther(List<Long> made) {
        String to = made.size() == 1 ? address(made.get(0)) + "?brought=1" : HERE + "?brought=" + made.size();
        return Response.seeOther(URI.create(to)).build();
    }

    private static String address(long article) {
        return "/desk/articles/" + article;
    }

    private Publication publication() {
        return publications.only().orElseThrow(Refusal::unseen);
    }

    private Response draw(int status, ImportForm form, int just, Refusal refusal) {
        List<ReceivedFile> earlier = files.newestBy(signedIn.person(), SHOWN);
        Times times = Times.at(clock.instant(), publication().zone());
        ImportForm next = form.anew(UUID.randomUUID().toString());
        String page = Templates.imports(next, Origin.values(), earlier, just, times, refusal)
                .render();
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .build();
    }
}
