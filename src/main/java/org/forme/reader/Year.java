package org.forme.reader;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.forme.archive.SealedIssue;

/** A year of issues as twelve months of days. */
record Year(int number, List<Group> months, List<Integer> others, int size) {

    /** One month: its weeks from Monday on, and its issues, the oldest first. */
    record Group(Month month, List<Day> days, List<SealedIssue> issues) {
        public int number() {
            return month.getValue();
        }
    }

    /**
     * A cell of a month.
     *
     * @param number of the day; 0 for the blanks before the first
     * @param issue what came out that day, or null
     */
    record Day(int number, SealedIssue issue) {}

    /**
     * Sorts a year's issues into its months.
     *
     * @param issues the oldest first
     * @param years all years that have issues
     */
    static Year of(int number, List<SealedIssue> issues, List<Integer> years) {
        var months = Arrays.stream(Month.values())
                .map(month -> month(number, month, issues))
                .toList();
        return new Year(number, months, List.copyOf(years), issues.size());
    }

    private static Group month(int year, Month month, List<SealedIssue> issues) {
        List<SealedIssue> its = issues.stream()
                .filter(issue -> issue.date().getMonth() == month)
                .toList();
        var days = new ArrayList<Day>();
        int blanks = LocalDate.of(year, month, 1).getDayOfWeek().getValue() - 1;
        for (int i = 0; i < blanks; i++) days.add(new Day(0, null));
        for (int day = 1; day <= YearMonth.of(year, month).lengthOfMonth(); day++) days.add(new Day(day, on(day, its)));
        return new Group(month, days, its);
    }

    private static SealedIssue on(int day, List<SealedIssue> issues) {
        return issues.stream()
                .filter(issue -> issue.date().getDayOfMonth() == day)
                .findFirst()
                .orElse(null);
    }
}
