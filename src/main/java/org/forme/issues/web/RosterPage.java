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
 * @param line the line of the table that was posted and refused
 * @param typed the change of shift as typed
 */
record RosterPage(
        List<Person> people,
        List<Issue> issues,
        List<LocalDate> days,
        List<PlannedDuty> planned,
        List<ShiftChange> changes,
        boolean mayPlan,
        Line line,
        Typed typed,
        TimeWords words) {

    /**
     * A line of the table as posted.
     *
     * @param key of an issue or a day, as its form is called
     */
    record Line(String key, List<String> duty, String reason) {
        static final Line NONE = new Line("", List.of(), "");

        boolean has(Person person) {
            return duty.contains(String.valueOf(person.id()));
        }
    }

    /**
     * A change of shift as typed.
     *
     * @param went the issue and who is on duty for it, by their ids with a full stop between
     */
    record Typed(String went, String came, String kind, String reason) {
        static final Typed NOTHING = new Typed("", "", "", "");

        Typed {
            went = went == null ? "" : went;
            came = came == null ? "" : came;
            kind = kind == null ? "" : kind;
            reason = reason == null ? "" : reason;
        }

        public boolean isOf(Issue issue) {
            return went.startsWith(issue.id() + ".");
        }

        public boolean isWent(Issue issue, Person one) {
            return went.equals(issue.id() + "." + one.id());
        }

        public boolean isCame(Person one) {
            return came.equals(String.valueOf(one.id()));
        }

        public boolean isStandIn() {
            return kind.equals("stands_in");
        }
    }

    /** Issues that somebody is on duty for, whose place can be taken. */
    public List<Issue> attended() {
        return issues.stream().filter(issue -> !issue.dutyEditors().isEmpty()).toList();
    }

    /** Whether this line was refused just now. */
    public boolean isRefused(Issue issue) {
        return line.key().equals("issue-" + issue.id());
    }

    /** Whether the change of shift is what a refusal is about, if there is one. */
    public boolean isAboutChange() {
        return line == Line.NONE;
    }

    /** Whether the box is ticked: as it was posted, else as it stands. */
    public boolean isTicked(Issue issue, Person person) {
        return isRefused(issue) ? line.has(person) : issue.isNamed(person);
    }

    /** Those of the people whose ids were posted. */
    static List<Person> chosen(List<Person> people, List<String> ids) {
        return people.stream()
                .filter(person -> ids.contains(String.valueOf(person.id())))
                .toList();
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
