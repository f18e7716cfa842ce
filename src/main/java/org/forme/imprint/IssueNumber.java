package org.forme.imprint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.forme.shell.Line;
import org.forme.shell.Refusal;

/**
 * What an issue goes by. Mostly two numbers, as 第3期(总第1657期): the first starts again at 1 each year, the second never
 * does. A combined issue takes as many of the one as of the other. What stands outside the sequence has no numbers but a
 * label.
 *
 * @param kind regular, combined, added, extra, supplement or pilot
 * @param number in the year, from 1, the first where it takes several; null outside the sequence
 * @param total since the paper's first issue, from 1, the first where it takes several; null outside the sequence
 * @param spans how many numbers it takes; 0 outside the sequence
 * @param nextYear how many of them count in the year after, where it runs over New Year; it is dated in the old year then
 * @param label what is printed in place of numbers, such as 号外 or 试刊第1号; empty in the sequence
 */
@Embeddable
public record IssueNumber(
        @Enumerated(EnumType.STRING) IssueKind kind,
        @Column(name = "number_in_year") Integer number,
        @Column(name = "total_number") Integer total,
        int spans,
        int nextYear,
        String label) {
    /** No paper has come so far; a larger number is a slip of the fingers. */
    public static final int MAX = 999_999;

    /** Most numbers that one combined issue takes: two months of a daily. */
    public static final int SPANS_MAX = 62;

    /** Longest label, in characters. */
    public static final int LABEL_MAX = 30;

    /** It stands in the public address: nothing that means something else there. */
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M} ·、()（）_-]*");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    public IssueNumber {
        var reasons = new Refusal.Reasons();
        if (kind == null) throw Refusal.input("kind", "imprint.kind_unknown");
        label = Publication.trimmed(label);
        if (kind.isNumbered()) {
            inRange(reasons, "number", number);
            inRange(reasons, "total", total);
            reasons.require(number == null || total == null || number <= total, "total", "imprint.total_below_number");
            boolean combined = kind == IssueKind.COMBINED;
            reasons.require(combined || spans == 1, "number", "imprint.one_number");
            reasons.require(!combined || spans >= 2, "number", "imprint.combined_two");
            reasons.require(spans <= SPANS_MAX, "number", "imprint.combined_most", SPANS_MAX);
            reasons.require(nextYear >= 0 && nextYear < Math.max(1, spans), "number", "imprint.range_over_new_year");
            if (!label.isEmpty()) throw new IllegalArgumentException("a number of the sequence has no label");
        } else {
            if (number != null || total != null || spans != 0 || nextYear != 0)
                throw new IllegalArgumentException(kind + " has no number");
            Line.checkGiven(reasons, "label", label, LABEL_MAX);
            reasons.require(label == null || label.isEmpty() || isLabel(label), "label", "imprint.label_form");
        }
        reasons.refuseInput();
    }

    /** Whether it may be the label of an issue, in print and in the public address. */
    public static boolean isLabel(String label) {
        return LABEL.matcher(label).matches();
    }

    /** A regular issue's. */
    public IssueNumber(int number, int total) {
        this(IssueKind.REGULAR, number, total, 1, 0, "");
    }

    /** 号外, 增刊, 试刊第1号. */
    public static IssueNumber labelled(IssueKind kind, String label) {
        return new IssueNumber(kind, null, null, 0, 0, label);
    }

    /**
     * Numbers of the sequence as they are typed.
     *
     * @throws Refusal at {@code number} or {@code total}, above all where one range is longer than the other
     */
    public static IssueNumber of(IssueKind kind, NumberRange number, NumberRange total) {
        if (total.to() < total.from() || total.overNewYear()) throw Refusal.input("total", "imprint.range_backwards");
        if (number.overNewYear())
            return new IssueNumber(kind, number.from(), total.from(), total.size(), nextYear(number, total), "");
        if (number.size() != total.size())
            throw Refusal.input("total", "imprint.ranges_differ", number.size(), total.size());
        return new IssueNumber(kind, number.from(), total.from(), total.size(), 0, "");
    }

    private static int nextYear(NumberRange number, NumberRange total) {
        if (number.to() < 1 || number.to() >= total.size())
            throw Refusal.input("number", "imprint.range_over_new_year");
        return number.to();
    }

    private static void inRange(Refusal.Reasons reasons, String field, Integer number) {
        reasons.require(number != null && number >= 1 && number <= MAX, field, "imprint.number_range", MAX);
    }

    /**
     * As the nameplate prints it: {@code 第3期(总第1657期)}, {@code 第3-4期合刊(总第1657-1658期)}, {@code
     * 第52期—翌年第1期合刊(总第1654-1655期)}, {@code 号外}.
     */
    public String asPrinted() {
        if (!isNumbered()) return label;
        String combined = kind == IssueKind.COMBINED ? "合刊" : "";
        return years() + combined + "(总第" + range(total, spans) + "期)";
    }

    private String years() {
        String old = "第" + range(number, spans - nextYear) + "期";
        return nextYear == 0 ? old : old + "—翌年第" + range(1, nextYear) + "期";
    }

    private static String range(int from, int count) {
        return count == 1 ? String.valueOf(from) : from + "-" + (from + count - 1);
    }

    /** The number in the year as it is typed: {@code 3}, {@code 3-4}, {@code 52-1}; empty outside the sequence. */
    public String numberTyped() {
        if (!isNumbered()) return "";
        return nextYear == 0 ? range(number, spans) : number + "-翌年" + nextYear;
    }

    /** The cumulative number as it is typed: {@code 1657}, {@code 1657-1658}; empty outside the sequence. */
    public String totalTyped() {
        return isNumbered() ? range(total, spans) : "";
    }

    /** Whether it takes numbers of the sequence. */
    public boolean isNumbered() {
        return kind.isNumbered();
    }

    /** The last number in the year, of the year after where it runs over New Year; null outside the sequence. */
    public Integer numberTo() {
        if (!isNumbered()) return null;
        return nextYear == 0 ? number + spans - 1 : nextYear;
    }

    /** The last cumulative number; null outside the sequence. */
    public Integer totalTo() {
        return isNumbered() ? total + spans - 1 : null;
    }

    /** Every cumulative number that it takes. */
    public List<Integer> totals() {
        return isNumbered() ? IntStream.rangeClosed(total, totalTo()).boxed().toList() : List.of();
    }

    /** The year that its last number counts in. */
    public int yearTo(LocalDate date) {
        return date.getYear() + (nextYear > 0 ? 1 : 0);
    }

    /**
     * The regular number after this one.
     *
     * @param date of the issue that has this number
     * @param next date of the issue after it
     */
    public IssueNumber next(LocalDate date, LocalDate next) {
        return new IssueNumber(next.getYear() > yearTo(date) ? 1 : numberTo() + 1, totalTo() + 1);
    }

    /**
     * The same sort of issue, with as many numbers, after another one.
     *
     * @param sameYear whether it stays in its year; out of it, it no longer runs over New Year
     */
    public IssueNumber after(IssueNumber before, LocalDate beforeDate, LocalDate date, boolean sameYear) {
        IssueNumber first = before.next(beforeDate, date);
        return new IssueNumber(kind, first.number, first.total, spans, sameYear ? nextYear : 0, "");
    }

    /** The same, combined of so many numbers of one year; one makes it regular. */
    public IssueNumber combined(int count) {
        return new IssueNumber(count == 1 ? IssueKind.REGULAR : IssueKind.COMBINED, number, total, count, 0, "");
    }

    /** The first digits of what was printed, for names of files; empty where there are none. */
    public static String digits(String printed) {
        Matcher first = DIGITS.matcher(printed);
        return first.find() ? first.group() : "";
    }

    @Override
    public String toString() {
        return asPrinted();
    }
}
