package org.forme.issues.web;

import static org.forme.Newsroom.stranger;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.forme.Newsroom;
import org.forme.articles.Article;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.articles.BylinePart;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.imprint.Section;
import org.forme.imprint.Sections;
import org.forme.issues.Issue;
import org.forme.issues.Issues;
import org.forme.issues.Page;
import org.forme.issues.PageStyle;
import org.forme.issues.PageStyles;
import org.forme.issues.Pages;
import org.forme.issues.Proposal;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.shell.Refusal;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class IssuePagesTest {
    private static final Instant NOW = Instant.parse("2022-01-23T07:00:00Z");

    @Inject
    Issues issues;

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

    @BeforeEach
    void aPaperWithStyles() {
        QuarkusTransaction.requiringNew().run(() -> {
            if (publications.only().isEmpty())
                publications.persist(new Publication(
                        Newsroom.PAPER,
                        "徐汇报",
                        new IssueNumber(3, 1657),
                        LocalDate.of(2022, 1, 17),
                        ZoneId.of("Asia/Shanghai")));
        });
        QuarkusTransaction.requiringNew().run(() -> {
            Publication paper = paper();
            if (sections.of(paper).isEmpty()) sections.persist(new Section(paper, "yaowen", "要闻", 1));
            styles.stock(paper);
        });
        for (String person : List.of("duty", "chief", "editor", "reporter", "layout")) Newsroom.person(person);
    }

    @Test
    void aNumberOfPagesThatIsNoneIsToldAtItsField() {
        for (String pages : List.of("abc", "-1", "99999999999"))
            as("production")
                    .get("/desk/issues/next?pages=" + pages)
                    .then()
                    .statusCode(422)
                    .body(containsString("href=\"#count\""), containsString("name=\"number\""));
        as("production").get("/desk/issues/next?pages=2").then().statusCode(200);
    }

    @Test
    void anotherNumberOfPagesLeavesAllElseAsItWasTyped() {
        Proposal next = QuarkusTransaction.requiringNew().call(() -> issues.propose(paper()));
        String style = next.pages().get(1).style().id().toString();
        var form = Jsoup.parse(as("production")
                .queryParam("number", "77")
                .queryParam("total", "7777")
                .queryParam("date", "2031-05-05")
                .queryParam("deadline", "2031-05-04T19:30")
                .queryParam("duty", id("duty"))
                .queryParam("section", "yaowen", "yaowen")
                .queryParam("style", next.pages().get(0).style().id().toString(), style)
                .queryParam("pages", "3")
                .get("/desk/issues/next")
                .asString());
        assertEquals("77", form.select("#number").val());
        assertEquals("7777", form.select("#total").val());
        assertEquals("2031-05-05", form.select("#date").val());
        assertEquals("2031-05-04T19:30", form.select("#deadline").val());
        assertEquals(
                1, form.select("[name=duty][value=" + id("duty") + "][checked]").size());
        assertEquals(3, form.select("select[name=style]").size());
        assertEquals(
                style,
                form.select("select[name=style]").get(1).select("[selected]").val());
        assertEquals("issueform", form.select("#count").first().closest("form").className());
        String home = "/desk/issues/" + issue().id() + "/plan";
        assertEquals(
                "78",
                Jsoup.parse(as("production").get(home + "?pages=2&number=78").asString())
                        .select("#number")
                        .val());
    }

    @Test
    void theNextIssueIsProposedAndMade() {
        Proposal next = QuarkusTransaction.requiringNew().call(() -> issues.propose(paper(), Instant.now()));
        as("production")
                .get("/desk/issues/next")
                .then()
                .statusCode(200)
                .body(containsString("value=\"" + next.number().total() + "\""))
                .body(containsString("value=\"" + next.date() + "\""))
                .body(containsString(next.weekday()));
        Response made =
                form(as("production"), next).formParam("duty", id("duty")).post("/desk/issues");
        made.then().statusCode(303);
        String address = made.header("Location");
        as("reporter")
                .get(address)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString(next.number().asPrinted()),
                        containsString("值班辛"),
                        containsString("头条"),
                        containsString("/pages/4/image.jpg?w=small")));
        as("editor").get(address + "/checks").then().statusCode(200);
        as("reporter")
                .get("/desk/issues")
                .then()
                .statusCode(200)
                .body(containsString(next.number().asPrinted()));
    }

    @Test
    void anExtraIsMadeWithoutANumberAndACombinedIssueWithTwo() {
        issue();
        var extra = Jsoup.parse(as("production")
                .queryParam("kind", "REGULAR")
                .queryParam("number", "77")
                .queryParam("become", "EXTRA")
                .get("/desk/issues/next")
                .asString());
        assertEquals("号外", extra.select("#label").val());
        assertEquals("EXTRA", extra.select("[name=kind]").val());
        assertEquals("true", extra.select("[value=EXTRA]").attr("aria-pressed"));
        assertTrue(extra.select("#number").isEmpty());
        LocalDate day = LocalDate.of(2023, 7, 1);
        String made = as("production")
                .formParam("kind", "EXTRA")
                .formParam("number", "")
                .formParam("total", "")
                .formParam("label", "号外")
                .formParam("date", day.toString())
                .formParam("deadline", day + "T12:00")
                .formParam("section", section())
                .formParam(
                        "style", inTransaction(() -> styles.of(paper()).get(0).id()))
                .post("/desk/issues")
                .header("Location");
        as("reporter").get(made).then().statusCode(200).body(containsString("<h1>号外</h1>"));
        as("reporter").get(made + "/checks").then().statusCode(200).body(containsString("不占期号"));
        Proposal next = inTransaction(() -> issues.propose(paper()));
        var combined = Jsoup.parse(
                as("production").get("/desk/issues/next?become=COMBINED").asString());
        int number = next.number().number();
        int total = next.number().total();
        assertEquals(number + "-" + (number + 1), combined.select("#number").val());
        assertEquals(total + "-" + (total + 1), combined.select("#total").val());
    }

    @Test
    void thoseOnDutyAreProposedFromTheIssueBefore() {
        Issue before = issue();
        as("chief")
                .formParam("duty", id("duty"))
                .post("/desk/issues/" + before.id() + "/duty")
                .then()
                .statusCode(303);
        as("production")
                .get("/desk/issues/next")
                .then()
                .body(containsString("value=\"" + id("duty") + "\" checked"))
                .body(not(containsString("value=\"" + id("chief") + "\" checked")));
    }

    @Test
    void thePagesLieInSpreadsAndWhoIsOnDutyIsLedToThePress() {
        Issue issue = issue();
        String home = "/desk/issues/" + issue.id();
        as("reporter")
                .get(home)
                .then()
                .body(containsString("aria-label=\"第1版\""))
                .body(containsString("aria-label=\"第2–3版\""))
                .body(containsString("aria-label=\"第4版\""))
                .body(not(containsString(home + "/seal")));
        as("chief").get(home).then().body(containsString("href=\"" + home + "/seal\""));
    }

    @Test
    void aFormThatWillNotDoComesBackWithWhatWasTypedAndEveryReason() {
        issue();
        Proposal next = QuarkusTransaction.requiringNew().call(() -> issues.propose(paper()));
        String front = QuarkusTransaction.requiringNew()
                .call(() -> styles.of(paper()).get(0).id().toString());
        as("chief")
                .formParam("number", "许多")
                .formParam("total", next.number().total())
                .formParam("date", "昨天")
                .formParam("deadline", "")
                .formParam("section", section(), section())
                .formParam("style", front, "999999")
                .post("/desk/issues")
                .then()
                .statusCode(422)
                .body(containsString("value=\"许多\""))
                .body(containsString("href=\"#number\""))
                .body(containsString("href=\"#date\""))
                .body(containsString("href=\"#deadline\""))
                .body(containsString("href=\"#pages[1]\""));
        as("chief")
                .formParam("number", next.number().number() + 5)
                .formParam("total", next.number().total() + 5)
                .formParam("date", next.date().toString())
                .formParam("deadline", next.date().minusDays(1) + "T20:00")
                .formParam("section", section())
                .formParam("style", front)
                .post("/desk/issues")
                .then()
                .statusCode(422)
                .body(containsString("href=\"#number\""))
                .body(containsString("href=\"#total\""));
    }

    @Test
    void placingClearingMovingAndJumpingFromThePageDesk() {
        Issue issue = issue();
        String two = "/desk/issues/" + issue.id() + "/pages/2";
        Long copy = handedIn("冬日菜场里的热气");
        as("editor")
                .get(two + "?slot=lead")
                .then()
                .statusCode(200)
                .body(containsString("冬日菜场里的热气"), matchesPattern("(?s).*空 · \\d+ 栏 × \\d+ 行 · \\d+×\\d+ 毫米.*"));
        as("editor")
                .formParam("article", copy)
                .post(two + "/slots/lead/placement")
                .then()
                .statusCode(303)
                .header("Location", endsWith(two + "?slot=lead#slot"));
        as("reporter").get(two).then().statusCode(200).body(containsString("冬日菜场里的热气"));
        as("editor")
                .formParam("article", copy)
                .post(two + "/slots/third/placement")
                .then()
                .statusCode(409)
                .body(containsString(issue.number().asPrinted()));
        as("editor")
                .formParam("target", "4/turn")
                .post(two + "/slots/lead/jump")
                .then()
                .statusCode(303);
        as("editor")
                .get("/desk/issues/" + issue.id() + "/pages/4?slot=turn")
                .then()
                .body(containsString("上接第2版"));
        as("layout")
                .formParam("to", "3/lead")
                .post(two + "/slots/lead/transfer")
                .then()
                .statusCode(303);
        assertEquals("3", inTransaction(() -> articles.findById(copy).place().pageLabel()));
        as("layout")
                .formParam("to", "2/lead")
                .post("/desk/issues/" + issue.id() + "/pages/3/slots/lead/transfer")
                .then()
                .statusCode(303);
        assertEquals("2", inTransaction(() -> articles.findById(copy).place().pageLabel()));
        as("layout")
                .formParam("to", "3/lead")
                .post(two + "/slots/lead/transfer")
                .then()
                .statusCode(303);
        as("editor")
                .post("/desk/issues/" + issue.id() + "/pages/3/slots/lead/removal")
                .then()
                .statusCode(303);
        assertNull(inTransaction(() -> articles.findById(copy).place()));
        assertTrue(inTransaction(
                () -> issues.need(issue.id()).page("4").slot("turn").isEmpty()));
    }

    @Test
    void aHeadlineIsBrokenByHandInItsSlot() {
        Issue issue = issue();
        String two = "/desk/issues/" + issue.id() + "/pages/2";
        as("editor").formParam("article", handedIn("冬日菜场里的热气")).post(two + "/slots/lead/placement");
        as("layout")
                .formParam("headline", "冬日菜场\r\n里的热气")
                .post(two + "/slots/lead/headline")
                .then()
                .statusCode(303);
        as("layout").get(two + "?slot=lead").then().body(containsString("冬日菜场\n里的热气</textarea>"));
        as("layout")
                .formParam("headline", "冬日菜场\r\n里的寒气")
                .post(two + "/slots/lead/headline")
                .then()
                .statusCode(422)
                .body(containsString("里的寒气</textarea>"), containsString("分行只能换行"));
        as("reporter")
                .formParam("headline", "冬日菜场\r\n里的热气")
                .post(two + "/slots/lead/headline")
                .then()
                .statusCode(403);
    }

    @Test
    void draftsOfOthersAndPagesOfOtherIssuesAreNotReached() {
        Issue issue = issue();
        String two = "/desk/issues/" + issue.id() + "/pages/2";
        Long draft = draft("别人的草稿");
        as("editor")
                .formParam("article", draft)
                .post(two + "/slots/lead/placement")
                .then()
                .statusCode(404);
        as("editor")
                .formParam("article", 987654321)
                .post(two + "/slots/lead/placement")
                .then()
                .statusCode(404);
        as("editor").get("/desk/issues/" + issue.id() + "/pages/99").then().statusCode(404);
        as("editor").get(two + "?slot=nirgends").then().statusCode(404);
        as("editor").get("/desk/issues/987654321").then().statusCode(404);
        as("editor").post(two + "/slots/lead/placement").then().statusCode(422);
        Long copy = handedIn("目标");
        as("editor")
                .formParam("article", copy)
                .post(two + "/slots/lead/placement")
                .then()
                .statusCode(303);
        as("editor")
                .formParam("target", "77/lead")
                .post(two + "/slots/lead/jump")
                .then()
                .statusCode(404);
        as("editor")
                .formParam("target", "<b>")
                .post(two + "/slots/lead/jump")
                .then()
                .statusCode(422);
    }

    @Test
    void whoMayWhatOnThePages() {
        Issue issue = issue();
        String home = "/desk/issues/" + issue.id();
        String place = home + "/pages/2/slots/lead/placement";
        stranger().get(home).then().statusCode(302);
        as("correspondent").get(home).then().statusCode(403);
        as("admin").get("/desk/issues").then().statusCode(403);
        for (String nobody : List.of("reporter", "layout", "proofreader", "production"))
            as(nobody).formParam("article", 1).post(place).then().statusCode(403);
        as("editor").post(home + "/closing").then().statusCode(403);
        as("editor").get("/desk/issues/next").then().statusCode(403);
        as("chief").get("/desk/administration/styles").then().statusCode(403);
        as("reporter").get(home + "/pages/2?slot=lead").then().statusCode(200).body(not(containsString("/placement")));
    }

    @Test
    void thePlanOfAnIssueIsChangedByTheFormThatMadeItAndComesBackWhenItWillNotDo() {
        String address = "/desk/issues/" + issue().id();
        as("production")
                .get(address + "/plan?pages=5")
                .then()
                .statusCode(200)
                .body(containsString("第5版"), containsString("action=\"" + address + "/plan\""));
        as("editor").get(address + "/plan").then().statusCode(403);
        as("production")
                .formParam("number", "x")
                .formParam("total", "99")
                .formParam("date", "2022-13-01")
                .formParam("deadline", "0001-01-01T00:00")
                .formParam("section", "yaowen")
                .formParam("style", "")
                .post(address + "/plan")
                .then()
                .statusCode(422)
                .body(containsString("value=\"99\""), containsString("请写期号"));
    }

    @Test
    void theFrontPageAnnouncesWhatStandsOnOtherPages() {
        Issue issue = issue();
        String home = "/desk/issues/" + issue.id();
        Long copy = handedIn("冬日菜场里的热气");
        Long other = handedIn("老小区加装电梯");
        as("chief").formParam("article", copy).post(home + "/pages/2/slots/lead/placement");
        as("chief").formParam("article", other).post(home + "/pages/3/slots/lead/placement");
        as("chief")
                .formParam("guide", other, copy, "")
                .formParam("wording", "", "去菜场看看", "")
                .post(home + "/guide")
                .then()
                .statusCode(303);
        as("chief")
                .formParam("guide", copy, other)
                .formParam("wording", "去菜场看看", "")
                .post(home + "/guide")
                .then()
                .statusCode(303);
        assertEquals(List.of("去菜场看看", "老小区加装电梯"), inTransaction(() -> issues.need(issue.id()).guide().stream()
                .map(line -> line.words())
                .toList()));
        as("reporter").get(home).then().body(containsString("去菜场看看"), containsString("id=\"guide\""));
        as("chief")
                .formParam("guide", copy, copy)
                .formParam("wording", "一次", "两次")
                .post(home + "/guide")
                .then()
                .statusCode(422)
                .body(containsString("已在导读里"), containsString("value=\"两次\""));
        as("chief").post(home + "/pages/2/slots/lead/removal").then().statusCode(303);
        as("chief").get(home).then().body(containsString("已不在其他版上"));
        as("chief")
                .formParam("guide", copy)
                .formParam("wording", "去菜场看看")
                .post(home + "/guide")
                .then()
                .statusCode(422)
                .body(containsString("已不在本期版上"));
        as("chief").formParam("guide", copy).post(home + "/guide").then().statusCode(400);
        as("editor")
                .formParam("guide", "")
                .formParam("wording", "")
                .post(home + "/guide")
                .then()
                .statusCode(403);
        as("chief")
                .formParam("guide", "")
                .formParam("wording", "")
                .post(home + "/guide")
                .then()
                .statusCode(303);
        assertEquals(
                0, inTransaction(() -> issues.need(issue.id()).guide().size()).intValue());
    }

    @Test
    void copyIsClosedOpenedAndDutyNamed() {
        Issue issue = issue();
        String home = "/desk/issues/" + issue.id();
        as("duty").post(home + "/closing").then().statusCode(303);
        as("duty").post(home + "/closing").then().statusCode(409).body(containsString("已经截稿了"));
        as("duty").post(home + "/opening").then().statusCode(303);
        as("chief").post(home + "/duty").then().statusCode(400);
        as("chief")
                .formParam("duty", "", id("duty"), id("reporter"))
                .post(home + "/duty")
                .then()
                .statusCode(303);
        assertEquals(List.of("值班辛"), inTransaction(() -> issues.need(issue.id()).dutyEditors().stream()
                .map(Person::name)
                .toList()));
        as("chief")
                .formParam("deadline", "soon")
                .post(home + "/deadline")
                .then()
                .statusCode(422)
                .body(containsString("value=\"soon\""));
        as("chief")
                .formParam("deadline", issue.date().minusDays(1) + "T18:30")
                .post(home + "/deadline")
                .then()
                .statusCode(303);
    }

    @Test
    void artworkIsHungAndAWrongFileIsRefusedOnTheDesk() throws Exception {
        Issue issue = issue();
        String four = "/desk/issues/" + issue.id() + "/pages/4";
        as("layout")
                .multiPart("artwork", "x.pdf", "no pdf".getBytes(), "application/pdf")
                .multiPart("kind", "NOTICE")
                .multiPart("title", "notice")
                .post(four + "/slots/column/artwork")
                .then()
                .statusCode(422)
                .body(containsString("href=\"#artwork\""));
        as("layout")
                .multiPart("artwork", "x.png", png(500, 300), "image/png")
                .multiPart("kind", "PUBLIC_SERVICE")
                .multiPart("title", "saving-water")
                .post(four + "/slots/column/artwork")
                .then()
                .statusCode(422)
                .body(containsString("href=\"#artwork\""), containsString("saving-water"));
        as("layout")
                .multiPart("artwork", "x.png", png(200, 700), "image/png")
                .multiPart("kind", "PUBLIC_SERVICE")
                .multiPart("title", "saving-water")
                .post(four + "/slots/column/artwork")
                .then()
                .statusCode(303);
        as("reporter").get(four).then().statusCode(200).body(containsString("saving-water"));
        as("layout")
                .multiPart("artwork", "x.png", png(300, 430), "image/png")
                .multiPart("kind", "SPECIAL")
                .multiPart("title", "whole")
                .post(four + "/artwork")
                .then()
                .statusCode(409);
        as("layout")
                .formParam("to", "4/second")
                .post(four + "/slots/column/transfer")
                .then()
                .statusCode(422)
                .body(containsString("href=\"#to\""));
        as("layout").post(four + "/slots/column/removal").then().statusCode(303);
        as("layout")
                .multiPart("artwork", "x.png", png(300, 430), "image/png")
                .multiPart("kind", "SPECIAL")
                .multiPart("title", "whole")
                .post(four + "/artwork")
                .then()
                .statusCode(303);
        assertTrue(inTransaction(() -> issues.need(issue.id()).page("4").isComplete()));
        as("layout").post(four + "/artwork/removal").then().statusCode(303);
        assertFalse(inTransaction(() -> issues.need(issue.id()).page("4").isComplete()));
    }

    @Test
    void stylesAreDrawnCopiedAndCheckedAsTyped() {
        Long id = inTransaction(() -> styles.of(paper()).get(1).id());
        String page = "/desk/administration/styles/" + id;
        as("admin").get("/desk/administration/styles").then().statusCode(200).body(containsString("民生版"));
        Response copied = as("admin").post(page + "/copies");
        copied.then().statusCode(303);
        String copy = copied.header("Location").replaceFirst("^http://[^/]+", "");
        as("admin").get(copy).then().statusCode(200).body(containsString("<svg class=\"drawing\""));
        Long copyId = Long.valueOf(copy.substring(copy.lastIndexOf('/') + 1));
        StyleForm form = inTransaction(() -> StyleForm.of(styles.need(copyId)));
        style(form, "宽版" + copyId, row -> row.key().equals("lead") ? "5" : row.width())
                .post(copy)
                .then()
                .statusCode(422)
                .body(containsString("重叠"))
                .body(containsString("value=\"宽版" + copyId + "\""));
        style(form, "宽版" + copyId, StyleForm.Row::width).post(copy).then().statusCode(303);
        style(form, "晚了", StyleForm.Row::width).post(copy).then().statusCode(409);
        assertEquals("宽版" + copyId, inTransaction(() -> styles.need(copyId).name()));
    }

    @Test
    void theSummaryOfARefusedStyleNamesItsFields() {
        PageStyle spare = spareStyle();
        StyleForm form = inTransaction(() -> StyleForm.of(styles.need(spare.id())));
        String page = "/desk/administration/styles/" + spare.id();
        Response refused = style(form, spare.name(), StyleForm.Row::width, Map.of("pageWidthMm", "9", "gapPt", "99"))
                .post(page);
        assertEquals(422, refused.statusCode());
        assertEquals(
                List.of("页宽要在 100 到 450 毫米之间。", "栏距要在 4 到 40 磅之间。"),
                Jsoup.parse(refused.asString()).select("#refusal li a").eachText());
        Response unread = style(
                        form, spare.name(), row -> row.key().equals("lead") ? "宽" : row.width(), Map.of("lines", "七十"))
                .post(page);
        assertEquals(
                List.of(
                        "“行数”要填数字。",
                        "“" + form.rows().get(form.keys().indexOf("lead")).name() + "”这一行里要填数字。"),
                Jsoup.parse(unread.asString()).select("#refusal li a").eachText());
    }

    @Test
    void onlyAStyleThatNoPageUsesCanBeRemoved() {
        PageStyle spare = spareStyle();
        String removal = "/desk/administration/styles/" + spare.id() + "/removal";
        as("chief").post(removal).then().statusCode(403);
        Issue issue = issue();
        String was = inTransaction(() -> {
            Page page = issues.need(issue.id()).page("3");
            String before = page.styleName();
            page.restyle(styles.need(spare.id()), people.withUsername("chief").orElseThrow(), NOW);
            return before;
        });
        as("admin").post(removal).then().statusCode(409).body(containsString("还有 1 个没付印的版用着“" + spare.name() + "”"));
        inTransaction(() -> {
            issues.need(issue.id())
                    .page("3")
                    .restyle(
                            styles.named(paper(), was).orElseThrow(),
                            people.withUsername("chief").orElseThrow(),
                            NOW);
            return null;
        });
        as("admin").post(removal).then().statusCode(303);
        assertFalse(inTransaction(() -> styles.findByIdOptional(spare.id()).isPresent()));
        as("admin").post(removal).then().statusCode(404);
    }

    @Test
    void theLastStyleOfAFrontPageStays() {
        String key = "styles-" + System.nanoTime();
        Refusal refusal = inTransaction(() -> {
            Publication other = new Publication(
                    key, "版式报", new IssueNumber(1, 1), LocalDate.of(2022, 1, 17), ZoneId.of("Asia/Shanghai"));
            publications.persist(other);
            styles.stock(other);
            List<PageStyle> fronts =
                    styles.of(other).stream().filter(PageStyle::isFront).toList();
            fronts.stream().skip(1).forEach(styles::remove);
            return assertThrows(Refusal.class, () -> styles.remove(fronts.get(0)));
        });
        assertEquals(409, refusal.status());
        assertEquals("issues.style_last_front", refusal.reasons().get(0).key());
    }

    private PageStyle spareStyle() {
        return inTransaction(() -> {
            PageStyle inner = styles.of(paper()).stream()
                    .filter(style -> !style.isFront())
                    .findFirst()
                    .orElseThrow();
            return styles.make(inner.copyAs("备用" + System.nanoTime()));
        });
    }

    /** A request by this person that sends its form as browsers do. */
    private static RequestSpecification as(String username) {
        return Newsroom.as(username)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8")));
    }

    private static RequestSpecification style(StyleForm form, String name, Function<StyleForm.Row, String> width) {
        return style(form, name, width, Map.of());
    }

    private static RequestSpecification style(
            StyleForm form, String name, Function<StyleForm.Row, String> width, Map<String, String> other) {
        RequestSpecification request = as("admin")
                .formParam("name", name)
                .formParam("version", form.version())
                .formParam("pageWidthMm", other.getOrDefault("pageWidthMm", form.pageWidthMm()))
                .formParam("pageHeightMm", form.pageHeightMm())
                .formParam("bleedMm", form.bleedMm())
                .formParam("leftMm", form.leftMm())
                .formParam("topMm", form.topMm())
                .formParam("columns", form.columns())
                .formParam("measureEm", form.measureEm())
                .formParam("bodyPt", form.bodyPt())
                .formParam("gapPt", other.getOrDefault("gapPt", form.gapPt()))
                .formParam("leadingPt", form.leadingPt())
                .formParam("lines", other.getOrDefault("lines", form.lines()))
                .formParam("headLines", form.headLines());
        for (StyleForm.Row row : form.rowsAndMore())
            request.formParam("slotKey", row.key())
                    .formParam("slotName", row.name())
                    .formParam("col", row.col())
                    .formParam("width", row.isBlank() ? "1" : width.apply(row))
                    .formParam("line", row.line())
                    .formParam("height", row.height())
                    .formParam("legs", row.legs())
                    .formParam("headline", row.headline())
                    .formParam("kicker", row.kicker())
                    .formParam("deck", row.deck())
                    .formParam("body", row.body())
                    .formParam("boxed", row.boxed())
                    .formParam("headed", row.headed())
                    .formParam("running", row.running())
                    .formParam("picture", row.picture());
        return request;
    }

    private RequestSpecification form(RequestSpecification request, Proposal next) {
        request.formParam("number", next.number().number())
                .formParam("total", next.number().total())
                .formParam("date", next.date().toString())
                .formParam("deadline", next.date().minusDays(1) + "T20:00");
        next.pages().forEach(page -> request.formParam("section", page.sectionKey())
                .formParam("style", page.style().id()));
        return request;
    }

    /** The next issue, with the house's standard pages. */
    private Issue issue() {
        return inTransaction(() -> {
            Proposal next = issues.propose(paper());
            Person chief = people.withUsername("chief").orElseThrow();
            return issues.make(
                    new Issue(paper(), next.number(), next.date(), next.copyDeadline(), next.pages(), chief, NOW));
        });
    }

    private Long handedIn(String headline) {
        return inTransaction(() -> {
            Article article = written(headline);
            article.submit(article.author(), 3, NOW);
            return article.id();
        });
    }

    private Long draft(String headline) {
        return inTransaction(() -> written(headline).id());
    }

    private Article written(String headline) {
        Person reporter = people.withUsername("reporter").orElseThrow();
        Article article = new Article(reporter, paper().paper(), section(), NOW);
        articles.persist(article);
        article.revise(
                reporter,
                ArticleText.write()
                        .section(section())
                        .headline(headline)
                        .byline(BylinePart.REPORTER, "记者甲")
                        .body("冬日的菜场里热气腾腾。")
                        .done(),
                0,
                NOW);
        return article;
    }

    private String section() {
        return inTransaction(() -> sections.of(paper()).get(0).key());
    }

    private Long id(String username) {
        return Newsroom.person(username).id();
    }

    private Publication paper() {
        return publications.only().orElseThrow();
    }

    private static <T> T inTransaction(java.util.concurrent.Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    private static byte[] png(int width, int height) throws java.io.IOException {
        var image = new java.awt.image.BufferedImage(width, height, java.awt.image.BufferedImage.TYPE_INT_RGB);
        var out = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
