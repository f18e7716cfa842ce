package org.forme.imprint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days on which a paper comes out: as its frequency has it, without those that are skipped.
 *
 * @param first day of the paper's first issue here, from which every other week is counted
 * @param skipped 休刊: days on which it does not come out, with the reason
 */
public record PublishingCalendar(Frequency frequency, LocalDate first, Map<LocalDate, String> skipped) {
    /** No rhythm is longer; whoever skips all days of a year has no next one. */
    private static final int YEAR = 366;

    public PublishingCalendar {
        frequency = frequency.from(first);
        skipped = Map.copyOf(skipped);
    }

    /** Whether the paper comes out on that day as a rule, skipped or not. */
    public boolean isDay(LocalDate day) {
        return frequency.has(day, first);
    }

    /** Why the paper does not come out on a day that it would as a rule; empty where it does. */
    public Optional<String> skipped(LocalDate day) {
        return Optional.ofNullable(skipped.get(day));
    }

    /** The next day on which the paper comes out. */
    public LocalDate after(LocalDate day) {
        return days(day.plusDays(1), day.plusDays(YEAR)).findFirst().orElse(day.plusDays(1));
    }

    /** The same for so many days further: the second is the one after the next. */
    public LocalDate after(LocalDate day, int many) {
        LocalDate next = day;
        for (int i = 0; i < many; i++) next = after(next);
        return next;
    }

    /** Days between two on which the paper should have come out; so many of them at most. */
    public List<LocalDate> between(LocalDate before, LocalDate after, int most) {
        if (frequency.rhythm() == Rhythm.IRREGULAR || !after.isAfter(before.plusDays(1))) return List.of();
        return days(before.plusDays(1), after.minusDays(1)).limit(most).toList();
    }

    private Stream<LocalDate> days(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).filter(day -> isDay(day) && !skipped.containsKey(day));
    }
}
