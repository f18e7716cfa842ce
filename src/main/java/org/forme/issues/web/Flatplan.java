package org.forme.issues.web;

import java.util.ArrayList;
import java.util.List;
import org.forme.articles.Article;
import org.forme.issues.Issue;
import org.forme.issues.IssueState;
import org.forme.issues.Page;
import org.forme.issues.Slot;
import org.forme.people.Person;
import org.forme.shell.Language;
import org.forme.shell.Messages;

/**
 * The flatplan of an issue as one person sees it.
 *
 * @param pool copy that was handed in and has no place
 * @param candidates who can be named for duty
 * @param deadline as typed, or as it is
 * @param guide as typed, or as it is
 */
record Flatplan(
        Issue issue,
        List<Article> pool,
        List<Person> candidates,
        Person me,
        String deadline,
        GuideForm guide,
        TimeWords words) {

    /** The pages as they lie beside each other in the hand: 1, then 2 and 3, … */
    public List<List<Page>> spreads() {
        List<List<Page>> spreads = new ArrayList<>();
        for (Page page : issue.pages()) {
            boolean right = page.sequence() % 2 == 1 && page.sequence() > 1;
            if (right) spreads.get(spreads.size() - 1).add(page);
            else spreads.add(new ArrayList<>(List.of(page)));
        }
        return spreads;
    }

    /** {@code 第2–3版}, for those who do not see how the pages lie. */
    public String spreadName(List<Page> spread) {
        String first = spread.get(0).label();
        String last = spread.get(spread.size() - 1).label();
        return Messages.text(Language.current(), "shell.page_of", first.equals(last) ? first : first + "–" + last);
    }

    public Sheet sheet(Page page) {
        return Sheet.of(page);
    }

    public boolean mayPlan() {
        return !issue.isSealed() && issue.plans(me);
    }

    /** Whether this person may sign its pages and send it to press. */
    public boolean presses() {
        return !issue.isSealed() && issue.dutyOf(me).isPresent();
    }

    public boolean isClosed() {
        return issue.state() == IssueState.CLOSED;
    }

    public boolean isOnDuty(Person person) {
        return issue.dutyEditors().stream().anyMatch(editor -> editor.id().equals(person.id()));
    }

    /** The name of a field of the guide in a refusal. */
    public String field(int index) {
        return "guide[" + index + "]";
    }

    public String base() {
        return "/desk/issues/" + issue.id();
    }

    public String address(Page page) {
        return base() + "/pages/" + page.label();
    }

    public String slotAddress(Slot slot) {
        return address(slot.page()) + "?slot=" + slot.key() + "#slot";
    }
}
