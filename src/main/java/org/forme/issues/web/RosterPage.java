package org.forme.issues.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
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
 * @param form the table as posted and refused
 * @param typed the change of shift as typed
 */
record RosterPage(
        List<Person> people,
        List<Issue> issues,
        List<LocalDate> days,
        List<PlannedDuty> planned,
        List<ShiftChange> changes,
        boolean mayPlan,
        RosterForm form,
        Typed typed,
        TimeWords words) {

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

    /** Whether the change of shift is what a refusal is about, if there is one. */
    public boolean isAboutChange() {
        return form == RosterForm.NONE;
    }

    /** What the row of an issue is called. */
    public String key(Issue issue) {
        return "issue-" + issue.id();
    }

    /** The same for a day ahead. */
    public String keyAhead(LocalDate day) {
        return "day-" + day;
    }

    /** Field that its reason is typed in. */
    public String whyOf(String key) {
        return "reason-" + key;
    }

    /** Whether this row was changed and refused just now. */
    public boolean isRefused(String key) {
        return form.changed(key).isPresent();
    }

    /** Why somebody goes, as typed. */
    public String reason(String key) {
        return form.changed(key).map(RosterForm.Row::reason).orElse("");
    }

    /** Whether the box is ticked: as it was posted where somebody changed the row, else as it stands. */
    public boolean isTicked(Issue issue, Person person) {
        return form.changed(key(issue)).map(row -> row.has(person)).orElseGet(() -> issue.isNamed(person));
    }

    /** The same for a day ahead. */
    public boolean isTickedAhead(LocalDate day, Person person) {
        return form.changed(keyAhead(day)).map(row -> row.has(person)).orElseGet(() -> isPlanned(day, person));
    }

    /** Who stands in the row now, by their ids. */
    public String stands(Issue issue) {
        return ids(people.stream().filter(issue::isNamed).toList());
    }

    /** The same for a day ahead. */
    public String standsAhead(LocalDate day) {
        return ids(people.stream().filter(person -> isPlanned(day, person)).toList());
    }

    private static String ids(List<Person> some) {
        return String.join(",", RosterForm.ids(some));
    }

    /** Who was on duty, who is, and why, as the trail tells it. */
    static String change(List<Person> before, List<Person> after, String reason) {
        return (names(before) + " → " + names(after) + " " + reason.strip()).strip();
    }

    static String names(List<Person> some) {
        return some.isEmpty() ? "–" : some.stream().map(Person::name).collect(Collectors.joining("、"));
    }

    /** Those of the people whose ids were posted. */
    static List<Person> chosen(List<Person> people, Collection<String> ids) {
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
