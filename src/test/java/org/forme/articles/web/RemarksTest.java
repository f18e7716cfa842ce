package org.forme.articles.web;

import static org.forme.Newsroom.as;
import static org.forme.Newsroom.person;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.forme.Newsroom;
import org.forme.articles.Article;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.articles.BylinePart;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Suggestions and comments as an editor makes them and a reporter deals with them. */
@QuarkusTest
@Tag("data")
class RemarksTest {
    private static final String LAMPS = "清晨六点，菜场的灯先亮了，摊主们把青菜搬下车。";
    private static final String DUSK = "傍晚收摊，棉帘子卷起来，地扫干净。";

    @Inject
    Articles articles;

    private String article;

    @BeforeEach
    void anArticleCameBack() {
        Newsroom.section("livelihood", "民生");
        long id = QuarkusTransaction.requiringNew().call(() -> {
            Instant now = Instant.now();
            var made = new Article(person("reporter"), Newsroom.PAPER, "livelihood", now);
            articles.persist(made);
            ArticleText text = ArticleText.write()
                    .section("livelihood")
                    .headline("菜场")
                    .byline(BylinePart.REPORTER, "记者甲")
                    .body(LAMPS + "\n" + DUSK)
                    .done();
            made.revise(person("reporter"), text, 0, now);
            made.submit(person("reporter"), 3, now);
            made.returnWith(person("editor"), false, 1, "请看建议", now);
            return made.id();
        });
        article = "/desk/articles/" + id;
    }

    @Test
    void whatAnEditorChangesWhileMarkingUpBecomesSuggestions() {
        Document form = page("editor", "?mark=true");
        assertEquals(article + "/suggestions", form.selectFirst("#copy").attr("action"));
        assertTrue(form.select("button[formaction$=/revisions]").isEmpty(), "nothing is saved from here");
        suggest("editor", Map.of("headline", "菜场里的热气", "body", LAMPS.replace("六点", "五点") + "\n" + DUSK))
                .then()
                .statusCode(303)
                .header(
                        "Location",
                        matchesPattern(".*" + article + "\\?suggested=true&handed-over=\\d+\\.\\d+#remarks"));
        as("admin").get("/desk/administration/audit").then().body(containsString("提出修改建议"));
        Document seen = page("reporter", "");
        assertEquals("菜场", seen.selectFirst("#headline").val());
        assertEquals(
                LAMPS + "\n" + DUSK,
                seen.selectFirst("textarea[name=body]").wholeText().strip());
        assertEquals(2, seen.select(".remark").size());
        Element words = seen.selectFirst("[data-mark=words]");
        assertEquals("2", words.attr("data-from"));
        assertEquals("3", words.attr("data-to"));
        assertEquals("五", words.attr("data-instead"));
        assertTrue(words.text().contains("第 1 段"));
    }

    @Test
    void acceptingSavesWhatWasTypedBesideIt() {
        suggest("editor", Map.of("body", LAMPS.replace("六点", "五点") + "\n" + DUSK))
                .then()
                .statusCode(303);
        Document seen = page("reporter", "");
        String accept = seen.selectFirst("button[formaction$=/acceptance]").attr("formaction");
        form("reporter", seen, Map.of("body", LAMPS + "\n" + DUSK.replace("扫干净", "扫净")))
                .post(accept)
                .then()
                .statusCode(303);
        assertEquals(
                LAMPS.replace("六点", "五点") + "\n" + DUSK.replace("扫干净", "扫净"),
                page("reporter", "")
                        .selectFirst("textarea[name=body]")
                        .wholeText()
                        .strip());
        form("reporter", page("reporter", ""), Map.of())
                .post(accept)
                .then()
                .statusCode(409)
                .body(containsString("已由记者甲处理"));
    }

    @Test
    void acceptingGoesOnToTheNextThatIsOpen() {
        suggest("editor", Map.of("headline", "改题", "body", LAMPS.replace("六点", "五点") + "\n" + DUSK))
                .then()
                .statusCode(303);
        comment("editor", "核实", "", "").then().statusCode(303);
        Document seen = page("reporter", "");
        List<String> places = seen.select(".remark[id]").eachAttr("id");
        assertEquals(3, places.size());
        form("reporter", seen, Map.of())
                .post(seen.selectFirst("#" + places.get(0) + " button[formaction]")
                        .attr("formaction"))
                .then()
                .statusCode(303)
                .header("Location", endsWith(article + "#" + places.get(1)));
        as("reporter")
                .formParam("answer", "")
                .post(seen.selectFirst("#" + places.get(2) + " form").attr("action"))
                .then()
                .header("Location", endsWith(article + "#" + places.get(1)));
        as("reporter")
                .post(seen.selectFirst("#" + places.get(1) + " form").attr("action"))
                .then()
                .header("Location", endsWith(article + "#remarks"));
    }

    @Test
    void allThatThePageShowedAreAcceptedAndNoOthers() {
        suggest("editor", Map.of("headline", "改题", "body", LAMPS.replace("六点", "五点") + "\n" + DUSK))
                .then()
                .statusCode(303);
        Document seen = page("reporter", "");
        assertEquals("编辑丁的 2 处建议", seen.selectFirst(".batch > span").text());
        Element all = seen.selectFirst(".batch button[name=seen]");
        suggest("editor", Map.of("body", LAMPS + "\n" + DUSK.replace("扫干净", "扫净")))
                .then()
                .statusCode(303);
        form("reporter", seen, Map.of("kicker", "顺手写的引题", "seen", all.val(), "why", "照改"))
                .post(all.attr("formaction"))
                .then()
                .statusCode(303);
        Document then = page("reporter", "");
        assertEquals("改题", then.selectFirst("#headline").val());
        assertEquals("顺手写的引题", then.selectFirst("#kicker").val());
        assertEquals(1, then.select(".remark[id]").size(), "what came since is open");
        assertTrue(then.select(".log q").eachText().contains("照改"));
        form("reporter", then, Map.of("seen", all.val()))
                .post(all.attr("formaction"))
                .then()
                .statusCode(409)
                .body(containsString("您看到的建议里有 2 条已由别人处理"));
        form("reporter", then, Map.of("seen", "alle"))
                .post(all.attr("formaction"))
                .then()
                .statusCode(400);
    }

    @Test
    void allAreRejectedOrTakenBackAtOnce() {
        suggest("editor", Map.of("headline", "改题", "body", LAMPS.replace("六点", "五点") + "\n" + DUSK))
                .then()
                .statusCode(303);
        String seen = page("reporter", "").selectFirst(".batch form input").val();
        as("reporter2")
                .formParam("seen", seen)
                .post(article + "/suggestions/rejection")
                .then()
                .statusCode(403);
        assertEquals(
                "全部撤回", page("editor", "").selectFirst(".batch form button").text());
        as("reporter")
                .formParam("seen", seen)
                .post(article + "/suggestions/rejection")
                .then()
                .statusCode(303);
        assertTrue(page("reporter", "").select(".remark[id]").isEmpty());
    }

    @Test
    void aCopyThatComesAfterTheAcceptanceIsNotOfferedAsUnsaved() {
        suggest("editor", Map.of("body", LAMPS.replace("六点", "五点") + "\n" + DUSK))
                .then()
                .statusCode(303);
        Document seen = page("reporter", "");
        form("reporter", seen, Map.of("kicker", "一起存的引题"))
                .post(seen.selectFirst(".remark button[formaction]").attr("formaction"))
                .then()
                .statusCode(303);
        form("reporter", seen, Map.of("kicker", "一起存的引题"))
                .post(article + "/working-copy")
                .then()
                .statusCode(200);
        assertNull(page("reporter", "").selectFirst(".unsaved"));
        form("reporter", seen, Map.of("kicker", "后来另写的引题"))
                .post(article + "/working-copy")
                .then()
                .statusCode(200);
        assertEquals("后来另写的引题", page("reporter", "").selectFirst("#kicker").val(), "new words are kept");
    }

    @Test
    void marksStandWhereTheirWordsAreInWhatIsNotSaved() {
        suggest("editor", Map.of("body", LAMPS.replace("六点", "五点") + "\n" + DUSK.replace("扫干净", "扫净")))
                .then()
                .statusCode(303);
        comment("editor", "哪个菜场？", "5", "菜场的灯").then().statusCode(303);
        Document seen = page("reporter", "");
        form("reporter", seen, Map.of("body", "没存的一段。\n" + LAMPS.replace("菜场的灯", "市场的灯"), "document", ""))
                .post(article + "/working-copy")
                .then()
                .statusCode(200);
        Document typed = page("reporter", "");
        assertEquals(
                List.of("words", "comment"),
                typed.select("[data-mark]").eachAttr("data-mark"),
                "one has lost its words");
        assertEquals("9", typed.selectFirst("[data-mark=words]").attr("data-from"));
        assertEquals("13", typed.selectFirst("[data-mark=comment]").attr("data-from"), "what is left of its passage");
        assertEquals(3, typed.select(".remark[id]").size(), "all are listed");
    }

    @Test
    void aNoteToTheEditorDoesNotHinderHandingIn() {
        comment("reporter", "人数待核", "", "").then().statusCode(303);
        Document seen = page("reporter", "");
        assertEquals("自己的 1 条", seen.selectFirst("#remarks-title .count").text());
        form("reporter", seen, Map.of()).post(article + "/submission").then().statusCode(303);
        assertNull(inbox(), "nobody else said anything");
        Document review = page("editor", "");
        assertEquals("作者附言", review.selectFirst(".remark .tag").text());
        assertTrue(review.selectFirst(".decision .why").text().contains("1 条"));
    }

    @Test
    void whatWasTypedOverASuggestionIsKeptAndNothingIsSaved() {
        suggest("editor", Map.of("body", LAMPS.replace("六点", "五点") + "\n" + DUSK))
                .then()
                .statusCode(303);
        Document seen = page("reporter", "");
        String accept = seen.selectFirst("button[formaction$=/acceptance]").attr("formaction");
        String typed = LAMPS.replace("六点", "七点") + "\n" + DUSK;
        Response refused = form("reporter", seen, Map.of("body", typed)).post(accept);
        refused.then().statusCode(409).body(containsString("这处文字已经改过"), containsString("七点"));
        assertEquals(
                LAMPS + "\n" + DUSK,
                page("reporter", "")
                        .selectFirst("textarea[name=body]")
                        .wholeText()
                        .strip());
    }

    @Test
    void whatCannotBeSuggestedIsRefusedAndKept() {
        form("editor", page("editor", "?edit=true"), Map.of("dateline", "本报讯", "headline", "改题"))
                .post(article + "/suggestions")
                .then()
                .statusCode(422)
                .body(containsString("建议只能改"), containsString("改题"));
        suggest("reporter2", Map.of("headline", "别人")).then().statusCode(403);
        suggest("correspondent", Map.of("headline", "别人")).then().statusCode(404);
        assertTrue(page("reporter", "").select(".remark").isEmpty());
    }

    @Test
    void markingUpOpensOnlyTheFieldsThatCanBeSuggested() {
        Document form = page("editor", "?mark=true");
        List<String> open = form.select("#copy input:not([type=hidden]), #copy select[name], #copy textarea").stream()
                .filter(field -> field.closest("[hidden]") == null)
                .map(field -> field.attr("name"))
                .toList();
        assertEquals(List.of("kicker", "headline", "deck", "body"), open);
        assertEquals("记者 记者甲", form.selectFirst("#copy .signed span").text(), "the rest is there to read");
        assertTrue(form.text().contains("署名、版块、图片等有话要说"));
        suggest("editor", Map.of("dateline", "本报讯", "headline", "改题")).then().statusCode(303);
        assertEquals(1, page("reporter", "").select(".remark").size(), "what nobody could type is no change");
    }

    @Test
    void whatWasTypedBeforeOnlyMarkingIsLeftIsToldWhereItCannotBeSuggested() {
        form("editor", page("editor", "?edit=true"), Map.of("dateline", "本报讯", "headline", "改过的题"))
                .post(article + "/working-copy")
                .then()
                .statusCode(200);
        Document back = page("editor", "");
        assertEquals("改过的题", back.selectFirst("#headline").val());
        assertTrue(back.selectFirst(".unsaved").text().contains("不能作为建议"));
        assertTrue(back.selectFirst(".unsaved details[open]").text().contains("本报讯"));
    }

    @Test
    void aCommentIsAboutThePassageAndIsSettledWithAnAnswer() {
        comment("editor", "哪个菜场？", "5", "菜场的灯").then().statusCode(303);
        Document seen = page("reporter", "");
        assertEquals("5", seen.selectFirst("[data-mark=comment]").attr("data-from"));
        String settle = seen.selectFirst("form[action$=/settlement]").attr("action");
        as("reporter2").formParam("answer", "").post(settle).then().statusCode(403);
        as("reporter").formParam("answer", "已补写").post(settle).then().statusCode(303);
        Document then = page("editor", "");
        assertTrue(then.select("[data-mark]").isEmpty());
        assertTrue(then.selectFirst(".past").text().contains("已补写"));
    }

    @Test
    void aCommentFindsItsWordsWhereTheyAreSaved() {
        comment("editor", "同一处", "13", "菜").then().statusCode(303);
        assertEquals("18", page("editor", "").selectFirst("[data-mark=comment]").attr("data-from"));
        comment("editor", "没有存", "3", "还没有保存的文字")
                .then()
                .statusCode(422)
                .body(containsString("不能批注"), containsString("没有存"));
        comment("editor", " ", "0", "").then().statusCode(422).body(containsString("请写批注的内容"));
        comment("correspondent", "看不见", "0", "").then().statusCode(404);
    }

    @Test
    void whatIsOpenIsShownBeforeHandingIn() {
        comment("editor", "<b>核实</b>", "", "").then().statusCode(303);
        Document seen = page("reporter", "");
        form("reporter", seen, Map.of("kicker", "改过引题"))
                .post(article + "/submission")
                .then()
                .statusCode(409)
                .body(containsString("还有 1 条"), containsString("仍然交稿"), not(containsString("<b>核实")));
        Document saved = page("reporter", "");
        assertEquals("改过引题", saved.selectFirst("#kicker").val(), "what was typed is saved");
        form("reporter", saved, Map.of("leftOpen", "1"))
                .post(article + "/submission")
                .then()
                .statusCode(303);
        assertTrue(page("editor", "").text().contains("待一审"));
    }

    @Test
    void enterInALineSavesOrDoesNothing() {
        comment("editor", "核实", "", "").then().statusCode(303);
        Document unsettled = Jsoup.parse(form("reporter", page("reporter", ""), Map.of())
                .post(article + "/submission")
                .asString());
        assertEquals(article + "/revisions", firstButton(unsettled).attr("formaction"));
        assertEquals(
                article + "/revisions",
                firstButton(page("editor", "?edit=true")).attr("formaction"));
        assertTrue(firstButton(page("editor", "?mark=true")).hasAttr("disabled"));
    }

    /** What a browser presses for Enter in a line of the form. */
    private static Element firstButton(Document page) {
        return page.selectFirst("button[form=copy], #copy button:not([type=button])");
    }

    @Test
    void markupThatComesBackIsMarkupAgain() {
        Document marking = page("editor", "?mark=true");
        form("editor", marking, Map.of("headline", "改过的题"))
                .post(article + "/working-copy")
                .then()
                .statusCode(200);
        Document back = page("editor", "");
        assertEquals("改过的题", back.selectFirst("#headline").val());
        assertEquals(article + "/suggestions", back.selectFirst("#copy").attr("action"));
        assertTrue(back.select("button[formaction$=/revisions]").isEmpty(), "nothing saves it over the text");
        assertEquals(
                article + "/comments?mark=true",
                back.selectFirst("#comment form").attr("action"));
        form("editor", marking, Map.of("headline", ""))
                .post(article + "/working-copy")
                .then()
                .statusCode(200);
        as("editor")
                .formParam("writer", person("editor").id())
                .post(article + "/working-copy")
                .then()
                .statusCode(400);
    }

    @Test
    void theWriterFindsThemInTheInbox() {
        comment("editor", "核实人数", "", "").then().statusCode(303);
        assertTrue(inbox().parent().text().contains("1 条建议或批注没有处理"), "beside copy that came back");
        Document seen = page("reporter", "");
        form("reporter", seen, Map.of("leftOpen", "1"))
                .post(article + "/submission")
                .then()
                .statusCode(303);
        assertEquals(article + "#remarks", inbox().attr("href"));
        String settle =
                page("reporter", "").selectFirst("form[action$=/settlement]").attr("action");
        as("reporter").formParam("answer", "").post(settle).then().statusCode(303);
        assertNull(inbox());
    }

    private Element inbox() {
        return Jsoup.parse(as("reporter").get("/desk/inbox").asString()).selectFirst(".what a[href^=" + article + "]");
    }

    private Response suggest(String username, Map<String, String> typed) {
        return form(username, page("editor", "?mark=true"), typed).post(article + "/suggestions");
    }

    private Response comment(String username, String words, String from, String quote) {
        return as(username)
                .formParam("comment", words)
                .formParam("from", from)
                .formParam("quote", quote)
                .post(article + "/comments");
    }

    private Document page(String username, String query) {
        return Jsoup.parse(as(username).get(article + query).asString());
    }

    /** The form of the page as a browser without script sends it. */
    private static RequestSpecification form(String username, Document page, Map<String, String> typed) {
        RequestSpecification form = as(username).contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (Element field : page.select("#copy [name]")) {
            String name = field.attr("name");
            if (field.is("button, [type=file], [type=checkbox]") || typed.containsKey(name)) continue;
            Element chosen = field.is("select") ? field.selectFirst("[selected]") : field;
            String value = field.is("textarea") ? field.wholeText().strip() : chosen == null ? "" : chosen.val();
            form = form.formParam(name, value);
        }
        for (var entry : typed.entrySet()) form = form.formParam(entry.getKey(), entry.getValue());
        return form;
    }
}
