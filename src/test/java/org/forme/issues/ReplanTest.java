package org.forme.issues;

import static org.forme.press.PressRoom.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.forme.imprint.IssueNumber;
import org.forme.people.Person;
import org.forme.press.PressRoom;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class ReplanTest {
    @Inject
    PressRoom room;

    @Inject
    Issues issues;

    @Inject
    PageStyles styles;

    @Test
    void theOnlyIssueTakesAnotherNumberDateAndMorePages() {
        PressRoom.Job job = room.filled();
        room.in(job, (issue, chief) -> {
            List<PlannedPage> pages = kept(issue);
            pages.add(new PlannedPage("yaowen", "要闻", inner(issue)));
            replan(issue, new IssueNumber(9, 2000), LocalDate.of(2022, 2, 14), pages, chief);
        });
        room.in(job, (issue, chief) -> {
            assertEquals("第9期(总第2000期)", issue.number().asPrinted());
            assertEquals(3, issue.pages().size());
            assertEquals(
                    "第9期(总第2000期)",
                    issue.page("1").slot("lead").article().place().issueNumber());
            replan(issue, issue.number(), issue.date(), kept(issue).subList(0, 2), chief);
        });
        room.in(job, (issue, chief) -> assertEquals(2, issue.pages().size()));
    }

    @Test
    void anIssueStaysBetweenItsNeighbours() {
        PressRoom.Job job = room.filled();
        room.in(
                job,
                (issue, chief) -> issues.make(new Issue(
                        issue.publication(),
                        new IssueNumber(5, 1659),
                        LocalDate.of(2022, 1, 31),
                        NOW,
                        List.of(new PlannedPage("yaowen", "要闻", front(issue))),
                        chief,
                        NOW)));
        refused("next_would_not_follow", job, new IssueNumber(4, 1658), LocalDate.of(2022, 1, 31));
        refused("next_would_not_follow", job, new IssueNumber(5, 1660), LocalDate.of(2022, 1, 24));
        room.in(job, (issue, chief) -> replan(issue, issue.number(), LocalDate.of(2022, 1, 30), kept(issue), chief));
        room.in(job, (issue, chief) -> {
            Issue next = issues.newest(issue.publication()).orElseThrow();
            Refusal refusal = assertThrows(
                    Refusal.class,
                    () -> issues.replan(
                            next, new IssuePlan(new IssueNumber(7, 1661), issue.date(), NOW, kept(next)), chief, NOW));
            assertEquals(1, refusal.at("number").size());
            assertEquals(1, refusal.at("total").size());
            assertEquals(1, refusal.at("date").size());
        });
    }

    private void refused(String key, PressRoom.Job job, IssueNumber number, LocalDate date) {
        room.in(job, (issue, chief) -> {
            Refusal refusal = assertThrows(Refusal.class, () -> replan(issue, number, date, kept(issue), chief));
            assertEquals("issues." + key, refusal.at("date").get(0).key());
        });
    }

    private void replan(Issue issue, IssueNumber number, LocalDate date, List<PlannedPage> pages, Person chief) {
        issues.replan(issue, new IssuePlan(number, date, issue.copyDeadline(), pages), chief, NOW);
    }

    private static List<PlannedPage> kept(Issue issue) {
        List<PlannedPage> pages = new ArrayList<>();
        issue.pages().forEach(page -> pages.add(new PlannedPage(page.sectionKey(), page.sectionName(), null)));
        return pages;
    }

    private PageStyle inner(Issue issue) {
        return style(issue, false);
    }

    private PageStyle front(Issue issue) {
        return style(issue, true);
    }

    private PageStyle style(Issue issue, boolean front) {
        return styles.of(issue.publication()).stream()
                .filter(style -> style.isFront() == front)
                .findFirst()
                .orElseThrow();
    }
}
