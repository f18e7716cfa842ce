package org.forme.reader;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.forme.archive.SealedIssue;

/** A year of issues, month by month; months without one are left out. */
record Year(int number, List<Group> months, List<Integer> others) {

    /** The issues of one month, the oldest first. */
    record Group(Month month, List<SealedIssue> issues) {
        public int number() {
            return month.getValue();
        }
    }

    /**
     * Sorts a year's issues into months.
     *
     * @param issues the oldest first
     * @param years all years that have issues
     */
    static Year of(int number, List<SealedIssue> issues, List<Integer> years) {
        var months = new ArrayList<Group>();
        for (Month month : Month.values()) {
            List<SealedIssue> its = issues.stream()
                    .filter(issue -> issue.date().getMonth() == month)
                    .toList();
            if (!its.isEmpty()) months.add(new Group(month, its));
        }
        return new Year(number, List.copyOf(months), List.copyOf(years));
    }
}
