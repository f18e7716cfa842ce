package org.forme.press;

import static org.forme.press.PressRoom.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.forme.archive.Burglar;
import org.forme.articles.Article;
import org.forme.articles.ArticlePicture;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.imprint.Frequency;
import org.forme.imprint.Imprint;
import org.forme.imprint.IssueKind;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.Masthead;
import org.forme.imprint.Particulars;
import org.forme.imprint.Permit;
import org.forme.imprint.PermitChange;
import org.forme.imprint.PermitMatter;
import org.forme.imprint.Permits;
import org.forme.imprint.Publication;
import org.forme.imprint.Regime;
import org.forme.imprint.Rhythm;
import org.forme.imprint.Rule;
import org.forme.imprint.Waiver;
import org.forme.imprint.Waivers;
import org.forme.issues.Finding;
import org.forme.issues.Issue;
import org.forme.issues.Issues;
import org.forme.issues.Page;
import org.forme.issues.PageStyle;
import org.forme.issues.PageStyles;
import org.forme.issues.PlannedPage;
import org.forme.issues.Slot;
import org.forme.pictures.Crop;
import org.forme.pictures.Focus;
import org.forme.pictures.Picture;
import org.forme.pictures.Pictures;
import org.forme.pictures.Rights;
import org.forme.pictures.SamplePictures;
import org.forme.shell.Refusal;
import org.forme.text.Manuscript;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class PreflightTest {
    @Inject
    Burglar burglar;

    @Inject
    PressRoom room;

    @Inject
    Preflight preflight;

    @Inject
    Permits permits;

    @Inject
    Waivers waivers;

    @Inject
    Articles articles;

    @Inject
    Issues issues;

    @Inject
    PageStyles styles;

    @Inject
    Pictures pictures;

    @Inject
    EntityManager data;

    @Test
    void nothingStandsAgainstAnIssueThatIsSignedAsItIs() {
        PressRoom.Job job = room.signed();
        assertEquals(Set.of(), against(job));
        room.in(job, (issue, chief) -> {
            var clearance = preflight.clear(issue, NOW);
            assertEquals(issue.id(), clearance.issue());
            assertEquals(clearance.digest(), preflight.clear(issue, NOW).digest());
        });
    }

    @Test
    void everyReasonIsShownAtOnceAndRefusesTheClearance() {
        PressRoom.Job job = room.filled();
        room.in(job, (issue, chief) -> {
            issue.name(List.of(), "出差", chief, NOW);
            permits.of(issue.publication()).get(0).end(LocalDate.of(2022, 1, 20), "示例：收回");
            issue.page("2").clear(slot(issue, "2", 0), chief, NOW);
            Article lead = article(issue, "1", "lead");
            lead.returnWith(chief, true, lead.currentRevision(), "再改", NOW);
        });
        assertEquals(
                Set.of(
                        "issues.no_duty",
                        "issues.check_permit_cancelled",
                        "issues.check_empty",
                        "issues.check_unapproved",
                        "press.unsigned"),
                against(job));
        room.in(job, (issue, chief) -> {
            Refusal refusal = assertThrows(Refusal.class, () -> preflight.clear(issue, NOW));
            assertEquals(409, refusal.status());
            assertEquals(6, refusal.reasons().size(), "two pages are unsigned");
        });
    }

    @Test
    void whiteAndAnUnsaidImprintAreTold() {
        PressRoom.Job job = room.filled();
        room.revise(job, id(job, "lead"), text(job, id(job, "lead"), "一行。"));
        Set<String> told = found(job, Finding.Level.WARN);
        assertTrue(told.contains("press.short_lines"), told::toString);
        assertEquals(
                Set.of("K04", "K05.recipients", "K05.run", "K05.print-date"),
                only(rules(job, Finding.Level.WARN), "K04", "K05"),
                "the permit says who makes and prints it");
        QuarkusTransaction.requiringNew()
                .run(() -> data.createQuery("update Publication p set p.permitPhrase = '内部资料 免费交流',"
                                + " p.imprint.publisher = '甲', p.imprint.recipients = '乙',"
                                + " p.imprint.printer = '丙', p.imprint.run = '5000 份' where"
                                + " p.paper = :paper")
                        .setParameter("paper", job.paper())
                        .executeUpdate());
        room.in(job, (issue, chief) -> issue.publication().head(printedOn(0)));
        assertEquals(Set.of(), only(rules(job, Finding.Level.WARN), "K04", "K05"));
        assertTrue(found(job, Finding.Level.OK).contains("press.imprint_complete"));
    }

    @Test
    void oversetCopyStandsAgainstIt() {
        PressRoom.Job job = room.filled();
        long lead = id(job, "lead");
        room.revise(job, lead, text(job, lead, "一段很长的文字，".repeat(2000)));
        assertTrue(against(job).contains("press.overset"));
    }

    @Test
    void aHeadlineThatLeavesNoRoomStandsAgainstIt() {
        PressRoom.Job job = room.filled();
        long lead = id(job, "lead");
        QuarkusTransaction.requiringNew()
                .run(() -> data.createQuery("update Slot s set s.shape.headlinePt = 400 where s.article.id = :article")
                        .setParameter("article", lead)
                        .executeUpdate());
        assertTrue(
                against(job).contains("press.headline_over"), () -> against(job).toString());
    }

    @Test
    void aPictureWhoseRightsRunOutBeforeTheIssueStandsAgainstIt() {
        PressRoom.Job job = room.filled();
        long lead = id(job, "lead");
        var picture = new Picture[1];
        room.in(job, (issue, chief) -> picture[0] = pictures.take(SamplePictures.jpeg(900, 600), "图.jpg", chief, NOW));
        room.revise(job, lead, QuarkusTransaction.requiringNew().call(() -> articles.findById(lead)
                .text()
                .rewrite()
                .picture(new ArticlePicture(pictures.findById(picture[0].id()), "菜场", "记者甲", ""))
                .done()));
        assertTrue(found(job, Finding.Level.WARN).contains("issues.check_rights_unstated"));
        LocalDate day = LocalDate.of(2022, 1, 24);
        state(job, picture[0].id(), day);
        assertTrue(found(job, Finding.Level.OK).contains("issues.check_rights"));
        state(job, picture[0].id(), day.minusDays(1));
        assertTrue(against(job).contains("issues.check_rights_over"));
    }

    @Test
    void whatIsCroppedIsJudgedByThePixelsThatStay() {
        PressRoom.Job job = room.filled();
        long lead = id(job, "lead");
        var picture = new Picture[1];
        room.in(job, (issue, chief) -> picture[0] = pictures.take(SamplePictures.jpeg(1200, 800), "图.jpg", chief, NOW));
        room.revise(job, lead, shown(lead, picture[0], null));
        assertFalse(found(job, Finding.Level.WARN).contains("press.picture_soft"));
        assertFalse(against(job).contains("press.picture_coarse"));
        room.revise(job, lead, shown(lead, picture[0], new Crop(400, 400, 400, 400)));
        assertTrue(against(job).contains("press.picture_coarse"), () -> found(job, Finding.Level.WARN)
                .toString());
    }

    private ArticleText shown(long article, Picture picture, Crop crop) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Picture found = pictures.findById(picture.id());
            if (crop != null) pictures.cut(found, crop);
            return articles.findById(article)
                    .text()
                    .rewrite()
                    .pictures(List.of(new ArticlePicture(found, "菜场", "记者甲", "", Focus.MIDDLE, crop)))
                    .done();
        });
    }

    private void state(PressRoom.Job job, long id, LocalDate until) {
        room.in(job, (issue, chief) -> {
            Picture picture = pictures.findById(id);
            picture.state(new Rights(Rights.Kind.LICENCE, "", until), picture.version(), chief);
        });
    }

    @Test
    void aCharacterWithoutAGlyphStandsAgainstIt() {
        PressRoom.Job job = room.filled();
        long lead = id(job, "lead");
        room.revise(job, lead, text(job, lead, "有一个字没有字形：\uD880\uDEDD。"));
        assertTrue(against(job).contains("press.no_glyph"), () -> against(job).toString());
    }

    @Test
    void whatTheComposedPageShowsIsToldAmongAllAndBesideThatPage() {
        PressRoom.Job job = room.filled();
        long third = id(job, "third");
        assertTrue(found(job, Finding.Level.OK).contains("press.all_made_up"));
        QuarkusTransaction.requiringNew()
                .run(() -> data.createQuery("update Slot s set s.shape.line = 25 where s.article.id = :article")
                        .setParameter("article", third)
                        .executeUpdate());
        assertTrue(
                against(job).contains("press.slots_overlap"), () -> against(job).toString());
        room.in(job, (issue, chief) -> {
            Finding first = preflight.of(issue.page("1")).get(0);
            assertEquals(Finding.Level.BLOCK, first.level());
            assertEquals("1", first.args().get(0));
            assertEquals("/desk/issues/" + issue.id() + "/pages/1?slot=third", first.href());
            assertTrue(preflight.of(issue.page("2")).stream()
                    .noneMatch(finding -> finding.key().equals("press.slots_overlap")));
        });
    }

    @Test
    void aJumpThatIsNotNeededStandsAgainstIt() {
        PressRoom.Job job = room.filled();
        room.in(job, (issue, chief) -> {
            issue.page("2").clear(slot(issue, "2", 0), chief, NOW);
            issue.page("1").jump(issue.page("1").slot("lead"), slot(issue, "2", 0), chief, NOW);
        });
        assertTrue(against(job).contains("press.jump_needless"));
    }

    @Test
    void aContinuationWithoutItsBeginningStandsAgainstIt() {
        PressRoom.Job job = room.filled();
        room.in(job, (issue, chief) -> {
            issue.page("2").clear(slot(issue, "2", 0), chief, NOW);
            issue.page("1").jump(issue.page("1").slot("lead"), slot(issue, "2", 0), chief, NOW);
        });
        long lead = id(job, "lead");
        QuarkusTransaction.requiringNew()
                .run(() -> data.createQuery("update Slot s set s.article = null where s.article.id = :article")
                        .setParameter("article", lead)
                        .executeUpdate());
        assertTrue(against(job).contains("issues.check_unpaired"));
    }

    @Test
    void aFallenSignatureIsToldWithItsName() {
        PressRoom.Job job = room.signed();
        room.in(job, (issue, chief) -> issue.page("2").credit("责编乙", "", "", chief, NOW));
        assertEquals(Set.of("press.signature_fallen"), against(job));
        room.in(
                job,
                (issue, chief) -> assertEquals(
                        List.of("2", "总编庚"),
                        preflight.of(issue, NOW).stream()
                                .filter(finding -> finding.key().equals("press.signature_fallen"))
                                .findFirst()
                                .orElseThrow()
                                .args()));
    }

    @Test
    void theIssueBeforeMustBeSealedAndTheNumberFollow() {
        PressRoom.Job job = room.signed();
        long next = QuarkusTransaction.requiringNew().call(() -> {
            Issue issue = issues.need(job.issue());
            PageStyle front = styles.of(issue.publication()).stream()
                    .filter(PageStyle::isFront)
                    .findFirst()
                    .orElseThrow();
            return issues.make(new Issue(
                            issue.publication(),
                            new IssueNumber(5, 1659),
                            LocalDate.of(2022, 1, 31),
                            NOW,
                            List.of(new PlannedPage("yaowen", "要闻", front)),
                            articles.findById(id(job, "lead")).author(),
                            NOW))
                    .id();
        });
        PressRoom.Job after = new PressRoom.Job(next, job.paper(), job.chief(), job.reporter(), job.duty());
        assertTrue(against(after).contains("issues.check_before_open"));
        QuarkusTransaction.requiringNew()
                .run(() -> data.createQuery("update Issue i set i.number.total = 1700 where i.id = :issue")
                        .setParameter("issue", next)
                        .executeUpdate());
        assertTrue(against(after).contains("issues.check_number"));
    }

    @Test
    void duringTheExchangeOfPermitsTheOldOneStandsWhereThatIsWaived() {
        PressRoom.Job job = room.filled();
        permitUntil(job, LocalDate.of(2022, 1, 10));
        assertTrue(against(job).contains("issues.check_permit_expired"));
        waive(job, "K01.grace", LocalDate.of(2022, 1, 23));
        assertTrue(against(job).contains("issues.check_permit_expired"), "over before the issue's day");
        waive(job, "K01.grace", LocalDate.of(2022, 1, 31));
        assertFalse(against(job).contains("issues.check_permit_expired"));
        assertTrue(found(job, Finding.Level.WARN).contains("issues.check_permit_grace"));
        room.in(
                job,
                (issue, chief) -> assertEquals(
                        "准印证号(B)0150",
                        permits.inForce(issue.publication(), issue.date())
                                .orElseThrow()
                                .numberAsPrinted()));
        permitUntil(job, LocalDate.of(2021, 12, 20));
        assertTrue(
                against(job).contains("issues.check_permit_expired"), "no waiver reaches further than the law's month");
    }

    @Test
    void aPermitThatEndedYesterdayIsToldByName() {
        PressRoom.Job job = room.filled();
        permitUntil(job, LocalDate.of(2022, 1, 23));
        room.in(job, (issue, chief) -> {
            Finding finding = preflight.of(issue, NOW).stream()
                    .filter(one -> one.rule() != null && one.rule().id().equals("K01"))
                    .findFirst()
                    .orElseThrow();
            assertEquals("issues.check_permit_expired", finding.key());
            assertEquals(Finding.Level.BLOCK, finding.level());
            assertEquals(List.of("准印证号(B)0150", LocalDate.of(2022, 1, 23), LocalDate.of(2022, 1, 24)), finding.args());
            assertThrows(Refusal.class, () -> preflight.clear(issue, NOW));
        });
    }

    @Test
    void aSuspendedPermitStandsAgainstIt() {
        PressRoom.Job job = room.filled();
        room.in(
                job,
                (issue, chief) -> permits.of(issue.publication()).get(0).suspend(LocalDate.of(2022, 1, 20), "示例：整改"));
        assertTrue(against(job).contains("issues.check_permit_suspended"));
    }

    @Test
    void aTitleOtherThanTheRegisteredOneStandsAgainstItUntilItsChangeIsApproved() {
        PressRoom.Job job = room.filled();
        assertFalse(rules(job, Finding.Level.BLOCK).contains("K02"));
        room.in(job, (issue, chief) -> {
            Publication paper = issue.publication();
            paper.revise(new PublicationWords(paper).registered("测试新报"));
        });
        assertTrue(rules(job, Finding.Level.BLOCK).contains("K02"));
        room.in(job, (issue, chief) -> permits.of(issue.publication())
                .get(0)
                .change(PermitChange.Kind.MAJOR, PermitMatter.TITLE, "测试新报", LocalDate.of(2022, 1, 10))
                .decide(LocalDate.of(2022, 1, 20), true));
        assertFalse(rules(job, Finding.Level.BLOCK).contains("K02"));
    }

    @Test
    void aFormatOtherThanTheRegisteredOneStandsAgainstIt() {
        PressRoom.Job job = room.filled();
        registered(job, "四开", LocalDate.of(2022, 1, 10));
        assertFalse(found(job, Finding.Level.BLOCK).contains("issues.check_registered_format"));
        registered(job, "对开", LocalDate.of(2022, 1, 11));
        assertTrue(found(job, Finding.Level.BLOCK).contains("issues.check_registered_format"));
        registered(job, "390 mm × 273 mm", LocalDate.of(2022, 1, 12));
        assertFalse(found(job, Finding.Level.BLOCK).contains("issues.check_registered_format"));
        registered(job, "折页", LocalDate.of(2022, 1, 13));
        assertFalse(rules(job, Finding.Level.BLOCK).contains("K02"), "what cannot be measured is not judged");
    }

    private void registered(PressRoom.Job job, String format, LocalDate day) {
        room.in(job, (issue, chief) -> permits.of(issue.publication())
                .get(0)
                .change(PermitChange.Kind.RECORD, PermitMatter.FORMAT, format, day));
    }

    @Test
    void aFrequencyOtherThanTheRegisteredOneStandsAgainstIt() {
        PressRoom.Job job = room.filled();
        room.in(job, (issue, chief) -> permits.of(issue.publication())
                .get(0)
                .change(PermitChange.Kind.RECORD, PermitMatter.FREQUENCY, "周报", LocalDate.of(2022, 1, 10)));
        assertFalse(found(job, Finding.Level.BLOCK).contains("issues.check_registered_frequency"));
        room.in(job, (issue, chief) -> issue.publication().comeOut(new Frequency(Rhythm.WEEKLY, "1,4")));
        assertFalse(found(job, Finding.Level.BLOCK).contains("issues.check_registered_frequency"));
        room.in(job, (issue, chief) -> issue.publication().comeOut(new Frequency(Rhythm.MONTHLY, "")));
        assertTrue(found(job, Finding.Level.BLOCK).contains("issues.check_registered_frequency"));
    }

    @Test
    void aPaperUnderGermanLawIsCheckedByThatLawAlone() {
        PressRoom.Job job = room.filled();
        underLaw(job, "DE_STATE_PRESS");
        assertEquals(
                Set.of("DE.address", "DE.printer-address", "DE.responsible-editor"),
                only(rules(job, Finding.Level.BLOCK), "DE"));
        assertEquals(Set.of("DE.ad-editor"), rules(job, Finding.Level.WARN));
        room.in(job, (issue, chief) -> {
            Publication paper = issue.publication();
            paper.head(new Masthead("", "某某，某街1号（全部内容）", "某某", "某街2号", "", "", "", "", null));
            paper.revise(new PublicationWords(paper).at("某街1号"));
        });
        assertEquals(Set.of(), only(rules(job, Finding.Level.BLOCK), "DE"));
        assertTrue(found(job, Finding.Level.OK).contains("press.imprint_complete"));
    }

    @Test
    void aNewspaperPrintsItsVersionRecord() {
        PressRoom.Job job = room.filled();
        underLaw(job, "CN_NEWSPAPER");
        Set<String> missing = only(rules(job, Finding.Level.WARN), "K05");
        assertTrue(
                missing.containsAll(Set.of("K05.chief-editor", "K05.sponsor", "K05.postal-code")), missing.toString());
        assertFalse(missing.contains("K05.page-order"), "folios number the pages");
        assertFalse(missing.contains("K05.date"), "head and folios print the date");
        assertFalse(missing.contains("K05.pages"));
        assertEquals(Set.of(), only(rules(job, Finding.Level.WARN), "K07"), "a newspaper may be called one");
    }

    @Test
    void anExtraSaysThatItIsFreeInPlaceOfAPrice() {
        PressRoom.Job job = room.filled();
        underLaw(job, "CN_NEWSPAPER");
        assertTrue(rules(job, Finding.Level.WARN).contains("K05.price"));
        assertFalse(rules(job, Finding.Level.WARN).contains("K05.free"));
        PressRoom.Job extra = room.signed(job, IssueNumber.labelled(IssueKind.EXTRA, "号外"), LocalDate.of(2022, 1, 25));
        Set<String> missing = only(rules(extra, Finding.Level.WARN), "K05");
        assertFalse(missing.contains("K05.price"), missing.toString());
        assertFalse(missing.contains("K05.free"), missing.toString());
    }

    private void underLaw(PressRoom.Job job, String regime) {
        burglar.does("update permit set regime_id = '" + regime + "'" + ofPaper(job));
    }

    @Test
    void theNumberOnPageOneIsThePermitsLetterForLetter() {
        PressRoom.Job job = room.filled();
        assertTrue(found(job, Finding.Level.OK).contains("press.number_printed"));
        room.in(job, (issue, chief) -> {
            Publication paper = issue.publication();
            paper.revise(new PublicationWords(paper).phrase("准印证号（B)0150 内部资料，免费交流"));
        });
        room.in(job, (issue, chief) -> {
            Finding finding = preflight.of(issue, NOW).stream()
                    .filter(one -> one.key().equals("press.number_differs"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(Finding.Level.BLOCK, finding.level());
            assertEquals("K03", finding.rule().id());
            assertEquals(List.of("1", "准印证号（B)0150", "准印证号(B)0150", 5), finding.args());
        });
    }

    @Test
    void aPrintingDateBeforeTheLastSignatureIsTold() {
        PressRoom.Job job = room.signed();
        room.in(job, (issue, chief) -> issue.publication().head(printedOn(0)));
        assertFalse(rules(job, Finding.Level.WARN).contains("K06"));
        room.in(job, (issue, chief) -> issue.publication().head(printedOn(-2)));
        assertTrue(rules(job, Finding.Level.WARN).contains("K06"));
    }

    @Test
    void aRunOverThePermitsIsTold() {
        PressRoom.Job job = room.filled();
        room.in(job, (issue, chief) -> permits.of(issue.publication())
                .get(0)
                .change(PermitChange.Kind.RECORD, PermitMatter.RUN, "5000", LocalDate.of(2022, 1, 10)));
        said(job, "5,000 份");
        assertFalse(rules(job, Finding.Level.WARN).contains("K09"));
        said(job, "0.6万份");
        assertTrue(found(job, Finding.Level.WARN).contains("issues.check_run_over"));
        said(job, "若干");
        assertTrue(found(job, Finding.Level.WARN).contains("issues.check_run_unread"));
    }

    @Test
    void theRenewalIsToldBeforeThePermitRunsOutUntilAnotherFollows() {
        PressRoom.Job job = room.filled();
        assertFalse(rules(job, Finding.Level.WARN).contains("K11"));
        permitUntil(job, LocalDate.of(2022, 2, 20));
        assertTrue(rules(job, Finding.Level.WARN).contains("K11"));
        room.in(
                job,
                (issue, chief) -> permits.persist(new Permit(
                        issue.publication(),
                        Regime.CN_INTERNAL_CONTINUOUS,
                        "准印证号(B)0150",
                        LocalDate.of(2022, 2, 21),
                        LocalDate.of(2023, 2, 20),
                        "",
                        "",
                        0)));
        assertFalse(rules(job, Finding.Level.WARN).contains("K11"));
    }

    @Test
    void whatAnInternalPublicationMayNotSayWarnsUntilItIsWaived() {
        PressRoom.Job job = room.filled();
        long lead = id(job, "lead");
        room.revise(job, lead, text(job, lead, "本报讯，冬日的菜场里热气腾腾。"));
        Set<String> warned = rules(job, Finding.Level.WARN);
        assertTrue(
                warned.containsAll(Set.of("K07.title", "K07.reporter", "K07.this-paper", "digitalEdition.public")),
                warned.toString());
        assertFalse(warned.contains("K07.advert"), "nobody advertises");
        waive(job, "K07.reporter", LocalDate.of(2022, 12, 31));
        assertFalse(rules(job, Finding.Level.WARN).contains("K07.reporter"));
        assertTrue(rules(job, Finding.Level.OK).contains("K07.reporter"));
        room.revise(job, lead, text(job, lead, "欢迎订阅，招商热线见下。"));
        assertTrue(rules(job, Finding.Level.WARN).containsAll(Set.of("K07.sale", "K07.advert")));
    }

    @Test
    void aFindingTellsItsRuleAndClauseInTheReadersLanguage() {
        PressRoom.Job job = room.filled();
        room.in(job, (issue, chief) -> {
            Finding title = preflight.of(issue, NOW).stream()
                    .filter(one -> one.rule() != null && one.rule().id().equals("K07.title"))
                    .findFirst()
                    .orElseThrow();
            assertEquals("《内部资料性出版物管理办法》第十四条", title.rule().clause().zh());
            assertEquals(
                    "Measures on internal publications, art. 14",
                    title.rule().clause().en());
        });
    }

    @Test
    void theDigestOfTheClearanceIsOverTheSignedProofs() {
        PressRoom.Job job = room.signed();
        var digests = new String[2];
        room.in(job, (issue, chief) -> digests[0] = preflight.clear(issue, NOW).digest());
        room.in(job, (issue, chief) -> {
            Page page = issue.page("2");
            page.credit("责编乙", "", "", chief, NOW);
            room.sign(page, chief);
        });
        room.in(job, (issue, chief) -> digests[1] = preflight.clear(issue, NOW).digest());
        assertNotEquals(digests[0], digests[1]);
    }

    private void waive(PressRoom.Job job, String rule, LocalDate until) {
        room.in(
                job,
                (issue, chief) -> waivers.persist(
                        new Waiver(issue.publication(), ruleOf(issue, rule), "示例依据", chief.name(), NOW, until)));
    }

    private static Rule ruleOf(Issue issue, String id) {
        return Regime.CN_INTERNAL_CONTINUOUS
                .on(issue.date())
                .flatMap(profile -> profile.rule(id))
                .orElseThrow();
    }

    private void permitUntil(PressRoom.Job job, LocalDate day) {
        burglar.does("update permit set valid_from = date '" + day.minusYears(1) + "', valid_to = date '" + day + "'"
                + ofPaper(job));
    }

    private static String ofPaper(PressRoom.Job job) {
        return " where publication_id in (select id from publication where paper = '" + job.paper() + "')";
    }

    private void said(PressRoom.Job job, String run) {
        QuarkusTransaction.requiringNew()
                .run(() -> data.createQuery("update Publication p set p.imprint.run = :run where p.paper = :paper")
                        .setParameter("run", run)
                        .setParameter("paper", job.paper())
                        .executeUpdate());
    }

    private static Masthead printedOn(int days) {
        return new Masthead("", "", "", "", "", "", "", "", days);
    }

    /** The ids of the rules that findings of this level are about. */
    private Set<String> rules(PressRoom.Job job, Finding.Level level) {
        Set<String> ids = new TreeSet<>();
        room.in(job, (issue, chief) -> preflight.of(issue, NOW).stream()
                .filter(finding -> finding.level() == level && finding.rule() != null)
                .forEach(finding -> ids.add(finding.rule().id())));
        return ids;
    }

    private static Set<String> only(Set<String> ids, String... beginnings) {
        Set<String> some = new TreeSet<>(ids);
        some.removeIf(id -> java.util.Arrays.stream(beginnings).noneMatch(id::startsWith));
        return some;
    }

    /** A paper's particulars with another word in them. */
    private record PublicationWords(Publication paper) {
        Particulars registered(String title) {
            return with(title, paper.permitPhrase(), paper.imprint());
        }

        Particulars at(String address) {
            return with(paper.registeredTitle(), paper.permitPhrase(), new Imprint("", "", "", address, "", ""));
        }

        Particulars phrase(String phrase) {
            return with(paper.registeredTitle(), phrase, paper.imprint());
        }

        private Particulars with(String title, String phrase, Imprint imprint) {
            Particulars now = paper.particulars();
            return new Particulars(
                    now.name(),
                    title,
                    now.zone(),
                    now.digitalLine(),
                    now.digitalUrl(),
                    phrase,
                    now.footText(),
                    imprint,
                    now.reviewStages(),
                    now.lunarDate(),
                    now.punctuation());
        }
    }

    private Set<String> against(PressRoom.Job job) {
        return found(job, Finding.Level.BLOCK);
    }

    private Set<String> found(PressRoom.Job job, Finding.Level level) {
        Set<String> keys = new TreeSet<>();
        room.in(job, (issue, chief) -> preflight.of(issue, NOW).stream()
                .filter(finding -> finding.level() == level)
                .forEach(finding -> keys.add(finding.key())));
        return keys;
    }

    private org.forme.articles.ArticleText text(PressRoom.Job job, long article, String body) {
        return QuarkusTransaction.requiringNew().call(() -> articles.findById(article)
                .text()
                .rewrite()
                .body(Manuscript.ofPlain(body))
                .done());
    }

    private long id(PressRoom.Job job, String slot) {
        return QuarkusTransaction.requiringNew()
                .call(() -> article(issues.need(job.issue()), "1", slot).id());
    }

    private static Article article(Issue issue, String page, String slot) {
        return issue.page(page).slot(slot).article();
    }

    private static Slot slot(Issue issue, String page, int nth) {
        return issue.page(page).slots().get(nth);
    }
}
