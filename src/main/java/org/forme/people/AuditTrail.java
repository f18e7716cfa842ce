package org.forme.people;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The trail of acts. Written in the transaction of the act itself, so that neither stands without the other. */
@ApplicationScoped
public class AuditTrail implements PanacheRepository<AuditEntry> {

    /**
     * Notes an act.
     *
     * @param person who did it, or null for the house itself
     * @param act what was done, as feature.verb, such as {@code issues.seal}
     * @param subject what it was done to, as its address, such as {@code /desk/issues/4}
     * @param detail particulars, cut at 2,000 characters
     */
    public void note(Instant at, Person person, String act, String subject, String detail) {
        persist(new AuditEntry(at, person, act, subject, detail));
    }

    /** Whether there are entries older than those of this page. */
    public boolean hasAfter(int page, int size) {
        return count() > (page + 1L) * size;
    }

    /** The newest entries first, one page of them. */
    public List<AuditEntry> newest(int page, int size) {
        return find("order by id desc").page(page, size).list();
    }
}
