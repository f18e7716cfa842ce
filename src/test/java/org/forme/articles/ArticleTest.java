package org.forme.articles;

import static org.forme.articles.Cast.CHIEF;
import static org.forme.articles.Cast.CORRESPONDENT;
import static org.forme.articles.Cast.DUTY;
import static org.forme.articles.Cast.EDITOR;
import static org.forme.articles.Cast.HEAD;
import static org.forme.articles.Cast.LATER;
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
import java.util.Optional;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Test;

class ArticleTest {

    @Test
    void aDraftSavesIncomplete() {
        var article = new Article(REPORTER, "xuhuibao", "", NOON);
        article.revise(REPORTER, ArticleText.write().headline("半句").done(), 0, NOON);
        assertEquals(ArticleState.DRAFT, article.state());
        assertEquals(1, article.currentRevision());
        assertEquals("半句", article.headline());
    }

    @Test
    void aSaveThatChangesNothingIsNoRevision() {
        var article = Cast.draft();
        article.revise(REPORTER, article.text(), 1, NOON.plusSeconds(9));
        assertEquals(1, article.currentRevision());
    }

    @Test
    void everyRevisionKeepsItsTextByValue() {
        var article = Cast.draft();
        ArticleText first = article.text();
        article.revise(REPORTER, first.rewrite().headline("另一题").body("另写。").done(), 1, LATER);
        assertEquals(
                List.of(1, 2),
                article.revisions().stream().map(Revision::number).toList());
        assertEquals(first, article.revisions().get(0).text(id -> null));
        assertEquals("记者甲", article.revisions().get(0).personName());
    }

    @Test
    void savesByOnePersonWithinTenMinutesAreOneRevision() {
        var article = Cast.draft();
        article.revise(REPORTER, Cast.text().headline("第二题").done(), 1, LATER.minusSeconds(1));
        assertEquals(new TextVersion(1, 1), article.textVersion());
        article.revise(REPORTER, Cast.text().headline("第三题").done(), new TextVersion(1, 1), "", LATER);
        assertEquals(new TextVersion(2, 0), article.textVersion(), "ten minutes since the first save, not the last");
        Revision first = article.revisions().get(0);
        assertEquals("第二题", first.text(id -> null).headline());
        assertEquals(1, first.amendment());
        assertEquals(NOON, first.firstSavedAt());
        assertEquals(LATER.minusSeconds(1), first.savedAt());
    }

    @Test
    void whatWasAmendedIsThereForFormsThatBeganFromIt() {
        var article = Cast.draft();
        ArticleText first = article.text();
        article.revise(REPORTER, Cast.text().headline("第二题").done(), 1, NOON.plusSeconds(9));
        assertEquals(Optional.of(first), article.text(TextVersion.of(1), id -> null));
        assertEquals(Optional.of(article.text()), article.text(new TextVersion(1, 1), id -> null));
        assertEquals(Optional.empty(), article.text(new TextVersion(1, 2), id -> null));
        assertEquals(1, article.revisions().size(), "the history tells of one");
    }

    @Test
    void whatAnotherTextIsPutTogetherWithStaysInTheHistory() {
        var article = Cast.draft();
        ArticleText first = article.text();
        article.keepNewest();
        article.revise(REPORTER, Cast.text().headline("合成的题").done(), 1, NOON.plusSeconds(9));
        assertEquals(TextVersion.of(2), article.textVersion());
        assertEquals(first, article.revisions().get(0).text(id -> null));
    }

    @Test
    void twoWindowsOnOneRevisionDoNotOverwriteOneAnotherUnseen() {
        var article = Cast.draft();
        article.revise(REPORTER, Cast.text().headline("第一个窗口").done(), 1, NOON);
        Refusal refusal = refused(
                () -> article.revise(REPORTER, Cast.text().headline("第二个窗口").done(), 1, NOON));
        assertEquals(List.of("articles.stale"), keys(refusal));
        assertEquals("第一个窗口", article.headline());
    }

    @Test
    void handingInClosesTheRevision() {
        var article = Cast.submitted();
        article.returnWith(EDITOR, false, 1, "再改", NOON);
        article.revise(REPORTER, Cast.text().headline("改了").done(), 1, NOON);
        assertEquals(new TextVersion(2, 0), article.textVersion());
        article.revise(REPORTER, Cast.text().headline("又改").done(), 2, NOON);
        assertEquals(new TextVersion(2, 1), article.textVersion());
        article.revise(EDITOR, Cast.text().headline("编辑改").done(), new TextVersion(2, 1), "", NOON);
        assertEquals(new TextVersion(3, 0), article.textVersion(), "somebody else's save is theirs");
        assertEquals("冬日菜场里的热气", article.revisions().get(0).text(id -> null).headline());
    }

    @Test
    void aReviewersOwnChangeIsARevisionOfItsOwnThatNothingAmends() {
        var both = Cast.person("both", "又写又审", Role.EDITOR, Role.CHIEF);
        var article = Cast.draft();
        article.submit(REPORTER, 1, NOON);
        article.passWith(both, false, Cast.text().headline("审时改").done(), 1, "", NOON);
        article.revise(both, Cast.text().headline("签发后改").done(), 2, NOON);
        assertEquals(3, article.currentRevision());
    }

    @Test
    void aRevisionSaysWhyItWasMade() {
        var article = Cast.draft();
        article.revise(REPORTER, Cast.text().headline("八人").done(), TextVersion.of(1), " 核实了人数 ", LATER);
        assertEquals("核实了人数", article.revisions().get(1).why());
        article.revise(REPORTER, Cast.text().headline("九人").done(), TextVersion.of(2), "", LATER);
        assertEquals("核实了人数", article.revisions().get(1).why(), "silence takes no reason away");
        article.revise(REPORTER, article.text(), new TextVersion(2, 1), "再核", LATER);
        assertEquals("再核", article.revisions().get(1).why());
        assertEquals(new TextVersion(2, 1), article.textVersion(), "a reason changes no text");
        Refusal refusal =
                refused(() -> article.revise(REPORTER, article.text(), new TextVersion(2, 1), "长".repeat(101), LATER));
        assertEquals("why", refusal.reasons().get(0).field());
    }

    @Test
    void aReasonWithoutAChangeIsNotHungOnWhatOthersSavedOrJudged() {
        var article = Cast.submitted();
        article.returnWith(EDITOR, false, 1, "再改", NOON);
        Refusal refusal = refused(() -> article.revise(REPORTER, article.text(), TextVersion.of(1), "没改", NOON));
        assertEquals(List.of("articles.why_of_nothing"), keys(refusal));
    }

    @Test
    void restoringMakesANewRevisionEqualToTheOldOneThatNothingAmends() {
        var article = Cast.draft();
        ArticleText first = article.text();
        article.revise(REPORTER, Cast.text().headline("第二题").done(), 1, LATER);
        Revision old = article.revisions().get(0);
        assertEquals(
                List.of("articles.stale"),
                keys(refused(() -> article.restore(REPORTER, old, first, TextVersion.of(1), LATER))));
        article.restore(REPORTER, old, first, TextVersion.of(2), LATER);
        assertEquals(first, article.text());
        assertEquals(3, article.currentRevision());
        assertEquals(1, article.revisions().get(2).restoredFrom().orElseThrow());
        article.revise(REPORTER, Cast.text().headline("第三题").done(), 3, LATER);
        assertEquals(first, article.revisions().get(2).text(id -> null));
        assertEquals(4, article.currentRevision());
        Revision same = article.revisions().get(3);
        assertEquals(
                List.of("articles.restored_already"),
                keys(refused(() -> article.restore(REPORTER, same, article.text(), TextVersion.of(4), LATER))));
    }

    @Test
    void restoringIsForThoseWhoMayReviseAndVoidsAsAChangeDoes() {
        var article = Cast.submitted();
        ArticleText first = article.text();
        article.passWith(EDITOR, false, Cast.text().headline("编辑改").done(), 1, "", NOON);
        article.pass(HEAD, false, 2, "", NOON);
        Revision old = article.revisions().get(0);
        assertEquals(
                List.of("articles.in_review"),
                keys(refused(() -> article.restore(HEAD, old, first, TextVersion.of(2), NOON))));
        article.pass(DUTY, true, 2, "", NOON);
        assertEquals(
                403,
                refused(() -> article.restore(REPORTER, old, first, TextVersion.of(2), NOON))
                        .status());
        article.restore(HEAD, old, first, TextVersion.of(2), NOON);
        assertEquals(ArticleState.REVIEW_2, article.state());
        assertEquals(first, article.text());
    }

    @Test
    void aFormSaysWhichTextItBeganFrom() {
        assertEquals(new TextVersion(3, 2), TextVersion.posted(" 3.2 "));
        assertEquals("3.2", TextVersion.posted("3.2").toString());
        assertEquals("3", TextVersion.of(3).toString());
        assertEquals(TextVersion.UNTOLD, TextVersion.posted(null));
        for (String wrong : List.of("", "x", "1.", "-1", "1.2.3", "99999999999"))
            assertEquals(400, refused(() -> TextVersion.posted(wrong)).status(), wrong);
    }

    @Test
    void handingInTellsEverythingThatIsMissingAtOnce() {
        var article = new Article(REPORTER, "xuhuibao", "", NOON);
        article.revise(REPORTER, ArticleText.write().kicker("只有引题").done(), 0, NOON);
        Refusal refusal = refused(() -> article.submit(REPORTER, 3, NOON));
        assertEquals(422, refusal.status());
        assertEquals(
                List.of(
                        "articles.headline_missing",
                        "articles.body_missing",
                        "articles.byline_missing",
                        "articles.section_missing"),
                keys(refusal));
        assertEquals(ArticleState.DRAFT, article.state());
    }

    @Test
    void aColumnOfBriefsGoesByItsRubric() {
        var article = Cast.draft(Cast.text().headline("").rubric("大字新闻").body("□ 一条。\n□ 又一条。"));
        article.submit(REPORTER, 3, NOON);
        assertEquals(ArticleState.REVIEW_1, article.state());
    }

    @Test
    void aKickerNeverStandsAloneUnderARubric() {
        var article = Cast.draft(Cast.text().headline("").kicker("引题").rubric("大字新闻"));
        assertEquals(List.of("articles.headline_missing"), keys(refused(() -> article.submit(REPORTER, 3, NOON))));
    }

    @Test
    void copyFromElsewhereNeedsNoBylineButItsSource() {
        var bare = Cast.text().bylines(List.of());
        var agency = Cast.draft(bare.origin(Origin.AGENCY, ""));
        assertEquals(
                List.of("articles.source_missing", "articles.received_missing"),
                keys(refused(() -> agency.submit(REPORTER, 3, NOON))));
        var reprint = Cast.draft(bare.origin(Origin.REPRINTED, "某报"));
        assertEquals(List.of("articles.received_missing"), keys(refused(() -> reprint.submit(REPORTER, 3, NOON))));
        reprint.revise(REPORTER, bare.received("原文").done(), 1, NOON);
        reprint.submit(REPORTER, 3, NOON);
        var sentIn = Cast.draft(bare.origin(Origin.CONTRIBUTED, ""));
        sentIn.submit(REPORTER, 3, NOON);
        assertEquals(ArticleState.REVIEW_1, sentIn.state());
    }

    @Test
    void whatWasReceivedStaysAsItCame() {
        var article = Cast.draft(Cast.text().origin(Origin.AGENCY, "新华社"));
        article.revise(REPORTER, article.text().rewrite().received("原文\r\n第二行").done(), 1, LATER);
        for (String other : List.of("改过的原文", "")) {
            article.revise(REPORTER, article.text().rewrite().received(other).done(), 2, LATER);
            assertEquals("原文\n第二行", article.received());
        }
        assertEquals(2, article.currentRevision());
        article.restore(
                REPORTER,
                article.revisions().get(0),
                article.text().rewrite().received("").headline("旧").done(),
                article.textVersion(),
                LATER);
        assertEquals("原文\n第二行", article.received());
    }

    @Test
    void handingInASecondTimeIsRefusedAndChangesNothing() {
        var article = Cast.submitted();
        Refusal refusal = refused(() -> article.submit(REPORTER, 3, NOON));
        assertEquals(409, refusal.status());
        assertEquals(List.of("articles.handed_in_already"), keys(refusal));
        assertEquals(1, article.reviews().size());
    }

    @Test
    void anArticleInReviewCannotBeRevised() {
        var article = Cast.submitted();
        for (Person person : List.of(REPORTER, EDITOR, CHIEF)) {
            Refusal refusal = refused(
                    () -> article.revise(person, Cast.text().headline("改").done(), 1, NOON));
            assertEquals(List.of("articles.in_review"), keys(refusal));
        }
    }

    @Test
    void threeStagesLeadToApproval() {
        var article = Cast.submitted();
        article.pass(EDITOR, false, 1, "", NOON);
        assertEquals(ArticleState.REVIEW_2, article.state());
        article.pass(HEAD, false, 1, "好", NOON);
        assertEquals(ArticleState.REVIEW_3, article.state());
        article.pass(DUTY, true, 1, "", NOON);
        assertEquals(ArticleState.APPROVED, article.state());
        assertEquals(3, article.reviewsStanding().size());
        assertTrue(article.waitingFor().isEmpty());
    }

    @Test
    void oneReviewIsTheThird() {
        var article = Cast.draft();
        article.submit(REPORTER, 1, NOON);
        assertEquals(ArticleState.REVIEW_3, article.state());
        article.pass(CHIEF, false, 1, "", NOON);
        assertEquals(ArticleState.APPROVED, article.state());
    }

    @Test
    void twoReviewsAreTheFirstAndTheThird() {
        var article = Cast.draft();
        article.submit(REPORTER, 2, NOON);
        article.pass(EDITOR, false, 1, "", NOON);
        assertEquals(ArticleState.REVIEW_3, article.state());
    }

    @Test
    void eachStageHasItsOwnPeople() {
        var article = Cast.submitted();
        for (Person person : List.of(REPORTER, HEAD, DUTY, CHIEF, CORRESPONDENT, OTHER_EDITOR))
            assertEquals(
                    403, refused(() -> article.pass(person, true, 1, "", NOON)).status(), person.name());
        assertEquals(ArticleState.REVIEW_1, article.state());
    }

    @Test
    void dutyEditorsDecideOnlyForIssuesThatNameThem() {
        var article = Cast.inThirdReview();
        assertEquals(List.of("articles.not_on_duty"), keys(refused(() -> article.pass(DUTY, false, 1, "", NOON))));
        assertFalse(article.isDecidableBy(DUTY, false));
        assertTrue(article.isDecidableBy(DUTY, true));
        assertTrue(article.isDecidableBy(CHIEF, false));
    }

    @Test
    void nobodyReviewsTheirOwnCopy() {
        var own = new Article(EDITOR, "xuhuibao", "livelihood", NOON);
        own.revise(EDITOR, Cast.text().done(), 0, NOON);
        own.submit(EDITOR, 3, NOON);
        assertEquals(List.of("articles.own_copy"), keys(refused(() -> own.pass(EDITOR, false, 1, "", NOON))));
        assertEquals(
                List.of("articles.own_copy"),
                keys(refused(() -> own.returnWith(EDITOR, false, own.currentRevision(), "x", NOON))));
        assertEquals(
                List.of("articles.own_copy"),
                keys(refused(() -> own.decline(EDITOR, false, own.currentRevision(), "x", NOON))));
    }

    @Test
    void anEqualNameInTheBylineCountsAsThatPerson() {
        var article = Cast.draft(Cast.text().byline(BylinePart.WORDS, "责\u3000编"));
        article.submit(REPORTER, 3, NOON);
        assertTrue(article.isOwnOf(EDITOR));
        assertEquals(List.of("articles.own_copy"), keys(refused(() -> article.pass(EDITOR, false, 1, "", NOON))));
    }

    @Test
    void aNameCountsWhateverIsSetBeforeItAndHoweverItIsSpaced() {
        for (String line : List.of("本报记者责编", "本报特约记者 责 编", "记者甲 通讯员责编", "文/责编 图/王五", "责编（实习生）", "见习记者　责编、记者甲"))
            assertTrue(Byline.of(BylinePart.WORDS, line).names(EDITOR), line);
        for (String line : List.of("责编处", "王责编", "责", "记者"))
            assertFalse(Byline.of(BylinePart.WORDS, line).names(EDITOR), line);
    }

    @Test
    void takingOnesNameOffTheBylineDoesNotOpenTheReview() {
        var article = Cast.draft(Cast.text().byline(BylinePart.WORDS, "责编"));
        article.submit(REPORTER, 3, NOON);
        article.passWith(
                Cast.personFor("livelihood", "另编", Role.EDITOR),
                false,
                Cast.text().done(),
                1,
                "",
                NOON);
        assertTrue(article.isOwnOf(EDITOR));
        article.returnWith(HEAD, false, 2, "再改", NOON);
        article.submit(REPORTER, 3, NOON);
        assertEquals(List.of("articles.own_copy"), keys(refused(() -> article.pass(EDITOR, false, 2, "", NOON))));
    }

    @Test
    void aNameThatStoodOnlyInADraftDoesNotCount() {
        var article = Cast.draft(Cast.text().byline(BylinePart.WORDS, "责编"));
        article.revise(REPORTER, Cast.text().done(), 1, LATER);
        article.submit(REPORTER, 3, LATER);
        article.pass(EDITOR, false, 2, "", LATER);
        assertEquals(ArticleState.REVIEW_2, article.state());
    }

    @Test
    void whatWasNeverHandedInIsReadByItsWriterAlone() {
        var article = Cast.draft();
        article.revise(REPORTER, Cast.text().headline("第二稿").done(), 1, LATER);
        article.submit(REPORTER, 3, NOON);
        article.passWith(EDITOR, false, Cast.text().headline("编辑改").done(), 2, "", NOON);
        assertEquals(List.of(1, 2, 3), numbers(article.revisionsSeenBy(REPORTER)));
        assertEquals(List.of(2, 3), numbers(article.revisionsSeenBy(EDITOR)));
        assertEquals(List.of(), numbers(Cast.draft().revisionsSeenBy(EDITOR)));
    }

    private static List<Integer> numbers(List<Revision> revisions) {
        return revisions.stream().map(Revision::number).toList();
    }

    @Test
    void nobodyDoesTwoStagesOfOneArticle() {
        var both = Cast.person("both", "双肩挑", Role.EDITOR, Role.HEAD);
        var article = Cast.submitted();
        article.pass(both, false, 1, "", NOON);
        assertEquals(List.of("articles.passed_already"), keys(refused(() -> article.pass(both, false, 1, "", NOON))));
    }

    @Test
    void aDecisionIsOnTheTextThatWasRead() {
        var article = Cast.submitted();
        assertEquals(List.of("articles.stale"), keys(refused(() -> article.pass(EDITOR, false, 0, "", NOON))));
        article.pass(EDITOR, false, 1, "", NOON);
        assertEquals(1, article.reviewsStanding().get(0).revision());
    }

    @Test
    void sendingBackAndDecliningAreOnTheTextThatWasReadToo() {
        var article = Cast.submitted();
        article.passWith(EDITOR, false, Cast.text().headline("编辑改题").done(), 1, "", NOON);
        assertEquals(List.of("articles.stale"), keys(refused(() -> article.returnWith(HEAD, false, 1, "再改", NOON))));
        assertEquals(List.of("articles.stale"), keys(refused(() -> article.decline(HEAD, false, 1, "不用", NOON))));
        assertEquals(ArticleState.REVIEW_2, article.state());
        article.returnWith(HEAD, false, 2, "再改", NOON);
        assertEquals(2, article.reviews().get(article.reviews().size() - 1).revision());
    }

    @Test
    void sendingBackNeedsAReasonAndVoidsEveryPass() {
        var article = Cast.submitted();
        article.pass(EDITOR, false, 1, "", NOON);
        assertEquals(
                List.of("articles.reason_missing"),
                keys(refused(() -> article.returnWith(HEAD, false, article.currentRevision(), " ", NOON))));
        article.returnWith(HEAD, false, article.currentRevision(), "第三段再具体些", NOON);
        assertEquals(ArticleState.RETURNED, article.state());
        assertTrue(article.reviewsStanding().isEmpty());
        assertEquals("记者甲", article.waitingFor().orElseThrow().writer());
    }

    @Test
    void copyKeptBackWaitsForNobodyAndGoesOnWhereItStood() {
        var article = Cast.submitted();
        article.pass(EDITOR, false, 1, "", NOON);
        assertEquals(List.of("articles.reason_missing"), keys(refused(() -> article.hold(HEAD, false, 1, " ", NOON))));
        article.hold(HEAD, false, 1, "等结果", NOON);
        assertEquals(ArticleState.HELD, article.state());
        assertEquals("等结果", article.held().orElseThrow().reason());
        assertTrue(article.waitingFor().isEmpty());
        assertEquals(List.of("articles.not_in_review"), keys(refused(() -> article.pass(HEAD, false, 1, "", NOON))));
        assertEquals(
                List.of("articles.closed_to_changes"),
                keys(refused(
                        () -> article.revise(EDITOR, Cast.text().headline("改").done(), 1, NOON))));
        assertEquals(List.of("articles.not_placeable"), keys(refused(() -> article.tellPlace(1, "第1期", "1", "头条"))));
        article.letGoOn(HEAD, false, NOON.plusSeconds(60));
        assertEquals(ArticleState.REVIEW_2, article.state());
        assertEquals(1, article.reviewsStanding().size());
        assertEquals(List.of("articles.not_held"), keys(refused(() -> article.letGoOn(HEAD, false, NOON))));
    }

    @Test
    void approvedCopyIsApprovedAgainAfterItWasKeptBack() {
        var article = Cast.approved();
        article.hold(CHIEF, false, article.currentRevision(), "缓一缓", NOON);
        article.letGoOn(CHIEF, false, NOON);
        assertEquals(ArticleState.APPROVED, article.state());
    }

    @Test
    void nobodyKeepsBackTheirOwnCopyOrWhatStandsOnAPage() {
        var article = Cast.submitted();
        assertEquals(List.of("articles.own_copy"), keys(refused(() -> article.hold(REPORTER, false, 1, "缓", NOON))));
        assertEquals(List.of("articles.stale"), keys(refused(() -> article.hold(HEAD, false, 0, "缓", NOON))));
        article.tellPlace(1, "第1期", "1", "头条");
        assertEquals(List.of("articles.hold_placed"), keys(refused(() -> article.hold(HEAD, false, 1, "缓", NOON))));
    }

    @Test
    void whatCameBackIsRevisedAndGoesTheWholeWayAgain() {
        var article = Cast.submitted();
        article.pass(EDITOR, false, 1, "", NOON);
        article.returnWith(HEAD, false, article.currentRevision(), "再改", NOON);
        article.revise(REPORTER, Cast.text().headline("改好了").done(), 1, NOON);
        article.submit(REPORTER, 3, NOON);
        assertEquals(ArticleState.REVIEW_1, article.state());
        article.pass(EDITOR, false, 2, "", NOON);
        assertEquals(ArticleState.REVIEW_2, article.state());
    }

    @Test
    void anEditorOfTheSectionMayMendWhatCameBackAndAnotherMayNot() {
        var article = Cast.submitted();
        article.returnWith(EDITOR, false, article.currentRevision(), "再改", NOON);
        article.revise(EDITOR, Cast.text().headline("编辑代改").done(), 1, NOON);
        Person elsewhere = Cast.personFor("sports", "别处", Role.EDITOR);
        assertEquals(
                403,
                refused(() -> article.revise(elsewhere, Cast.text().done(), 2, NOON))
                        .status());
    }

    @Test
    void decliningNeedsAReasonAndEndsTheWay() {
        var article = Cast.submitted();
        refused(() -> article.decline(EDITOR, false, article.currentRevision(), "", NOON));
        article.decline(EDITOR, false, article.currentRevision(), "与上期重复", NOON);
        assertEquals(ArticleState.DECLINED, article.state());
        assertEquals(
                409,
                refused(() -> article.revise(REPORTER, Cast.text().done(), 1, NOON))
                        .status());
        assertEquals(409, refused(() -> article.submit(REPORTER, 3, NOON)).status());
    }

    @Test
    void aReviewersOwnChangeInsideThePassVoidsNothingAndIsShown() {
        var article = Cast.submitted();
        article.pass(EDITOR, false, 1, "", NOON);
        article.passWith(HEAD, false, Cast.text().headline("主任改题").done(), 1, "题目", NOON);
        assertEquals(ArticleState.REVIEW_3, article.state());
        assertEquals(2, article.reviewsStanding().size());
        assertEquals("主任改题", article.headline());
        assertEquals(Stage.SECOND, article.revisions().get(1).withinStage().orElseThrow());
        assertEquals(2, article.reviewsStanding().get(1).revision());
    }

    @Test
    void aReviewerCannotEmptyTheCopyInPassing() {
        var article = Cast.submitted();
        assertEquals(
                List.of("articles.body_missing"),
                keys(refused(() ->
                        article.passWith(EDITOR, false, Cast.text().body("").done(), 1, "", NOON))));
        assertEquals(1, article.currentRevision());
        assertEquals(ArticleState.REVIEW_1, article.state());
    }

    @Test
    void aChangeAfterApprovalFallsBackToTheChangersOwnStage() {
        var article = Cast.approved();
        article.revise(HEAD, Cast.text().headline("又改").done(), 1, NOON);
        assertEquals(ArticleState.REVIEW_2, article.state());
        assertEquals(
                List.of(Stage.FIRST),
                article.reviewsStanding().stream().map(Review::stage).toList());
        Review fallen = article.reviews().get(2);
        assertTrue(fallen.voidedAt().isPresent());
        assertEquals("主任", fallen.voidedBy());
        article.pass(HEAD, false, 2, "", NOON);
        article.pass(DUTY, true, 2, "", NOON);
        assertEquals(ArticleState.APPROVED, article.state());
    }

    @Test
    void aChangeByWhoeverHoldsNoPassVoidsThemAll() {
        var article = Cast.approved();
        article.revise(
                Cast.person("e2", "另编", Role.EDITOR), Cast.text().headline("又改").done(), 1, NOON);
        assertEquals(ArticleState.REVIEW_1, article.state());
        assertTrue(article.reviewsStanding().isEmpty());
    }

    @Test
    void aWriterCannotChangeWhatIsApproved() {
        var article = Cast.approved();
        assertEquals(
                403,
                refused(() -> article.revise(REPORTER, Cast.text().headline("改").done(), 1, NOON))
                        .status());
        assertEquals(3, article.reviewsStanding().size());
    }

    @Test
    void savingWithoutAChangeKeepsTheApproval() {
        var article = Cast.approved();
        article.revise(HEAD, article.text(), 1, NOON);
        assertEquals(ArticleState.APPROVED, article.state());
    }

    @Test
    void aSaveOverSomebodyElsesSaveIsRefused() {
        var article = Cast.submitted();
        article.returnWith(EDITOR, false, article.currentRevision(), "再改", NOON);
        article.revise(EDITOR, Cast.text().headline("编辑先存").done(), 1, NOON);
        Refusal refusal = refused(
                () -> article.revise(REPORTER, Cast.text().headline("记者后存").done(), 1, NOON));
        assertEquals(409, refusal.status());
        assertEquals(List.of("articles.stale"), keys(refusal));
        assertEquals("编辑先存", article.headline());
    }

    @Test
    void editorsSendPlacedCopyBackFromAnywhereOnItsWay() {
        var article = Cast.approved();
        article.tellPlace(4, "第4期(总第1658期)", "2", "头条");
        article.returnWith(EDITOR, false, article.currentRevision(), "删 2 行", NOON);
        assertEquals(ArticleState.RETURNED, article.state());
        assertTrue(article.isPlaced());
        assertEquals(
                403,
                refused(() -> Cast.approved().returnWith(REPORTER, false, 1, "x", NOON))
                        .status());
    }

    @Test
    void aDraftIsItsWritersAlone() {
        var article = Cast.draft();
        assertTrue(article.isVisibleTo(REPORTER));
        assertFalse(article.isVisibleTo(EDITOR));
        assertFalse(article.isVisibleTo(CHIEF));
        assertEquals(
                403,
                refused(() -> article.revise(EDITOR, Cast.text().done(), 1, NOON))
                        .status());
    }

    @Test
    void correspondentsAndAdministratorsSeeNobodyElsesCopy() {
        var article = Cast.approved();
        assertFalse(article.isVisibleTo(CORRESPONDENT));
        assertFalse(article.isVisibleTo(Cast.person("admin", "管理员", Role.ADMIN)));
        assertTrue(article.isVisibleTo(Cast.person("reporter2", "记者乙", Role.REPORTER)));
        assertTrue(article.isVisibleTo(Cast.person("layout", "美编", Role.LAYOUT)));
    }

    @Test
    void copyIsPlacedAsSoonAsItIsHandedIn() {
        assertEquals(
                409, refused(() -> Cast.draft().tellPlace(4, "第4期", "2", "头条")).status());
        var article = Cast.submitted();
        article.tellPlace(4, "第4期", "2", "头条");
        article.tellPlace(4, "第4期", "3", "二条");
        assertEquals("3", article.place().pageLabel());
        assertEquals(List.of("articles.placed_elsewhere"), keys(refused(() -> article.tellPlace(5, "第5期", "1", "头条"))));
        article.tellPlaceGone();
        assertNull(article.place());
    }

    @Test
    void onlyApprovedCopyOfTheIssueIsSealed() {
        var waiting = Cast.submitted();
        waiting.tellPlace(4, "第4期", "2", "头条");
        assertEquals(List.of("articles.not_approved"), keys(refused(() -> waiting.seal(4))));
        var elsewhere = Cast.approved();
        assertEquals(List.of("articles.not_in_that_issue"), keys(refused(() -> elsewhere.seal(4))));
    }

    @Test
    void whatWentToPressIsClosedToEverybody() {
        var article = Cast.approved();
        article.tellPlace(4, "第4期", "2", "头条");
        article.seal(4);
        List<Runnable> verbs = List.of(
                () -> article.revise(CHIEF, Cast.text().headline("改").done(), 1, NOON),
                () -> article.submit(REPORTER, 3, NOON),
                () -> article.pass(CHIEF, true, 1, "", NOON),
                () -> article.returnWith(CHIEF, true, article.currentRevision(), "改", NOON),
                () -> article.decline(CHIEF, true, article.currentRevision(), "改", NOON),
                () -> article.tellPlace(4, "第4期", "1", "头条"),
                article::tellPlaceGone,
                () -> article.seal(4));
        for (Runnable verb : verbs) assertEquals(List.of("articles.sealed"), keys(refused(verb)));
        assertEquals(ArticleState.APPROVED, article.state());
    }
}
