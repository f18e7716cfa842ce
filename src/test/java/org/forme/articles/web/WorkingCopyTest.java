package org.forme.articles.web;

import static org.forme.Newsroom.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forme.Newsroom;
import org.forme.articles.Articles;
import org.forme.articles.BylinePart;
import org.forme.articles.WorkingCopies;
import org.forme.pictures.SamplePictures;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is typed and not saved: kept for its writer, in the way of nobody, gone when it is saved. */
@QuarkusTest
@Tag("data")
class WorkingCopyTest {
    @Inject
    Articles articles;

    @Inject
    WorkingCopies copies;

    @BeforeEach
    void thePaperIsThere() {
        Newsroom.section("livelihood", "民生");
    }

    @Test
    void theFormComesBackAsItWasTypedAlsoWhereItWouldBeRefused() {
        long id = begun();
        String tooLong = "长".repeat(100);
        keep("reporter", id, Map.of("headline", tooLong, "revision", "1"))
                .then()
                .statusCode(200);
        keep("reporter", id, Map.of("headline", tooLong, "kicker", "引题", "revision", "1"))
                .then()
                .statusCode(200)
                .body(containsString("已暂存"));
        Document page = page("reporter", id);
        assertTrue(page.text().contains("已恢复您"));
        assertEquals(tooLong, page.selectFirst("#headline").val());
        assertEquals("引题", page.selectFirst("#kicker").val());
        assertEquals(1, revision(id), "no revision is made of it");
        assertEquals("起头", articleHeadline(id));
    }

    @Test
    void whatTheEditorKeptIsReadWithoutScriptToo() {
        long id = begun();
        String document =
                "{\"type\":\"doc\",\"content\":[{\"type\":\"crosshead\",\"content\":[{\"type\":\"text\",\"text\":"
                        + "\"小标题\"}]}]}";
        keep("reporter", id, Map.of("document", document, "body", "")).then().statusCode(200);
        assertEquals(
                "## 小标题",
                page("reporter", id)
                        .selectFirst("textarea[name=body]")
                        .wholeText()
                        .strip());
        assertEquals(document, page("reporter", id).selectFirst("#body").attr("data-document"));
    }

    @Test
    void nobodyElseSeesIt() {
        long id = begun();
        keep("reporter", id, Map.of("headline", "只给自己看")).then().statusCode(200);
        as("reporter2").get("/desk/articles/" + id).then().body(not(containsString("只给自己看")));
        as("reporter2").get("/desk/articles/new").then().body(not(containsString("只给自己看")));
        keep("reporter2", id, Map.of("headline", "别人的草稿")).then().statusCode(404);
        form("chief", "reporter", Map.of("headline", "冒名", "formKey", key()))
                .post("/desk/articles/working-copy")
                .then()
                .statusCode(403);
    }

    @Test
    void twoWindowsKeepTheirWordsBesideOneAnother() {
        long id = begun();
        String one = key();
        String two = key();
        keep("reporter", id, Map.of("headline", "第一个窗口写的", "revision", "1", "formKey", one))
                .then()
                .statusCode(200);
        keep("reporter", id, Map.of("headline", "第二个窗口写的", "revision", "1", "formKey", two))
                .then()
                .statusCode(200);
        form("reporter", "reporter", Map.of("headline", "第二个窗口存的", "revision", "1", "formKey", two))
                .post("/desk/articles/" + id + "/revisions")
                .then()
                .statusCode(303);
        Document page = page("reporter", id);
        assertEquals("第一个窗口写的", page.selectFirst("#headline").val(), "what the other window kept is offered");
        assertEquals("第二个窗口存的", articleHeadline(id));
        form(
                        "reporter",
                        "reporter",
                        Map.of(
                                "headline",
                                "第一个窗口写的",
                                "revision",
                                "1",
                                "formKey",
                                page.selectFirst("#copy [name=formKey]").val()))
                .post("/desk/articles/" + id + "/revisions")
                .then()
                .statusCode(409);
        assertEquals("第二个窗口存的", articleHeadline(id), "and put together before it is saved");
    }

    @Test
    void afterASaveTheFormShowsWhatWasSavedAndTellsOfTheOtherWindow() {
        long id = begun();
        String other = key();
        keep("reporter", id, Map.of("headline", "另一个窗口写的", "revision", "1", "formKey", other))
                .then()
                .statusCode(200);
        String saved = form("reporter", "reporter", Map.of("headline", "这个窗口存的", "revision", "1", "formKey", key()))
                .post("/desk/articles/" + id + "/revisions")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        Document page = Jsoup.parse(as("reporter").get(saved).asString());
        assertEquals("这个窗口存的", page.selectFirst("#headline").val());
        assertTrue(page.select(".unsaved").isEmpty());
        String shown = page.selectFirst("#copy [name=revision]").val();
        var link = page.selectFirst(".unsaved-elsewhere a");
        assertTrue(link.text().endsWith("另一个窗口写的"));
        page = Jsoup.parse(as("reporter").get(link.attr("href")).asString());
        assertEquals("另一个窗口写的", page.selectFirst("#headline").val());
        assertTrue(page.select(".unsaved-elsewhere").isEmpty());
        keep("reporter", id, Map.of("headline", "存了又写", "revision", shown, "formKey", key()))
                .then()
                .statusCode(200);
        page = Jsoup.parse(as("reporter").get(saved).asString());
        assertEquals("存了又写", page.selectFirst("#headline").val(), "what is typed on top of it comes back to it");
        assertEquals(1, page.select(".unsaved-elsewhere a").size());
    }

    @Test
    void whatIsSavedAfterAMergeIsNoMoreUnsaved() {
        long id = begun();
        String one = key();
        String two = key();
        Map<String, String> mine = Map.of("headline", "第一个窗口写的", "revision", "1", "formKey", one);
        keep("reporter", id, mine).then().statusCode(200);
        form("reporter", "reporter", Map.of("headline", "起头", "kicker", "第二个窗口存的", "revision", "1", "formKey", two))
                .post("/desk/articles/" + id + "/revisions")
                .then()
                .statusCode(303);
        Document refused = Jsoup.parse(form("reporter", "reporter", mine)
                .post("/desk/articles/" + id + "/revisions")
                .then()
                .statusCode(409)
                .extract()
                .asString());
        Document merged = Jsoup.parse(form("reporter", "reporter", mine)
                .formParam("against", refused.selectFirst("[name=against]").val())
                .post("/desk/articles/" + id + "/merge")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        String window = merged.selectFirst("#copy [name=formKey]").val();
        assertEquals(one, window, "it is the same window still");
        String newest = merged.selectFirst("#copy [name=revision]").val();
        Map<String, String> both =
                Map.of("headline", "第一个窗口写的", "kicker", "第二个窗口存的", "revision", newest, "formKey", window);
        form("reporter", "reporter", both)
                .post("/desk/articles/" + id + "/revisions")
                .then()
                .statusCode(303);
        Document page = page("reporter", id);
        assertTrue(page.select(".unsaved").isEmpty(), "nothing from before the merge comes back");
        assertEquals("第二个窗口存的", page.selectFirst("#kicker").val());
        assertEquals("第一个窗口写的", page.selectFirst("#headline").val());
    }

    @Test
    void aWindowThatGoesOnFromKeptWordsTakesThemAlong() {
        long id = begun();
        keep("reporter", id, Map.of("headline", "写到一半", "revision", "1", "formKey", key()))
                .then()
                .statusCode(200);
        String goingOn =
                page("reporter", id).selectFirst("#copy [name=formKey]").val();
        keep("reporter", id, Map.of("headline", "写到一半又写", "revision", "1", "formKey", goingOn))
                .then()
                .statusCode(200);
        form("reporter", "reporter", Map.of("headline", "写完了", "revision", "1", "formKey", goingOn))
                .post("/desk/articles/" + id + "/revisions")
                .then()
                .statusCode(303);
        assertTrue(page("reporter", id).select(".unsaved").isEmpty(), "nothing half written comes back");
    }

    @Test
    void whatAWindowThatIsStillOpenTypesLaterStays() {
        long id = begun();
        String first = key();
        keep("reporter", id, Map.of("headline", "写到一半", "revision", "1", "formKey", first))
                .then()
                .statusCode(200);
        String second = page("reporter", id).selectFirst("#copy [name=formKey]").val();
        keep("reporter", id, Map.of("headline", "第一个窗口又写", "revision", "1", "formKey", first))
                .then()
                .statusCode(200);
        form("reporter", "reporter", Map.of("headline", "第二个窗口存的", "revision", "1", "formKey", second))
                .post("/desk/articles/" + id + "/revisions")
                .then()
                .statusCode(303);
        assertEquals("第一个窗口又写", page("reporter", id).selectFirst("#headline").val());
    }

    @Test
    void tooManyWindowsAreTold() {
        long id = begun();
        for (int i = 0; i < WorkingCopies.MOST_WINDOWS; i++)
            keep("reporter", id, Map.of("headline", "窗口" + i, "formKey", key()))
                    .then()
                    .statusCode(200);
        keep("reporter", id, Map.of("headline", "又一个", "formKey", key())).then().statusCode(409);
    }

    @Test
    void savingAndThrowingAwayBothEndIt() {
        long id = begun();
        keep("reporter", id, Map.of("headline", "改过")).then().statusCode(200);
        form("reporter", "reporter", Map.of("headline", "改过并保存", "revision", "1"))
                .post("/desk/articles/" + id + "/revisions")
                .then()
                .statusCode(303);
        assertTrue(page("reporter", id).select(".unsaved").isEmpty());
        keep("reporter", id, Map.of("headline", "又改")).then().statusCode(200);
        as("reporter")
                .contentType("application/x-www-form-urlencoded")
                .post("/desk/articles/" + id + "/working-copy/removal")
                .then()
                .statusCode(303);
        assertEquals("改过并保存", page("reporter", id).selectFirst("#headline").val());
    }

    @Test
    void whatComesAfterItsOwnSaveIsNothingUnsaved() {
        long id = begun();
        form("reporter", "reporter", Map.of("headline", "已经保存"))
                .post("/desk/articles/" + id + "/revisions")
                .then()
                .statusCode(303);
        keep("reporter", id, Map.of("headline", "已经保存")).then().statusCode(200);
        form("reporter", "reporter", Map.of("headline", "此后又存", "revision", version(id)))
                .post("/desk/articles/" + id + "/revisions")
                .then()
                .statusCode(303);
        keep("reporter", id, Map.of("headline", "此后又存")).then().statusCode(200);
        assertEquals(0, copies.count("articleId", id));
        assertEquals("此后又存", page("reporter", id).selectFirst("#headline").val());
    }

    @Test
    void aNewArticleThatWasNeverSavedIsOfferedAndEndsWithItsSaving() {
        String key = key();
        String headline = "没存过 " + key;
        form("reporter", "reporter", Map.of("headline", headline, "formKey", key))
                .post("/desk/articles/working-copy")
                .then()
                .statusCode(200);
        as("reporter").get("/desk/articles/new").then().body(containsString(headline), containsString("copy=" + key));
        Document page =
                Jsoup.parse(as("reporter").get("/desk/articles/new?copy=" + key).asString());
        assertEquals(headline, page.selectFirst("#headline").val());
        assertEquals(key, page.selectFirst("[name=formKey]").val());
        form("reporter", "reporter", Map.of("headline", headline, "formKey", key, "revision", "0"))
                .post("/desk/articles")
                .then()
                .statusCode(303);
        as("reporter").get("/desk/articles/new").then().body(not(containsString(headline)));
        form("reporter", "reporter", Map.of("headline", "迟到", "formKey", key))
                .post("/desk/articles/working-copy")
                .then()
                .statusCode(409);
    }

    @Test
    void aNewArticleThatIsRefusedIsNotOfferedBesideItself() {
        String key = key();
        String tooLong = "长".repeat(100);
        form("reporter2", "reporter2", Map.of("headline", tooLong, "formKey", key))
                .post("/desk/articles/working-copy")
                .then()
                .statusCode(200);
        Response refused = form("reporter2", "reporter2", Map.of("headline", tooLong, "formKey", key, "revision", "0"))
                .post("/desk/articles");
        assertEquals(422, refused.statusCode());
        assertTrue(Jsoup.parse(refused.asString())
                .select(".unsaved a[href$='" + key + "']")
                .isEmpty());
        assertEquals(
                1,
                Jsoup.parse(as("reporter2").get("/desk/articles/new").asString())
                        .select(".unsaved a[href$='" + key + "']")
                        .size());
    }

    @Test
    void anybodyKeepsABoundedNumberOfBegunArticles() {
        QuarkusTransaction.requiringNew()
                .run(() -> copies.begunBy(Newsroom.person("layout")).forEach(copies::delete));
        for (int i = 0; i < WorkingCopies.MOST_BEGUN; i++)
            form("layout", "layout", Map.of("formKey", key()))
                    .post("/desk/articles/working-copy")
                    .then()
                    .statusCode(200);
        form("layout", "layout", Map.of("formKey", key()))
                .post("/desk/articles/working-copy")
                .then()
                .statusCode(409);
        form("reporter", "reporter", Map.of("formKey", key(), "body", "长".repeat(1_000_001)))
                .post("/desk/articles/working-copy")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(413, 422));
    }

    @Test
    void wordsKeptOnTopOfAnOlderTextAreShownBesideTheNewerOne() {
        long id = begun();
        keep("reporter", id, Map.of("headline", "我的题", "revision", "1")).then().statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> {
            var article = articles.findById(id);
            article.revise(
                    article.author(), article.text().rewrite().headline("他的题").done(), 1, Instant.now());
        });
        Document page = page("reporter", id);
        assertEquals("我的题", page.selectFirst("#headline").val());
        Response saved = form("reporter", "reporter", Map.of("headline", "我的题", "revision", "1"))
                .post("/desk/articles/" + id + "/revisions");
        saved.then().statusCode(409).body(containsString("他的题"), containsString("我的题"));
    }

    @Test
    void whatWasNotSavedIsKeptBesideTheTextWhenSomebodyTakesOver() {
        long id = begun();
        QuarkusTransaction.requiringNew().run(() -> {
            var article = articles.findById(id);
            var text =
                    article.text().rewrite().section("livelihood").body("一段。").byline(BylinePart.REPORTER, "记者甲");
            article.revise(article.author(), text.done(), 1, Instant.now());
            article.submit(article.author(), 3, Instant.now());
            article.returnWith(Newsroom.person("head"), false, 1, "再改", Instant.now());
            article.lease(article.author(), false, "window-1", "page-1", Instant.now());
        });
        keep("reporter", id, Map.of("headline", "没存的题", "section", "livelihood"))
                .then()
                .statusCode(200);
        as("editor").post("/desk/articles/" + id + "/lease/take-over").then().statusCode(303);
        as("reporter")
                .get("/desk/articles/" + id + "/revisions/2")
                .then()
                .statusCode(200)
                .body(containsString("没存的题"), containsString("接手时的未存稿 · 记者甲"));
        as("reporter").get("/desk/inbox").then().body(containsString("留在第 2 稿"));
        assertEquals("起头", articleHeadline(id));
        assertEquals(1, revision(id));
    }

    @Test
    void whatNoEditorSendsIsNotKept() {
        long id = begun();
        String deep = "{\"type\":\"doc\",\"content\":".repeat(10_000);
        keep("reporter", id, Map.of("document", deep)).then().statusCode(422).body(containsString("正文的结构读不懂"));
        form("reporter", "reporter", Map.of("formKey", key(), "document", deep))
                .post("/desk/articles/working-copy")
                .then()
                .statusCode(422);
        String another = Jsoup.parse(as("reporter2")
                        .multiPart("upload", "一.jpg", SamplePictures.jpeg(64, 32), "image/jpeg")
                        .multiPart("number", "1")
                        .post("/desk/articles/uploads")
                        .asString())
                .selectFirst("input[name=picture]")
                .val();
        pictured(another)
                .post("/desk/articles/" + id + "/working-copy")
                .then()
                .statusCode(422)
                .body(containsString("[图" + another + "]"));
        pictured(another)
                .formParam("formKey", key())
                .post("/desk/articles/working-copy")
                .then()
                .statusCode(422);
        assertEquals(0, copies.count("articleId", id));
        pictured(another)
                .formParam("drop", another)
                .post("/desk/articles/" + id + "/working-copy")
                .then()
                .statusCode(200);
        pictured(another)
                .formParam("back", "true")
                .post("/desk/articles/" + id + "/working-copy")
                .then()
                .statusCode(200);
        assertEquals(
                "说明还在", page("reporter", id).selectFirst("#caption1").val(), "what a browser brings back is shown");
    }

    @Test
    void moreRowsThanAnyTextHasAreNotKept() {
        long id = begun();
        RequestSpecification form = form("reporter", "reporter", Map.of());
        for (int i = 1; i <= 61; i++) form = row(form, "" + i);
        form.post("/desk/articles/" + id + "/working-copy").then().statusCode(422);
    }

    /** As a browser had kept it before pictures could be cropped. */
    private RequestSpecification pictured(String picture) {
        return row(form("reporter", "reporter", Map.of("headline", "有图")), picture);
    }

    private static RequestSpecification row(RequestSpecification form, String picture) {
        return form.formParam("picture", picture)
                .formParam("caption", "说明还在")
                .formParam("credit", "")
                .formParam("alt", "")
                .formParam("focusX", "50")
                .formParam("focusY", "50")
                .formParam("place", "1");
    }

    @Test
    void theListAndTheReadingViewLeadOnesOwnUnsavedWordsOn() {
        long id = begun();
        String on = "a[href='/desk/articles/" + id + "?edit=true']";
        assertTrue(list("reporter").select(on).isEmpty());
        keep("reporter", id, Map.of("headline", "写了一半")).then().statusCode(200);
        assertEquals(
                "有未保存的改动 · 继续写 起头",
                list("reporter").selectFirst("small:has(" + on + ")").text());
        assertTrue(list("editor").select(on).isEmpty(), "they are the writer's alone");
        approved(id);
        assertEquals(
                "有未保存的改动 · 查看 起头",
                list("reporter").selectFirst("small:has(" + on + ")").text());
        keep("reporter", id, Map.of("headline", "长".repeat(100))).then().statusCode(200);
        Document reading = page("reporter", id);
        assertTrue(reading.select("#copy #headline").isEmpty());
        assertTrue(reading.selectFirst(".unsaved").text().contains("还没有保存"), "also what would be refused");
        assertTrue(reading.select(".unsaved " + on).isEmpty(), "what is approved is not the writer's any more");
        as("reporter")
                .formParam(
                        "formKey",
                        reading.selectFirst(".unsaved [name=formKey]").val())
                .post("/desk/articles/" + id + "/working-copy/removal")
                .then()
                .statusCode(303);
        assertTrue(page("reporter", id).select(".unsaved").isEmpty());
        assertTrue(list("reporter").select(on).isEmpty());
    }

    @Test
    void whoeverMayChangeAnothersCopyIsLedOnToo() {
        long id = begun();
        approved(id);
        String on = ".unsaved a[href='/desk/articles/" + id + "?edit=true']";
        keep("chief", id, Map.of("headline", "总编改的", "revision", "2")).then().statusCode(200);
        assertEquals("继续写", page("chief", id).selectFirst(on).text());
        Document form = Jsoup.parse(
                as("chief").get("/desk/articles/" + id + "?edit=true").asString());
        assertEquals("总编改的", form.selectFirst("#headline").val());
        assertTrue(form.select(on).isEmpty(), "they write already");
    }

    private void approved(long id) {
        QuarkusTransaction.requiringNew().run(() -> {
            var article = articles.findById(id);
            var text =
                    article.text().rewrite().section("livelihood").body("一段。").byline(BylinePart.REPORTER, "记者甲");
            article.revise(article.author(), text.done(), 1, Instant.now());
            article.submit(article.author(), 1, Instant.now());
            article.pass(Newsroom.person("chief"), false, article.currentRevision(), "", Instant.now());
        });
    }

    private Document list(String username) {
        return Jsoup.parse(as(username).get("/desk/articles?show=all").asString());
    }

    private long begun() {
        Response made = form("reporter", "reporter", Map.of("headline", "起头", "formKey", key(), "revision", "0"))
                .post("/desk/articles");
        return Long.parseLong(
                made.then().statusCode(303).extract().header("Location").replaceAll("\\D+", ""));
    }

    private Response keep(String username, long id, Map<String, String> typed) {
        return form(username, username, typed).post("/desk/articles/" + id + "/working-copy");
    }

    /** The whole form as a browser sends it. */
    private RequestSpecification form(String username, String writer, Map<String, String> typed) {
        RequestSpecification form = as(username)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("writer", Newsroom.person(writer).id());
        for (String name : new String[] {
            "section",
            "kicker",
            "headline",
            "deck",
            "rubric",
            "dateline",
            "source",
            "received",
            "firstPlace",
            "firstDay",
            "firstAddress",
            "body",
            "targetLength",
            "origin",
            "bylinePart",
            "bylineName",
            "revision",
            "formKey",
            "document"
        }) {
            String otherwise = Map.of("origin", "OWN", "bylinePart", "REPORTER", "revision", "1")
                    .getOrDefault(name, "");
            if (typed.containsKey(name) || !List.of("formKey", "document").contains(name))
                form = form.formParam(name, typed.getOrDefault(name, otherwise));
        }
        return form;
    }

    private Document page(String username, long id) {
        return Jsoup.parse(as(username).get("/desk/articles/" + id).asString());
    }

    private String version(long id) {
        return page("reporter", id).selectFirst("[name=revision]").val();
    }

    private int revision(long id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> articles.findById(id).currentRevision());
    }

    private String articleHeadline(long id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> articles.findById(id).headline());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
