package org.forme.people.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.forme.people.AuditEntry;
import org.forme.people.AuditTrail;
import org.forme.people.PaperSections;
import org.forme.people.Rights;
import org.forme.people.SignedIn;
import org.forme.shell.Desk;
import org.forme.shell.Times;
import org.jboss.resteasy.reactive.RestQuery;

/** The trail of acts, newest first. */
@Path("/desk/administration/audit")
@RolesAllowed("admin")
@Produces(MediaType.TEXT_HTML)
public class AuditResource {
    private static final int A_PAGE = 50;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance trail(List<Line> lines, int page, boolean more);
    }

    /**
     * One entry in words.
     *
     * @param address of the subject where this person may open it, or null
     */
    record Line(String at, Instant moment, String who, String act, String subject, String address, String detail) {

        static Line of(AuditEntry entry, Desk desk, List<PaperSections.Titled> sections) {
            Times times = desk.times();
            Desk.Named subject = desk.nameOf(entry.subject());
            return new Line(
                    times.whole(entry.happenedAt()),
                    entry.happenedAt(),
                    entry.personName(),
                    AuditWords.act(entry.act()),
                    subject.words(),
                    subject.reachable() ? entry.subject() : null,
                    AuditWords.detail(entry.act(), entry.detail(), times, sections));
        }
    }

    @Inject
    AuditTrail trail;

    @Inject
    PaperSections sections;

    @Inject
    SignedIn signedIn;

    @Inject
    Desk desk;

    @GET
    @Transactional
    public TemplateInstance trail(@RestQuery Integer page) {
        int number = page == null ? 0 : Math.max(0, Math.min(page, 1_000_000));
        var titled = sections.titled(Rights.paperOf(signedIn.person()));
        var lines = trail.newest(number, A_PAGE).stream()
                .map(entry -> Line.of(entry, desk, titled))
                .toList();
        return Templates.trail(lines, number, trail.hasAfter(number, A_PAGE));
    }
}
