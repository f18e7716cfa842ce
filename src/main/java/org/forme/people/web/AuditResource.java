package org.forme.people.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.forme.people.AuditEntry;
import org.forme.people.AuditTrail;
import org.forme.shell.Language;
import org.forme.shell.Messages;
import org.jboss.resteasy.reactive.RestQuery;

/** The trail of acts, newest first. */
@Path("/desk/administration/audit")
@RolesAllowed("admin")
@Produces(MediaType.TEXT_HTML)
public class AuditResource {
    private static final int A_PAGE = 50;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZONE);

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance trail(List<Line> lines, int page, boolean more);
    }

    /** One entry in words. */
    record Line(String at, String who, String act, String subject, String detail) {

        static Line of(AuditEntry entry) {
            return new Line(
                    TIME.format(entry.happenedAt()),
                    entry.personName(),
                    words(entry.act()),
                    entry.subject(),
                    entry.detail());
        }

        /** Whether the subject is a page to look at. */
        public boolean isPage() {
            return subject.startsWith("/desk");
        }

        /** An act {@code issues.seal} has its word at {@code issues.act_seal}. */
        private static String words(String act) {
            return Messages.find(Language.current(), act.replaceFirst("\\.", ".act_"))
                    .orElse(act);
        }
    }

    @Inject
    AuditTrail trail;

    @GET
    public TemplateInstance trail(@RestQuery Integer page) {
        int number = page == null ? 0 : Math.max(0, Math.min(page, 1_000_000));
        var lines = trail.newest(number, A_PAGE).stream().map(Line::of).toList();
        return Templates.trail(lines, number, trail.hasAfter(number, A_PAGE));
    }
}
