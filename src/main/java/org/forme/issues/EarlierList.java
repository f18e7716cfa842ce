package org.forme.issues;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forme.imprint.IssueKind;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.NumberRange;
import org.forme.shell.Refusal;

/**
 * A list of issues from before Forme: a line each with date, number in the year, cumulative number and, where the paper
 * says something else, what is printed; separated by commas or tabs. Everything that does not fit is told by its line.
 */
public final class EarlierList {
    /** Most lines of one list: a daily's hundred years. */
    public static final int LINES_MAX = 40_000;

    /** Longest text in print, in characters. */
    public static final int PRINTED_MAX = 80;

    private static final Pattern DATE =
            Pattern.compile("([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*日?");

    /**
     * One issue of the list.
     *
     * @param at its line, from 1; 0 where it is in Forme already
     */
    record Line(int at, IssueNumber number, LocalDate date, String printedAs) {
        private boolean isNumbered() {
            return number.isNumbered();
        }
    }

    private final Refusal.Reasons reasons;
    private final boolean gaps;
    private final List<Line> lines = new ArrayList<>();

    private EarlierList(boolean gaps, Refusal.Reasons reasons) {
        this.gaps = gaps;
        this.reasons = reasons;
    }

    /**
     * Reads a list.
     *
     * @param gaps whether issues may be missing
     * @param there what is known already
     * @param end the first issue in Forme: all of the list comes before it
     * @param reasons take whatever is wrong, at {@code lines}
     */
    static List<Line> read(String text, boolean gaps, List<Line> there, Dated end, Refusal.Reasons reasons) {
        var list = new EarlierList(gaps, reasons);
        list.read(text);
        list.compare(there, end);
        return list.lines;
    }

    private void read(String text) {
        String[] typed = text.strip().isEmpty() ? new String[0] : text.split("\\R");
        reasons.require(typed.length > 0, "lines", "issues.earlier_empty");
        reasons.require(typed.length <= LINES_MAX, "lines", "issues.earlier_long", LINES_MAX);
        if (!reasons.isEmpty()) return;
        for (int i = 0; i < typed.length; i++) {
            List<String> cells = cells(typed[i]);
            if (!typed[i].isBlank() && (i > 0 || !isHeading(cells))) line(i + 1, cells);
        }
        reasons.require(!reasons.isEmpty() || !lines.isEmpty(), "lines", "issues.earlier_empty");
    }

    /** The first line may name its columns, in words. */
    private static boolean isHeading(List<String> cells) {
        return cells.stream().limit(3).noneMatch(cell -> cell.isEmpty() || cell.matches("(?s).*[0-9].*"));
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        for (String cell : line.replace("\uFEFF", "").split("[,\\t，]", 4)) {
            String bare = cell.strip();
            boolean quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
            cells.add(quoted ? bare.substring(1, bare.length() - 1).strip() : bare);
        }
        while (cells.size() < 4) cells.add("");
        return cells;
    }

    private void line(int at, List<String> cells) {
        LocalDate date = date(cells.get(0));
        reasons.require(date != null, "lines", "issues.earlier_date", at, shortened(cells.get(0)));
        IssueNumber number = number(at, cells);
        String printed = cells.get(3).isEmpty() && number != null ? number.asPrinted() : cells.get(3);
        boolean fits = printed.codePointCount(0, printed.length()) <= PRINTED_MAX;
        reasons.require(fits, "lines", "issues.earlier_printed", at, PRINTED_MAX);
        if (date != null && number != null && fits) lines.add(new Line(at, number, date, printed));
    }

    /** What is told of a cell that cannot be read. */
    private static String shortened(String cell) {
        return cell.length() > PRINTED_MAX ? cell.substring(0, PRINTED_MAX) + "…" : cell;
    }

    /** Null for a day that no calendar has. */
    private static LocalDate date(String typed) {
        Matcher read = DATE.matcher(typed);
        if (!read.matches()) return null;
        try {
            return LocalDate.of(
                    Integer.parseInt(read.group(1)), Integer.parseInt(read.group(2)), Integer.parseInt(read.group(3)));
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private IssueNumber number(int at, List<String> cells) {
        try {
            if (cells.get(1).isEmpty()
                    && cells.get(2).isEmpty()
                    && !cells.get(3).isEmpty())
                return IssueNumber.labelled(
                        cells.get(3).contains("号外") ? IssueKind.EXTRA : IssueKind.SUPPLEMENT, cells.get(3));
            Optional<NumberRange> number = NumberRange.parse(cells.get(1));
            Optional<NumberRange> total = NumberRange.parse(cells.get(2));
            if (number.isPresent() && total.isPresent()) return of(number.get(), total.get());
            reasons.require(number.isPresent(), "lines", "issues.earlier_number", at, shortened(cells.get(1)));
            reasons.require(total.isPresent(), "lines", "issues.earlier_total", at, shortened(cells.get(2)));
        } catch (Refusal refusal) {
            reasons.add("lines", "issues.earlier_ranges", at, shortened(cells.get(1)), shortened(cells.get(2)));
        }
        return null;
    }

    private static IssueNumber of(NumberRange number, NumberRange total) {
        boolean several = total.to() > total.from() || number.overNewYear();
        return IssueNumber.of(several ? IssueKind.COMBINED : IssueKind.REGULAR, number, total);
    }

    /** Each with the one before it in the order of days, those that are known already between them. */
    private void compare(List<Line> there, Dated end) {
        var all = new ArrayList<Line>(lines);
        all.addAll(there);
        all.add(new Line(0, end.number(), end.date(), ""));
        all.removeIf(line -> !line.isNumbered());
        all.sort(Comparator.comparing(Line::date)
                .thenComparing(line -> line.number().total()));
        for (int i = 1; i < all.size(); i++) compare(all.get(i - 1), all.get(i));
    }

    private void compare(Line before, Line line) {
        int at = Math.max(before.at(), line.at());
        if (at == 0) return;
        int missing = line.number().total() - before.number().totalTo() - 1;
        String last = before.number().asPrinted();
        String here = line.number().asPrinted();
        reasons.require(line.date().isAfter(before.date()), "lines", "issues.earlier_same_day", at, here, last);
        reasons.require(missing >= 0, "lines", "issues.earlier_back_number", at, here, last);
        reasons.require(missing <= 0 || gaps, "lines", "issues.earlier_gap", at, here, last, missing);
        if (missing < 0 || missing > 0 && !gaps) return;
        int expected =
                new Dated(before.number(), before.date(), "").next(line.date()).number();
        boolean sameYear = line.date().getYear() == before.number().yearTo(before.date());
        boolean right = missing == 0 || sameYear
                ? line.number().number() == expected + missing
                : line.number().number() <= missing + 1;
        reasons.require(right, "lines", "issues.earlier_number_year", at, here, last);
    }

    /** Whether a printed text says this number, however it is spaced. */
    static boolean same(String printed, IssueNumber number) {
        return bare(printed).equals(bare(number.asPrinted()));
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "").replace('（', '(').replace('）', ')').replaceAll("[—–－～~]", "-");
    }
}
