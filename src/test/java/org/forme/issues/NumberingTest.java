package org.forme.issues;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.forme.imprint.Frequency;
import org.forme.imprint.IssueKind;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.NumberRange;
import org.forme.imprint.PublishingCalendar;
import org.forme.imprint.Rhythm;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What holds of every paper, over decades of calendars that nobody thought of. */
class NumberingTest {
    private static final LocalDate JANUARY_3 = LocalDate.of(2022, 1, 3);
    private static final int YEARS = 30;

    /** A paper's calendar and all that it printed. */
    private record Run(Numbering numbering, List<Dated> issues) {}

    @RepeatedTest(20)
    void decadesOfRegularCombinedAndAddedIssuesFollowOneAnother(RepetitionInfo which) {
        Run run = run(new Random(which.getCurrentRepetition()));
        for (int i = 1; i < run.issues.size(); i++) {
            Dated before = run.issues.get(i - 1);
            Dated issue = run.issues.get(i);
            assertEquals(List.of(), against(run.numbering, before, issue), before + " " + issue);
            assertEquals(before.number().totalTo() + 1, issue.number().total());
            boolean newYear = issue.date().getYear() > before.number().yearTo(before.date());
            assertEquals(
                    newYear ? 1 : before.number().numberTo() + 1, issue.number().number());
            assertTrue(before.isBefore(issue));
        }
        var totals = new HashSet<Integer>();
        for (Dated issue : run.issues)
            for (int total : issue.number().totals()) assertTrue(totals.add(total), "twice: " + total);
        assertEquals(
                IntStream.rangeClosed(
                                1,
                                run.issues.get(run.issues.size() - 1).number().totalTo())
                        .boxed()
                        .collect(Collectors.toSet()),
                totals);
    }

    @RepeatedTest(20)
    void whatIsPrintedIsReadAgainAsTheSame(RepetitionInfo which) {
        for (Dated issue : run(new Random(1000 + which.getCurrentRepetition())).issues) {
            IssueNumber number = issue.number();
            assertEquals(
                    number,
                    IssueNumber.of(
                            number.kind(),
                            NumberRange.parse(number.numberTyped()).orElseThrow(),
                            NumberRange.parse(number.totalTyped()).orElseThrow()));
        }
    }

    @RepeatedTest(20)
    void whateverIssueChangesThoseAfterItFollowAgain(RepetitionInfo which) {
        var random = new Random(2000 + which.getCurrentRepetition());
        Run run = run(random);
        for (int n = 0; n < 20; n++) {
            int at = 1 + random.nextInt(run.issues.size() - 2);
            List<Dated> later = run.issues.subList(at + 1, Math.min(run.issues.size(), at + 60));
            Dated changed = changed(run, at, random);
            Dated before = changed;
            List<Dated> become = run.numbering.cascade(changed, later);
            assertEquals(later.size(), become.size());
            for (int i = 0; i < become.size(); i++) {
                assertTrue(Numbering.follows(before, become.get(i)), before + " " + become.get(i));
                assertEquals(
                        later.get(i).number().kind(), become.get(i).number().kind());
                assertEquals(
                        later.get(i).number().spans(), become.get(i).number().spans());
                before = become.get(i);
            }
        }
    }

    @RepeatedTest(10)
    void aChangeThatChangesNothingMovesNobody(RepetitionInfo which) {
        Run run = run(new Random(3000 + which.getCurrentRepetition()));
        List<Dated> later = run.issues.subList(1, run.issues.size());
        assertEquals(later, run.numbering.cascade(run.issues.get(0), later));
    }

    @RepeatedTest(20)
    void aNumberThatIsOneOffIsAlwaysRefused(RepetitionInfo which) {
        var random = new Random(4000 + which.getCurrentRepetition());
        Run run = run(random);
        for (int n = 0; n < 50; n++) {
            int at = 1 + random.nextInt(run.issues.size() - 1);
            Dated before = run.issues.get(at - 1);
            IssueNumber right = run.issues.get(at).number();
            int off = random.nextBoolean() ? 1 : -1;
            if (right.number() + off < 1 || right.total() + off < right.number()) continue;
            var total = new IssueNumber(
                    right.kind(), right.number(), right.total() + off, right.spans(), right.nextYear(), "");
            LocalDate date = run.issues.get(at).date();
            assertEquals(
                    List.of("total"),
                    against(
                            run.numbering,
                            before,
                            new Dated(total, date, run.issues.get(at).reason())));
            assertTrue(against(run.numbering, run.issues.get(at), new Dated(right, before.date(), ""))
                    .contains("date"));
        }
    }

    @Test
    void aWeekThatNobodySkippedIsMissed() {
        var numbering = weekly(Map.of());
        var third = new Dated(new IssueNumber(3, 1657), LocalDate.of(2022, 1, 17), "");
        var late = new Dated(new IssueNumber(4, 1658), LocalDate.of(2022, 1, 31), "");
        assertEquals(List.of("date"), against(numbering, third, late));
        assertEquals(List.of(), against(weekly(Map.of(LocalDate.of(2022, 1, 24), "停刊一期")), third, late));
        var combined = new IssueNumber(IssueKind.COMBINED, 4, 1658, 2, 0, "");
        assertEquals(List.of(), against(numbering, third, new Dated(combined, LocalDate.of(2022, 1, 31), "")));
    }

    @Test
    void afterACombinedIssueTheProposalPassesOverTheWeekThatItStandsFor() {
        var combined = new Dated(new IssueNumber(IssueKind.COMBINED, 4, 1658, 2, 0, ""), LocalDate.of(2022, 1, 24), "");
        assertEquals(
                new Dated(new IssueNumber(6, 1660), LocalDate.of(2022, 2, 7), ""),
                weekly(Map.of()).next(combined));
    }

    private static Numbering weekly(Map<LocalDate, String> skipped) {
        return new Numbering(new PublishingCalendar(Frequency.WEEKLY, JANUARY_3, skipped));
    }

    /** Fields that something stands against. */
    private static List<String> against(Numbering numbering, Dated before, Dated issue) {
        var reasons = new Refusal.Reasons();
        numbering.follow(before, issue, reasons);
        return reasons.list().stream().map(Refusal.Reason::field).toList();
    }

    private static Dated changed(Run run, int at, Random random) {
        Dated issue = run.issues.get(at);
        Dated before = run.issues.get(at - 1);
        return switch (random.nextInt(3)) {
            case 0 -> {
                LocalDate later = run.numbering.calendar().after(issue.date(), 1 + random.nextInt(4));
                yield new Dated(before.next(later), later, "");
            }
            case 1 -> new Dated(before.next(issue.date()).combined(2 + random.nextInt(3)), issue.date(), "");
            default -> new Dated(before.next(issue.date()), issue.date(), issue.reason());
        };
    }

    private static Run run(Random random) {
        LocalDate first = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(400));
        Frequency frequency = frequency(random);
        LocalDate end = first.plusYears(frequency.rhythm() == Rhythm.DAILY ? 4 : YEARS);
        Map<LocalDate, String> skipped = new HashMap<>();
        first.datesUntil(end).filter(day -> random.nextInt(40) == 0).forEach(day -> skipped.put(day, "休"));
        var calendar = new PublishingCalendar(frequency, first, skipped);
        var numbering = new Numbering(calendar);
        List<Dated> issues = new ArrayList<>();
        issues.add(new Dated(new IssueNumber(1, 1), calendar.after(first.minusDays(1)), ""));
        while (issues.get(issues.size() - 1).date().isBefore(end))
            issues.add(next(numbering, issues.get(issues.size() - 1), random));
        return new Run(numbering, issues);
    }

    private static Dated next(Numbering numbering, Dated before, Random random) {
        Dated proposed = numbering.next(before);
        return switch (random.nextInt(12)) {
            case 0 -> new Dated(proposed.number().combined(2 + random.nextInt(3)), proposed.date(), "");
            case 1 -> overNewYear(numbering, proposed);
            case 2 ->
                before.number().kind() == IssueKind.ADDED
                        ? moved(numbering, before, proposed)
                        : added(before, proposed);
            default -> proposed;
        };
    }

    /** The last issue of a year may run into the next one. */
    private static Dated overNewYear(Numbering numbering, Dated proposed) {
        LocalDate next = numbering.calendar().after(proposed.date());
        if (next.getYear() == proposed.date().getYear()) return proposed;
        IssueNumber number = proposed.number();
        return new Dated(
                new IssueNumber(IssueKind.COMBINED, number.number(), number.total(), 3, 2, ""), proposed.date(), "");
    }

    /** Beside the issue of the day. */
    private static Dated added(Dated before, Dated proposed) {
        if (before.number().nextYear() > 0) return proposed;
        IssueNumber next = before.next(before.date());
        return new Dated(new IssueNumber(IssueKind.ADDED, next.number(), next.total(), 1, 0, ""), before.date(), "");
    }

    /** A day earlier than the paper's own, with a reason. */
    private static Dated moved(Numbering numbering, Dated before, Dated proposed) {
        LocalDate day = proposed.date().minusDays(1);
        boolean free =
                day.isAfter(before.date()) && numbering.calendar().skipped(day).isEmpty();
        return free ? new Dated(before.next(day), day, "改日") : proposed;
    }

    private static Frequency frequency(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Frequency(Rhythm.DAILY, "");
            case 1 -> new Frequency(Rhythm.WEEKLY, 1 + random.nextInt(7) + "," + (1 + random.nextInt(7)));
            case 2 -> new Frequency(Rhythm.FORTNIGHTLY, "" + (1 + random.nextInt(7)));
            default -> new Frequency(Rhythm.MONTHLY, "" + (1 + random.nextInt(31)));
        };
    }
}
