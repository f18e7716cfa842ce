package org.forme.articles;

import static org.forme.articles.Cast.CHIEF;
import static org.forme.articles.Cast.CORRESPONDENT;
import static org.forme.articles.Cast.EDITOR;
import static org.forme.articles.Cast.NOON;
import static org.forme.articles.Cast.OTHER_EDITOR;
import static org.forme.articles.Cast.REPORTER;
import static org.forme.articles.Cast.keys;
import static org.forme.articles.Cast.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.text.Passage;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final String LAMPS = "清晨六点，菜场的灯先亮了，摊主们把青菜搬下车。";
    private static final String DUSK = "傍晚收摊，棉帘子卷起来，地扫干净。";
    private static final String BODY = LAMPS + "\n" + DUSK;
    private static final Person PROOFREADER = Cast.person("proof", "校对", Role.PROOFREADER);

    private final Article article = returned();

    @Test
    void theTextStaysAsItIsBeforeAChangeIsAccepted() {
        suggest(EDITOR, BODY.replace("六点", "五点").replace("扫干净", "扫净"));
        assertEquals(BODY, article.body().toPlain());
        assertEquals(1, article.currentRevision());
        assertEquals(2, article.suggestions().size());
    }

    @Test
    void eachIsAcceptedOrLeftByItself() {
        suggest(EDITOR, BODY.replace("六点", "五点").replace("扫干净", "扫净"));
        List<Suggestion> both = article.suggestions();
        both.get(1).accept(REPORTER, article.textVersion(), NOON);
        assertEquals(BODY.replace("扫干净", "扫净"), article.body().toPlain());
        both.get(0).reject(REPORTER, NOON);
        assertEquals(BODY.replace("扫干净", "扫净"), article.body().toPlain());
        assertEquals(Suggestion.State.ACCEPTED, both.get(1).state());
        assertEquals(Suggestion.State.REJECTED, both.get(0).state());
        assertEquals(0, article.unsettled());
        assertEquals(List.of("articles.suggestion_decided"), keys(refused(() -> both.get(0)
                .accept(REPORTER, article.textVersion(), NOON))));
    }

    @Test
    void allThatWereSeenAreAcceptedInOneSave() {
        suggest(EDITOR, "先说一段。\n" + BODY.replace("六点", "五点").replace("扫干净", "扫净"));
        List<Suggestion> seen = article.suggestions();
        suggest(CHIEF, BODY.replace("菜场", "市场"));
        article.acceptAll(REPORTER, seen, article.textVersion(), "照编辑的改", NOON);
        assertEquals(
                "先说一段。\n" + BODY.replace("六点", "五点").replace("扫干净", "扫净"),
                article.body().toPlain());
        assertEquals(2, article.currentRevision(), "one save");
        assertEquals("照编辑的改", article.revisions().get(1).why());
        for (Suggestion one : seen) {
            assertEquals(Suggestion.State.ACCEPTED, one.state());
            assertEquals("记者甲", one.decidedBy());
        }
        assertEquals(1, article.suggestions().size(), "what came since stays open");
    }

    @Test
    void ofTwoAboutTheSameWordsOneIsAccepted() {
        suggest(EDITOR, BODY.replace("六点", "五点"));
        suggest(CHIEF, BODY.replace("六点", "七点"));
        article.acceptAll(REPORTER, article.suggestions(), article.textVersion(), "", NOON);
        assertEquals(BODY.replace("六点", "五点"), article.body().toPlain());
        assertEquals(
                List.of(Suggestion.State.ACCEPTED, Suggestion.State.LAPSED),
                article.suggestionsDecided().stream()
                        .map(Suggestion::state)
                        .sorted()
                        .toList());
    }

    @Test
    void nothingIsAcceptedWhereSomeOfThemAreDecided() {
        suggest(EDITOR, BODY.replace("六点", "五点").replace("扫干净", "扫净"));
        List<Suggestion> seen = article.suggestions();
        seen.get(0).reject(EDITOR, NOON);
        assertEquals(
                List.of("articles.suggestions_decided"),
                keys(refused(() -> article.acceptAll(REPORTER, seen, article.textVersion(), "", NOON))));
        assertEquals(
                List.of("articles.suggestions_decided"), keys(refused(() -> article.rejectAll(REPORTER, seen, NOON))));
        assertEquals(BODY, article.body().toPlain());
        assertEquals(
                List.of("articles.not_yours_to_revise"),
                keys(refused(
                        () -> article.acceptAll(PROOFREADER, List.of(seen.get(1)), article.textVersion(), "", NOON))));
        article.rejectAll(REPORTER, List.of(seen.get(1)), NOON);
        assertEquals(0, article.unsettled());
    }

    @Test
    void acceptingAllInApprovedCopyVoidsItsPassesOnce() {
        Article approved = Cast.approved();
        approved.suggest(CHIEF, Cast.text().headline("改题").body("清晨五点，菜场的灯先亮了。").done(), approved.text(), NOON);
        approved.acceptAll(EDITOR, approved.suggestions(), approved.textVersion(), "", NOON);
        assertEquals("改题", approved.headline());
        assertEquals("清晨五点，菜场的灯先亮了。", approved.body().toPlain());
        assertEquals(ArticleState.REVIEW_1, approved.state());
    }

    @Test
    void aCopyOfTheTextBeforeOwnAcceptancesSaysNothingNew() {
        suggest(EDITOR, BODY.replace("六点", "五点").replace("扫干净", "扫净"));
        ArticleText before = article.text();
        List<Suggestion> both = article.suggestions();
        both.get(1).accept(REPORTER, article.textVersion(), NOON);
        ArticleText between = article.text();
        both.get(0).accept(REPORTER, article.textVersion(), NOON.plusSeconds(1));
        assertTrue(article.saidBeforeAccepting(REPORTER, before));
        assertTrue(article.saidBeforeAccepting(REPORTER, between));
        assertFalse(article.saidBeforeAccepting(EDITOR, before), "somebody else accepted them");
        assertFalse(article.saidBeforeAccepting(
                REPORTER, text(BODY.replace("菜场", "市场")).done()));
    }

    @Test
    void aHeadlineIsSuggestedToo() {
        article.suggest(EDITOR, text(BODY).headline("冬日菜场").kicker("寒潮").done(), article.text(), NOON);
        List<Suggestion> lines = article.suggestions();
        assertEquals(
                List.of(Suggestion.Piece.KICKER, Suggestion.Piece.HEADLINE),
                lines.stream().map(Suggestion::piece).toList());
        lines.get(1).accept(REPORTER, article.textVersion(), NOON);
        assertEquals("冬日菜场", article.headline());
        assertEquals("", article.text().kicker());
    }

    @Test
    void itFollowsItsWordsAndLapsesWithThem() {
        suggest(EDITOR, BODY.replace("六点", "五点").replace("扫干净", "扫净"));
        revise(REPORTER, "雪停了，河边有人放风筝。\n" + DUSK + "\n" + LAMPS.replace("六点", "四点"));
        List<Suggestion> left = article.suggestions();
        assertEquals(1, left.size());
        assertEquals(
                Suggestion.State.LAPSED, article.suggestionsDecided().get(0).state());
        left.get(0).accept(REPORTER, article.textVersion(), NOON);
        assertEquals(
                "雪停了，河边有人放风筝。\n" + DUSK.replace("扫干净", "扫净") + "\n" + LAMPS.replace("六点", "四点"),
                article.body().toPlain());
    }

    @Test
    void onlyEditorsAndProofreadersSuggestAndOnlyInCopyOfOthers() {
        suggest(PROOFREADER, BODY.replace("六点", "五点"));
        for (Person person : List.of(REPORTER, OTHER_EDITOR, CORRESPONDENT))
            assertEquals(
                    List.of("articles.not_yours_to_suggest"),
                    keys(refused(() -> suggest(person, BODY.replace("六点", "五点")))));
        Article draft = Cast.draft();
        assertEquals(
                List.of("articles.not_yours_to_suggest"),
                keys(refused(
                        () -> draft.suggest(EDITOR, Cast.text().headline("改").done(), draft.text(), NOON))));
    }

    @Test
    void onlyWhoMayChangeTheTextAccepts() {
        suggest(PROOFREADER, BODY.replace("六点", "五点"));
        Suggestion one = article.suggestions().get(0);
        for (Person person : List.of(PROOFREADER, OTHER_EDITOR, CORRESPONDENT))
            assertEquals(
                    List.of("articles.not_yours_to_revise"),
                    keys(refused(() -> one.accept(person, article.textVersion(), NOON))));
        assertEquals(List.of("articles.not_yours_to_revise"), keys(refused(() -> one.reject(OTHER_EDITOR, NOON))));
        one.reject(PROOFREADER, NOON);
        assertEquals(Suggestion.State.WITHDRAWN, one.state());
    }

    @Test
    void copyInReviewTakesSuggestionsAndKeepsItsText() {
        Article inReview = Cast.submitted();
        inReview.suggest(EDITOR, Cast.text().headline("改题").done(), inReview.text(), NOON);
        Suggestion one = inReview.suggestions().get(0);
        assertEquals(
                List.of("articles.in_review"), keys(refused(() -> one.accept(REPORTER, inReview.textVersion(), NOON))));
        assertTrue(one.isOpen());
        inReview.returnWith(EDITOR, false, 1, "请看建议", NOON);
    }

    @Test
    void somethingElseThanTextIsNoSuggestion() {
        assertEquals(
                List.of("articles.suggests_too_much"),
                keys(refused(
                        () -> article.suggest(EDITOR, text(BODY).dateline("本报讯").done(), article.text(), NOON))));
        assertEquals(List.of("articles.suggests_nothing"), keys(refused(() -> suggest(EDITOR, BODY))));
    }

    @Test
    void whatOthersChangedSinceIsNotProposedAway() {
        ArticleText began = article.text();
        revise(REPORTER, BODY.replace("扫干净", "扫净。记者加了一句") + "\n记者加了一段，写完才保存。");
        article.suggest(EDITOR, text(BODY.replace("六点", "五点")).done(), began, NOON);
        assertEquals(1, article.suggestions().size());
        article.suggestions().get(0).accept(REPORTER, article.textVersion(), NOON);
        assertEquals(
                BODY.replace("六点", "五点").replace("扫干净", "扫净。记者加了一句") + "\n记者加了一段，写完才保存。",
                article.body().toPlain());
    }

    @Test
    void suggestionsAreBoundedInLength() {
        assertEquals(
                List.of("articles.suggestions_too_long"),
                keys(refused(() -> suggest(EDITOR, "很长的一段。".repeat(33_000)))));
    }

    @Test
    void theSameIsSuggestedOnce() {
        suggest(EDITOR, BODY.replace("六点", "五点"));
        suggest(CHIEF, BODY.replace("六点", "五点").replace("扫干净", "扫净"));
        assertEquals(2, article.suggestions().size());
    }

    @Test
    void aCommentStaysWithItsPassageAndSaysWhatItQuoted() {
        article.comment(EDITOR, Passage.of(article.body(), 5, 11), "哪个菜场？", NOON);
        revise(REPORTER, DUSK + "\n" + LAMPS.replace("清晨", "到了清晨"));
        Comment comment = article.comments().get(0);
        assertEquals(new Passage(1, 7, 1, 13), comment.passage());
        revise(REPORTER, DUSK);
        assertNull(comment.passage());
        assertEquals("菜场的灯先亮", comment.quote());
        comment.settle(REPORTER, "已补", NOON);
        assertEquals("已补", comment.answer());
        assertEquals(List.of("articles.comment_settled"), keys(refused(() -> comment.settle(EDITOR, "", NOON))));
    }

    @Test
    void whatIsOpenIsSeenBeforeHandingIn() {
        article.comment(EDITOR, null, "请核实数字。", NOON);
        assertEquals(List.of("articles.unsettled"), keys(refused(() -> article.submit(REPORTER, 3, NOON))));
        article.comment(EDITOR, null, "再补一张图。", NOON);
        assertEquals(
                List.of("articles.unsettled"), keys(refused(() -> article.submit(REPORTER, 3, 1, NOON))), "one is new");
        article.submit(REPORTER, 3, 2, NOON);
        assertEquals(ArticleState.REVIEW_1, article.state());
    }

    @Test
    void aNoteOfOnesOwnIsLeftOpenByNobodyElse() {
        article.comment(REPORTER, null, "人数待民政局回复，请编辑留意。", NOON);
        assertEquals(0, article.unsettledBeside(REPORTER));
        assertEquals(1, article.unsettledBeside(EDITOR));
        article.submit(REPORTER, 3, NOON);
        assertEquals(1, article.unsettled(), "it stands for whoever edits");
    }

    @Test
    void commentsAreBounded() {
        assertEquals(
                List.of("articles.comment_missing"), keys(refused(() -> article.comment(EDITOR, null, " ", NOON))));
        refused(() -> article.comment(EDITOR, null, "长".repeat(Comment.LONGEST + 1), NOON));
        for (int i = 0; i < Remarks.MOST_OPEN; i++) article.comment(EDITOR, null, "第 " + i, NOON);
        assertEquals(
                List.of("articles.too_many_remarks"), keys(refused(() -> article.comment(EDITOR, null, "还有", NOON))));
    }

    private void suggest(Person person, String body) {
        article.suggest(person, text(body).done(), article.text(), NOON);
    }

    private void revise(Person person, String body) {
        article.revise(person, text(body).done(), article.textVersion(), "", NOON);
    }

    private static ArticleText.Writing text(String body) {
        return Cast.text().body(body);
    }

    private static Article returned() {
        Article article = Cast.draft(text(BODY));
        article.submit(REPORTER, 3, NOON);
        article.returnWith(EDITOR, false, 1, "请看建议", NOON);
        return article;
    }
}
