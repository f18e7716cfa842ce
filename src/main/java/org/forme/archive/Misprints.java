package org.forme.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.forme.people.AuditTrail;
import org.forme.people.Person;
import org.forme.shell.Refusal;

/** Numbers that were printed wrong. */
@ApplicationScoped
public class Misprints implements PanacheRepository<Misprint> {
    @Inject
    AuditTrail trail;

    /** Of one issue, the first first. */
    public List<Misprint> of(SealedIssue issue) {
        return list("issue = ?1 order by id", issue);
    }

    /** What each issue of a paper says in print where that is wrong, by the id of the sealed issue. */
    public Map<Long, String> printedAs(String paper) {
        return list("issue.paper = ?1 order by id", paper).stream()
                .collect(Collectors.toMap(
                        misprint -> misprint.issue().id(), Misprint::printedAs, (earlier, later) -> later));
    }

    /**
     * Notes that the number of a sealed issue was printed wrong. Whoever may release it may say so.
     *
     * @throws Refusal at {@code printedAs} or {@code note}
     */
    public Misprint note(SealedIssue issue, String printedAs, String note, Person person, Instant now) {
        if (!SealedIssues.mayRelease(person, issue.paper())) throw Refusal.forbidden("shell.forbidden");
        var misprint = new Misprint(issue, printedAs, note, person, now);
        persistAndFlush(misprint);
        trail.note(now, person, "archive.misprint", "/desk/archive/" + issue.id(), misprint.printedAs());
        return misprint;
    }
}
