package org.forme.imprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate JANUARY_3 = LocalDate.of(2022, 1, 3);

    @Test
    void aNewPaperHasItsNameInTypeAndThreeReviews() {
        Publication paper = paper();
        assertEquals(Nameplate.ofType("徐汇报"), paper.nameplate());
        assertEquals(3, paper.reviewStages());
        assertEquals(0, paper.proofPasses());
        assertEquals("第1期(总第1655期)", paper.firstIssue().asPrinted());
        assertEquals(SHANGHAI, paper.zone());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "x",
                "Xuhui",
                "徐汇",
                "desk",
                "sign-in",
                "sign-out",
                "j_security_check",
                "q",
                "-",
                "sitemap.xml",
                "robots.txt",
                "favicon.ico",
                "a--b",
                "-a",
                "a-",
                "a b",
                "a/b",
                "..",
                "1a",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void thePaperTakesNoAddressOfTheHouse(String key) {
        var reasons = new Refusal.Reasons();
        Publication.checkPaper(reasons, key);
        assertEquals("paper", reasons.list().get(0).field());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xuhuibao", "xb", "the-daily-2"})
    void thePaperTakesAnyOtherPlainWord(String key) {
        var reasons = new Refusal.Reasons();
        Publication.checkPaper(reasons, key);
        assertTrue(reasons.isEmpty());
    }

    @Test
    void everyWrongParticularIsNamedAtOnceAndNothingIsTaken() {
        Publication paper = paper();
        var imprint = new Imprint("编\u202E印", "", "", "", "", "");
        var wrong = new Particulars(
                "", "报\u0000", "Shanghai", "", "javascript:alert(1)", "", "字".repeat(121), imprint, 4, true, null);
        Refusal refusal = assertThrows(Refusal.class, () -> paper.revise(wrong));
        assertEquals(
                List.of(
                        "name",
                        "registeredTitle",
                        "zone",
                        "digitalUrl",
                        "footText",
                        "publisher",
                        "punctuation",
                        "reviewStages"),
                refusal.reasons().stream().map(Refusal.Reason::field).toList());
        assertEquals("徐汇报", paper.name());
    }

    @Test
    void particularsGoThereAndBack() {
        Publication paper = paper();
        var imprint = new Imprint("编印单位", "各街道", "印刷厂", "某路1号", "021-1", "1000");
        var particulars = new Particulars(
                "徐汇报",
                "徐汇报",
                "Asia/Shanghai",
                "《徐汇报》数字报",
                "http://www.xuhuibao.com",
                "内部资料，免费交流",
                "脚注",
                imprint,
                2,
                false,
                Punctuation.KAIMING);
        paper.revise(particulars);
        assertEquals(particulars, paper.particulars());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://a.cn",
                "http://",
                "//a.cn",
                "http://u:p@a.cn",
                "http://a b.cn",
                "javascript:alert(1)",
                "a.cn"
            })
    void aChannelLeadsToTheWeb(String url) {
        Refusal refusal = assertThrows(Refusal.class, () -> new Channel(paper(), "微信", url, 1));
        assertEquals("url", refusal.reasons().get(0).field());
    }

    @Test
    void aSectionKeepsItsKey() {
        Section section = new Section(paper(), "yaowen", "要闻", 1);
        section.rename("头版", 2);
        assertEquals("yaowen", section.key());
        assertEquals("头版", section.name());
        assertThrows(Refusal.class, () -> new Section(paper(), "要闻", "要闻", 1));
        assertThrows(Refusal.class, () -> section.rename(" ", 1));
        assertThrows(Refusal.class, () -> section.rename("要闻", 0));
    }

    @Test
    void aPermitHoldsFromItsFirstDayToItsLast() {
        Permit permit = permit();
        assertFalse(permit.validOn(LocalDate.of(2021, 12, 31)));
        assertTrue(permit.validOn(LocalDate.of(2022, 1, 1)));
        assertTrue(permit.validOn(LocalDate.of(2022, 12, 31)));
        assertFalse(permit.validOn(LocalDate.of(2023, 1, 1)));
    }

    @Test
    void aPermitThatWasEndedStillHeldBefore() {
        Permit permit = permit();
        permit.end(LocalDate.of(2022, 6, 1), "示例：收回");
        assertTrue(permit.validOn(LocalDate.of(2022, 5, 31)));
        assertFalse(permit.validOn(LocalDate.of(2022, 6, 1)));
        assertFalse(permit.isActive());
        assertEquals(
                Refusal.Kind.STATE,
                assertThrows(Refusal.class, () -> permit.end(LocalDate.of(2022, 7, 1), "示例：收回"))
                        .kind());
    }

    @Test
    void thePermitNumberStaysAsTyped() {
        assertEquals("准印证号(B)0150", permit().numberAsPrinted());
        assertEquals("准印证 号（Ｂ）  0150", permit("　准印证 号（Ｂ）  0150 ").numberAsPrinted());
    }

    @Test
    void aPermitOfNonsenseIsRefusedWithEveryReason() {
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> new Permit(
                        paper(), null, " ", LocalDate.of(2022, 2, 1), LocalDate.of(2022, 1, 1), null, null, -1));
        assertEquals(
                List.of("regime", "numberAsPrinted", "validTo", "run"),
                refusal.reasons().stream().map(Refusal.Reason::field).toList());
    }

    @Test
    void aWaiverLiftsItsRuleUntilItsDay() {
        var until = LocalDate.of(2022, 12, 31);
        var waiver = new Waiver(paper(), rule("K07.title"), "示例", "总编", Instant.EPOCH, until);
        assertTrue(waiver.covers("K07.title", until));
        assertFalse(waiver.covers("K07.title", until.plusDays(1)));
        assertFalse(waiver.covers("K07.reporter", until));
    }

    @Test
    void aNameplateHasWordsAlways() {
        assertThrows(Refusal.class, () -> paper().letter(Nameplate.ofType(" ")));
        assertTrue(Stream.of(Nameplate.ofType("徐汇报")).noneMatch(Nameplate::isDrawn));
    }

    private static Rule rule(String id) {
        return Regime.CN_INTERNAL_CONTINUOUS
                .on(JANUARY_3)
                .flatMap(profile -> profile.rule(id))
                .orElseThrow();
    }

    private static Publication paper() {
        return new Publication("xuhuibao", "徐汇报", new IssueNumber(1, 1655), JANUARY_3, SHANGHAI);
    }

    private static Permit permit() {
        return permit("准印证号(B)0150");
    }

    private static Permit permit(String number) {
        return new Permit(
                paper(),
                Regime.CN_INTERNAL_CONTINUOUS,
                number,
                LocalDate.of(2022, 1, 1),
                LocalDate.of(2022, 12, 31),
                "",
                "",
                0);
    }
}
