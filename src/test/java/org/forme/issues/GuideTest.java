package org.forme.issues;

import static org.forme.issues.FourthIssue.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.forme.articles.Article;
import org.forme.people.Person;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Test;

class GuideTest {
    private final FourthIssue fourth = new FourthIssue();
    private final Article market = placed("冬日菜场里的热气", "2", "lead");
    private final Article front = placed("头版上的稿子", "1", "lead");

    @Test
    void theFrontPageAnnouncesWhatStandsOnOtherPagesInItsOrder() {
        Article second = placed("老小区加装电梯过百台", "3", "lead");
        announce(fourth.head, new GuideLine(second, ""), new GuideLine(market, " 去菜场看看 "));
        assertEquals(
                List.of("老小区加装电梯过百台", "去菜场看看"),
                fourth.issue.guide().stream().map(GuideLine::words).toList());
        assertEquals(
                List.of("3", "2"),
                fourth.issue.guide().stream().map(this::label).toList());
    }

    @Test
    void thePageOfALineFollowsItsArticleAndIsGoneWithIt() {
        announce(fourth.chief, new GuideLine(market, ""));
        Page two = fourth.issue.page("2");
        Page four = fourth.issue.page("4");
        two.move(two.slot("lead"), four.slot("lead"), fourth.editor, NOW, () -> {});
        assertEquals("4", label(fourth.issue.guide().get(0)));
        assertEquals(List.of("issues.check_guide"), findings());
        four.clear(four.slot("lead"), fourth.editor, NOW);
        assertEquals(
                Optional.empty(), fourth.issue.announcedOn(fourth.issue.guide().get(0)));
        assertEquals(List.of("issues.check_guide_nowhere"), findings());
    }

    @Test
    void anIssueWithoutAGuideHasNothingToSayOfIt() {
        assertEquals(List.of(), findings());
    }

    @Test
    void whatStandsOnTheFrontPageNowhereOrTwiceIsNotAnnounced() {
        assertEquals(List.of("guide[0]"), refused(new GuideLine(front, "")));
        assertEquals(List.of("guide[0]"), refused(new GuideLine(fourth.draft("还没上版"), "")));
        assertEquals(List.of("guide[1]"), refused(new GuideLine(market, ""), new GuideLine(market, "又一次")));
        assertEquals(List.of("guide[0]"), refused(new GuideLine(market, "长".repeat(41))));
        assertEquals(List.of(), fourth.issue.guide());
    }

    @Test
    void onlyWhoPlansTheIssueSaysWhatIsAnnounced() {
        for (Person person : List.of(fourth.reporter, fourth.editor, fourth.layout))
            assertEquals(
                    403,
                    assertThrows(Refusal.class, () -> announce(person, new GuideLine(market, "")))
                            .status());
    }

    private Article placed(String headline, String label, String slot) {
        Article article = fourth.handedIn(headline);
        Page page = fourth.issue.page(label);
        page.place(page.slot(slot), article, fourth.editor, NOW);
        return article;
    }

    private void announce(Person person, GuideLine... lines) {
        fourth.issue.announce(List.of(lines), person, NOW);
    }

    private List<String> refused(GuideLine... lines) {
        return assertThrows(Refusal.class, () -> announce(fourth.head, lines)).reasons().stream()
                .map(Refusal.Reason::field)
                .toList();
    }

    private String label(GuideLine line) {
        return fourth.issue.announcedOn(line).map(Page::label).orElse("");
    }

    private List<String> findings() {
        return new GuideCheck()
                .check(fourth.issue, NOW).stream().map(Finding::key).toList();
    }
}
