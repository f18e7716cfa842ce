package org.forme.press.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
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
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.forme.imprint.Publications;
import org.forme.layout.Face;
import org.forme.people.AuditTrail;
import org.forme.people.SignedIn;
import org.forme.press.OfficeFace;
import org.forme.press.OfficeFaces;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.forme.shell.Times;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** 字体: the type faces that set the parts of a page, the office's own among them. The editor in chief may look. */
@Path("/desk/administration/faces")
@Produces(MediaType.TEXT_HTML)
public class FacesResource {
    private static final String HERE = "/desk/administration/faces";

    /**
     * A part of the page.
     *
     * @param face what the office has added for it, or null
     * @param sound whether its font can be read
     */
    public record Row(Face part, OfficeFace face, boolean sound) {
        public String key() {
            return part.name();
        }

        /** Message key of its name. */
        public String text() {
            return OfficeFace.textOf(part);
        }

        /** Changes when the sample does. */
        public String mark() {
            return face == null ? "0" : face.sha().substring(0, 16);
        }
    }

    /** What was typed. */
    public record Form(@RestForm String part, @RestForm String licence) {
        Face face() {
            return Arrays.stream(Face.values())
                    .filter(face -> face.name().equals(part))
                    .findFirst()
                    .orElse(null);
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance faces(
                List<Row> rows, List<OfficeFace> past, Form form, Times times, Refusal refusal, boolean editable);
    }

    @Inject
    OfficeFaces faces;

    @Inject
    Publications publications;

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
        return page(new Form(Face.KAI.name(), ""), null);
    }

    /** Adds a face; the one that stood for its part goes. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("admin")
    public Response add(@RestForm String part, @RestForm String licence, @RestForm FileUpload font) {
        Posted.there(part, licence);
        Form form = new Form(part, licence);
        return answer(form, () -> {
            OfficeFace face = faces.add(
                    form.face(),
                    bytes(font),
                    font == null ? "" : font.fileName(),
                    licence,
                    signedIn.person(),
                    clock.instant());
            note("press.add_face", face);
            return null;
        });
    }

    @POST
    @Path("{id: [0-9]{1,18}}/removal")
    @RolesAllowed("admin")
    public Response remove(@RestPath long id) {
        return answer(new Form(Face.KAI.name(), ""), () -> {
            note("press.remove_face", faces.takeAway(id, signedIn.person(), clock.instant()));
            return null;
        });
    }

    /** A few words in the face that sets a part now. */
    @GET
    @Path("{part: [A-Z_]{1,20}}.png")
    @RolesAllowed({"admin", "chief"})
    @Produces("image/png")
    public Response sample(@RestPath String part) {
        Face face = new Form(part, "").face();
        if (face == null) throw Refusal.unseen();
        return Response.ok(faces.sample(face))
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    /** Two who change the same part at once: the later one is told. */
    private Response answer(Form form, Supplier<Void> act) {
        try {
            QuarkusTransaction.requiringNew().call(act::get);
            return Response.seeOther(URI.create(HERE + "?saved=1")).build();
        } catch (Refusal refusal) {
            return refused(form, refusal);
        } catch (RuntimeException failure) {
            if (!isRace(failure)) throw failure;
            return refused(form, Refusal.now("press.face_changed_meanwhile"));
        }
    }

    private static boolean isRace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof OptimisticLockException || cause instanceof ConstraintViolationException) return true;
        return false;
    }

    private Response refused(Form form, Refusal refusal) {
        if (refusal.kind() != Refusal.Kind.INPUT && refusal.kind() != Refusal.Kind.STATE) throw refusal;
        return Response.status(refusal.status()).entity(page(form, refusal)).build();
    }

    private static byte[] bytes(FileUpload font) {
        if (font == null || font.fileName() == null || font.fileName().isEmpty())
            throw Refusal.input(OfficeFaces.FIELD, "press.face_choose");
        OfficeFaces.checkSize(font.size());
        try {
            return Files.readAllBytes(font.uploadedFile());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private TemplateInstance page(Form form, Refusal refusal) {
        List<Row> rows = Arrays.stream(Face.values())
                .map(part -> faces.standing(part)
                        .map(face -> new Row(part, face, faces.isSound(face)))
                        .orElse(new Row(part, null, true)))
                .toList();
        Times times = publications
                .only()
                .map(paper -> Times.at(clock.instant(), paper.zone()))
                .orElseThrow(Refusal::unseen);
        return Templates.faces(rows, faces.past(), form, times, refusal, identity.hasRole("admin"));
    }

    private void note(String act, OfficeFace face) {
        trail.note(clock.instant(), signedIn.person(), act, HERE, face.part() + " " + face.family() + " " + face.sha());
    }
}
