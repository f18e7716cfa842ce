package org.forme.articles.web;

import static org.forme.Newsroom.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.forme.Newsroom;
import org.forme.articles.Article;
import org.forme.articles.ArticleState;
import org.forme.articles.Articles;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.imprint.Section;
import org.forme.imprint.Sections;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The list, the writing screen and the acts on them, as browsers see them. */
@QuarkusTest
@Tag("data")
class ArticlePagesTest {
    @Inject
    Articles articles;

    @Inject
    Publications publications;

    @Inject
    Sections sections;

    @BeforeEach
    void thePaperIsThere() {
        QuarkusTransaction.requiringNew().run(() -> {
            if (publications.only().isPresent()) return;
            publications.persist(new Publication(
                    Newsroom.PAPER,
                    "徐汇报",
                    new IssueNumber(3, 1657),
                    LocalDate.of(2022, 1, 17),
                    ZoneId.of("Asia/Shanghai")));
        });
        QuarkusTransaction.requiringNew().run(() -> {
            var paper = publications.only().orElseThrow();
            if (sections.withKey(paper.paper(), "livelihood").isEmpty())
                sections.persist(new Section(paper, "livelihood", "民生", 900));
        });
    }

    @Test
    void aNewFormBeginsOneArticleHoweverOftenItIsPosted() {
        String key = key();
        String first = written("reporter", key)
                .post("/desk/articles")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        String second = written("reporter", key)
                .post("/desk/articles")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertEquals(first, second);
    }

    @Test
    void theEmptyFormIsSignedByItsWriter() {
        Document page = page(as("reporter").get("/desk/articles/new"));
        assertEquals("记者甲", page.selectFirst("input[name=bylineName]").val());
        assertEquals(36, page.selectFirst("input[name=formKey]").val().length());
    }

    @Test
    void everythingThatIsMissingIsToldAndWhatWasTypedIsSaved() {
        long id = begun("reporter");
        Response answer = as("reporter")
                .multiPart("revision", "1")
                .multiPart(field("kicker", "只有引题"))
                .post(at(id, "submission"));
        Document page = page(answer, 422);
        assertEquals(
                List.of("headline", "body", "bylines", "section"),
                page.select("#refusal a").stream()
                        .map(a -> a.attr("href").substring(1))
                        .toList());
        for (var link : page.select("#refusal a"))
            assertTrue(page.select(link.attr("href")).size() == 1, link.text());
        assertEquals("只有引题", page.selectFirst("#kicker").val());
        assertEquals(2, revision(id));
        assertEquals(ArticleState.DRAFT, state(id));
    }

    @Test
    void whatCannotBePrintedIsToldAtItsFieldAndNothingIsSaved() {
        long id = begun("reporter");
        String long81 = "长".repeat(81);
        Response answer = as("reporter")
                .multiPart("revision", "1")
                .multiPart(field("headline", long81))
                .multiPart(field("kicker", "引\u202e题"))
                .multiPart(field("targetLength", "许多"))
                .multiPart(field("body", "一段\n又一段\u0007"))
                .post(at(id, "revisions"));
        Document page = page(answer, 422);
        assertEquals(4, page.select("#refusal li").size());
        assertEquals(4, page.select(".field-error").size());
        assertEquals(long81, page.selectFirst("#headline").val());
        assertEquals("许多", page.selectFirst("#targetLength").val());
        assertEquals(1, revision(id));
    }

    @Test
    void markupInEveryFieldIsText() {
        String markup = "<script>alert(1)</script>\"'";
        long id = begun("reporter");
        RequestSpecification request = as("reporter").multiPart("revision", "1").multiPart("bylinePart", "REPORTER");
        for (String name :
                List.of("kicker", "headline", "deck", "rubric", "dateline", "source", "received", "bylineName", "body"))
            request = request.multiPart(field(name, markup));
        request.multiPart("section", "livelihood")
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        Document page = page(as("reporter").get(at(id)));
        assertEquals(markup, page.selectFirst("#headline").val());
        assertEquals(0, page.select("main script").size());
        as("reporter").post(at(id, "submission")).then().statusCode(303);
        for (String reader : List.of("reporter", "reporter2", "editor")) {
            Document shown = page(as(reader).get(at(id)));
            assertEquals(0, shown.select("main script").size());
            assertTrue(shown.text().contains("<script>") || shown.selectFirst("#headline") != null);
        }
        assertEquals(
                0,
                page(as("editor").get(at(id) + "/revisions"))
                        .select("main script")
                        .size());
        assertEquals(
                0,
                page(as("editor").get("/desk/articles")).select("main script").size());
    }

    @Test
    void handingInTwiceIsHarmlessAndSaysSo() {
        long id = begun("reporter");
        as("reporter").post(at(id, "submission")).then().statusCode(303);
        Document page = page(as("reporter").post(at(id, "submission")), 409);
        assertTrue(page.text().contains("已经交了"));
        assertEquals("待一审", page.selectFirst(".state").text());
        assertEquals(1, steps(id));
    }

    @Test
    void aLateSaveShowsBothTextsAndLosesNothing() {
        long id = begun("reporter");
        as("reporter").post(at(id, "submission")).then().statusCode(303);
        as("editor").formParam("reason", "再改").post(at(id, "returns")).then().statusCode(303);
        typed("editor", 1, "编辑先存的题").post(at(id, "revisions")).then().statusCode(303);
        Document page = page(typed("reporter", 1, "记者后存的题").post(at(id, "revisions")), 409);
        assertTrue(page.selectFirst(".conflict").text().contains("编辑先存的题"));
        assertTrue(page.selectFirst(".conflict").text().contains("记者后存的题"));
        assertEquals("记者后存的题", page.selectFirst("#headline").val());
        assertEquals("2", page.selectFirst("input[name=revision]").val());
        assertEquals("编辑先存的题", headline(id));
        typed("reporter", 2, "记者后存的题").post(at(id, "revisions")).then().statusCode(303);
        assertEquals("记者后存的题", headline(id));
    }

    @Test
    void whatIsTypedWhileItIsHandedInElsewhereIsShownToBeCopied() {
        long id = begun("reporter");
        as("reporter").post(at(id, "submission")).then().statusCode(303);
        Document page = page(typed("reporter", 1, "晚了一步").post(at(id, "revisions")), 409);
        assertTrue(page.selectFirst(".conflict").text().contains("晚了一步"));
        assertEquals(0, page.select("#headline").size());
    }

    @Test
    void copyGoesThroughItsReviews() {
        long id = begun("reporter");
        as("reporter").post(at(id, "submission")).then().statusCode(303);
        Document review = page(as("editor").get(at(id)));
        assertTrue(review.select("button").eachText().contains("一审通过"));
        typed("editor", 1, "编辑改的题")
                .multiPart(field("note", "题目改短"))
                .post(at(id, "passes"))
                .then()
                .statusCode(303);
        assertEquals(ArticleState.REVIEW_2, state(id));
        Document head = page(as("head").get(at(id)));
        assertEquals("编辑改题", String.join("", head.select(".since ins").eachText()));
        as("head").multiPart("revision", "2").post(at(id, "passes")).then().statusCode(303);
        as("chief").multiPart("revision", "2").post(at(id, "passes")).then().statusCode(303);
        assertEquals(ArticleState.APPROVED, state(id));
        as("editor").get("/desk/articles?show=pool").then().body(containsString("编辑改的题"));
        Document asked = page(as("head").get(at(id) + "?edit=true"));
        assertTrue(asked.text().contains("这篇稿件已签发"));
        typed("head", 2, "签发后又改").post(at(id, "revisions")).then().statusCode(303);
        assertEquals(ArticleState.REVIEW_2, state(id));
        assertTrue(page(as("head").get(at(id))).select(".log .void").size() == 2);
    }

    @Test
    void aReturnWithoutAReasonIsRefusedAtItsField() {
        long id = begun("reporter");
        as("reporter").post(at(id, "submission")).then().statusCode(303);
        Document page = page(as("editor").formParam("reason", " ").post(at(id, "returns")), 422);
        assertEquals("#reason", page.selectFirst("#refusal a").attr("href"));
        as("editor")
                .formParam("reason", "与上期重复")
                .post(at(id, "refusals"))
                .then()
                .statusCode(303);
        assertEquals(ArticleState.DECLINED, state(id));
    }

    @Test
    void nobodyReviewsTheirOwnAndThePageSaysWhy() {
        long id = begun("editor");
        as("editor").post(at(id, "submission")).then().statusCode(303);
        Document page = page(as("editor").get(at(id)));
        assertTrue(page.text().contains("不能自己审"));
        assertTrue(page.select(".decision button").hasAttr("disabled"));
        as("editor").multiPart("revision", "1").post(at(id, "passes")).then().statusCode(403);
        assertEquals(ArticleState.REVIEW_1, state(id));
    }

    @Test
    void whatOneMayNotSeeIsNotThere() {
        long id = begun("reporter");
        for (String other : List.of("reporter2", "correspondent", "editor", "chief")) {
            as(other).get(at(id)).then().statusCode(404);
            as(other).get(at(id) + "/revisions").then().statusCode(404);
            typed(other, 1, "改").post(at(id, "revisions")).then().statusCode(404);
            as(other).get("/desk/articles").then().body(not(containsString("\"/desk/articles/" + id + "\"")));
        }
        as("reporter").post(at(id, "submission")).then().statusCode(303);
        as("correspondent").get(at(id)).then().statusCode(404);
        as("reporter2").get(at(id)).then().statusCode(200);
        as("admin").get("/desk/articles").then().statusCode(403);
        as("reporter").get("/desk/articles/999999999").then().statusCode(404);
    }

    @Test
    void picturesComeWithTheFormInOrderAndGoAgain() {
        long id = begun("reporter");
        typed("reporter", 1, "图片新闻")
                .multiPart("upload", "一.png", png(), "image/png")
                .multiPart("upload", "二.png", png(), "image/png")
                .post(at(id, "pictures"))
                .then()
                .statusCode(303)
                .header("Location", containsString("#pictures"));
        Document page = page(as("reporter").get(at(id)));
        List<String> ids = page.select("input[name=picture]").eachAttr("value");
        assertEquals(2, ids.size());
        Document missing = page(as("reporter").post(at(id, "submission")), 422);
        assertEquals(2, missing.select("#refusal a[href^=#credit]").size());
        typed("reporter", 2, "图片新闻")
                .multiPart("picture", ids.get(0))
                .multiPart("picture", ids.get(1))
                .multiPart(field("caption", "第一张"))
                .multiPart(field("caption", "第二张"))
                .multiPart(field("credit", "记者乙"))
                .multiPart(field("credit", "记者乙"))
                .multiPart("alt", "")
                .multiPart("alt", "")
                .multiPart("place", "2")
                .multiPart("place", "1")
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        Document ordered = page(as("reporter").get(at(id)));
        assertEquals(
                List.of("第二张", "第一张"), ordered.select("input[name=caption]").eachAttr("value"));
        as("reporter").post(at(id, "submission")).then().statusCode(303);
    }

    @Test
    void aFileThatIsNoPictureIsRefusedByName() {
        long id = begun("reporter");
        Document page = page(
                typed("reporter", 1, "没有图")
                        .multiPart("upload", "假.png", "not a picture".getBytes(), "image/png")
                        .post(at(id, "pictures")),
                422);
        assertEquals("#upload", page.selectFirst("#refusal a").attr("href"));
        assertEquals("没有图", page.selectFirst("#headline").val());
        assertEquals(1, revision(id));
    }

    @Test
    void theScreensSpeakEnglish() {
        long id = begun("reporter");
        Document page = Jsoup.parse(as("reporter")
                .cookie("forme_language", "en")
                .get(at(id))
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertTrue(page.select("button").eachText().contains("Hand in"));
        as("reporter")
                .cookie("forme_language", "en")
                .get("/desk/articles")
                .then()
                .body(containsString("Waiting for me"));
    }

    private long begun(String username) {
        String location = written(username, key())
                .post("/desk/articles")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return Long.parseLong(location.replaceAll(".*/(\\d+).*", "$1"));
    }

    private RequestSpecification written(String username, String key) {
        return typed(username, 0, "冬日菜场里的热气").multiPart("formKey", key);
    }

    private RequestSpecification typed(String username, int revision, String headline) {
        return as(username)
                .multiPart("revision", String.valueOf(revision))
                .multiPart(field("headline", headline))
                .multiPart("section", "livelihood")
                .multiPart("bylinePart", "REPORTER")
                .multiPart(field("bylineName", username.equals("editor") && revision == 0 ? "编辑丁" : "记者甲"))
                .multiPart(field("body", "清晨六点，菜场的灯先亮了。"));
    }

    private static MultiPartSpecification field(String name, String text) {
        return new MultiPartSpecBuilder(text)
                .controlName(name)
                .mimeType("text/plain")
                .charset("UTF-8")
                .build();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String at(long id) {
        return "/desk/articles/" + id;
    }

    private static String at(long id, String act) {
        return at(id) + "/" + act;
    }

    private static Document page(Response answer) {
        return page(answer, 200);
    }

    private static Document page(Response answer, int status) {
        return Jsoup.parse(answer.then().statusCode(status).extract().asString());
    }

    private int revision(long id) {
        return read(id).currentRevision();
    }

    private ArticleState state(long id) {
        return read(id).state();
    }

    private String headline(long id) {
        return read(id).headline();
    }

    private int steps(long id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> articles.findById(id).reviews().size());
    }

    private Article read(long id) {
        return QuarkusTransaction.requiringNew().call(() -> articles.findById(id));
    }

    private static byte[] png() {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
