package org.forme.imprint;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.forme.people.Person;
import org.forme.pictures.FileName;
import org.forme.store.Blobs;
import org.forme.store.KeepsBlobs;

/** The permits of the papers. */
@ApplicationScoped
public class Permits implements PanacheRepository<Permit>, KeepsBlobs {

    @Inject
    Waivers waivers;

    @Inject
    Blobs blobs;

    /**
     * Keeps a scan of a permit.
     *
     * @param fileName as the browser told it; its folder and what does not belong in a line are dropped
     * @throws org.forme.shell.Refusal at the field {@code scan}
     */
    public PermitScan scan(Permit permit, byte[] bytes, String fileName, Person person, Instant now) {
        ScanFile file = ScanFile.read(bytes);
        String name = FileName.clean(fileName);
        return permit.add(file, blobs.put(bytes).sha(), name.isEmpty() ? "scan" : name, person, now);
    }

    /** The scans. */
    @Override
    public Set<String> blobs() {
        return new HashSet<>(getEntityManager()
                .createQuery("select s.sha from PermitScan s", String.class)
                .getResultList());
    }

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
