package org.forme.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.forme.imprint.Deadline;
import org.forme.imprint.Due;
import org.forme.imprint.Publication;
import org.forme.imprint.Rulebook;
import org.forme.imprint.SampleCopies;

/** K10: printed issues whose sample copies nobody has delivered, as far as the regime of their day counts days for it. */
@ApplicationScoped
public class SamplesDue {
    /** After a year the permit has been renewed, and what was missing was handed in then or never will be. */
    private static final int YEARS = 1;

    @Inject
    SealedIssues sealed;

    @Inject
    Printings printings;

    @Inject
    Rulebook rulebook;

    /**
     * An issue that waits for its sample copies.
     *
     * @param until last day on which they are in time
     */
    public record Waiting(SealedIssue issue, Due due, LocalDate until) {}

    /** Those of a paper on a day, the oldest first. */
    public List<Waiting> of(Publication paper, LocalDate today) {
        return sealed.withoutSamples(paper.paper(), today.minusYears(YEARS)).stream()
                .flatMap(issue -> waiting(paper, issue, today))
                .toList();
    }

    private Stream<Waiting> waiting(Publication paper, SealedIssue issue, LocalDate today) {
        Optional<Deadline> deadline =
                rulebook.on(paper, issue.date()).flatMap(rules -> rules.deadline(Deadline.Kind.SAMPLES));
        if (deadline.isEmpty()) return Stream.empty();
        var samples = new SampleCopies(printings.printedOn(issue).orElse(null), null);
        Due due = samples.on(today, deadline.get());
        return due == Due.NOTHING
                ? Stream.empty()
                : Stream.of(new Waiting(issue, due, samples.lastDay(deadline.get())));
    }
}
