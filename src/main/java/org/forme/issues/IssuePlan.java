package org.forme.issues;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.forme.imprint.IssueNumber;
import org.forme.shell.Line;
import org.forme.shell.Refusal;

/**
 * What an issue is planned to be.
 *
 * @param dateReason why it comes out on a day that is none of the paper's; empty where it is one
 * @param copyDeadline when copy must be in
 * @param pages in order; a page that is there already may leave its style open and keeps it then
 */
public record IssuePlan(
        IssueNumber number, LocalDate date, String dateReason, Instant copyDeadline, List<PlannedPage> pages) {
    /** Longest reason for a day that is none of the paper's, in characters. */
    static final int REASON_MAX = 100;

    /** Copy for a special number comes in over weeks; a deadline still further off is a slip of the keys. */
    static final Duration EARLIEST_DEADLINE = Duration.ofDays(60);

    public IssuePlan {
        dateReason = dateReason == null ? "" : dateReason.strip();
        pages = List.copyOf(pages);
    }

    /** Of a day that is one of the paper's. */
    public IssuePlan(IssueNumber number, LocalDate date, Instant copyDeadline, List<PlannedPage> pages) {
        this(number, date, "", copyDeadline, pages);
    }

    /**
     * Checks everything that can be checked without other issues.
     *
     * @param madeAt when the issue was made
     */
    void check(ZoneId zone, Instant madeAt) {
        var reasons = new Refusal.Reasons();
        reasons.require(
                !pages.isEmpty() && pages.size() <= Issue.PAGES_MAX, "pages", "issues.pages_count", Issue.PAGES_MAX);
        for (int i = 0; i < pages.size(); i++) {
            PageStyle style = pages.get(i).style();
            reasons.require(
                    style == null || style.isFront() == (i == 0),
                    "pages[" + i + "]",
                    i == 0 ? "issues.first_page_front" : "issues.inner_page_front",
                    i + 1);
        }
        Line.check(reasons, "dateReason", dateReason, REASON_MAX);
        deadline(reasons, zone, madeAt);
        reasons.refuseInput();
    }

    /** Not after the issue's own day, and not absurdly long before the day and the making. */
    void deadline(Refusal.Reasons reasons, ZoneId zone, Instant madeAt) {
        Instant day = date.atStartOfDay(zone).toInstant();
        Instant begun = madeAt.isBefore(day) ? madeAt : day;
        reasons.require(
                copyDeadline != null
                        && !copyDeadline.isAfter(
                                date.plusDays(1).atStartOfDay(zone).toInstant()),
                "deadline",
                "issues.deadline_late");
        reasons.require(
                copyDeadline == null || !copyDeadline.isBefore(begun.minus(EARLIEST_DEADLINE)),
                "deadline",
                "issues.deadline_early",
                EARLIEST_DEADLINE.toDays());
    }
}
