package org.forme.imprint.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.imprint.Section;
import org.forme.imprint.Sections;
import org.forme.people.AuditTrail;
import org.forme.people.SignedIn;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;

/** The sections that pages belong to. */
@Path("/desk/administration/sections")
@Produces(MediaType.TEXT_HTML)
public class SectionsResource {
    private static final String HERE = "/desk/administration/sections";

    /**
     * A line of the table.
     *
     * @param form what stands or was typed there
     * @param refusal what is wrong with it, or null
     */
    public record Row(Section section, SectionForm form, Refusal refusal) {}

    @CheckedTemplate
    static class Templates {
        /** @param form the line for a new one; null while another line is being mended */
        static native TemplateInstance sections(List<Row> rows, SectionForm form, Refusal refusal, boolean editable);
    }

    @Inject
    Publications publications;

    @Inject
    Sections sections;

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
        return page(null, null, null);
    }

    @POST
    @RolesAllowed("admin")
    @Transactional
    public Response add(@BeanParam SectionForm form) {
        Posted.whole(form);
        try {
            Section section = new Section(publication(), form.key(), form.name(), form.place());
            sections.add(section);
            note("imprint.add_section", section);
            return saved();
        } catch (Refusal refusal) {
            return Response.status(refusal.status())
                    .entity(page(null, form, refusal))
                    .build();
        }
    }

    @POST
    @Path("{id: [0-9]{1,18}}")
    @RolesAllowed("admin")
    @Transactional
    public Response rename(@PathParam("id") long id, @BeanParam SectionForm form) {
        Posted.whole(form, "key");
        Section section = sections.findByIdOptional(id).orElseThrow(Refusal::unseen);
        try {
            sections.rename(section, form.name(), form.place());
            note("imprint.rename_section", section);
            return saved();
        } catch (Refusal refusal) {
            return Response.status(refusal.status())
                    .entity(page(id, form, refusal))
                    .build();
        }
    }

    /** @param at the line that the form and refusal belong to; null for that of the new one */
    private TemplateInstance page(Long at, SectionForm form, Refusal refusal) {
        List<Section> all = sections.of(publication());
        List<Row> rows = all.stream()
                .map(section -> section.id().equals(at)
                        ? new Row(section, form, refusal)
                        : new Row(section, SectionForm.of(section), null))
                .toList();
        int last = all.stream().mapToInt(Section::ordinal).max().orElse(0);
        SectionForm fresh = form == null ? SectionForm.after(last) : at == null ? form : null;
        return Templates.sections(rows, fresh, refusal, identity.hasRole("admin"));
    }

    private Publication publication() {
        return publications.only().orElseThrow(Refusal::unseen);
    }

    private void note(String act, Section section) {
        String detail = section.key() + " " + section.name() + " " + section.ordinal();
        trail.note(clock.instant(), signedIn.person(), act, HERE, detail);
    }

    private static Response saved() {
        return Response.seeOther(URI.create(HERE + "?saved=1")).build();
    }
}
