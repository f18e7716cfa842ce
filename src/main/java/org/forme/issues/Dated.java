package org.forme.issues;

import java.time.LocalDate;
import org.forme.imprint.IssueNumber;

/**
 * A number with its day: all that the sequence of issues looks at.
 *
 * @param reason why the day is none of the paper's; empty where it is one
 */
record Dated(IssueNumber number, LocalDate date, String reason) {
    static Dated of(Issue issue) {
        return new Dated(issue.number(), issue.date(), issue.dateReason());
    }

    static Dated of(IssuePlan plan) {
        return new Dated(plan.number(), plan.date(), plan.dateReason());
    }

    /** The regular number of a later day. */
    IssueNumber next(LocalDate later) {
        return number.next(date, later);
    }

    /** Whether another may follow this one as far as the days go: a later day, or the same at another address. */
    boolean isBefore(Dated other) {
        boolean beside = date.equals(other.date)
                && !number.kind().address().equals(other.number.kind().address());
        return other.date.isAfter(date) || beside;
    }
}
