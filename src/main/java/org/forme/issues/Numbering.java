package org.forme.issues;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.forme.imprint.Frequency;
import org.forme.imprint.IssueKind;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.PublishingCalendar;
import org.forme.imprint.Rhythm;
import org.forme.shell.Messages;
import org.forme.shell.Refusal;

/**
 * How the issues of the sequence follow one another: without a gap, without a number twice, on the paper's days. Every
 * reason says in words what would be right.
 */
record Numbering(PublishingCalendar calendar) {
    /** Most days that are told as missing. */
    private static final int TOLD_MAX = 5;

    /** The paper's first issue here, on the first of its days. */
    Dated first(IssueNumber number) {
        return new Dated(number, calendar.after(calendar.first().minusDays(1)), "");
    }

    /** The regular issue that comes after another one. */
    Dated next(Dated before) {
        boolean added = before.number().kind() == IssueKind.ADDED;
        LocalDate date =
                calendar.after(before.date(), added ? 1 : before.number().spans());
        LocalDate right = date.getYear() < before.number().yearTo(before.date())
                ? calendar.after(LocalDate.of(date.getYear(), 12, 31))
                : date;
        return new Dated(before.next(right), right, "");
    }

    /** Adds whatever stands against an issue that comes after another one, at {@code date}, {@code number}, {@code total}. */
    void follow(Dated before, Dated issue, Refusal.Reasons reasons) {
        numbers(before, issue, reasons);
        if (before.isBefore(issue)) gap(before, issue, reasons);
        day(issue, reasons);
    }

    /** Adds what stands against the numbers, and against days that go back. */
    static void numbers(Dated before, Dated issue, Refusal.Reasons reasons) {
        String last = before.number().asPrinted();
        IssueNumber next = before.next(issue.date());
        reasons.require(before.isBefore(issue), "date", "issues.date_not_after", last, before.date());
        reasons.require(
                issue.date().getYear() >= before.number().yearTo(before.date()),
                "date",
                "issues.date_in_old_year",
                last);
        reasons.require(
                next.number().equals(issue.number().number()), "number", "issues.number_not_next", last, next.number());
        reasons.require(
                next.total().equals(issue.number().total()), "total", "issues.total_not_next", last, next.total());
    }

    /** Whether the numbers of an issue follow those of another one, and its day comes after. */
    static boolean follows(Dated before, Dated issue) {
        var reasons = new Refusal.Reasons();
        numbers(before, issue, reasons);
        return reasons.isEmpty();
    }

    /** Adds what stands against the day itself: it is skipped, or none of the paper's and nobody says why. */
    void day(Dated issue, Refusal.Reasons reasons) {
        LocalDate date = issue.date();
        calendar.skipped(date).ifPresent(why -> reasons.add("date", "issues.date_skipped", date, why));
        boolean free =
                issue.number().kind() == IssueKind.ADDED || !issue.reason().isEmpty();
        reasons.require(
                free || calendar.isDay(date),
                "date",
                dayKey(date),
                rule(),
                date,
                Frequency.weekday(date.getDayOfWeek()));
    }

    private String dayKey(LocalDate date) {
        boolean otherWeek = calendar.frequency().rhythm() == Rhythm.FORTNIGHTLY
                && calendar.frequency().isChosen(date.getDayOfWeek().getValue());
        return otherWeek ? "issues.date_off_week" : "issues.date_off";
    }

    private Messages.InWords rule() {
        return calendar.frequency();
    }

    /** Adds the days between two issues that none of them stands for and that nobody skipped. */
    void gap(Dated before, Dated issue, Refusal.Reasons reasons) {
        int covered = covers(before) + covers(issue);
        List<LocalDate> missing = calendar.between(before.date(), issue.date(), covered + TOLD_MAX);
        if (missing.size() <= covered) return;
        Messages.InWords days = locale -> missing.stream()
                .limit(TOLD_MAX)
                .map(day -> Messages.text(locale, "issues.date_missing", day))
                .collect(Collectors.joining(Messages.text(locale, "imprint.publishing_days_between")));
        reasons.add("date", "issues.date_gap", before.number().asPrinted(), days);
    }

    /** How many of the paper's days an issue stands for besides its own; one on another day stands for the one that it left. */
    private int covers(Dated issue) {
        boolean moved = issue.number().kind() != IssueKind.ADDED && !calendar.isDay(issue.date());
        return issue.number().spans() - 1 + (moved ? 1 : 0);
    }

    /**
     * What becomes of the issues after one that changes: each keeps its kind and its day where it can, and takes the next
     * numbers.
     *
     * @param later as they are, in their order
     */
    List<Dated> cascade(Dated changed, List<Dated> later) {
        List<Dated> all = new ArrayList<>();
        Dated before = changed;
        for (Dated issue : later) {
            before = after(before, issue);
            all.add(before);
        }
        return all;
    }

    private Dated after(Dated before, Dated issue) {
        boolean fits = before.isBefore(issue)
                && issue.date().getYear() >= before.number().yearTo(before.date());
        LocalDate date = fits ? issue.date() : next(before).date();
        boolean sameYear = date.getYear() == issue.date().getYear();
        IssueNumber number = issue.number().after(before.number(), before.date(), date, sameYear);
        return new Dated(number, date, fits ? issue.reason() : "");
    }
}
