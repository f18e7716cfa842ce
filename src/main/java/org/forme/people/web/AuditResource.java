package org.forme.people.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.forme.people.AuditEntry;
import org.forme.people.AuditTrail;
import org.forme.people.PaperSections;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.people.Rights;
import org.forme.people.SignedIn;
import org.forme.shell.Desk;
import org.forme.shell.Language;
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
        static native TemplateInstance trail(
                List<Line> lines, AuditFilter filter, Choices choices, String newer, String older);
    }

    /** What may be looked for. */
    public record Choices(List<Person> people, List<Act> acts) {}

    /** A kind of act, and its word. */
    public record Act(String key, String word) {}

    /**
     * One entry in words.
     *
     * @param account of who did it, since two may go by one name; empty for the house itself
     * @param address of the subject where this person may open it, or null
     */
    record Line(
            String at,
            Instant moment,
            String who,
            String account,
            String act,
            String subject,
            String address,
            String detail) {

        static Line of(AuditEntry entry, String account, Desk desk, List<PaperSections.Titled> sections) {
            Times times = desk.times();
            Desk.Named subject = desk.nameOf(entry.subject());
            return new Line(
                    times.whole(entry.happenedAt()),
                    entry.happenedAt(),
                    entry.personName(),
                    account,
                    AuditWords.act(entry.act()),
                    subject.words(),
                    subject.reachable() ? entry.subject() : null,
                    AuditWords.detail(entry.act(), entry.detail(), times, sections));
        }
    }

    @Inject
    AuditTrail trail;

    @Inject
    People people;

    @Inject
    PaperSections sections;

    @Inject
    SignedIn signedIn;

    @Inject
    Desk desk;

    @GET
    @Transactional
    public TemplateInstance trail(@BeanParam AuditFilter filter, @RestQuery Integer page) {
        int number = page == null ? 0 : Math.max(0, Math.min(page, 1_000_000));
        var titled = sections.titled(Rights.paperOf(signedIn.person()));
        List<Person> everybody = people.byName();
        Map<Long, String> accounts = everybody.stream().collect(Collectors.toMap(Person::id, Person::username));
        var entries = trail.newest(filter.wanted(desk.times().zone()), number, A_PAGE);
        var lines = entries.stream()
                .limit(A_PAGE)
                .map(entry -> Line.of(entry, accounts.getOrDefault(entry.personId(), ""), desk, titled))
                .toList();
        return Templates.trail(
                lines,
                filter,
                new Choices(everybody, acts()),
                number > 0 ? filter.page(number - 1) : null,
                entries.size() > A_PAGE ? filter.page(number + 1) : null);
    }

    private List<Act> acts() {
        var words = Collator.getInstance(Language.current());
        return trail.acts().stream()
                .map(key -> new Act(key, AuditWords.act(key)))
                .sorted(Comparator.comparing(Act::word, words).thenComparing(Act::key))
                .toList();
    }
}
