package org.forme.issues;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.forme.Newsroom;
import org.forme.articles.Article;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.articles.BylinePart;
import org.forme.imprint.IssueKind;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.imprint.Section;
import org.forme.imprint.Sections;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.people.RoleHeld;
import org.forme.shell.Attempt;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class IssuesTest {
    private static final Instant NOW = Instant.parse("2022-01-23T07:00:00Z");
    private static int papers;

    @Inject
    Issues issues;

    @Inject
    EarlierIssues earlier;

    @Inject
    Pages pages;

    @Inject
    PageStyles styles;

    @Inject
    Publications publications;

    @Inject
    Sections sections;

    @Inject
    People people;

    @Inject
    Articles articles;

    private Person chief;
    private String paper;

    @Test
    void theFirstIssueTakesTheStartingNumbersAndTheNextFollowsAWeekLater() {
        Long publication = newPaper();
        QuarkusTransaction.requiringNew().run(() -> {
            Proposal first = issues.propose(publications.findById(publication));
            assertEquals(new IssueNumber(51, 1653), first.number());
            assertEquals(LocalDate.of(2021, 12, 20), first.date());
            assertEquals("星期一", first.weekday());
            assertEquals(4, first.pages().size());
        });
        makeNext(publication);
        makeNext(publication);
        Issue third = makeNext(publication);
        assertEquals(new IssueNumber(1, 1655), third.number());
        assertEquals(LocalDate.of(2022, 1, 3), third.date());
    }

    @Test
    void theFirstIssueWaitsForADayWhoseDeadlineIsStillAhead() {
        Long publication = newPaper();
        assertEquals(LocalDate.of(2021, 12, 20), proposedAt(publication, "2021-12-19T11:59:00Z"));
        assertEquals(LocalDate.of(2021, 12, 27), proposedAt(publication, "2021-12-19T12:00:00Z"));
        assertEquals(LocalDate.of(2022, 3, 7), proposedAt(publication, "2022-02-28T01:00:00Z"));
        makeNext(publication);
        assertEquals(
                LocalDate.of(2021, 12, 27), proposedAt(publication, "2022-02-28T01:00:00Z"), "no day is passed over");
    }

    private LocalDate proposedAt(Long publication, String now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> issues.propose(publications.findById(publication), Instant.parse(now))
                        .date());
    }

    @Test
    void anIssueThatDoesNotFollowIsRefusedAtItsFields() {
        Long publication = newPaper();
        makeNext(publication);
        Refusal refusal = assertThrows(
                Refusal.class, () -> QuarkusTransaction.requiringNew().run(() -> {
                    Proposal next = issues.propose(publications.findById(publication));
                    issues.make(issueOf(publication, new IssueNumber(53, 1656), LocalDate.of(2021, 12, 20), next));
                }));
        assertEquals(1, refusal.at("number").size());
        assertEquals(1, refusal.at("total").size());
        assertEquals(1, refusal.at("date").size());
        assertEquals(422, refusal.status());
    }

    @Test
    void aNumberThatIsTakenIsToldByTheIssueThatHasIt() {
        Long publication = newPaper();
        makeNext(publication);
        makeNext(publication);
        Refusal refusal = refusedToMake(publication, new IssueNumber(51, 1653), LocalDate.of(2022, 1, 3));
        assertEquals("issues.number_taken", refusal.at("total").get(0).key());
        assertEquals(
                List.of("1653", "第51期(总第1653期)", LocalDate.of(2021, 12, 20)),
                refusal.at("total").get(0).args());
    }

    @Test
    void aCombinedIssueOverNewYearHoldsBothNumbersAndTheNextGoesOn() {
        Long publication = newPaper();
        makeNext(publication);
        make(publication, new IssueNumber(IssueKind.COMBINED, 52, 1654, 2, 1, ""), LocalDate.of(2021, 12, 27));
        Refusal old = refusedToMake(publication, new IssueNumber(2, 1656), LocalDate.of(2021, 12, 28));
        assertEquals("issues.date_in_old_year", old.at("date").get(0).key());
        Refusal taken = refusedToMake(publication, new IssueNumber(1, 1655), LocalDate.of(2022, 1, 3));
        assertEquals("issues.number_taken", taken.at("total").get(0).key());
        assertEquals(new IssueNumber(2, 1656), makeNext(publication).number());
    }

    @Test
    void anExtraOfTheSameDayTakesNoNumberAndTheSequenceGoesOn() {
        Long publication = newPaper();
        LocalDate day = makeNext(publication).date();
        Issue extra = make(publication, IssueNumber.labelled(IssueKind.EXTRA, "号外"), day);
        assertEquals("号外", QuarkusTransaction.requiringNew().call(() -> issues.need(extra.id())
                .number()
                .asPrinted()));
        assertEquals(new IssueNumber(52, 1654), makeNext(publication).number());
        Refusal again = refusedToMake(publication, IssueNumber.labelled(IssueKind.EXTRA, "号外"), day);
        assertEquals("issues.day_taken", again.at("date").get(0).key());
        make(publication, IssueNumber.labelled(IssueKind.SUPPLEMENT, "增刊"), day);
        assertEquals(new IssueNumber(1, 1655), makeNext(publication).number());
    }

    @Test
    void pilotsCountOnAndNoneIsThereTwice() {
        Long publication = newPaper();
        LocalDate day = LocalDate.of(2021, 12, 1);
        make(publication, IssueNumber.labelled(IssueKind.PILOT, "试刊第1号"), day);
        assertEquals("试刊第2号", QuarkusTransaction.requiringNew().call(() -> issues.propose(
                        publications.findById(publication), IssueKind.PILOT, Instant.parse("2021-12-01T04:00:00Z"))
                .number()
                .label()));
        Refusal again = refusedToMake(publication, IssueNumber.labelled(IssueKind.PILOT, "试刊第1号"), day.plusDays(7));
        assertEquals("issues.label_taken", again.at("label").get(0).key());
        assertEquals(new IssueNumber(51, 1653), makeNext(publication).number());
    }

    @Test
    void aWeekThatIsLeftOutWantsANote() {
        Long publication = newPaper();
        makeNext(publication);
        LocalDate skipped = LocalDate.of(2021, 12, 27);
        Refusal gap = refusedToMake(publication, new IssueNumber(1, 1654), skipped.plusWeeks(1));
        assertEquals("issues.date_gap", gap.at("date").get(0).key());
        QuarkusTransaction.requiringNew()
                .run(() -> issues.skip(publications.findById(publication), skipped, "元旦", me(), NOW));
        assertEquals(
                new IssueNumber(1, 1654),
                make(publication, new IssueNumber(1, 1654), skipped.plusWeeks(1))
                        .number());
    }

    @Test
    void anAddedIssueTakesTheNextNumberOnTheSameDay() {
        Long publication = newPaper();
        LocalDate day = makeNext(publication).date();
        make(publication, new IssueNumber(IssueKind.ADDED, 52, 1654, 1, 0, ""), day);
        assertEquals(new IssueNumber(53, 1655), makeNext(publication).number());
    }

    @Test
    void numbersFromBeforeFormeAreTakenInWholeOrNotAtAll() {
        Long publication = newPaper();
        Refusal refusal =
                assertThrows(Refusal.class, () -> takeIn(publication, "2021-12-06,49,1651\n2021-12-13,51,1652"));
        assertEquals("issues.earlier_number_year", refusal.at("lines").get(0).key());
        assertEquals(
                List.of(),
                QuarkusTransaction.requiringNew().call(() -> earlier.of(publications.findById(publication))));
        assertEquals(2, takeIn(publication, "2021-12-06,49,1651\n2021-12-13,50,1652,第51期(总第1653期)"));
        Refusal taken = refusedToMake(publication, new IssueNumber(50, 1652), LocalDate.of(2021, 12, 20));
        assertEquals("issues.number_taken", taken.at("total").get(0).key());
        assertEquals(new IssueNumber(51, 1653), makeNext(publication).number());
        Refusal twice = assertThrows(Refusal.class, () -> takeIn(publication, "2021-12-13,50,1652"));
        assertTrue(
                twice.at("lines").stream().anyMatch(reason -> reason.key().equals("issues.earlier_back_number")),
                twice.toString());
        QuarkusTransaction.requiringNew().run(() -> {
            assertTrue(earlier.of(publications.findById(publication)).get(0).isMisprinted());
            assertEquals(2, earlier.takeBack(publications.findById(publication), me()));
        });
        assertEquals(1, takeIn(publication, "2021-12-13,50,1652"));
    }

    /** As many as there were before the sample's first. */
    @Test
    void everyNumberOfThirtyYearsIsTakenIn() {
        Long publication = newPaper();
        var list = new StringBuilder();
        LocalDate day = LocalDate.of(2021, 12, 13).minusWeeks(1651);
        int number = 1;
        for (int total = 1; total <= 1652; total++, day = day.plusWeeks(1)) {
            list.append(day)
                    .append(',')
                    .append(number)
                    .append(',')
                    .append(total)
                    .append('\n');
            number = day.plusWeeks(1).getYear() > day.getYear() ? 1 : number + 1;
        }
        assertEquals(1652, takeIn(publication, list.toString()));
    }

    private int takeIn(Long publication, String text) {
        return takeIn(publication, text, false);
    }

    private int takeIn(Long publication, String text, boolean gaps) {
        return QuarkusTransaction.requiringNew()
                .call(() -> earlier.takeIn(publications.findById(publication), text, gaps, me(), NOW));
    }

    @Test
    void theDatabaseItselfRefusesANumberTwice() {
        Long publication = newPaper();
        Issue first = makeNext(publication);
        RuntimeException refusal = assertThrows(
                RuntimeException.class, () -> QuarkusTransaction.requiringNew().run(() -> {
                    Issue same = issueOf(
                            publication,
                            first.number(),
                            first.date().plusWeeks(3),
                            issues.propose(publications.findById(publication)));
                    issues.persistAndFlush(same);
                }));
        assertTrue(
                String.valueOf(refusal.getMessage())
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("taken_number"),
                refusal.getMessage());
    }

    /** Fifty at once, each until they have made one: nobody's number is anybody else's, and none is left out. */
    @Test
    void fiftyWhoMakeIssuesAtOnceAllGetNumbersOfTheirOwn() throws Exception {
        Long publication = newPaper();
        var barrier = new CyclicBarrier(50);
        var pool = Executors.newFixedThreadPool(50);
        try {
            List<Future<Integer>> makers = new ArrayList<>();
            for (int n = 0; n < 50; n++)
                makers.add(pool.submit(() -> {
                    barrier.await(30, TimeUnit.SECONDS);
                    return madeInTheEnd(publication);
                }));
            var totals = new TreeSet<Integer>();
            for (Future<Integer> maker : makers)
                assertTrue(totals.add(maker.get(120, TimeUnit.SECONDS)), "a number twice");
            assertEquals(IntStream.range(1653, 1703).boxed().toList(), List.copyOf(totals));
        } finally {
            pool.shutdownNow();
        }
        QuarkusTransaction.requiringNew().run(() -> {
            List<Issue> made = issues.of(publications.findById(publication));
            assertEquals(50, made.size());
            for (int i = 1; i < made.size(); i++)
                assertTrue(Numbering.follows(Dated.of(made.get(i)), Dated.of(made.get(i - 1))), made.get(i) + "");
        });
    }

    private int madeInTheEnd(Long publication) {
        for (int attempt = 0; attempt < 500; attempt++)
            try {
                return Attempt.at(() -> {
                    Proposal next = issues.propose(publications.findById(publication));
                    return issues.make(issueOf(publication, next.number(), next.date(), next))
                            .number()
                            .total();
                });
            } catch (Refusal somebodyWasQuicker) {
                assertTrue(List.of(422, 409).contains(somebodyWasQuicker.status()), somebodyWasQuicker.toString());
            }
        throw new AssertionError("never made one");
    }

    @Test
    void ofTwoWhoMakeTheNextIssueAtOnceOneIsRefusedAndNoNumberIsDoubled() throws Exception {
        Long publication = newPaper();
        makeNext(publication);
        for (int round = 0; round < 5; round++) {
            var barrier = new CyclicBarrier(2);
            Callable<Boolean> maker = () -> {
                try {
                    QuarkusTransaction.requiringNew().run(() -> {
                        Proposal next = issues.propose(publications.findById(publication));
                        await(barrier);
                        issues.make(issueOf(publication, next.number(), next.date(), next));
                    });
                    return true;
                } catch (Refusal refusal) {
                    assertTrue(
                            List.of("issues.made_by_somebody_else", "issues.date_not_after")
                                    .contains(refusal.reasons().get(0).key()),
                            refusal.toString());
                    return false;
                }
            };
            var pool = Executors.newFixedThreadPool(2);
            try {
                Future<Boolean> one = pool.submit(maker);
                Future<Boolean> other = pool.submit(maker);
                assertTrue(one.get() ^ other.get(), "exactly one made it");
            } finally {
                pool.shutdownNow();
            }
        }
        QuarkusTransaction.requiringNew().run(() -> {
            List<Integer> totals = issues.of(publications.findById(publication)).stream()
                    .map(issue -> issue.number().total())
                    .toList();
            assertEquals(List.of(1658, 1657, 1656, 1655, 1654, 1653), totals);
        });
    }

    @Test
    void placementJumpProofAndSignatureAreKept() {
        Long publication = newPaper();
        Long id = makeNext(publication).id();
        Long copy = QuarkusTransaction.requiringNew().call(() -> handedIn("菜场").id());
        QuarkusTransaction.requiringNew().run(() -> {
            Issue issue = issues.need(id);
            issue.name(List.of(me()), me(), NOW);
            Page front = pages.of(id, "1");
            front.place(front.slot("third"), articles.findById(copy), me(), NOW);
            front.jump(front.slot("third"), issue.page("4").slot("turn"), me(), NOW);
        });
        QuarkusTransaction.requiringNew().run(() -> {
            Issue issue = issues.need(id);
            assertEquals(1, issue.jumps().size());
            assertEquals("菜场", issue.page("4").slot("turn").article().headline());
            assertEquals(IssueState.OPEN, issue.state());
            assertEquals(
                    "third", pages.slotOf(articles.findById(copy)).orElseThrow().key());
            assertEquals(id, issues.inHand(issue.publication()).orElseThrow().id());
            assertTrue(articles.onDuty(me(), articles.findById(copy)));
            Page front = issue.page("1");
            for (Slot slot : front.slots())
                if (slot.isEmpty()) front.place(slot, handedIn("稿" + slot.key()), me(), NOW);
            String sha = "ab".repeat(32);
            Proof proof = new Proof(front, new Proof.Composed(sha, sha, sha, sha, null, "1"), me(), NOW);
            front.sign(proof, me(), NOW);
        });
        QuarkusTransaction.requiringNew().run(() -> {
            Page front = pages.of(id, "1");
            assertEquals(1, front.newestProof().orElseThrow().signatures().size());
            front.clear(front.slot("third"), me(), NOW);
        });
        QuarkusTransaction.requiringNew().run(() -> {
            assertTrue(issues.need(id).page("4").slot("turn").isEmpty());
            Page front = pages.of(id, "1");
            front.restyle(styles.of(front.issue().publication()).get(0), me(), NOW);
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, java.util.concurrent.TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Issue makeNext(Long publication) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Proposal next = issues.propose(publications.findById(publication));
            return issues.make(issueOf(publication, next.number(), next.date(), next));
        });
    }

    private Issue make(Long publication, IssueNumber number, LocalDate date) {
        return QuarkusTransaction.requiringNew()
                .call(() -> issues.make(
                        issueOf(publication, number, date, issues.propose(publications.findById(publication)))));
    }

    private Refusal refusedToMake(Long publication, IssueNumber number, LocalDate date) {
        return assertThrows(Refusal.class, () -> make(publication, number, date));
    }

    private Issue issueOf(Long publication, IssueNumber number, LocalDate date, Proposal next) {
        Instant deadline = date.minusDays(1).atTime(20, 0).toInstant(java.time.ZoneOffset.ofHours(8));
        return new Issue(publications.findById(publication), number, date, deadline, next.pages(), me(), NOW);
    }

    private Article handedIn(String headline) {
        Article article = new Article(me(), paper, "yaowen", NOW);
        articles.persist(article);
        article.revise(
                me(),
                ArticleText.write()
                        .section("yaowen")
                        .headline(headline)
                        .byline(BylinePart.REPORTER, "记者甲")
                        .body("冬日的菜场里热气腾腾。")
                        .done(),
                0,
                NOW);
        article.submit(me(), 3, NOW);
        return article;
    }

    private Person me() {
        return people.findById(chief.id());
    }

    private Long newPaper() {
        theHousePaperComesFirst();
        paper = "issues-test-" + ++papers;
        return QuarkusTransaction.requiringNew().call(() -> {
            Publication publication = new Publication(
                    paper, "测试报", new IssueNumber(51, 1653), LocalDate.of(2021, 12, 20), ZoneId.of("Asia/Shanghai"));
            publications.persist(publication);
            sections.persist(new Section(publication, "yaowen", "要闻", 1));
            sections.persist(new Section(publication, "fukan", "副刊", 2));
            styles.stock(publication);
            chief = new Person("issues-chief-" + papers, "总编庚");
            chief.take(new RoleHeld(Role.CHIEF, paper, ""));
            chief.take(new RoleHeld(Role.REPORTER, paper, ""));
            people.persist(chief);
            return publication.id();
        });
    }

    /** Other tests take the oldest paper for the house's own. */
    private void theHousePaperComesFirst() {
        QuarkusTransaction.requiringNew().run(() -> {
            if (publications.only().isEmpty())
                publications.persist(new Publication(
                        Newsroom.PAPER,
                        "徐汇报",
                        new IssueNumber(3, 1657),
                        LocalDate.of(2022, 1, 17),
                        ZoneId.of("Asia/Shanghai")));
        });
    }
}
