package org.forme.imprint;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The waivers that papers hold. */
@ApplicationScoped
public class Waivers implements PanacheRepository<Waiver> {

    /** All waivers of a paper, the longest-lasting first. */
    public List<Waiver> of(Publication publication) {
        return list("publication = ?1 order by until desc, id desc", publication);
    }

    /** The waiver that lifts the rule with this id for an issue of this date. */
    public Optional<Waiver> covering(Publication publication, String rule, LocalDate date) {
        return of(publication).stream()
                .filter(waiver -> waiver.covers(rule, date))
                .findFirst();
    }
}
