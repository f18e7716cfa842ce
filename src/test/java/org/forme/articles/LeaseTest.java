package org.forme.articles;

import static org.forme.articles.Cast.CHIEF;
import static org.forme.articles.Cast.EDITOR;
import static org.forme.articles.Cast.HEAD;
import static org.forme.articles.Cast.NOON;
import static org.forme.articles.Cast.OTHER_EDITOR;
import static org.forme.articles.Cast.REPORTER;
import static org.forme.articles.Cast.keys;
import static org.forme.articles.Cast.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Test;

class LeaseTest {
    private static final Instant ENDS = NOON.plus(EditLease.LASTS);

    private final Article article = returned();

    @Test
    void whileOnePersonWritesNobodyElseChangesTheText() {
        lease(EDITOR, NOON);
        Instant last = ENDS.minusSeconds(1);
        Revision old = article.revisions().get(0);
        List<Runnable> changes = List.of(
                () -> revise(REPORTER, "记者改", last),
                () -> article.restore(REPORTER, old, Cast.text().headline("旧").done(), article.textVersion(), last),
                () -> article.submit(REPORTER, 3, last),
                () -> lease(REPORTER, last));
        for (Runnable change : changes) assertEquals(List.of("articles.being_written"), keys(refused(change)));
        assertEquals(List.of("责编", 1L), refused(changes.get(0)).reasons().get(0).args());
        revise(EDITOR, "编辑改", last);
        assertEquals("编辑改", article.headline());
    }

    @Test
    void itEndsByItselfAndTypingRenewsIt() {
        lease(EDITOR, NOON);
        lease(EDITOR, NOON.plusSeconds(600));
        refused(() -> revise(REPORTER, "还早", ENDS));
        assertEquals(NOON, article.leased(ENDS).orElseThrow().takenAt(), "since when it is written");
        Instant over = NOON.plusSeconds(600).plus(EditLease.LASTS);
        assertTrue(article.leased(over).isEmpty());
        revise(REPORTER, "记者改", over);
        assertEquals("记者改", article.headline());
    }

    @Test
    void aReviewersChangeWaitsForAnotherReviewersLease() {
        var inReview = Cast.submitted();
        var second = Cast.personFor("livelihood", "另编", Role.EDITOR);
        inReview.lease(EDITOR, false, "window-1", "page-1", NOON);
        assertEquals(
                List.of("articles.being_written"),
                keys(refused(() -> inReview.passWith(
                        second, false, Cast.text().headline("改").done(), 1, "", NOON))));
        inReview.pass(second, false, 1, "", NOON);
        assertEquals(ArticleState.REVIEW_2, inReview.state(), "passing it unchanged changes no text");
        assertTrue(inReview.leased(NOON).isEmpty(), "the next step of its way ends it");
    }

    @Test
    void whoMayNotChangeTheTextGetsNoLease() {
        assertEquals(403, refused(() -> lease(OTHER_EDITOR, NOON)).status());
        assertEquals(
                403,
                refused(() -> Cast.approved().lease(REPORTER, false, "window-1", "page-1", NOON))
                        .status());
    }

    @Test
    void leavingEndsItButOnlyFromThePageThatWrites() {
        article.lease(EDITOR, false, "window-1", "page-1", NOON);
        article.lease(EDITOR, false, "window-1", "page-2", NOON);
        article.leave(EDITOR, "page-1", NOON);
        article.leave(REPORTER, null, NOON);
        assertTrue(article.leased(NOON).isPresent());
        assertTrue(article.leased(NOON).orElseThrow().isElsewhere("window-2"));
        assertFalse(article.leased(NOON).orElseThrow().isElsewhere("window-1"));
        article.leave(EDITOR, "page-2", NOON);
        assertTrue(article.leased(NOON).isEmpty());
    }

    @Test
    void aSaveWithoutScriptTakesItAndRenewsIt() {
        article.leaseOnSaving(REPORTER, NOON);
        assertFalse(article.leased(NOON).orElseThrow().isElsewhere("window-1"));
        article.leaseOnSaving(REPORTER, NOON.plusSeconds(60));
        assertEquals(ENDS.plusSeconds(60), article.leased(NOON).orElseThrow().until());
        article.leaseOnSaving(EDITOR, NOON);
        assertTrue(article.leased(NOON).orElseThrow().isBy(REPORTER));
    }

    @Test
    void takingOverKeepsWhatWasNotSavedBesideTheText() {
        lease(REPORTER, NOON);
        ArticleText typed = Cast.text().headline("没存的题").done();
        TakeOver done = article.takeOver(EDITOR, false, Optional.of(typed), NOON);
        assertEquals(2, done.keptRevision().orElseThrow());
        assertEquals("责编", done.byName());
        assertTrue(article.leased(NOON).orElseThrow().isBy(EDITOR));
        Revision kept = article.revisions().get(1);
        assertTrue(kept.isKeptAside());
        assertEquals("记者甲", kept.personName());
        assertEquals(typed, kept.text(id -> null));
        assertEquals("冬日菜场里的热气", article.headline());
        assertEquals(new TextVersion(1, 0), article.textVersion());
        revise(EDITOR, "编辑改", NOON);
        assertEquals(3, article.currentRevision());
        article.restore(EDITOR, kept, typed, TextVersion.of(3), NOON);
        assertEquals("没存的题", article.headline());
    }

    @Test
    void nothingIsKeptWhereNothingWasUnsaved() {
        lease(REPORTER, NOON);
        assertTrue(article.takeOver(EDITOR, false, Optional.of(article.text()), NOON)
                .keptRevision()
                .isEmpty());
        assertEquals(1, article.revisions().size());
    }

    @Test
    void editorsTakeOverFromThoseNotAboveThem() {
        lease(HEAD, NOON);
        assertFalse(article.isTakenOverBy(REPORTER, false, NOON));
        assertFalse(article.isTakenOverBy(EDITOR, false, NOON));
        assertEquals(
                List.of("articles.not_yours_to_take_over"),
                keys(refused(() -> article.takeOver(EDITOR, false, Optional.empty(), NOON))));
        assertEquals(
                List.of("articles.nobody_is_writing"),
                keys(refused(() -> article.takeOver(HEAD, false, Optional.empty(), NOON))));
        article.leave(HEAD, null, NOON);
        lease(REPORTER, NOON);
        assertTrue(article.isTakenOverBy(EDITOR, false, NOON));
        assertFalse(article.isTakenOverBy(OTHER_EDITOR, false, NOON));
        assertTrue(article.isTakenOverBy(CHIEF, false, NOON), "those above may, whoever may change the text now");
    }

    @Test
    void thoseAboveTakeOverFromAReviewThatIsNotTheirs() {
        var inReview = Cast.submitted();
        inReview.lease(EDITOR, false, "window-1", "page-1", NOON);
        assertTrue(inReview.isTakenOverBy(HEAD, false, NOON));
        assertFalse(inReview.isTakenOverBy(REPORTER, false, NOON));
        assertTrue(inReview.takeOver(
                        CHIEF, false, Optional.of(Cast.text().headline("没存的题").done()), NOON)
                .keptRevision()
                .isPresent());
        inReview.returnWith(CHIEF, false, 1, "今天不用了，再改", NOON);
        assertEquals(ArticleState.RETURNED, inReview.state());
    }

    @Test
    void nobodyAboveTakesOverTheReviewOfTheirOwnCopy() {
        var own = new Article(HEAD, "xuhuibao", "livelihood", NOON);
        own.revise(HEAD, Cast.text().done(), 0, NOON);
        own.submit(HEAD, 3, NOON);
        own.lease(EDITOR, false, "window-1", "page-1", NOON);
        assertFalse(own.isTakenOverBy(HEAD, false, NOON));
        assertTrue(own.isTakenOverBy(CHIEF, false, NOON));
    }

    @Test
    void nobodySendsCopyAwayFromWhoeverIsWritingIt() {
        var inReview = Cast.submitted();
        inReview.lease(EDITOR, false, "window-1", "page-1", NOON);
        List<Runnable> acts = List.of(
                () -> inReview.returnWith(HEAD, false, 1, "再改", NOON),
                () -> inReview.decline(Cast.personFor("livelihood", "另编", Role.EDITOR), false, 1, "不用", NOON),
                () -> inReview.hold(HEAD, false, 1, "缓", NOON));
        for (Runnable act : acts) {
            Refusal refusal = refused(act);
            assertEquals(List.of("articles.being_written_first"), keys(refusal));
            assertEquals("责编", refusal.reasons().get(0).args().get(0));
        }
        assertEquals(ArticleState.REVIEW_1, inReview.state());
        assertTrue(inReview.leased(NOON).isPresent());
        inReview.returnWith(EDITOR, false, 1, "自己退", NOON);
        assertEquals(ArticleState.RETURNED, inReview.state());
    }

    @Test
    void aSaveBringsItToTheWindowThatSaves() {
        article.lease(REPORTER, false, "window-1", "page-1", NOON);
        article.leaseOnSaving(REPORTER, NOON);
        assertFalse(article.leased(NOON).orElseThrow().isElsewhere("window-2"));
        article.lease(REPORTER, false, "window-2", "page-2", NOON);
        article.leave(REPORTER, "page-1", NOON);
        assertTrue(article.leased(NOON).isPresent(), "the window before may close");
    }

    @Test
    void aWindowThatIsSilentForLongerThanAMinuteIsNotHeard() {
        article.lease(REPORTER, false, "window-1", "page-1", NOON);
        EditLease lease = article.leased(NOON).orElseThrow();
        assertTrue(lease.isHeard(NOON.plusSeconds(61)));
        assertFalse(lease.isHeard(NOON.plusSeconds(90)));
    }

    private static Article returned() {
        var article = Cast.submitted();
        article.returnWith(HEAD, false, 1, "再改", NOON);
        return article;
    }

    private void lease(Person person, Instant at) {
        article.lease(person, false, "window-1", "page-1", at);
    }

    private void revise(Person person, String headline, Instant at) {
        article.revise(person, Cast.text().headline(headline).done(), article.textVersion(), "", at);
    }
}
