package org.forme.issues.web;

import java.time.LocalDate;
import java.util.List;
import org.forme.issues.Issue;
import org.forme.issues.PlannedDuty;
import org.forme.issues.ShiftChange;
import org.forme.people.Person;

/**
 * 值班表 as one person sees it.
 *
 * @param people the columns: who can be on duty
 * @param issues the first rows: issues that have not gone to press, the next first
 * @param days the rows after: days for which no issue is made yet
 * @param planned who is to be on duty on those
 * @param changes the newest changes of shift
 * @param mayPlan whether this person changes the roster
 * @param typed the change of shift as typed
 */
record RosterPage(
        List<Person> people,
        List<Issue> issues,
        List<LocalDate> days,
        List<PlannedDuty> planned,
        List<ShiftChange> changes,
        boolean mayPlan,
        Typed typed,
        TimeWords words) {

    /** A change of shift as typed. */
    record Typed(String issue, String went, String came, String kind, String reason) {
        static final Typed NOTHING = new Typed("", "", "", "", "");

        Typed {
            issue = issue == null ? "" : issue;
            went = went == null ? "" : went;
            came = came == null ? "" : came;
            kind = kind == null ? "" : kind;
            reason = reason == null ? "" : reason;
        }

        public boolean isIssue(Issue one) {
            return issue.equals(String.valueOf(one.id()));
        }

        public boolean isWent(Person one) {
            return went.equals(String.valueOf(one.id()));
        }

        public boolean isCame(Person one) {
            return came.equals(String.valueOf(one.id()));
        }

        public boolean isStandIn() {
            return kind.equals("stands_in");
        }
    }

    /** Those of the people whose ids were posted. */
    static List<Person> chosen(List<Person> people, List<String> ids) {
        return people.stream()
                .filter(person -> ids.contains(String.valueOf(person.id())))
                .toList();
    }

    /** How wide its line of days and reasons is. */
    public int columns() {
        return people.size() + 3;
    }

    public boolean isPlanned(LocalDate day, Person person) {
        return planned.stream()
                .anyMatch(one -> one.date().equals(day) && one.person().id().equals(person.id()));
    }

    /** Who is named for an issue and can be on duty no more. */
    public List<Person> others(Issue issue) {
        return issue.dutyEditors().stream()
                .filter(editor ->
                        people.stream().noneMatch(person -> person.id().equals(editor.id())))
                .toList();
    }
}
