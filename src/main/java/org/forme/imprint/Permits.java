package org.forme.imprint;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The permits of the papers. */
@ApplicationScoped
public class Permits implements PanacheRepository<Permit> {

    @Inject
    Waivers waivers;

    /** All permits of a paper, the newest first. */
    public List<Permit> of(Publication publication) {
        return list("publication = ?1 order by validFrom desc, id desc", publication);
    }

    /**
     * The permit that an issue of this date is printed under: of several, the one that began last. Where none is valid and
     * the grace of the yearly exchange is waived for the day, the one that expired last, its number unchanged.
     */
    public Optional<Permit> inForce(Publication publication, LocalDate date) {
        return of(publication).stream()
                .filter(permit -> permit.validOn(date))
                .findFirst()
                .or(() -> waivers.covering(publication, WaivableRule.GRACE, date)
                        .flatMap(waiver -> expired(publication, date)));
    }

    /** Whether an issue of this date is printed as an internal publication. */
    public boolean isInternal(Publication publication, LocalDate date) {
        return inForce(publication, date)
                .filter(permit -> permit.regime() == Regime.CN_INTERNAL_CONTINUOUS)
                .isPresent();
    }

    private Optional<Permit> expired(Publication publication, LocalDate date) {
        return of(publication).stream()
                .filter(permit -> permit.isActive() && permit.validTo().isBefore(date))
                .max(Comparator.comparing(Permit::validTo));
    }
}
