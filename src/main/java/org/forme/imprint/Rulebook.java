package org.forme.imprint;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which rules a paper stands under on a day. */
@ApplicationScoped
public class Rulebook {
    @Inject
    Permits permits;

    @Inject
    Waivers waivers;

    /** Reads the file of regimes before anybody is served: one that is not whole stops the start. */
    void readAll(@Observes StartupEvent start) {
        Regime.all();
    }

    /** The rules for an issue of this date; empty where no permit is in force. */
    public Optional<RulesInForce> on(Publication paper, LocalDate date) {
        return permits.inForce(paper, date)
                .map(permit ->
                        new RulesInForce(paper, date, permit, permit.regime().on(date), waivers.of(paper)));
    }

    /** A permit that has to be renewed. */
    public record RenewalDue(Permit permit, Due due) {}

    /** The paper's last permit, where its renewal is due and no other follows it; nothing where the regime counts no days. */
    public Optional<RenewalDue> renewal(Publication paper, LocalDate today) {
        List<Permit> all = permits.of(paper);
        return all.stream()
                .filter(Permit::isActive)
                .max(Comparator.comparing(Permit::validTo))
                .flatMap(permit -> permit.regime()
                        .on(today)
                        .flatMap(rules -> rules.deadline(Deadline.Kind.RENEWAL))
                        .map(deadline ->
                                new RenewalDue(permit, Renewal.of(permit, all).on(today, deadline))))
                .filter(due -> due.due() != Due.NOTHING);
    }

    /** The rules that the editor in chief can lift now: those of the permit in force, or else of the newest one. */
    public List<Rule> waivable(Publication paper, LocalDate today) {
        return permits.inForce(paper, today)
                .or(() -> permits.of(paper).stream().findFirst())
                .flatMap(permit -> permit.regime().on(today))
                .map(ImprintProfile::waivable)
                .orElse(List.of());
    }
}
