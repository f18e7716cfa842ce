package org.forme.imprint;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The permits of the papers. */
@ApplicationScoped
public class Permits implements PanacheRepository<Permit> {

    /** All permits of a paper, the newest first. */
    public List<Permit> of(Publication publication) {
        return list("publication = ?1 order by validFrom desc, id desc", publication);
    }

    /** The permit that an issue of this date is printed under: of several, the one that began last. */
    public Optional<Permit> inForce(Publication publication, LocalDate date) {
        return of(publication).stream().filter(permit -> permit.validOn(date)).findFirst();
    }
}
