package org.forme.issues;

import static org.forme.issues.FourthIssue.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.forme.articles.Article;
import org.forme.imprint.IssueNumber;
import org.forme.people.Person;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class IssuePlanTest {
    private final FourthIssue desk = new FourthIssue();
    private final Issue issue = desk.issue;

    @Test
    void anotherDateIsToldToTheCopyOnThePages() {
        Article article = desk.handedIn("甲");
        issue.page("2").place(issue.page("2").slot("lead"), article, desk.editor, NOW);
        replan(new IssueNumber(5, 1659), LocalDate.of(2022, 1, 31), pages(4));
        assertEquals("第5期(总第1659期)", article.place().issueNumber());
        assertEquals(LocalDate.of(2022, 1, 31), issue.date());
        assertEquals(article, issue.page("2").slot("lead").article());
    }

    @Test
    void pagesComeAtTheEndAndGoFromIt() {
        replan(issue.number(), issue.date(), pages(6));
        assertEquals(
                List.of("1", "2", "3", "4", "5", "6"),
                issue.pages().stream().map(Page::label).toList());
        replan(issue.number(), issue.date(), pages(2));
        assertEquals(2, issue.pages().size());
    }

    @Test
    void aPageOnWhichSomethingStandsOrThatWasProvedDoesNotGo() {
        issue.page("3").place(issue.page("3").slot("lead"), desk.handedIn("甲"), desk.editor, NOW);
        desk.proofOf(issue.page("4"));
        Refusal refusal = assertThrows(Refusal.class, () -> replan(issue.number(), issue.date(), pages(2)));
        assertEquals(
                List.of("issues.page_not_empty_to_go", "issues.page_proved_to_go"),
                refusal.reasons().stream().map(Refusal.Reason::key).toList());
        assertEquals(4, issue.pages().size());
    }

    @Test
    void sectionAndStyleOfAPageChangeWhileItsCopyFits() {
        Article article = desk.handedIn("甲");
        Page page = issue.page("2");
        page.place(page.slot("third"), article, desk.editor, NOW);
        int before = page.changes();
        List<PlannedPage> plan = pages(4);
        plan.set(1, new PlannedPage("tiyu", "体育", desk.styles.get(2)));
        replan(issue.number(), issue.date(), plan);
        assertEquals("体育", page.sectionName());
        assertEquals(desk.styles.get(2).name(), page.styleName());
        assertEquals(article, page.slot("third").article());
        assertTrue(page.changes() > before, "a signature would fall");
        plan.set(1, new PlannedPage("tiyu", "体育", desk.styles.get(3)));
        refused("issues.restyle_homeless", () -> replan(issue.number(), issue.date(), plan));
    }

    @Test
    void thePlanStaysOnceCopyIsClosedAndForThoseWhoDoNotPlan() {
        IssuePlan plan = new IssuePlan(issue.number(), issue.date(), issue.copyDeadline(), pages(4));
        assertEquals(
                403,
                assertThrows(Refusal.class, () -> issue.replan(plan, desk.editor, NOW))
                        .status());
        issue.closeCopy(desk.head, NOW);
        refused("issues.replan_closed", () -> issue.replan(plan, desk.head, NOW));
    }

    @Test
    void aSealedIssueKeepsItsPlan() {
        desk.filled();
        issue.seal(desk.clearance(), desk.chief, NOW);
        IssuePlan plan = new IssuePlan(issue.number(), issue.date(), issue.copyDeadline(), pages(4));
        refused("issues.sealed", () -> issue.replan(plan, desk.chief, NOW));
        refused("issues.sealed", () -> issue.expectCopyBy(NOW, desk.chief, NOW));
    }

    @Test
    void aDeadlineLiesBetweenAWhileBeforeTheMakingAndTheDayOfTheIssue() {
        issue.expectCopyBy(NOW.minus(IssuePlan.EARLIEST_DEADLINE), desk.head, NOW);
        field("issues.deadline_early", () -> issue.expectCopyBy(Instant.parse("0001-01-01T00:00:00Z"), desk.head, NOW));
        field(
                "issues.deadline_early",
                () -> issue.expectCopyBy(NOW.minus(IssuePlan.EARLIEST_DEADLINE).minusSeconds(1), desk.head, NOW));
        field("issues.deadline_late", () -> issue.expectCopyBy(Instant.parse("2022-01-24T16:00:01Z"), desk.head, NOW));
    }

    private void replan(IssueNumber number, LocalDate date, List<PlannedPage> pages) {
        Person head = desk.head;
        issue.replan(new IssuePlan(number, date, issue.copyDeadline(), pages), head, NOW);
    }

    private List<PlannedPage> pages(int count) {
        List<PlannedPage> plan = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Page page = i < issue.pages().size() ? issue.pages().get(i) : null;
            plan.add(
                    page == null
                            ? new PlannedPage("fukan", "副刊", desk.styles.get(1))
                            : new PlannedPage(page.sectionKey(), page.sectionName(), null));
        }
        return plan;
    }

    private static void refused(String key, Executable act) {
        Refusal refusal = assertThrows(Refusal.class, act);
        assertEquals(key, refusal.reasons().get(0).key());
        assertEquals(409, refusal.status());
    }

    private static void field(String key, Executable act) {
        Refusal refusal = assertThrows(Refusal.class, act);
        assertEquals(key, refusal.at("deadline").get(0).key());
        assertEquals(422, refusal.status());
    }
}
