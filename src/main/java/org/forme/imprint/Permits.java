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
import org.forme.shell.Refusal;
import org.forme.store.Blobs;
import org.forme.store.KeepsBlobs;

/** The permits of the papers. */
@ApplicationScoped
public class Permits implements PanacheRepository<Permit>, KeepsBlobs {

    /** The rule that an expired permit is not used; waived, the exchange of permits has its grace. */
    private static final String GRACE = "K01.grace";

    @Inject
    Waivers waivers;

    @Inject
    Blobs blobs;

    /**
     * Takes in a new permit. A number that only looks like that of a permit which nobody has ended, but for a full-width
     * bracket or the like, is a slip of the keys, or the other one is.
     *
     * @throws Refusal at the field {@code numberAsPrinted}
     */
    public void enter(Permit permit) {
        String number = permit.numberAsPrinted();
        of(permit.publication()).stream()
                .filter(Permit::isActive)
                .map(Permit::numberAsPrinted)
                .filter(other -> PrintedNumber.looksLike(number, other))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.input(
                            "numberAsPrinted", "imprint.number_looks_like", other, PrintedNumber.parts(number, other));
                });
        persist(permit);
    }

    /**
     * Keeps a scan of a permit.
     *
     * @param fileName as the browser told it; its folder and what does not belong in a line are dropped
     * @throws Refusal at the field {@code scan}
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
     * the grace of the yearly exchange is waived for the day, the one that expired last, its number unchanged, for as many
     * days as its regime allows.
     */
    public Optional<Permit> inForce(Publication publication, LocalDate date) {
        return of(publication).stream()
                .filter(permit -> permit.validOn(date))
                .findFirst()
                .or(() -> waivers.covering(publication, GRACE, date).flatMap(waiver -> expired(publication, date)));
    }

    private Optional<Permit> expired(Publication publication, LocalDate date) {
        return of(publication).stream()
                .filter(permit -> permit.isActive()
                        && !permit.isSuspended()
                        && permit.validTo().isBefore(date))
                .max(Comparator.comparing(Permit::validTo))
                .filter(permit -> !date.isAfter(permit.validTo().plusDays(grace(permit, date))));
    }

    private static int grace(Permit permit, LocalDate date) {
        return permit.regime().on(date).map(ImprintProfile::graceDays).orElse(0);
    }
}
