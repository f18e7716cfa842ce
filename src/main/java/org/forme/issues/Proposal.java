package org.forme.issues;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.forme.imprint.DateLine;
import org.forme.imprint.IssueNumber;

/**
 * What the next issue would be if nobody said otherwise.
 *
 * @param number after the newest issue, or the paper's starting number
 * @param date a week after the newest issue, or the paper's starting date
 * @param copyDeadline the evening before
 * @param pages the paper's standard pages
 */
public record Proposal(IssueNumber number, LocalDate date, Instant copyDeadline, List<PlannedPage> pages) {

    /** {@code 星期一}. */
    public String weekday() {
        return DateLine.of(date).weekday();
    }

    /** The same with another number. */
    Proposal numbered(IssueNumber other) {
        return new Proposal(other, date, copyDeadline, pages);
    }
}
