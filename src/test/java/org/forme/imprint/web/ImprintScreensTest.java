package org.forme.imprint.web;

import static org.forme.Newsroom.as;
import static org.forme.Newsroom.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.forme.imprint.Channels;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.Nameplate;
import org.forme.imprint.Permit;
import org.forme.imprint.Permits;
import org.forme.imprint.PrinterWishes;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.imprint.Sections;
import org.forme.people.AuditTrail;
import org.forme.pictures.SamplePictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class ImprintScreensTest {
    private static final String PUBLICATION = "/desk/administration/publication";
    private static final String PERMITS = "/desk/administration/permits";
    private static final String SECTIONS = "/desk/administration/sections";
    private static final String CHANNELS = "/desk/administration/channels";

    @Inject
    Publications publications;

    @Inject
    Permits permits;

    @Inject
    Sections sections;

    @Inject
    Channels channels;

    @Inject
    AuditTrail trail;

    private final String own = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aPaper() {
        QuarkusTransaction.requiringNew().run(() -> {
            if (publications.only().isPresent()) return;
            publications.persist(new Publication(
                    "xuhuibao",
                    "徐汇报",
                    new IssueNumber(3, 1657),
                    LocalDate.of(2022, 1, 17),
                    ZoneId.of("Asia/Shanghai")));
        });
    }

    @Test
    void administratorsChangeTheEditorInChiefReadsAndNobodyElseComesIn() {
        for (String page : new String[] {PUBLICATION, PERMITS, SECTIONS, CHANNELS}) {
            as("admin").get(page).then().statusCode(200).body(containsString("btn-primary"));
            as("chief").get(page).then().statusCode(200).body(not(containsString("btn-primary")));
            as("chief").formParam("name", "x").post(page).then().statusCode(403);
            as("editor").get(page).then().statusCode(403);
            stranger().get(page).then().statusCode(302);
        }
    }

    @Test
    void theEditorInChiefWaivesARuleWithBasisAndEndAndItIsOnTheTrail() {
        String basis = "示例答复 " + own;
        RequestSpecification chief = as("chief");
        as("admin")
                .formParam("rule", "K07.title")
                .formParam("basis", basis)
                .formParam("until", "2990-12-31")
                .post(PERMITS + "/waivers")
                .then()
                .statusCode(403);
        chief.formParam("rule", "K07.title")
                .formParam("basis", basis)
                .formParam("until", "2990-12-31")
                .post(PERMITS + "/waivers")
                .then()
                .statusCode(303);
        as("admin")
                .get(PERMITS)
                .then()
                .body(containsString(basis), containsString("2990年12月31日"), containsString("总编壬"));
        QuarkusTransaction.requiringNew()
                .run(() -> assertTrue(trail.listAll().stream()
                        .anyMatch(entry -> entry.detail().contains(basis))));
    }

    @Test
    void thePrintersWishesAreKeptAndABadPatternIsToldAtItsField() {
        wishes("admin", "X1A", "{paper}_{editor}", version())
                .then()
                .statusCode(422)
                .body(containsString("不认识“editor”"), containsString("{paper}_{editor}"));
        wishes("admin", "X1A", " {date}-{page} ", version()).then().statusCode(303);
        assertEquals(new PrinterWishes(PrinterWishes.Form.X1A, false, true, "{date}-{page}"), paper().printerWishes());
        wishes("chief", "X4", "{page}", version()).then().statusCode(403);
        wishes("admin", "X4", PrinterWishes.NONE.fileName(), version()).then().statusCode(303);
    }

    @Test
    void wishesOnTopOfOldOnesAreRefusedAndShownBesideWhatStands() {
        String shown = version();
        wishes("admin", "X1A", "{date}-{page}", shown).then().statusCode(303);
        wishes("admin", "X4", "第{number}期{page}", shown)
                .then()
                .statusCode(409)
                .body(
                        containsString("别人刚刚改过"),
                        containsString("第{number}期{page}"),
                        containsString("现在是：{date}-{page}"));
        assertEquals("{date}-{page}", paper().printerWishes().fileName());
        wishes("admin", "X4", PrinterWishes.NONE.fileName(), version()).then().statusCode(303);
    }

    @Test
    void aWaiverWithoutRuleBasisOrTimeIsRefusedAtItsFields() {
        as("chief")
                .formParam("rule", "K99")
                .formParam("basis", " ")
                .formParam("until", "2001-01-01")
                .post(PERMITS + "/waivers")
                .then()
                .statusCode(422)
                .body(containsString("请选择规定"), containsString("截止日期已经过去"), containsString("2001-01-01"));
    }

    @Test
    void theScreensSpeakEnglishToo() {
        for (String page : new String[] {PUBLICATION, PERMITS, SECTIONS, CHANNELS})
            as("admin")
                    .cookie("forme_language", "en")
                    .get(page)
                    .then()
                    .statusCode(200)
                    .body(containsString("lang=\"en\""));
    }

    @Test
    void whatIsSavedIsKeptAndNoted() {
        var form = particulars();
        form.put("footText", "<b>脚注</b>" + own);
        saved(form).then().statusCode(303).header("Location", endsWith(PUBLICATION + "?saved=1"));
        as("admin").get(PUBLICATION + "?saved=1").then().body(containsString("role=\"status\">已存<"));
        as("admin").get(PUBLICATION).then().body(containsString("value=\"&lt;b&gt;脚注&lt;/b&gt;" + own + "\""));
        assertTrue(trail.newest(AuditTrail.Wanted.ALL, 0, 20).stream()
                .anyMatch(entry ->
                        entry.act().equals("imprint.revise") && entry.detail().contains(own)));
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndStaysTyped() {
        var form = particulars();
        form.put("zone", "Shanghai");
        form.put("digitalUrl", "javascript:alert(1)");
        form.put("footText", "脚\u202E注");
        saved(form)
                .then()
                .statusCode(422)
                .body(containsString("href=\"#zone\""))
                .body(containsString("href=\"#footText\""))
                .body(containsString("U+202E"))
                .body(containsString("value=\"javascript:alert(1)\""));
        assertEquals("Asia/Shanghai", paper().zone().getId());
    }

    @Test
    void whoSavesLaterSeesBoth() {
        var mine = particulars();
        var theirs = particulars();
        theirs.put("phone", "电话甲" + own);
        saved(theirs).then().statusCode(303);
        mine.put("phone", "电话乙" + own);
        saved(mine)
                .then()
                .statusCode(409)
                .body(containsString("value=\"电话乙" + own + "\""))
                .body(containsString("现在是：电话甲" + own));
        assertEquals("电话甲" + own, paper().imprint().phone());
    }

    @Test
    void aPermitIsEnteredAndEndedOnce() {
        var permit = entered("准印证号(B)" + own);
        assertTrue(permits.of(paper()).stream().anyMatch(one -> one.id().equals(permit.id())));
        act(permit, "ending", "endedOn", "2022-02-30", "endReason", "")
                .statusCode(422)
                .body(containsString("href=\"#endedOn\""), containsString("href=\"#endReason\""));
        act(permit, "ending", "endedOn", "2022-06-01", "endReason", "收回" + own).statusCode(303);
        act(permit, "ending", "endedOn", "2022-07-01", "endReason", "再收回").statusCode(409);
        as("chief")
                .get(PERMITS + "/" + permit.id())
                .then()
                .body(containsString("2022年6月1日"), containsString("收回" + own), containsString("已终止"));
        as("chief")
                .formParam("endedOn", "2022-07-01")
                .formParam("endReason", "x")
                .post(PERMITS + "/" + permit.id() + "/ending")
                .then()
                .statusCode(403);
    }

    @Test
    void aSuspendedPermitIsToldOnItsPageUntilItIsResumed() {
        var permit = entered("暂停" + own);
        act(permit, "suspension", "suspendedFrom", "2022-03-01", "suspendReason", " ")
                .statusCode(422)
                .body(containsString("href=\"#suspendReason\""), containsString("2022-03-01"));
        act(permit, "suspension", "suspendedFrom", "2022-03-01", "suspendReason", "整改" + own)
                .statusCode(303);
        as("production").get(PERMITS + "/" + permit.id()).then().body(containsString("整改" + own));
        act(permit, "resumption", "resumedOn", "2022-02-01").statusCode(422);
        act(permit, "resumption", "resumedOn", "2022-04-01").statusCode(303);
        act(permit, "resumption", "resumedOn", "2022-05-01").statusCode(409);
    }

    @Test
    void aChangeIsNotedDecidedOnceAndShown() {
        var permit = entered("变更" + own);
        act(permit, "changes", "kind", "MAJOR", "matter", "RUN", "value", "很多", "requestedOn", "2022-02-01")
                .statusCode(422)
                .body(containsString("href=\"#value\""), containsString("value=\"很多\""));
        act(permit, "changes", "kind", "MAJOR", "matter", "FREQUENCY", "value", "双周" + own, "requestedOn", "2022-02-01")
                .statusCode(303);
        long change = QuarkusTransaction.requiringNew()
                .call(() -> permits.findById(permit.id()).changes().get(0).id());
        String decision = "changes/" + change + "/decision";
        act(permit, decision, "decidedOn", "2022-01-01", "outcome", "granted").statusCode(422);
        act(permit, decision, "decidedOn", "2022-02-20", "outcome", "granted").statusCode(303);
        act(permit, decision, "decidedOn", "2022-02-21", "outcome", "refused").statusCode(409);
        act(permit, "changes/999999/decision", "decidedOn", "2022-02-21", "outcome", "refused")
                .statusCode(404);
        as("chief").get(PERMITS + "/" + permit.id()).then().body(containsString("双周" + own), containsString("批准"));
    }

    @Test
    void aScanIsKeptShownToThoseWithTheRightAndNothingElseIsTaken() {
        var permit = entered("扫描" + own);
        byte[] picture = SamplePictures.jpeg(40, 30);
        scan(permit, picture, "permit.jpg").statusCode(303);
        scan(permit, picture, "permit.jpg").statusCode(422).body(containsString("已经有了"));
        scan(permit, "%PDF-1.7 nonsense".getBytes(StandardCharsets.US_ASCII), "假.pdf")
                .statusCode(422)
                .body(containsString("读不懂"), containsString("href=\"#scan\""));
        scan(permit, "<html>".getBytes(StandardCharsets.US_ASCII), "a.jpg").statusCode(422);
        long scan = QuarkusTransaction.requiringNew()
                .call(() -> permits.findById(permit.id()).scans().get(0).id());
        String address = PERMITS + "/" + permit.id() + "/scans/" + scan;
        byte[] shown = as("chief").get(address).then().statusCode(200).extract().asByteArray();
        org.junit.jupiter.api.Assertions.assertArrayEquals(picture, shown);
        as("editor").get(address).then().statusCode(403);
        stranger().get(address).then().statusCode(302);
        QuarkusTransaction.requiringNew()
                .run(() -> assertEquals(1, permits.findById(permit.id()).scans().size()));
        as("chief").get(PERMITS + "/" + permit.id()).then().body(containsString("permit.jpg"));
    }

    @Test
    void theMastheadIsKeptAndNonsenseInItToldAtItsField() {
        masthead("2022-01", "9", version())
                .statusCode(422)
                .body(containsString("href=\"#issn\""), containsString("href=\"#printDays\""));
        masthead("0000-0019", "-1", version()).statusCode(303);
        assertEquals("总编甲" + own, paper().masthead().chiefEditor());
        assertEquals(-1, paper().masthead().printDays());
        as("chief").get(PUBLICATION).then().body(containsString("总编甲" + own));
        masthead("", "", "-1").statusCode(409);
        masthead("", "", version()).statusCode(303);
        assertEquals(null, paper().masthead().printDays());
    }

    private ValidatableResponse masthead(String issn, String days, String version) {
        return utf8().formParam("chiefEditor", "总编甲" + own)
                .formParam("responsibleEditor", "")
                .formParam("adEditor", "")
                .formParam("printerAddress", "")
                .formParam("postalCode", "")
                .formParam("price", "")
                .formParam("distribution", "")
                .formParam("issn", issn)
                .formParam("printDays", days)
                .formParam("version", version)
                .post(PUBLICATION + "/masthead")
                .then();
    }

    private Permit entered(String number) {
        permit(number, "2022-01-01", "2022-12-31").then().statusCode(303);
        return permits.list("numberAsPrinted", number).get(0);
    }

    private static ValidatableResponse act(Permit permit, String act, String... fields) {
        RequestSpecification request = utf8();
        for (int i = 0; i < fields.length; i += 2) request.formParam(fields[i], fields[i + 1]);
        return request.post(PERMITS + "/" + permit.id() + "/" + act).then();
    }

    private static ValidatableResponse scan(Permit permit, byte[] bytes, String name) {
        return as("admin")
                .multiPart("scan", name, bytes)
                .post(PERMITS + "/" + permit.id() + "/scans")
                .then();
    }

    @Test
    void aNumberThatDiffersFromAnEnteredOneByAFullWidthBracketIsRefused() {
        entered("准印证号(D)" + own);
        permit("准印证号（D)" + own, "2023-01-01", "2023-12-31")
                .then()
                .statusCode(422)
                .body(containsString("href=\"#numberAsPrinted\""), containsString("从第 5 个字起"));
        assertEquals(0, permits.count("numberAsPrinted", "准印证号（D)" + own));
        permit("准印证号(D)" + own, "2023-01-01", "2023-12-31").then().statusCode(303);
        for (Permit one : permits.list("numberAsPrinted", "准印证号(D)" + own))
            act(one, "ending", "endedOn", "2022-06-01", "endReason", "登错").statusCode(303);
        permit("准印证号（D)" + own, "2023-01-01", "2023-12-31").then().statusCode(303);
    }

    @Test
    void aPermitOfNonsenseStaysTyped() {
        permit("<script>" + own, "2022-12-31", "2022-01-01")
                .then()
                .statusCode(422)
                .body(containsString("&lt;script&gt;" + own))
                .body(containsString("href=\"#validTo\""));
        assertEquals(0, permits.count("numberAsPrinted", "<script>" + own));
    }

    @Test
    void aSectionIsAddedOnceAndRenamed() {
        section("s-" + own, "版" + own).then().statusCode(303);
        section("s-" + own, "版" + own)
                .then()
                .statusCode(422)
                .body(containsString("href=\"#key\""))
                .body(containsString("href=\"#name\""));
        var section = sections.withKey(paper().paper(), "s-" + own).orElseThrow();
        as("admin")
                .formParam("name", "")
                .formParam("ordinal", "x")
                .post(SECTIONS + "/" + section.id())
                .then()
                .statusCode(422)
                .body(containsString("id=\"name\""));
        utf8().formParam("name", "新" + own)
                .formParam("ordinal", "7")
                .post(SECTIONS + "/" + section.id())
                .then()
                .statusCode(303);
        as("chief").get(SECTIONS).then().body(containsString("新" + own));
    }

    @Test
    void aChannelHasItsCode() {
        utf8().formParam("label", "微信" + own)
                .formParam("url", "https://example.cn/" + own)
                .formParam("ordinal", "1")
                .post(CHANNELS)
                .then()
                .statusCode(303);
        var channel = channels.find("label", "微信" + own).firstResult();
        as("chief")
                .get(CHANNELS + "/" + channel.id() + ".svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Content-Security-Policy", containsString("sandbox"))
                .body(startsWith("<svg"));
        utf8().formParam("label", "微信" + own)
                .formParam("url", "ftp://x")
                .formParam("ordinal", "1")
                .post(CHANNELS + "/" + channel.id())
                .then()
                .statusCode(422)
                .body(containsString("value=\"ftp://x\""));
        as("admin").post(CHANNELS + "/" + channel.id() + "/removal").then().statusCode(303);
        assertEquals(0, channels.count("label", "微信" + own));
    }

    @Test
    void theNameplateIsDrawnByACleanFile() {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'><!-- " + own
                + " --><path d='M0 0h10v9z'/></svg>";
        nameplate(svg.getBytes(StandardCharsets.UTF_8)).then().statusCode(303);
        as("editor")
                .get(PUBLICATION + "/nameplate")
                .then()
                .statusCode(200)
                .contentType(Nameplate.SVG)
                .header("X-Content-Type-Options", "nosniff")
                .body(not(containsString(own)));
        nameplate(SamplePictures.png(60, 20)).then().statusCode(303);
        as("admin").get(PUBLICATION + "/nameplate").then().contentType(Nameplate.PNG);
        as("admin")
                .multiPart(words())
                .multiPart("inType", "true")
                .post(PUBLICATION + "/nameplate")
                .then()
                .statusCode(303);
        assertEquals(Nameplate.ofType("徐汇报"), paper().nameplate());
    }

    @Test
    void aNameplateThatActsOrIsNoneIsRefused() {
        for (String file : new String[] {
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><script/></svg>",
            "<!DOCTYPE svg><svg/>",
            "GIF89a"
        })
            nameplate(file.getBytes(StandardCharsets.UTF_8))
                    .then()
                    .statusCode(422)
                    .body(containsString("field-error"));
        nameplate(SamplePictures.claimedPng(10_000, 10_000)).then().statusCode(422);
    }

    private Publication paper() {
        return QuarkusTransaction.requiringNew().call(() -> publications.only().orElseThrow());
    }

    @Test
    void aFormThatLostAPartWipesNothing() {
        var whole = particulars();
        whole.put("publisher", "报社");
        saved(whole).then().statusCode(303);
        var part = particulars();
        part.remove("publisher");
        part.put("address", "别处");
        saved(part).then().statusCode(400).body(containsString("表单不完整"));
        assertEquals("报社", paper().particulars().imprint().publisher());
        assertEquals("", paper().particulars().imprint().address());
        as("admin")
                .multiPart("inType", "true")
                .post(PUBLICATION + "/nameplate")
                .then()
                .statusCode(400);
    }

    private static Response wishes(String person, String form, String fileName, String version) {
        return as(person)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("printerForm", form)
                .formParam("marks", "true")
                .formParam("fileName", fileName)
                .formParam("version", version)
                .post(PUBLICATION + "/printer");
    }

    private String version() {
        return PublicationForm.of(paper()).version();
    }

    private Map<String, String> particulars() {
        PublicationForm f = PublicationForm.of(paper());
        var form = new HashMap<String, String>();
        form.put("name", f.name());
        form.put("registeredTitle", f.registeredTitle());
        form.put("zone", f.zone());
        form.put("digitalLine", f.digitalLine());
        form.put("digitalUrl", f.digitalUrl());
        form.put("permitPhrase", f.permitPhrase());
        form.put("footText", f.footText());
        form.put("publisher", f.publisher());
        form.put("recipients", f.recipients());
        form.put("printer", f.printer());
        form.put("address", f.address());
        form.put("phone", f.phone());
        form.put("run", f.run());
        form.put("reviewStages", f.reviewStages());
        form.put("lunarDate", f.lunarDate());
        form.put("punctuation", f.punctuation());
        form.put("version", f.version());
        return form;
    }

    private static Response saved(Map<String, String> form) {
        return utf8().formParams(form).post(PUBLICATION);
    }

    private static Response permit(String number, String from, String to) {
        return utf8().formParam("regime", "CN_INTERNAL_CONTINUOUS")
                .formParam("numberAsPrinted", number)
                .formParam("validFrom", from)
                .formParam("validTo", to)
                .formParam("holder", "")
                .formParam("printer", "")
                .formParam("run", "0")
                .formParam("title", "徐汇报")
                .formParam("frequency", "周报")
                .formParam("format", "")
                .formParam("recipients", "")
                .formParam("supervisor", "")
                .formParam("sponsor", "")
                .post(PERMITS);
    }

    private static Response section(String key, String name) {
        return utf8().formParam("key", key)
                .formParam("name", name)
                .formParam("ordinal", "9")
                .post(SECTIONS);
    }

    private static Response nameplate(byte[] file) {
        return as("admin")
                .multiPart(words())
                .multiPart("drawing", "报头.svg", file)
                .post(PUBLICATION + "/nameplate");
    }

    private static MultiPartSpecification words() {
        return new MultiPartSpecBuilder("徐汇报")
                .controlName("lettering")
                .charset(StandardCharsets.UTF_8)
                .mimeType("text/plain")
                .build();
    }

    private static RequestSpecification utf8() {
        return as("admin").contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }
}
