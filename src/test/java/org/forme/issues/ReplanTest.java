package org.forme.issues;

import static org.forme.press.PressRoom.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.forme.imprint.IssueKind;
import org.forme.imprint.IssueNumber;
import org.forme.people.Person;
import org.forme.press.PressRoom;
import org.forme.shell.Messages;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class ReplanTest {
    private static final IssueNumber COMBINED = new IssueNumber(IssueKind.COMBINED, 4, 1658, 2, 0, "");

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
    void aLaterIssueChangesWithItOnlyAsItWasShown() {
        PressRoom.Job job = room.filled();
        room.in(job, (issue, chief) -> {
            next(issue, 5, LocalDate.of(2022, 1, 31), chief);
            next(issue, 6, LocalDate.of(2022, 2, 7), chief);
        });
        room.in(job, (issue, chief) -> {
            IssuePlan combined = plan(issue, COMBINED, issue.date(), "");
            Cascade cascade = issues.cascade(issue, combined);
            assertEquals(
                    List.of("第6期(总第1660期)", "第7期(总第1661期)"),
                    cascade.moves().stream()
                            .map(move -> move.number().asPrinted())
                            .toList());
            Refusal unseen = assertThrows(Refusal.class, () -> issues.replan(issue, combined, chief, NOW));
            assertEquals("issues.cascade_unseen", unseen.reasons().get(0).key());
            assertThrows(Refusal.class, () -> issues.replan(issue, combined, "another", chief, NOW));
            issues.replan(issue, combined, cascade.mark(), chief, NOW);
        });
        room.in(job, (issue, chief) -> {
            assertEquals(
                    List.of("第7期(总第1661期)", "第6期(总第1660期)", "第4-5期合刊(总第1658-1659期)"),
                    issues.of(issue.publication()).stream()
                            .map(each -> each.number().asPrinted())
                            .toList());
            assertEquals(
                    "第4-5期合刊(总第1658-1659期)",
                    issue.page("1").slot("lead").article().place().issueNumber());
            IssuePlan back = plan(issue, new IssueNumber(4, 1658), issue.date(), "");
            issues.replan(issue, back, issues.cascade(issue, back).mark(), chief, NOW);
        });
        room.in(
                job,
                (issue, chief) -> assertEquals(
                        List.of(1660, 1659, 1658),
                        issues.of(issue.publication()).stream()
                                .map(each -> each.number().total())
                                .toList()));
    }

    @Test
    void anIssueThatComesLaterPushesThoseAfterItAWeekOn() {
        PressRoom.Job job = room.filled();
        room.in(job, (issue, chief) -> {
            next(issue, 5, LocalDate.of(2022, 1, 31), chief);
            next(issue, 6, LocalDate.of(2022, 2, 7), chief);
        });
        room.in(job, (issue, chief) -> {
            IssuePlan later = plan(issue, issue.number(), LocalDate.of(2022, 1, 31), "");
            issues.replan(issue, later, issues.cascade(issue, later).mark(), chief, NOW);
        });
        room.in(job, (issue, chief) -> {
            assertEquals(
                    List.of(LocalDate.of(2022, 2, 14), LocalDate.of(2022, 2, 7), LocalDate.of(2022, 1, 31)),
                    issues.of(issue.publication()).stream().map(Issue::date).toList());
            Issue last = issues.newest(issue.publication()).orElseThrow();
            assertEquals(NOW.plus(java.time.Duration.ofDays(7)), last.copyDeadline());
        });
    }

    @Test
    void whatIsClosedDoesNotMove() {
        PressRoom.Job job = room.filled();
        room.in(job, (issue, chief) -> next(issue, 5, LocalDate.of(2022, 1, 31), chief)
                .closeCopy(chief, NOW));
        room.in(job, (issue, chief) -> {
            IssuePlan combined = plan(issue, COMBINED, issue.date(), "");
            String mark = issues.cascade(issue, combined).mark();
            Refusal refusal = assertThrows(Refusal.class, () -> issues.replan(issue, combined, mark, chief, NOW));
            assertEquals("issues.replan_closed", refusal.reasons().get(0).key());
            assertEquals(List.of("第5期(总第1659期)"), refusal.reasons().get(0).args());
        });
    }

    @Test
    void anotherDayThanThePapersWantsAReason() {
        PressRoom.Job job = room.filled();
        room.in(job, (issue, chief) -> {
            LocalDate tuesday = LocalDate.of(2022, 1, 25);
            Refusal refusal = assertThrows(
                    Refusal.class, () -> issues.replan(issue, plan(issue, issue.number(), tuesday, ""), chief, NOW));
            assertEquals(
                    "周报逢星期一出版，2022年1月25日是星期二。要改日出版，请写明理由。",
                    Messages.text(Locale.SIMPLIFIED_CHINESE, refusal.at("date").get(0)));
            assertEquals(
                    "The paper comes out weekly on Monday; 25 January 2022 is a Tuesday. To come out on another day, say"
                            + " why.",
                    Messages.text(Locale.ENGLISH, refusal.at("date").get(0)));
            issues.replan(issue, plan(issue, issue.number(), tuesday, "节前印厂停工"), chief, NOW);
        });
        room.in(job, (issue, chief) -> assertEquals("节前印厂停工", issue.dateReason()));
    }

    @Test
    void anIssueStaysBehindTheOneBefore() {
        PressRoom.Job job = room.filled();
        room.in(job, (issue, chief) -> next(issue, 5, LocalDate.of(2022, 1, 31), chief));
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

    private Issue next(Issue issue, int number, LocalDate date, Person chief) {
        return issues.make(new Issue(
                issue.publication(),
                new IssueNumber(number, 1654 + number),
                date,
                NOW,
                List.of(new PlannedPage("yaowen", "要闻", front(issue))),
                chief,
                NOW));
    }

    private static IssuePlan plan(Issue issue, IssueNumber number, LocalDate date, String reason) {
        return new IssuePlan(number, date, reason, issue.copyDeadline(), kept(issue));
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
