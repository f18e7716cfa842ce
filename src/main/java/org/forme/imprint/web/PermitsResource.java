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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.forme.imprint.Permit;
import org.forme.imprint.Permits;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.imprint.Regime;
import org.forme.imprint.Rule;
import org.forme.imprint.Rulebook;
import org.forme.imprint.Waiver;
import org.forme.imprint.Waivers;
import org.forme.people.AuditTrail;
import org.forme.people.SignedIn;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;

/** The permits to print, and the rules that are waived. */
@Path("/desk/administration/permits")
@Produces(MediaType.TEXT_HTML)
public class PermitsResource {
    private static final String HERE = "/desk/administration/permits";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance permits(
                List<Permit> permits,
                List<Waiver> waivers,
                LocalDate today,
                List<Regime> regimes,
                PermitForm form,
                Refusal refusal,
                boolean editable,
                WaiverForm waiver,
                List<Rule> rules,
                boolean grants);
    }

    @Inject
    Publications publications;

    @Inject
    Permits permits;

    @Inject
    Waivers waivers;

    @Inject
    Rulebook rulebook;

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
    public TemplateInstance page() {
        return page(blank(), WaiverForm.empty(), null);
    }

    /** Lifts a rule for a time. The editor in chief answers for it by name. */
    @POST
    @Path("waivers")
    @RolesAllowed("chief")
    @Transactional
    public Response waive(@BeanParam WaiverForm form) {
        try {
            Waiver waiver = form.waiver(
                    publication(),
                    rulebook.waivable(publication(), today()),
                    signedIn.person().name(),
                    clock.instant());
            waivers.persist(waiver);
            note("imprint.waive", waiver.rule() + " " + waiver.until() + " " + waiver.basis());
            return saved();
        } catch (Refusal refusal) {
            return Response.status(refusal.status())
                    .entity(page(blank(), form, refusal))
                    .build();
        }
    }

    @POST
    @RolesAllowed("admin")
    @Transactional
    public Response enter(@BeanParam PermitForm form) {
        Posted.whole(form);
        try {
            Permit permit = form.permit(publication());
            permits.enter(permit);
            note("imprint.enter_permit", permit.numberAsPrinted() + " " + permit.validFrom() + "/" + permit.validTo());
            return saved();
        } catch (Refusal refusal) {
            return Response.status(refusal.status())
                    .entity(page(form, WaiverForm.empty(), refusal))
                    .build();
        }
    }

    private TemplateInstance page(PermitForm form, WaiverForm waiver, Refusal refusal) {
        Publication publication = publication();
        return Templates.permits(
                permits.of(publication),
                waivers.of(publication),
                today(),
                Regime.all(),
                form,
                refusal,
                identity.hasRole("admin"),
                waiver,
                rulebook.waivable(publication, today()),
                identity.hasRole("chief"));
    }

    private PermitForm blank() {
        Publication publication = publication();
        return permits.of(publication).stream()
                .findFirst()
                .map(PermitForm::after)
                .orElseGet(() -> PermitForm.first(publication));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), publication().zone());
    }

    private Publication publication() {
        return publications.only().orElseThrow(Refusal::unseen);
    }

    private void note(String act, String detail) {
        trail.note(clock.instant(), signedIn.person(), act, HERE, detail);
    }

    private static Response saved() {
        return Response.seeOther(URI.create(HERE + "?saved=1")).build();
    }
}
