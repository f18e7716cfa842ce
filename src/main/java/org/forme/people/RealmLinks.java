package org.forme.people;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The accounts of the realm that have come in. */
@ApplicationScoped
public class RealmLinks implements PanacheRepository<RealmLink> {

    /**
     * Waits for the turn: one change of rights, or one who comes in for the first time, after the other. What follows is
     * the realm's word, which may leave nobody an administrator here.
     */
    void turn(Instant now) {
        getEntityManager()
                .createNativeQuery("update change_of_rights set last_at = ?1, by_realm = true where id = 1")
                .setParameter(1, now)
                .executeUpdate();
    }

    /** Rights are a matter of this house again: it keeps its last administrator. */
    void endTheirSay() {
        getEntityManager()
                .createNativeQuery("update change_of_rights set by_realm = false where by_realm")
                .executeUpdate();
    }

    Optional<RealmLink> ofSubject(String subject) {
        return find("subject", subject).firstResultOptional();
    }

    List<RealmLink> ofSubjects(Collection<String> subjects) {
        return subjects.isEmpty() ? List.of() : list("subject in ?1", subjects);
    }

    /** Who had the account may be known by another. */
    void end(RealmLink link) {
        delete(link);
    }

    /** The account of a person, if they have come in by one. */
    public Optional<RealmLink> of(Person person) {
        return findByIdOptional(person.id());
    }
}
