package org.forme.issues;

import static org.forme.issues.FourthIssue.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.forme.articles.Article;
import org.forme.imprint.IssueNumber;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PageTest {
    private final FourthIssue desk = new FourthIssue();
    private final Page first = desk.issue.page("1");
    private final Page second = desk.issue.page("2");
    private final Page fourth = desk.issue.page("4");

    @Test
    void handedInCopyIsPlacedAndKnowsWhere() {
        Article article = desk.handedIn("冬日菜场里的热气");
        Slot slot = second.slot("lead");
        second.place(slot, article, desk.editor, NOW);
        assertEquals(article, slot.article());
        assertEquals("2", article.place().pageLabel());
        assertEquals("第4期(总第1658期)", article.place().issueNumber());
        assertEquals(1, second.changes());
        assertEquals(IssueState.OPEN, desk.issue.state());
    }

    @Test
    void aDraftIsNotPlaced() {
        refused("issues.article_not_handed_in", () -> place(second, "lead", desk.draft("草稿")));
        assertTrue(second.slot("lead").isEmpty());
        assertEquals(0, second.changes());
    }

    @Test
    void declinedCopyIsNotPlaced() {
        Article article = desk.handedIn("不用的稿");
        article.decline(desk.editor, false, article.currentRevision(), "重复", NOW);
        refused("issues.article_not_handed_in", () -> place(second, "lead", article));
    }

    @Test
    void copyStandsOnlyOnceInTheIssue() {
        Article article = desk.handedIn("一稿");
        place(second, "lead", article);
        refused("issues.article_placed", () -> place(second, "second", article));
        refused("issues.article_placed", () -> place(fourth, "lead", article));
    }

    @Test
    void aSlotHoldsOneThing() {
        place(second, "lead", desk.handedIn("甲"));
        refused("issues.slot_taken", () -> place(second, "lead", desk.handedIn("乙")));
    }

    @Test
    void aSlotOfAnotherPageIsRefused() {
        refused("issues.slot_elsewhere", () -> second.place(fourth.slot("lead"), desk.handedIn("甲"), desk.editor, NOW));
    }

    @Test
    void aSlotOfAnotherIssueIsRefused() {
        Issue next = FourthIssue.with(desk.issue(new IssueNumber(5, 1659), LocalDate.of(2022, 1, 31)));
        next.pages().forEach(FourthIssue::with);
        place(second, "lead", desk.handedIn("甲"));
        Slot foreign = next.page("3").slot("lead");
        refused("issues.slot_of_other_issue", () -> second.jump(second.slot("lead"), foreign, desk.editor, NOW));
        refused(
                "issues.slot_of_other_issue",
                () -> second.move(second.slot("lead"), foreign, desk.editor, NOW, () -> {}));
    }

    @Test
    void onlyThoseWhoEditThePagePlace() {
        assertEquals(
                403,
                assertThrows(
                                Refusal.class,
                                () -> second.place(second.slot("lead"), desk.handedIn("甲"), desk.reporter, NOW))
                        .status());
        assertEquals(
                403,
                assertThrows(
                                Refusal.class,
                                () -> second.place(second.slot("lead"), desk.handedIn("甲"), desk.layout, NOW))
                        .status());
    }

    @Test
    void layoutEditorsMoveWhatIsPlaced() {
        Article article = desk.handedIn("甲");
        place(second, "lead", article);
        second.move(second.slot("lead"), fourth.slot("lead"), desk.layout, NOW, () -> {});
        assertTrue(second.slot("lead").isEmpty());
        assertEquals(article, fourth.slot("lead").article());
        assertEquals("4", article.place().pageLabel());
    }

    @Test
    void clearedCopyIsBackInThePool() {
        Article article = desk.handedIn("甲");
        place(second, "lead", article);
        second.clear(second.slot("lead"), desk.editor, NOW);
        assertNull(article.place());
        assertTrue(second.slot("lead").isEmpty());
        place(fourth, "lead", article);
    }

    @Test
    void aJumpIsAPairAndCarriesTheArticleOn() {
        Article article = desk.handedIn("甲");
        place(first, "third", article);
        first.jump(first.slot("third"), fourth.slot("turn"), desk.editor, NOW);
        assertEquals(article, fourth.slot("turn").article());
        assertFalse(fourth.slot("turn").isOrigin());
        assertEquals(List.of(new Jump(first.slot("third"), fourth.slot("turn"))), desk.issue.jumps());
        assertEquals("1", article.place().pageLabel());
    }

    @Test
    void aJumpNeedsAnEmptySlotOnAnotherPage() {
        place(first, "third", desk.handedIn("甲"));
        place(fourth, "turn", desk.handedIn("乙"));
        Slot origin = first.slot("third");
        refused("issues.slot_taken", () -> first.jump(origin, fourth.slot("turn"), desk.editor, NOW));
        refused("issues.jump_same_page", () -> first.jump(origin, first.slot("lead"), desk.editor, NOW));
        first.jump(origin, fourth.slot("lead"), desk.editor, NOW);
        refused("issues.jump_already", () -> first.jump(origin, second.slot("lead"), desk.editor, NOW));
        refused("issues.jump_nothing", () -> fourth.jump(fourth.slot("lead"), second.slot("lead"), desk.editor, NOW));
    }

    @Test
    void clearingTheBeginningClearsTheContinuation() {
        place(first, "third", desk.handedIn("甲"));
        first.jump(first.slot("third"), fourth.slot("turn"), desk.editor, NOW);
        first.clear(first.slot("third"), desk.editor, NOW);
        assertTrue(fourth.slot("turn").isEmpty());
    }

    @Test
    void clearingTheContinuationLeavesTheBeginning() {
        Article article = desk.handedIn("甲");
        place(first, "third", article);
        first.jump(first.slot("third"), fourth.slot("turn"), desk.editor, NOW);
        fourth.clear(fourth.slot("turn"), desk.editor, NOW);
        assertEquals(article, first.slot("third").article());
        assertTrue(desk.issue.jumps().isEmpty());
    }

    @Test
    void aMovedBeginningKeepsItsContinuation() {
        Article article = desk.handedIn("甲");
        place(first, "third", article);
        first.jump(first.slot("third"), fourth.slot("turn"), desk.editor, NOW);
        first.move(first.slot("third"), second.slot("lead"), desk.editor, NOW, () -> {});
        assertEquals(article, fourth.slot("turn").article());
        assertEquals(List.of(new Jump(second.slot("lead"), fourth.slot("turn"))), desk.issue.jumps());
        refused(
                "issues.jump_same_page",
                () -> second.move(second.slot("lead"), fourth.slot("lead"), desk.editor, NOW, () -> {}));
    }

    @Test
    void aRestyledPageKeepsItsCopyInTheSlotsOfTheSameKey() {
        Article article = desk.handedIn("甲");
        place(second, "third", article);
        second.restyle(desk.styles.get(2), desk.layout, NOW);
        assertEquals(article, second.slot("third").article());
        assertEquals(
                desk.styles.get(2).slot("third").orElseThrow().shape(),
                second.slot("third").shape());
        refused("issues.restyle_homeless", () -> second.restyle(desk.styles.get(3), desk.layout, NOW));
    }

    @Test
    void dutyEditorsNamedOnTheIssueAndTheChiefSign() {
        desk.filled();
        Proof proof = desk.proofOf(second);
        Signature signature = second.sign(proof, desk.duty, NOW);
        assertEquals("值班戊", signature.name());
        second.sign(proof, desk.chief, NOW);
        assertEquals(2, proof.signatures().size());
        assertEquals(
                403,
                assertThrows(Refusal.class, () -> second.sign(proof, desk.otherDuty, NOW))
                        .status());
        refused("issues.signed_already", () -> second.sign(proof, desk.duty, NOW));
    }

    @Test
    void onlyTheNewestProofOfACompletePageIsSigned() {
        refused("issues.page_incomplete", () -> second.sign(desk.proofOf(second), desk.duty, NOW));
        desk.filled();
        Proof old = desk.proofOf(second);
        Proof fresh = desk.proofOf(second);
        assertEquals(old.number() + 1, fresh.number());
        refused("issues.proof_old", () -> second.sign(old, desk.duty, NOW));
        refused("issues.proof_of_other_page", () -> fourth.sign(fresh, desk.duty, NOW));
    }

    private void place(Page page, String slot, Article article) {
        page.place(page.slot(slot), article, desk.editor, NOW);
    }

    @Test
    void aHeadlineIsBrokenByHandUntilItsWordsChangeOrItMoves() {
        Article article = desk.handedIn("冬日菜场里的热气");
        place(second, "lead", article);
        Slot lead = second.slot("lead");
        second.breakHeadline(lead, " 冬日菜场\r\n\n里的热气 ", desk.editor);
        assertEquals(List.of("冬日菜场", "里的热气"), lead.headlineLines("冬日菜场里的热气"));
        assertEquals(List.of("冬日菜场的热气"), lead.headlineLines("冬日菜场的热气"));
        second.move(lead, second.slot("second"), desk.editor, NOW, () -> {});
        assertEquals(List.of("冬日菜场里的热气"), second.slot("second").headlineLines("冬日菜场里的热气"));
    }

    @Test
    void breakingAHeadlineChangesNoneOfItsWords() {
        place(second, "lead", desk.handedIn("冬日菜场里的热气"));
        Slot lead = second.slot("lead");
        for (String other : List.of("冬日菜场\n里的热", "冬 日菜场\n里的热气", "冬\n日\n菜\n场\n里的热气")) {
            Refusal refusal = assertThrows(Refusal.class, () -> second.breakHeadline(lead, other, desk.editor));
            assertEquals("headline", refusal.reasons().get(0).field());
            assertEquals(422, refusal.status());
        }
        assertEquals(
                403,
                assertThrows(Refusal.class, () -> second.breakHeadline(lead, "冬日菜场里的热气", desk.reporter))
                        .status());
        refused("issues.headline_none", () -> second.breakHeadline(second.slot("second"), "甲", desk.editor));
    }

    private static void refused(String key, Executable act) {
        Refusal refusal = assertThrows(Refusal.class, act);
        assertEquals(key, refusal.reasons().get(0).key());
        assertEquals(409, refusal.status());
    }
}
