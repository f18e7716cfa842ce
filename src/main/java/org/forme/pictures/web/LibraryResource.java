package org.forme.pictures.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
import java.time.LocalDate;
import java.util.List;
import org.forme.people.AuditTrail;
import org.forme.people.SignedIn;
import org.forme.pictures.Library;
import org.forme.pictures.Picture;
import org.forme.pictures.PicturePlaces;
import org.forme.pictures.Pictures;
import org.forme.pictures.Rights;
import org.forme.shell.Desk;
import org.forme.shell.Refusal;
import org.forme.shell.Times;
import org.jboss.resteasy.reactive.RestPath;

/** 图片: the library, and a picture's own page. */
@Path("/desk/pictures")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"reporter", "correspondent", "editor", "layout", "head", "duty", "chief", "proofreader", "production"})
public class LibraryResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance library(Library.Sheet sheet, LibraryFilter filter, LocalDate today, Times when);

        static native TemplateInstance picture(Shown shown, RightsForm form, Refusal refusal);
    }

    /** A picture as one person sees it. */
    public record Shown(
            Picture picture,
            Library.Entry entry,
            List<PicturePlaces.Place> places,
            boolean mayState,
            LocalDate today,
            Times when) {
        public Rights.Kind[] kinds() {
            return Rights.Kind.values();
        }

        /** Its size as people say it. */
        public String size() {
            long kilobytes = (picture.fileSize() + 1023) / 1024;
            return kilobytes < 1024 ? kilobytes + " KB" : String.format("%.1f MB", kilobytes / 1024.0);
        }
    }

    @Inject
    Library library;

    @Inject
    Pictures pictures;

    @Inject
    @Any
    Instance<PicturePlaces> places;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail trail;

    @Inject
    Desk desk;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response library(@BeanParam LibraryFilter filter) {
        Times when = desk.times();
        Library.Sheet sheet = library.sheet(filter.wanted(when.zone(), today()), signedIn.person());
        return html(200, Templates.library(sheet, filter, today(), when));
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    @Transactional
    public Response picture(@RestPath long id) {
        Picture picture = pictures.visibleTo(signedIn.person(), id);
        return html(200, Templates.picture(shown(picture), RightsForm.of(picture), null));
    }

    /** Says by what right it is used, and how long. */
    @POST
    @Path("{id: [0-9]{1,18}}/rights")
    @Transactional
    public Response state(@RestPath long id, @BeanParam RightsForm form) {
        Picture picture = pictures.visibleTo(signedIn.person(), id);
        try {
            picture.state(form.rights(), form.seen(), signedIn.person());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INPUT && refusal.kind() != Refusal.Kind.STATE) throw refusal;
            RightsForm again = refusal.kind() == Refusal.Kind.INPUT ? form : RightsForm.of(picture);
            Response page = html(refusal.status(), Templates.picture(shown(picture), again, refusal));
            QuarkusTransaction.setRollbackOnly();
            return page;
        }
        Rights rights = picture.rights();
        String act = rights.kind().text();
        String until = rights.until() == null ? "" : rights.until().toString();
        trail.note(clock.instant(), signedIn.person(), act, "/desk/pictures/" + id, until);
        return Response.seeOther(URI.create("/desk/pictures/" + id + "?saved=1"))
                .build();
    }

    private Shown shown(Picture picture) {
        var me = signedIn.person();
        return new Shown(
                picture,
                library.entry(picture, me),
                places.stream().flatMap(one -> one.of(picture, me).stream()).toList(),
                picture.isStatedBy(me),
                today(),
                desk.times());
    }

    private LocalDate today() {
        return clock.instant().atZone(desk.times().zone()).toLocalDate();
    }

    private static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.render())
                .build();
    }
}
