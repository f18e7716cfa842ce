package org.forme.imprint.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
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
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import org.forme.imprint.Lettering;
import org.forme.imprint.Nameplate;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.people.AuditTrail;
import org.forme.people.SignedIn;
import org.forme.pictures.PictureFile;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.forme.store.Blobs;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The paper's particulars and its nameplate. Administrators change them, the editor in chief reads them. */
@Path("/desk/administration/publication")
@Produces(MediaType.TEXT_HTML)
public class PublicationResource {
    private static final String HERE = "/desk/administration/publication";

    @CheckedTemplate
    static class Templates {
        /** @param standing what stands now, where it is not what the form was made from, else null */
        static native TemplateInstance publication(
                Publication publication,
                PublicationForm form,
                PublicationForm standing,
                String lettering,
                PrinterForm printer,
                MastheadForm head,
                Refusal refusal,
                boolean editable);
    }

    @Inject
    Publications publications;

    @Inject
    Lettering letterings;

    @Inject
    Blobs blobs;

    @Inject
    AuditTrail trail;

    @Inject
    SignedIn signedIn;

    @Inject
    SecurityIdentity identity;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({"admin", "chief"})
    public TemplateInstance page() {
        Publication publication = publication();
        return page(
                publication,
                PublicationForm.of(publication),
                null,
                publication.nameplate().lettering(),
                null);
    }

    @POST
    @RolesAllowed("admin")
    @Transactional
    public Response revise(@BeanParam PublicationForm form) {
        Posted.whole(form);
        Publication publication = publication();
        PublicationForm standing = PublicationForm.of(publication);
        try {
            if (publication.isNewerThan(form.shownVersion())) throw Refusal.now("imprint.revised_meanwhile");
            String changes = form.particulars().changesFrom(publication.particulars());
            publication.revise(form.particulars());
            if (!changes.isEmpty()) note("imprint.revise", changes);
            return Response.seeOther(URI.create(HERE + "?saved=1")).build();
        } catch (Refusal refusal) {
            var newer = refusal.kind() == Refusal.Kind.STATE ? standing : null;
            String lettering = publication.nameplate().lettering();
            return Response.status(refusal.status())
                    .entity(page(publication, form, newer, lettering, refusal))
                    .build();
        }
    }

    /** @param inType whether the drawing that there is goes away */
    @POST
    @Path("nameplate")
    @RolesAllowed("admin")
    @Transactional
    public Response letter(@RestForm String lettering, @RestForm FileUpload drawing, @RestForm boolean inType) {
        Posted.there(lettering);
        Publication publication = publication();
        try {
            publication.letter(nameplate(publication.nameplate(), lettering, drawing, inType));
            Nameplate now = publication.nameplate();
            note(
                    "imprint.letter",
                    now.isDrawn() ? now.lettering() + " " + now.mediaType() + " " + now.sha() : now.lettering());
            return Response.seeOther(URI.create(HERE + "?saved=1")).build();
        } catch (Refusal refusal) {
            return Response.status(refusal.status())
                    .entity(page(publication, PublicationForm.of(publication), null, lettering, refusal))
                    .build();
        }
    }

    /** What is printed beside the imprint. */
    @POST
    @Path("masthead")
    @RolesAllowed("admin")
    @Transactional
    public Response head(@BeanParam MastheadForm form) {
        Posted.whole(form);
        Publication publication = publication();
        try {
            if (publication.isNewerThan(form.shownVersion())) throw Refusal.now("imprint.revised_meanwhile");
            publication.head(form.masthead());
            note("imprint.head", publication.masthead().toString());
            return Response.seeOther(URI.create(HERE + "?saved=1")).build();
        } catch (Refusal refusal) {
            MastheadForm typed = refusal.kind() == Refusal.Kind.STATE ? form.on(publication) : form;
            return Response.status(refusal.status())
                    .entity(page(
                            publication,
                            PublicationForm.of(publication),
                            null,
                            publication.nameplate().lettering(),
                            PrinterForm.of(publication),
                            typed,
                            refusal))
                    .build();
        }
    }

    /** How the printer wants the page files. */
    @POST
    @Path("printer")
    @RolesAllowed("admin")
    @Transactional
    public Response printFor(@BeanParam PrinterForm form) {
        Posted.there(form.fileName());
        Posted.there(form.version());
        Publication publication = publication();
        try {
            if (publication.isNewerThan(form.shownVersion())) throw Refusal.now("imprint.revised_meanwhile");
            publication.printFor(form.wishes());
            note("imprint.print_for", publication.printerWishes().toString());
            return Response.seeOther(URI.create(HERE + "?saved=1")).build();
        } catch (Refusal refusal) {
            PrinterForm typed = refusal.kind() == Refusal.Kind.STATE ? form.on(publication) : form;
            String lettering = publication.nameplate().lettering();
            return Response.status(refusal.status())
                    .entity(page(publication, PublicationForm.of(publication), null, lettering, typed, refusal))
                    .build();
        }
    }

    /** The drawing of the nameplate as the press takes it. No secret: it stands on page 1. */
    @GET
    @Path("nameplate")
    @Authenticated
    @Produces(MediaType.WILDCARD)
    public Response drawing() {
        Nameplate nameplate = publication().nameplate();
        if (!nameplate.isDrawn()) throw Refusal.unseen();
        return Response.ok(blobs.read(nameplate.sha()), nameplate.mediaType())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private Nameplate nameplate(Nameplate before, String lettering, FileUpload drawing, boolean inType) {
        boolean uploaded = drawing != null
                && drawing.fileName() != null
                && !drawing.fileName().isEmpty();
        if (uploaded) return letterings.draw(bytes(drawing), lettering);
        return inType ? Nameplate.ofType(lettering) : new Nameplate(lettering, before.sha(), before.mediaType());
    }

    private static byte[] bytes(FileUpload upload) {
        if (upload.size() > PictureFile.BYTES_MAX)
            throw Refusal.input("drawing", "pictures.too_many_bytes", PictureFile.BYTES_MAX >> 20);
        try {
            return Files.readAllBytes(upload.uploadedFile());
        } catch (IOException gone) {
            throw Refusal.input("drawing", "pictures.unreadable");
        }
    }

    private TemplateInstance page(
            Publication publication,
            PublicationForm form,
            PublicationForm standing,
            String lettering,
            Refusal refusal) {
        return page(publication, form, standing, lettering, PrinterForm.of(publication), refusal);
    }

    private TemplateInstance page(
            Publication publication,
            PublicationForm form,
            PublicationForm standing,
            String lettering,
            PrinterForm printer,
            Refusal refusal) {
        return page(publication, form, standing, lettering, printer, MastheadForm.of(publication), refusal);
    }

    private TemplateInstance page(
            Publication publication,
            PublicationForm form,
            PublicationForm standing,
            String lettering,
            PrinterForm printer,
            MastheadForm head,
            Refusal refusal) {
        boolean editable = identity.hasRole("admin");
        return Templates.publication(publication, form, standing, lettering, printer, head, refusal, editable);
    }

    private Publication publication() {
        return publications.only().orElseThrow(Refusal::unseen);
    }

    private void note(String act, String detail) {
        trail.note(clock.instant(), signedIn.person(), act, HERE, detail);
    }
}
