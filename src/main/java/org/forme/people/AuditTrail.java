package org.forme.people;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /**
     * What is looked for in the trail; null where anything will do.
     *
     * @param person who did it, by the id
     * @param until the last moment, which is not included
     */
    public record Wanted(Long person, String act, Instant from, Instant until) {
        public static final Wanted ALL = new Wanted(null, null, null, null);
    }

    /** The newest entries first: one page of them, and one more where there are older ones. */
    public List<AuditEntry> newest(Wanted wanted, int page, int size) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        add(values, conditions, "personId = :person", "person", wanted.person);
        add(values, conditions, "act = :act", "act", wanted.act);
        add(values, conditions, "happenedAt >= :from", "from", wanted.from);
        add(values, conditions, "happenedAt < :until", "until", wanted.until);
        String where = conditions.isEmpty() ? "" : String.join(" and ", conditions) + " ";
        return find(where + "order by id desc", values)
                .range(page * size, (page + 1) * size)
                .list();
    }

    private static void add(
            Map<String, Object> values, List<String> conditions, String condition, String name, Object value) {
        if (value == null) return;
        conditions.add(condition);
        values.put(name, value);
    }

    /** The kinds of acts that there are. */
    public List<String> acts() {
        return getEntityManager()
                .createQuery("select distinct act from AuditEntry", String.class)
                .getResultList();
    }
}
