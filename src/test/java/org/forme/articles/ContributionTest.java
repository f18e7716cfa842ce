package org.forme.articles;

import static org.forme.articles.Cast.CORRESPONDENT;
import static org.forme.articles.Cast.EDITOR;
import static org.forme.articles.Cast.HEAD;
import static org.forme.articles.Cast.NOON;
import static org.forme.articles.Cast.REPORTER;
import static org.forme.articles.Cast.keys;
import static org.forme.articles.Cast.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.forme.articles.Contribution.Particulars;
import org.forme.articles.Contribution.Standing;
import org.forme.people.Person;
import org.junit.jupiter.api.Test;

/** What people send in, without a database. */
class ContributionTest {
    private static final LocalDate CAME = LocalDate.of(2022, 1, 10);
    private static final LocalDate TODAY = LocalDate.of(2022, 1, 23);

    private static Contribution entry() {
        return new Contribution("xuhuibao", particulars(CAME), EDITOR, TODAY, NOON);
    }

    private static Particulars particulars(LocalDate day) {
        return new Particulars("我家门前的路", "王阿姨", "021-6400 0000", "wang@example.org", "天平路 1 号", day);
    }

    @Test
    void itRingsOnDayTwelveUntilItIsDecided() {
        var entry = entry();
        assertFalse(entry.rings(CAME.plusDays(11)));
        assertTrue(entry.rings(CAME.plusDays(12)));
        assertFalse(entry.isOverdue(CAME.plusDays(15)));
        assertEquals(CAME.plusDays(15), entry.answerBy());
        assertTrue(entry.isOverdue(CAME.plusDays(16)));
        entry.accept(HEAD, 0, TODAY, TODAY);
        assertFalse(entry.rings(CAME.plusDays(12)));
        assertFalse(entry.isOverdue(CAME.plusDays(16)));
    }

    @Test
    void theLatestDecisionHoldsWithItsDayAndName() {
        var entry = entry();
        assertEquals(Standing.OPEN, entry.standing());
        entry.accept(HEAD, 0, CAME.plusDays(1), TODAY);
        assertEquals(Standing.ACCEPTED, entry.standing());
        entry.decline(EDITOR, 0, TODAY, TODAY);
        assertEquals(Standing.DECLINED, entry.standing());
        assertEquals(TODAY, entry.decidedOn().get());
        assertEquals("责编", entry.decidedBy());
    }

    @Test
    void nothingIsDecidedBeforeItCameOrInTheFuture() {
        var entry = entry();
        assertEquals(
                List.of("articles.contribution_decided_early"),
                keys(refused(() -> entry.accept(HEAD, 0, CAME.minusDays(1), TODAY))));
        assertEquals(
                List.of("articles.contribution_decided_future"),
                keys(refused(() -> entry.decline(HEAD, 0, TODAY.plusDays(1), TODAY))));
        assertEquals(List.of("articles.day_unreadable"), keys(refused(() -> entry.accept(HEAD, 0, null, TODAY))));
        assertEquals(Standing.OPEN, entry.standing());
        entry.accept(HEAD, 0, CAME.plusDays(1), TODAY);
        assertEquals(
                List.of("articles.contribution_received_late"),
                keys(refused(() -> entry.revise(HEAD, particulars(CAME.plusDays(2)), 0, TODAY))));
    }

    @Test
    void contactIsErasedOnceTheRegisterNeedsItNoMore() {
        var entry = entry();
        assertEquals(
                List.of("articles.contribution_erase_not_yours"),
                keys(refused(() -> entry.eraseContact(EDITOR, false, "本人要求", 0, NOON))));
        assertEquals(
                List.of("articles.contribution_erase_open"),
                keys(refused(() -> entry.eraseContact(HEAD, false, "本人要求", 0, NOON))));
        entry.accept(HEAD, 0, TODAY, TODAY);
        assertEquals(
                List.of("articles.contribution_erase_awaited"),
                keys(refused(() -> entry.eraseContact(HEAD, true, "本人要求", 0, NOON))));
        refused(() -> entry.eraseContact(HEAD, false, " ", 0, NOON));
        assertTrue(entry.isReached());
        entry.eraseContact(HEAD, false, "样报和稿酬已寄", 0, NOON);
        assertEquals(new Particulars("我家门前的路", "王阿姨", "", "", "", CAME), entry.particulars());
        assertEquals("主任", entry.erasure().get().by());
        assertEquals("样报和稿酬已寄", entry.erasure().get().why());
        assertEquals(
                List.of("articles.contribution_nothing_to_erase"),
                keys(refused(() -> entry.eraseContact(HEAD, false, "再删", 0, NOON))));
        entry.revise(EDITOR, particulars(CAME), 0, TODAY);
        assertTrue(entry.erasure().isEmpty(), "given anew, it is there again");
    }

    @Test
    void onlyEditorsAndThoseAboveThemKeepTheRegister() {
        for (Person other : List.of(REPORTER, CORRESPONDENT)) {
            assertFalse(Contribution.isKeptBy(other, "xuhuibao"));
            assertEquals(
                    403,
                    refused(() -> new Contribution("xuhuibao", particulars(CAME), other, TODAY, NOON))
                            .status());
            assertEquals(
                    403, refused(() -> entry().accept(other, 0, TODAY, TODAY)).status());
        }
        assertFalse(Contribution.isKeptBy(EDITOR, "anotherpaper"));
    }

    @Test
    void everyPieceThatWillNotDoIsTold() {
        var wrong = new Particulars(" ", "王\u202E阿姨", "打电话", "wang@", "路".repeat(201), TODAY.plusDays(1));
        assertEquals(
                List.of("title", "contributor", "phone", "email", "address", "receivedOn"),
                refused(() -> new Contribution("xuhuibao", wrong, EDITOR, TODAY, NOON)).reasons().stream()
                        .map(reason -> reason.field())
                        .toList());
    }

    @Test
    void anArticleThatWasContributedPointsToItsEntry() {
        var entry = entry();
        var article = Cast.draft(Cast.text().origin(Origin.CONTRIBUTED, ""));
        assertEquals(403, refused(() -> article.enterAs(REPORTER, entry)).status());
        article.enterAs(EDITOR, entry);
        assertEquals(entry, article.contribution().get());
        article.revise(REPORTER, article.text().rewrite().headline("改题").done(), article.textVersion(), "", NOON);
        assertEquals(entry, article.contribution().get());
        article.revise(
                REPORTER, article.text().rewrite().origin(Origin.OWN, "").done(), article.textVersion(), "", NOON);
        assertTrue(article.contribution().isEmpty());
        assertEquals(
                List.of("articles.contribution_of_other_origin"), keys(refused(() -> article.enterAs(EDITOR, entry))));
    }
}
