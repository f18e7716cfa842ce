package org.forme.archive;

import static org.forme.press.PressRoom.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.forme.articles.Article;
import org.forme.articles.Articles;
import org.forme.issues.Finding;
import org.forme.issues.Issue;
import org.forme.issues.Issues;
import org.forme.issues.Page;
import org.forme.issues.Slot;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.press.PageState;
import org.forme.press.Preflight;
import org.forme.press.PressRoom;
import org.forme.press.Proofing;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class ReeditionsTest {
    private static final Instant LATER = NOW.plusSeconds(1800);

    @Inject
    PressRoom room;

    @Inject
    Freezing freezing;

    @Inject
    SealedIssues sealed;

    @Inject
    Reeditions reeditions;

    @Inject
    Issues issues;

    @Inject
    Articles articles;

    @Inject
    People people;

    @Inject
    Proofing proofing;

    @Inject
    Preflight preflight;

    @Inject
    Verifier verifier;

    @Inject
    Published published;

    @Inject
    Withdrawals withdrawals;

    @Inject
    Corrections corrections;

    @Inject
    Printings printings;

    @Test
    void anotherEditionCarriesOnPagesAndSignaturesAndOnlyWhatChangesIsSignedAgain() {
        PressRoom.Job job = room.signed();
        long first = freezing.seal(job.issue(), job.chief(), NOW);
        long edition = begun(first, job);
        in(() -> {
            Issue again = issues.need(edition);
            assertEquals(2, again.edition());
            for (Page page : again.pages()) assertEquals(PageState.SIGNED, proofing.state(page), page.label());
            return null;
        });
        replaceLead(edition, job);
        in(() -> {
            Issue again = issues.need(edition);
            assertEquals(PageState.FALLEN, proofing.state(again.page("1")));
            assertEquals(PageState.SIGNED, proofing.state(again.page("2")));
            return null;
        });
    }

    @Test
    void theNewEditionIsSealedBesideTheOldOneAndBothAreVerified() {
        PressRoom.Job job = room.signed();
        long first = freezing.seal(job.issue(), job.chief(), NOW);
        long edition = begun(first, job);
        long second = sealedAgain(edition, job);
        in(() -> {
            SealedIssue old = sealed.findById(first);
            SealedIssue now = sealed.findById(second);
            assertEquals(2, now.edition());
            assertEquals(old.numbers(), now.numbers());
            assertEquals(old.root(), now.predecessor());
            assertEquals(sha(old, Paths.pdf("2")), sha(now, Paths.pdf("2")), "what did not change is the same file");
            assertNotEquals(sha(old, Paths.pdf("1")), sha(now, Paths.pdf("1")));
            assertEquals(
                    old.article(2).orElseThrow().title(),
                    now.article(2).orElseThrow().title());
            for (SealedIssue one : List.of(old, now))
                assertTrue(
                        verifier.verify(one).isIntact(),
                        one.edition() + ": " + verifier.verify(one).faults());
            return null;
        });
        in(() -> sealed.release(sealed.findById(second), people.findById(job.chief()), LATER));
        in(() -> {
            assertEquals(second, published.newest(job.paper()).orElseThrow().id());
            return null;
        });
    }

    @Test
    void theOldEditionIsVoidAndNeitherReleasedNorCountedAsASecondOne() {
        PressRoom.Job job = room.signed();
        long first = freezing.seal(job.issue(), job.chief(), NOW);
        long edition = begun(first, job);
        in(() -> {
            assertTrue(sealed.isVoid(sealed.findById(first)));
            assertEquals(List.of(), blocks(issues.need(edition)));
            return null;
        });
        assertEquals(
                "archive.void", refused(() -> in(() -> sealed.release(sealed.findById(first), chief(job), LATER))));
        assertEquals("archive.void", refused(() -> ask(first, job)));
    }

    @Test
    void whatWasWithdrawnStaysSoInAnEditionThatPrintsItAgain() {
        PressRoom.Job job = room.signed();
        long first = freezing.seal(job.issue(), job.chief(), NOW);
        in(() -> sealed.release(sealed.findById(first), chief(job), NOW));
        in(() -> {
            for (int article : List.of(1, 2))
                withdrawals.withdraw(sealed.findById(first), article, "", "当事人来函", chief(job), NOW);
            return null;
        });
        long edition = begun(first, job);
        long second = sealedAgain(edition, job);
        in(() -> sealed.release(sealed.findById(second), chief(job), LATER));
        in(() -> {
            Edition seen = published.edition(published.newest(job.paper()).orElseThrow());
            assertEquals(second, seen.issue().id());
            assertEquals("改过的头条", seen.article(1).orElseThrow().title(), "what was written anew is seen");
            assertTrue(seen.article(2).isEmpty(), "what was withdrawn is not");
            assertTrue(published.pdf(seen.issue(), "1").isPresent());
            return null;
        });
    }

    @Test
    void itTakesTwo() {
        PressRoom.Job job = room.signed();
        long first = freezing.seal(job.issue(), job.chief(), NOW);
        long asked = ask(first, job);
        assertEquals(
                "issues.again_two",
                refused(() -> in(() -> {
                    reeditions.agree(reeditions.findById(asked), chief(job), LATER);
                    return null;
                })));
        assertEquals(
                "shell.forbidden",
                refused(() -> in(() -> {
                    reeditions.agree(reeditions.findById(asked), people.findById(job.reporter()), LATER);
                    return null;
                })));
        in(() -> {
            assertTrue(reeditions.begun(sealed.findById(first)).isEmpty());
            assertEquals(asked, reeditions.waiting(job.paper()).get(0).id());
            assertFalse(sealed.isVoid(sealed.findById(first)));
            return null;
        });
    }

    @Test
    void aWordByTelephoneIsWrittenDownAndConfirmedLater() {
        PressRoom.Job job = room.signed();
        long first = freezing.seal(job.issue(), job.chief(), NOW);
        long asked = ask(first, job);
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> in(() -> {
                    reeditions.agreeByTelephone(
                            reeditions.findById(asked), duty(job), "", LATER.plusSeconds(60), chief(job), LATER);
                    return null;
                }));
        assertEquals(1, refusal.at("channel").size());
        assertEquals(1, refusal.at("toldAt").size());
        in(() -> {
            reeditions.agreeByTelephone(
                    reeditions.findById(asked), duty(job), "手机来电", LATER.minusSeconds(60), chief(job), LATER);
            return null;
        });
        in(() -> {
            assertTrue(reeditions.begun(sealed.findById(first)).isPresent());
            assertTrue(reeditions.unconfirmed(reeditions.findById(asked)).isPresent());
            assertEquals(asked, reeditions.unconfirmedBy(duty(job)).get(0).id());
            assertTrue(reeditions.waiting(job.paper()).isEmpty());
            reeditions.agree(reeditions.findById(asked), duty(job), LATER);
            return null;
        });
        in(() -> {
            assertTrue(reeditions.unconfirmed(reeditions.findById(asked)).isEmpty());
            assertTrue(reeditions.unconfirmedBy(duty(job)).isEmpty());
            return null;
        });
    }

    @Test
    void aStoppedPressCountsItsCopies() {
        PressRoom.Job job = room.signed();
        long first = freezing.seal(job.issue(), job.chief(), NOW);
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> in(() -> reeditions.ask(
                        sealed.findById(first), Reedition.Act.PRESS_STOPPED, "标题错字", "", 100, 120, chief(job), LATER)));
        assertEquals(1, refusal.at("printerWord").size());
        assertEquals(1, refusal.at("destroyed").size());
    }

    @Test
    void whatWasTakenOutByMistakeMayBePutBackAsItWas() {
        PressRoom.Job job = room.signed();
        long first = freezing.seal(job.issue(), job.chief(), NOW);
        long edition = begun(first, job);
        in(() -> {
            Page page = issues.need(edition).page("1");
            page.clear(page.slot("lead"), chief(job), LATER);
            return null;
        });
        in(() -> {
            Issue again = issues.need(edition);
            Article left = again.leftOut().get(0);
            again.page("1").place(again.page("1").slot("lead"), left, chief(job), LATER);
            assertTrue(again.page("1").slot("lead").isCarried());
            assertTrue(again.leftOut().isEmpty());
            return null;
        });
    }

    @Test
    void whatAnEarlierEditionSealedIsStillNotChanged() {
        PressRoom.Job job = room.signed();
        long first = freezing.seal(job.issue(), job.chief(), NOW);
        long edition = begun(first, job);
        in(() -> {
            Article carried = issues.need(edition).page("1").slot("lead").article();
            assertTrue(carried.isSealed());
            assertThrows(
                    Refusal.class, () -> carried.revise(chief(job), carried.text(), carried.currentRevision(), LATER));
            return null;
        });
    }

    @Test
    void whatWasSaidStandsBesideTheArticleWhereALaterEditionPrintsItAgain() {
        PressRoom.Job job = room.signed();
        long first = freezing.seal(job.issue(), job.chief(), NOW);
        in(() -> sealed.release(sealed.findById(first), chief(job), NOW));
        say(first, job, 1, "头条有误。");
        say(first, job, 2, "日期应为 18 日。");
        say(first, job, null, "本期印刷有色差。");
        long second = sealedAgain(begun(first, job), job);
        in(() -> sealed.release(sealed.findById(second), chief(job), LATER));
        in(() -> {
            Edition seen = published.edition(published.newest(job.paper()).orElseThrow());
            assertEquals(second, seen.issue().id());
            assertEquals(List.of(), seen.of(seen.article(1).orElseThrow()), "what was written anew is right");
            assertEquals("日期应为 18 日。", notes(seen.of(seen.article(2).orElseThrow())));
            assertEquals("本期印刷有色差。", notes(seen.ofIssue()));
            return null;
        });
    }

    @Test
    void anEditionThatCarriesOnAPrintedCorrectionPrintsItToo() {
        PressRoom.Job job = room.signed();
        long item = in(() -> issues.need(job.issue()).page("2").slots().stream()
                .filter(slot -> slot.article() != null)
                .findFirst()
                .orElseThrow()
                .article()
                .id());
        long first = freezing.seal(job.issue(), job.chief(), NOW);
        in(() -> {
            var said = new Correction(
                            sealed.findById(first),
                            null,
                            Correction.Kind.CORRECTION,
                            "更正",
                            "读者来电",
                            null,
                            chief(job),
                            NOW)
                    .with(item);
            corrections.persist(said);
            corrections.printed(sealed.findById(first), List.of(item));
            assertEquals(List.of(), corrections.due(job.paper()));
            return null;
        });
        long edition = begun(first, job);
        in(() -> {
            assertEquals(1, corrections.due(job.paper()).size(), "what only a void edition printed is still to come");
            return null;
        });
        long second = sealedAgain(edition, job);
        in(() -> {
            assertEquals(List.of(), corrections.due(job.paper()));
            Corrections.Standing standing =
                    corrections.of(sealed.findById(first)).get(0);
            assertEquals(2, standing.prints().size());
            assertEquals(second, standing.printed().issue().id());
            return null;
        });
    }

    @Test
    void aWordThatIsNotConfirmedAndAnEditionWithoutAChangeAreToldBeforeTheSeal() {
        PressRoom.Job job = room.signed();
        long first = freezing.seal(job.issue(), job.chief(), NOW);
        long asked = ask(first, job);
        in(() -> {
            reeditions.agreeByTelephone(
                    reeditions.findById(asked), duty(job), "手机来电", LATER.minusSeconds(60), chief(job), LATER);
            return null;
        });
        long edition =
                in(() -> reeditions.begun(sealed.findById(first)).orElseThrow().id());
        List<String> both = List.of("archive.check_word_unconfirmed", "archive.check_edition_same");
        in(() -> {
            assertTrue(warnings(issues.need(edition)).containsAll(both));
            reeditions.agree(reeditions.findById(asked), duty(job), LATER);
            return null;
        });
        replaceLead(edition, job);
        in(() -> {
            assertTrue(warnings(issues.need(edition)).stream().noneMatch(both::contains));
            return null;
        });
    }

    @Test
    void anIssueThatIsWithdrawnStaysSoWhenALaterEditionIsReleased() {
        PressRoom.Job job = room.signed();
        long first = freezing.seal(job.issue(), job.chief(), NOW);
        in(() -> sealed.release(sealed.findById(first), chief(job), NOW));
        in(() -> {
            withdrawals.withdraw(sealed.findById(first), null, "", "核实中", chief(job), NOW);
            return null;
        });
        long second = sealedAgain(begun(first, job), job);
        in(() -> sealed.release(sealed.findById(second), chief(job), LATER));
        in(() -> {
            assertTrue(published.newest(job.paper()).isEmpty(), "withdrawn as the number was");
            withdrawals.restore(sealed.findById(second), null, "已核实", chief(job), LATER);
            assertEquals(second, published.newest(job.paper()).orElseThrow().id());
            assertEquals(List.of(), withdrawals.seen(job.paper()), "copies have nothing to take away any more");
            return null;
        });
    }

    @Test
    void whatIsDoneAfterThePressIsDoneToTheEditionThatReadersSee() {
        PressRoom.Job job = room.signed();
        long first = freezing.seal(job.issue(), job.chief(), NOW);
        in(() -> sealed.release(sealed.findById(first), chief(job), NOW));
        long second = sealedAgain(begun(first, job), job);
        say(first, job, 2, "此时读者看到的还是第 1 版次。");
        in(() -> sealed.release(sealed.findById(second), chief(job), LATER));
        assertEquals("archive.void_afterwards", refused(() -> say(first, job, 1, "更正")));
        assertEquals(
                "archive.void_afterwards",
                refused(() -> in(() -> {
                    withdrawals.withdraw(sealed.findById(first), 2, "", "投诉", chief(job), LATER);
                    return null;
                })));
    }

    @Test
    void theSameIsSaidOnce() {
        PressRoom.Job job = room.signed();
        long first = freezing.seal(job.issue(), job.chief(), NOW);
        say(first, job, 1, "人名有误。");
        assertEquals("archive.said_already", refused(() -> say(first, job, 1, "人名有误。")));
        say(first, job, 2, "人名有误。");
    }

    @Test
    void copiesThatAreNoNumberAndWordsFromBeforeTheSealAreRefused() {
        PressRoom.Job job = room.signed();
        long first = freezing.seal(job.issue(), job.chief(), NOW);
        Refusal copies = assertThrows(
                Refusal.class,
                () -> in(() -> reeditions.ask(
                        sealed.findById(first), Reedition.Act.PRESS_STOPPED, "错字", "王师傅", -1, -1, chief(job), LATER)));
        assertEquals(1, copies.at("printed").size());
        assertEquals(1, copies.at("destroyed").size());
        long asked = ask(first, job);
        assertEquals(
                "archive.told_before_seal",
                refused(() -> in(() -> {
                    reeditions.agreeByTelephone(
                            reeditions.findById(asked), duty(job), "手机", NOW.minusSeconds(120), chief(job), LATER);
                    return null;
                })));
    }

    @Test
    void aPressThatHasBegunIsNotBeforePrinting() {
        PressRoom.Job job = room.signed();
        long first = freezing.seal(job.issue(), job.chief(), NOW);
        in(() -> {
            printings.record(sealed.findById(first), new PressRun.Times(NOW, NOW, null), null, "", chief(job), LATER);
            return null;
        });
        assertEquals("archive.press_has_begun", refused(() -> ask(first, job)));
    }

    @Test
    void aVoidEditionIsNotOrderedFromThePrinter() {
        PressRoom.Job job = room.signed();
        long first = freezing.seal(job.issue(), job.chief(), NOW);
        begun(first, job);
        assertEquals(
                "archive.void",
                refused(() -> in(() -> {
                    printings.order(sealed.findById(first), "印刷厂", 100, "全彩", LATER, "", chief(job), LATER);
                    return null;
                })));
    }

    private void say(long issue, PressRoom.Job job, Integer article, String note) {
        in(() -> corrections.make(
                sealed.findById(issue),
                article,
                Correction.Kind.CORRECTION,
                note,
                "读者来电",
                null,
                Optional.empty(),
                chief(job),
                NOW));
    }

    private static String notes(List<Corrections.Standing> said) {
        return said.stream().map(one -> one.correction().note()).collect(Collectors.joining("|"));
    }

    private long sealedAgain(long edition, PressRoom.Job job) {
        replaceLead(edition, job);
        in(() -> {
            room.sign(issues.need(edition).page("1"), chief(job));
            return null;
        });
        return freezing.seal(edition, job.chief(), LATER);
    }

    private long begun(long first, PressRoom.Job job) {
        long asked = ask(first, job);
        in(() -> {
            reeditions.agree(reeditions.findById(asked), duty(job), LATER);
            return null;
        });
        return in(() -> reeditions.begun(sealed.findById(first)).orElseThrow().id());
    }

    private long ask(long first, PressRoom.Job job) {
        return in(() -> reeditions
                .ask(
                        sealed.findById(first),
                        Reedition.Act.BEFORE_PRINT,
                        "头条人名有误",
                        "印刷厂王师傅 22:40 确认未开印",
                        null,
                        null,
                        chief(job),
                        LATER)
                .id());
    }

    private void replaceLead(long edition, PressRoom.Job job) {
        long spare = room.spare(job, "改过的头条");
        in(() -> {
            Page page = issues.need(edition).page("1");
            Slot lead = page.slot("lead");
            page.clear(lead, chief(job), LATER);
            page.place(lead, articles.findById(spare), chief(job), LATER);
            return null;
        });
    }

    private List<String> blocks(Issue issue) {
        return found(issue, Finding.Level.BLOCK);
    }

    private List<String> warnings(Issue issue) {
        return found(issue, Finding.Level.WARN);
    }

    private List<String> found(Issue issue, Finding.Level level) {
        return preflight.of(issue, LATER).stream()
                .filter(finding -> finding.level() == level)
                .map(Finding::key)
                .toList();
    }

    private static String sha(SealedIssue issue, String path) {
        return issue.part(path).orElseThrow().sha256();
    }

    private Person chief(PressRoom.Job job) {
        return people.findById(job.chief());
    }

    private Person duty(PressRoom.Job job) {
        return people.findById(job.duty());
    }

    private static String refused(Runnable act) {
        return assertThrows(Refusal.class, act::run).reasons().get(0).key();
    }

    private static <T> T in(Callable<T> act) {
        return QuarkusTransaction.requiringNew().call(act);
    }
}
