package org.forme.imprint.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.forme.imprint.Permit;
import org.forme.imprint.PermitChange;
import org.forme.imprint.PermitMatter;
import org.forme.imprint.PermitScan;
import org.forme.imprint.PermitStatus;
import org.forme.imprint.Permits;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.people.AuditTrail;
import org.forme.people.SignedIn;
import org.forme.pictures.PictureFile;
import org.forme.shell.Attachment;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.forme.shell.Times;
import org.forme.store.Blobs;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** One permit: what it says, its scans, its changes, and how it came to stand as it does. */
@Path("/desk/administration/permits/{id: [0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
public class PermitResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance permit(
                Permit permit,
                PermitStatus status,
                LocalDate today,
                PermitActs form,
                PermitChange.Kind[] kinds,
                PermitMatter[] matters,
                Times times,
                Refusal refusal,
                boolean editable);
    }

    @Inject
    Publications publications;

    @Inject
    Permits permits;

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
    @RolesAllowed({"admin", "chief", "production"})
    public TemplateInstance page(@RestPath long id) {
        return page(need(id), PermitActs.none(), null);
    }

    @POST
    @Path("ending")
    @RolesAllowed("admin")
    public Response end(@RestPath long id, @BeanParam PermitActs form) {
        Posted.there(form.endedOn(), form.endReason());
        return answer(id, form, permit -> {
            permit.end(Typed.date(form.endedOn()), form.endReason());
            return note(permit, "imprint.end_permit", permit.endedOn() + " " + permit.endReason());
        });
    }

    @POST
    @Path("suspension")
    @RolesAllowed("admin")
    public Response suspend(@RestPath long id, @BeanParam PermitActs form) {
        Posted.there(form.suspendedFrom(), form.suspendReason());
        return answer(id, form, permit -> {
            permit.suspend(Typed.date(form.suspendedFrom()), form.suspendReason());
            return note(permit, "imprint.suspend_permit", form.suspendedFrom() + " " + form.suspendReason());
        });
    }

    @POST
    @Path("resumption")
    @RolesAllowed("admin")
    public Response resume(@RestPath long id, @BeanParam PermitActs form) {
        Posted.there(form.resumedOn());
        return answer(id, form, permit -> {
            permit.resume(Typed.date(form.resumedOn()));
            return note(permit, "imprint.resume_permit", form.resumedOn());
        });
    }

    @POST
    @Path("changes")
    @RolesAllowed("admin")
    public Response change(@RestPath long id, @BeanParam PermitActs form) {
        Posted.there(form.kind(), form.matter(), form.value(), form.requestedOn());
        return answer(id, form, permit -> {
            PermitChange change =
                    permit.change(form.kindChosen(), form.matterChosen(), form.value(), Typed.date(form.requestedOn()));
            return note(permit, "imprint.change_permit", change.kind() + " " + change.matter() + " " + change.value());
        });
    }

    @POST
    @Path("changes/{change: [0-9]{1,18}}/decision")
    @RolesAllowed("admin")
    public Response decide(@RestPath long id, @RestPath long change, @BeanParam PermitActs form) {
        Posted.there(form.decidedOn(), form.outcome());
        return answer(id, form, permit -> {
            PermitChange asked = permit.changes().stream()
                    .filter(one -> one.id() == change)
                    .findFirst()
                    .orElseThrow(Refusal::unseen);
            asked.decide(Typed.date(form.decidedOn()), form.outcome().equals(PermitActs.GRANTED));
            return note(permit, "imprint.decide_change", asked.matter() + " " + form.outcome() + " " + asked.value());
        });
    }

    @POST
    @Path("scans")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("admin")
    public Response scan(@RestPath long id, @RestForm FileUpload scan) {
        return answer(id, PermitActs.none(), permit -> {
            PermitScan kept = permits.scan(permit, bytes(scan), scan.fileName(), signedIn.person(), clock.instant());
            return note(permit, "imprint.scan_permit", kept.fileName() + " " + kept.sha());
        });
    }

    /** A scan as it came in: pictures are shown, a PDF is handed over as a file. */
    @GET
    @Path("scans/{scan: [0-9]{1,18}}")
    @RolesAllowed({"admin", "chief", "production"})
    @Produces(MediaType.WILDCARD)
    public Response scanned(@RestPath long id, @RestPath long scan) {
        PermitScan found = need(id).scans().stream()
                .filter(one -> one.id() == scan)
                .findFirst()
                .orElseThrow(Refusal::unseen);
        byte[] bytes = blobs.read(found.sha());
        if (!found.isPicture()) return Attachment.of(bytes, found.mediaType(), found.fileName());
        return Response.ok(bytes, found.mediaType())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** Acts in a transaction of its own, so that the page that tells of a refusal shows what really stands. */
    private Response answer(long id, PermitActs form, Function<Permit, Response> act) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> act.apply(need(id)));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INPUT && refusal.kind() != Refusal.Kind.STATE) throw refusal;
            return Response.status(refusal.status())
                    .entity(page(need(id), form, refusal))
                    .build();
        }
    }

    private TemplateInstance page(Permit permit, PermitActs form, Refusal refusal) {
        Publication paper = permit.publication();
        LocalDate today = LocalDate.ofInstant(clock.instant(), paper.zone());
        return Templates.permit(
                permit,
                permit.statusOn(today),
                today,
                form.filled(today),
                PermitChange.Kind.values(),
                PermitMatter.values(),
                Times.at(clock.instant(), paper.zone()),
                refusal,
                identity.hasRole("admin"));
    }

    private Permit need(long id) {
        Publication paper = publications.only().orElseThrow(Refusal::unseen);
        return permits.findByIdOptional(id)
                .filter(permit -> permit.publication().id().equals(paper.id()))
                .orElseThrow(Refusal::unseen);
    }

    private Response note(Permit permit, String act, String detail) {
        String here = "/desk/administration/permits/" + permit.id();
        trail.note(clock.instant(), signedIn.person(), act, here, permit.numberAsPrinted() + " " + detail);
        return Response.seeOther(URI.create(here + "?saved=1")).build();
    }

    private static byte[] bytes(FileUpload scan) {
        if (scan == null || scan.fileName() == null || scan.fileName().isEmpty())
            throw Refusal.input("scan", "imprint.scan_choose");
        if (scan.size() > PictureFile.BYTES_MAX)
            throw Refusal.input("scan", "pictures.too_many_bytes", PictureFile.BYTES_MAX >> 20);
        try {
            return Files.readAllBytes(scan.uploadedFile());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
