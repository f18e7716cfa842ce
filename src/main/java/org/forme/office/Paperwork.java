package org.forme.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.forme.archive.Printings;
import org.forme.archive.SamplesDue;
import org.forme.imprint.Due;
import org.forme.imprint.Publication;
import org.forme.imprint.Rulebook;
import org.forme.office.Task.Kind;
import org.forme.office.Task.State;
import org.forme.people.Person;
import org.forme.people.Role;

/** What a permit asks of the office beside the pages: sample copies after printing, and its renewal. */
@ApplicationScoped
class Paperwork {
    /** Those whose work a permit that runs out concerns. */
    private static final List<Role> RENEWERS = List.of(Role.ADMIN, Role.PRODUCTION, Role.CHIEF);

    @Inject
    SamplesDue samples;

    @Inject
    Rulebook rulebook;

    @Inject
    Clock clock;

    /** What of it waits for the person. */
    List<Task> of(Person person, Publication paper) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), paper.zone());
        List<Task> tasks = new ArrayList<>();
        if (Printings.areKeptBy(person, paper.paper()))
            for (var waiting : samples.of(paper, today)) tasks.add(sample(waiting, paper));
        if (RENEWERS.stream().anyMatch(role -> person.holds(role, paper.paper())))
            renewal(paper, today).ifPresent(tasks::add);
        return tasks;
    }

    private static Task sample(SamplesDue.Waiting waiting, Publication paper) {
        return Task.of(
                Kind.SAMPLES,
                state(waiting.due()),
                waiting.issue().numbers(),
                waiting.issue().sealedAt(),
                endOf(waiting.until(), paper),
                "/desk/archive/" + waiting.issue().id() + "/printing#deliveries");
    }

    private Optional<Task> renewal(Publication paper, LocalDate today) {
        return rulebook.renewal(paper, today)
                .map(due -> Task.of(
                        Kind.RENEW,
                        state(due.due()),
                        due.permit().numberAsPrinted(),
                        null,
                        endOf(due.permit().validTo(), paper),
                        "/desk/administration/permits"));
    }

    private static State state(Due due) {
        return new State(due.text(), "held", due == Due.REMINDER ? "" : "returned");
    }

    /** The last second of a day of the paper's. */
    static Instant endOf(LocalDate day, Publication paper) {
        return day.plusDays(1).atStartOfDay(paper.zone()).minusSeconds(1).toInstant();
    }
}
