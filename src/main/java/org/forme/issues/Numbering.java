package org.forme.issues;

import org.forme.imprint.IssueNumber;
import org.forme.shell.Refusal;

/** How the issues of the sequence follow one another: without a gap, without a number twice, day after day. */
final class Numbering {
    private Numbering() {}

    /** Adds whatever stands against an issue that comes after another one, at {@code date}, {@code number}, {@code total}. */
    static void follow(Dated before, Dated issue, Refusal.Reasons reasons) {
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

    /** Whether an issue follows another one. */
    static boolean follows(Dated before, Dated issue) {
        var reasons = new Refusal.Reasons();
        follow(before, issue, reasons);
        return reasons.isEmpty();
    }
}
