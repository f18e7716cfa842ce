package org.forme.imprint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.forme.shell.Refusal;

/**
 * The two numbers of an issue, as 第3期(总第1657期): the first starts again at 1 each year, the second never does.
 *
 * @param number in the year, from 1
 * @param total since the paper's first issue, from 1
 */
@Embeddable
public record IssueNumber(
        @Column(name = "issue_number") int number,
        @Column(name = "total_number") int total) {
    /** No paper has come so far; a larger number is a slip of the fingers. */
    public static final int MAX = 999_999;

    public IssueNumber {
        var reasons = new Refusal.Reasons();
        reasons.require(number >= 1 && number <= MAX, "number", "imprint.number_range", MAX);
        reasons.require(total >= 1 && total <= MAX, "total", "imprint.number_range", MAX);
        reasons.require(number <= total, "total", "imprint.total_below_number");
        reasons.refuseInput();
    }

    /** As the nameplate prints it: {@code 第3期(总第1657期)}. */
    public String asPrinted() {
        return "第" + number + "期(总第" + total + "期)";
    }

    /**
     * The number after this one.
     *
     * @param date of the issue that has this number
     * @param next date of the issue after it
     */
    public IssueNumber next(LocalDate date, LocalDate next) {
        return new IssueNumber(next.getYear() > date.getYear() ? 1 : number + 1, total + 1);
    }

    @Override
    public String toString() {
        return asPrinted();
    }
}
