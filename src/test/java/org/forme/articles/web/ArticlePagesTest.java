package org.forme.articles.web;

import static org.forme.Newsroom.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.forme.Newsroom;
import org.forme.articles.AmendedTexts;
import org.forme.articles.Article;
import org.forme.articles.ArticleState;
import org.forme.articles.Articles;
import org.forme.articles.EditLease;
import org.forme.articles.Revision;
import org.forme.articles.TextVersion;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.imprint.Section;
import org.forme.imprint.Sections;
import org.forme.pictures.Labelled;
import org.forme.pictures.SamplePictures;
import org.forme.text.Manuscript;
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

    @Inject
    AmendedTexts amended;

    @Inject
    EntityManager database;

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
    void whatWasTypedBetweenTwoPostsOfOneFormIsSaved() {
        String key = key();
        long id = id(written("reporter", key).post("/desk/articles"));
        assertEquals(id, id(written("reporter", key, "后来改的题").post("/desk/articles")));
        assertEquals("后来改的题", headline(id));
        assertEquals("1.1", version(id));
        Document page = page(written("reporter", key, "第三个题").post("/desk/articles"), 409);
        assertTrue(
                page.selectFirst(".conflict").text().contains("后来改的题"),
                page.selectFirst(".conflict").text());
        assertTrue(page.selectFirst(".conflict").text().contains("第三个题"));
        assertEquals("第三个题", page.selectFirst("#headline").val());
        assertEquals("后来改的题", headline(id));
    }

    @Test
    void aFormPostedAgainWithItsPictureBringsItOnce() {
        String key = key();
        byte[] file = png();
        long id = id(written("reporter", key)
                .multiPart("upload", "一.png", file, "image/png")
                .post("/desk/articles"));
        written("reporter", key)
                .multiPart("upload", "一.png", file, "image/png")
                .post("/desk/articles")
                .then()
                .statusCode(303);
        assertEquals("1", version(id));
        written("reporter", key, "改了题")
                .multiPart("upload", "一.png", file, "image/png")
                .post("/desk/articles")
                .then()
                .statusCode(303);
        assertEquals("1.1", version(id));
        assertEquals(
                1,
                page(as("reporter").get(at(id))).select("input[name=picture]").size());
    }

    @Test
    void aPictureThatCameIntoTheFormAfterItsFirstPostIsSavedToo() {
        String key = key();
        long id = id(written("reporter", key).post("/desk/articles"));
        Document row = Jsoup.parse(as("reporter")
                .multiPart("upload", "后来.png", png(), "image/png")
                .multiPart("number", "1")
                .post("/desk/articles/uploads")
                .asString());
        var again = written("reporter", key);
        for (String name : List.of("picture", "caption", "credit", "alt", "focusX", "focusY", "crop", "place"))
            for (var field : row.select("[name=" + name + "]")) again = again.multiPart(name, field.val());
        assertEquals(id, id(again.post("/desk/articles")));
        assertEquals(
                row.selectFirst("[name=picture]").val(),
                page(as("reporter").get(at(id)))
                        .selectFirst("input[name=picture]")
                        .val());
    }

    @Test
    void aWrongTextAndAWrongPictureAreToldTogether() {
        Document page = page(
                written("reporter", key(), "题\u202E目")
                        .multiPart("upload", "假.png", "不是图片".getBytes(StandardCharsets.UTF_8), "image/png")
                        .post("/desk/articles"),
                422);
        assertEquals(2, errors(page));
        long id = begun("reporter");
        page = page(
                typed("reporter", 1, "题\u202E目")
                        .multiPart("upload", "假.png", "不是图片".getBytes(StandardCharsets.UTF_8), "image/png")
                        .post(at(id, "revisions")),
                422);
        assertEquals(2, errors(page));
    }

    private static int errors(Document page) {
        return page.select(".field-error").size();
    }

    @Test
    void aFormPostedAgainToHandInHandsInAndThenShowsBothTexts() {
        String key = key();
        long id = id(written("reporter", key).post("/desk/articles"));
        written("reporter", key, "交之前改的题")
                .multiPart("act", "submission")
                .post("/desk/articles")
                .then()
                .statusCode(303);
        assertEquals(ArticleState.REVIEW_1, state(id));
        assertEquals("交之前改的题", headline(id));
        Document page = page(written("reporter", key, "交了以后的题").post("/desk/articles"), 409);
        assertTrue(page.selectFirst(".conflict").text().contains("交了以后的题"));
        assertEquals("交之前改的题", headline(id));
    }

    @Test
    void aFormThatSomebodyElseUsedIsRefusedAndKeepsWhatWasTyped() {
        String key = key();
        long id = id(written("reporter", key).post("/desk/articles"));
        Document page = page(written("reporter2", key, "乙写的题").post("/desk/articles"), 409);
        assertTrue(page.selectFirst("#refusal").text().contains("别人的稿件"));
        assertEquals("乙写的题", page.selectFirst("#headline").val());
        String fresh = page.selectFirst("input[name=formKey]").val();
        assertTrue(!fresh.equals(key) && fresh.length() == 36);
        assertEquals("冬日菜场里的热气", headline(id));
        assertTrue(id != id(written("reporter2", fresh, "乙写的题").post("/desk/articles")));
        written("reporter2", "no-key", "乙").post("/desk/articles").then().statusCode(400);
    }

    @Test
    void aFormThatLostAPartWipesNothing() {
        long id = begun("reporter");
        for (String act : List.of("revisions", "pictures", "submission"))
            as("reporter")
                    .multiPart("revision", "1")
                    .multiPart(field("headline", "只剩这一行"))
                    .post(at(id, act))
                    .then()
                    .statusCode(400)
                    .body(containsString("表单不完整"));
        as("reporter")
                .multiPart("revision", "1")
                .post(at(id, "revisions"))
                .then()
                .statusCode(400);
        assertEquals(1, revision(id));
        typed("reporter", 1, "有图")
                .multiPart("upload", "一.png", png(), "image/png")
                .post(at(id, "pictures"))
                .then()
                .statusCode(303);
        typed("reporter", "1.1", "图没有跟来").post(at(id, "revisions")).then().statusCode(400);
        assertEquals("1.1", version(id));
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
        Response answer = typed(
                        "reporter",
                        1,
                        Map.of("headline", "", "kicker", "只有引题", "body", "", "bylineName", "", "section", ""))
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
        assertEquals("1.1", version(id));
        assertEquals(ArticleState.DRAFT, state(id));
    }

    @Test
    void whatCannotBePrintedIsToldAtItsFieldAndNothingIsSaved() {
        long id = begun("reporter");
        String long81 = "长".repeat(81);
        Response answer = typed(
                        "reporter",
                        1,
                        Map.of("headline", long81, "kicker", "引\u202e题", "targetLength", "许多", "body", "一段\n又一段\u0007"))
                .post(at(id, "revisions"));
        Document page = page(answer, 422);
        assertEquals(4, page.select("#refusal li").size());
        assertEquals(4, page.select(".field-error").size());
        assertEquals(long81, page.selectFirst("#headline").val());
        assertEquals("许多", page.selectFirst("#targetLength").val());
        assertEquals(2, page.select("input[name=bylineName]").size(), "what was typed, and room for one more");
        var again = typed("reporter", 1, Map.of("headline", long81))
                .multiPart("bylinePart", "REPORTER")
                .multiPart("bylineName", "");
        assertEquals(
                2,
                page(again.post(at(id, "revisions")), 422)
                        .select("input[name=bylineName]")
                        .size());
        assertEquals(1, revision(id));
    }

    @Test
    void aBodyOfTheEditorIsSavedAndAnythingThatItDoesNotKnowIsRefused() {
        long id = begun("reporter");
        String body = "{\"type\":\"doc\",\"content\":[{\"type\":\"crosshead\",\"content\":[{\"type\":\"text\","
                + "\"text\":\"小标题\"}]}]}";
        typed("reporter", 1, Map.of("document", body, "body", ""))
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        assertEquals("## 小标题", read(id).body().toPlain());
        for (String hostile : List.of(
                body.replace("crosshead", "iframe"),
                body.replace("\"text\":\"小标题\"", "\"text\":\"小\u202e题\""),
                "[".repeat(10_000) + "]".repeat(10_000),
                "{\"content\":[".repeat(10_000),
                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"marks\":[{\"type\":\"link\"}],"
                        + "\"text\":\"链\"}]}]}")) {
            Document page = page(
                    typed("reporter", "1.1", Map.of("document", hostile, "headline", "照旧留着", "body", ""))
                            .post(at(id, "revisions")),
                    422);
            assertEquals("照旧留着", page.selectFirst("#headline").val());
            assertEquals(hostile, page.selectFirst("#body").attr("data-document"));
            assertTrue(page.select("#refusal a[href=#body]").size() == 1, hostile);
        }
        assertEquals("1.1", version(id));
    }

    @Test
    void plainLinesThatSayTheSameLeaveTheTypesOfTheBodyAlone() {
        long id = begun("reporter");
        String bold = "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\","
                + "\"marks\":[{\"type\":\"bold\"}],\"text\":\"粗\"},{\"type\":\"text\",\"text\":\"细\"}]},"
                + "{\"type\":\"brief\",\"content\":[{\"type\":\"text\",\"text\":\"简讯\"}]}]}";
        typed("reporter", 1, Map.of("document", bold)).post(at(id, "revisions"));
        Manuscript before = read(id).body();
        typed("reporter", "1.1", Map.of("body", "粗细\r\n□ 简讯", "headline", "新题"))
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        assertEquals("新题", headline(id));
        assertEquals(before, read(id).body());
    }

    @Test
    void markupInEveryFieldIsText() {
        String markup = "<script>alert(1)</script>\"'";
        long id = begun("reporter");
        var form = new LinkedHashMap<String, String>();
        for (String name :
                List.of("kicker", "headline", "deck", "rubric", "dateline", "source", "received", "bylineName", "body"))
            form.put(name, markup);
        typed("reporter", 1, form).post(at(id, "revisions")).then().statusCode(303);
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
    void aSaveFromASecondWindowWithinTheTenMinutesIsRefusedAndShowsBothTexts() {
        long id = begun("reporter");
        typed("reporter", 1, "第一个窗口").post(at(id, "revisions")).then().statusCode(303);
        Document page = page(typed("reporter", 1, "第二个窗口").post(at(id, "revisions")), 409);
        assertTrue(page.selectFirst(".conflict").text().contains("第一个窗口"));
        assertEquals("1", page.selectFirst("input[name=revision]").val());
        assertEquals("第一个窗口", headline(id));
        typed("reporter", "x", "坏的").post(at(id, "revisions")).then().statusCode(400);
    }

    @Test
    void theReasonOfAChangeStandsInTheHistory() {
        long id = begun("reporter");
        typed("reporter", 1, "八人")
                .multiPart(field("why", "核实了人数"))
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        assertEquals(
                "核实了人数", page(as("reporter").get(at(id))).selectFirst(".log q").text());
        Document page = page(
                typed("reporter", "1.1", "九人")
                        .multiPart(field("why", "长".repeat(101)))
                        .post(at(id, "revisions")),
                422);
        assertEquals("#why", page.selectFirst("#refusal a").attr("href"));
        assertEquals("长".repeat(101), page.selectFirst("#why").val());
        assertEquals("九人", page.selectFirst("#headline").val());
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
        as("editor")
                .formParam("revision", "1")
                .formParam("reason", "再改")
                .post(at(id, "returns"))
                .then()
                .statusCode(303);
        typed("editor", 1, "编辑先存的题")
                .multiPart("act", "close")
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        Document page = page(typed("reporter", 1, "记者后存的题").post(at(id, "revisions")), 409);
        assertTrue(page.selectFirst(".conflict").text().contains("编辑先存的题"));
        assertTrue(page.selectFirst(".conflict").text().contains("记者后存的题"));
        assertEquals("记者后存的题", page.selectFirst("#headline").val());
        assertEquals("1", page.selectFirst("input[name=revision]").val());
        assertEquals("编辑先存的题", headline(id));
        typed("reporter", 1, "记者后存的题").post(at(id, "revisions")).then().statusCode(409);
        typed("reporter", 1, "记者后存的题").post(at(id, "submission")).then().statusCode(409);
        assertEquals("编辑先存的题", headline(id), "saving once more puts nothing over it unseen");
        page = page(typed("reporter", 1, "记者后存的题").multiPart("against", "2").post(at(id, "merge")));
        assertEquals("2", page.selectFirst("input[name=revision]").val());
        typed("reporter", 2, "记者后存的题").post(at(id, "revisions")).then().statusCode(303);
        assertEquals("记者后存的题", headline(id));
    }

    @Test
    void whoWritesAnothersCopyGoesOnWritingAfterSaving() {
        long id = begun("reporter");
        as("reporter").post(at(id, "submission")).then().statusCode(303);
        as("editor")
                .formParam("revision", "1")
                .formParam("reason", "再改")
                .post(at(id, "returns"))
                .then()
                .statusCode(303);
        typed("editor", 1, "编辑改的题")
                .post(at(id, "revisions"))
                .then()
                .statusCode(303)
                .header("Location", containsString(at(id) + "?edit=true"));
        typed("reporter", 2, "记者改的题").post(at(id, "revisions")).then().statusCode(409);
    }

    @Test
    void whatBothWroteInAnotherOrderStandsOnceWhereBothStay() {
        long id = begun("reporter");
        String first = "头一段说的是清晨的灯光。";
        String last = "末一段说的是收摊。";
        String lamps = "换上的这一段写摊主点灯。";
        String steam = "另外那一段讲蒸笼冒气。";
        typed("reporter", 1, Map.of("body", first + "\n次一段。\n" + last))
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        tenMinutesGoBy(id);
        typed("reporter", "1.1", Map.of("body", String.join("\n", first, lamps, steam, last)))
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        String newest = version(id);
        Document page = page(typed("reporter", "1.1", Map.of("body", String.join("\n", first, steam, lamps, last)))
                .multiPart("against", newest)
                .post(at(id, "merge")));
        List<String> body =
                page.selectFirst("#body").wholeText().strip().lines().sorted().toList();
        assertEquals(Stream.of(first, lamps, steam, last).sorted().toList(), body);
    }

    @Test
    void whatDoesNotOverlapIsPutTogetherAndTheRestIsChosen() {
        long id = begun("reporter");
        String body = "头一段说的是清晨的灯光。\n次一段说的是热气腾腾的蒸笼。\n末一段说的是收摊。";
        typed("reporter", 1, Map.of("body", body))
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        tenMinutesGoBy(id);
        typed(
                        "reporter",
                        "1.1",
                        Map.of(
                                "kicker",
                                "先存的引题",
                                "body",
                                body.replace("清晨", "清早").replace("收摊", "收市")))
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        Map<String, String> mine =
                Map.of("headline", "后存的题", "body", body.replace("热气腾腾", "热腾腾").replace("收摊", "打烊"));
        Document page = page(typed("reporter", "1.1", mine).post(at(id, "revisions")), 409);
        assertEquals("1.1", page.selectFirst("input[name=revision]").val());
        assertEquals(1, page.select(".clash").size());
        assertTrue(page.selectFirst(".clash").text().contains("收市")
                && page.selectFirst(".clash").text().contains("打烊"));
        assertEquals(2, page.select(".merge .changes dt").size(), "the kicker and the first paragraph");
        String choice = page.selectFirst(".clash input").attr("name");
        String newest = page.selectFirst("input[name=against]").val();
        page = page(typed("reporter", "1.1", mine)
                .multiPart("against", newest)
                .multiPart(choice, "THEIRS")
                .post(at(id, "merge")));
        assertEquals("先存的引题", page.selectFirst("#kicker").val());
        assertEquals("后存的题", page.selectFirst("#headline").val());
        assertEquals(
                body.replace("清晨", "清早").replace("热气腾腾", "热腾腾").replace("收摊", "收市"),
                page.selectFirst("#body").wholeText().strip());
        assertEquals(newest, page.selectFirst("input[name=revision]").val());
        assertEquals(newest, version(id), "nothing is saved by putting together");
        page = page(typed("reporter", "1.1", mine).multiPart("against", newest).post(at(id, "merge")));
        assertTrue(page.selectFirst("#body").wholeText().contains("收市。\n末一段说的是打烊"), "without a choice both stay");
        typed("reporter", "1.1", mine)
                .multiPart("against", "1.1")
                .post(at(id, "merge"))
                .then()
                .statusCode(409);
        typed("editor", "1.1", mine)
                .multiPart("against", newest)
                .post(at(id, "merge"))
                .then()
                .statusCode(404);
        typed("reporter", "1.1", mine)
                .multiPart("against", newest)
                .multiPart(choice, "x")
                .post(at(id, "merge"))
                .then()
                .statusCode(400);
    }

    @Test
    void whatOneSideChangedIsTakenThoughTheTextThatBothBeganFromWasAmended() {
        long id = begun("reporter");
        String body = "头一段说的是清晨的灯光。\n末一段说的是收摊。";
        typed("reporter", 1, Map.of("body", body))
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        String began = version(id);
        typed("reporter", began, Map.of("body", body, "deck", "另一台电脑写的副题"))
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        Map<String, String> mine = Map.of("body", body.replace("清晨", "清早"));
        Document page = page(typed("reporter", began, mine).post(at(id, "revisions")), 409);
        assertEquals(0, page.select(".clash").size());
        page = page(typed("reporter", began, mine)
                .multiPart("against", page.selectFirst("input[name=against]").val())
                .post(at(id, "merge")));
        assertEquals("另一台电脑写的副题", page.selectFirst("#deck").val());
        String merged = page.selectFirst("#body").wholeText().strip();
        assertEquals(body.replace("清晨", "清早"), merged);
        typed("reporter", page.selectFirst("input[name=revision]").val(), Map.of("body", merged))
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        assertEquals("2", version(id));
        QuarkusTransaction.requiringNew()
                .run(() -> assertEquals(
                        "另一台电脑写的副题",
                        articles.findById(id)
                                .revisions()
                                .get(0)
                                .text(one -> null)
                                .deck(),
                        "what a merge leaves out is in the history all the same"));
    }

    @Test
    void amendedTextsGoAfterSomeDays() {
        long id = begun("reporter");
        typed("reporter", 1, "第二题").post(at(id, "revisions")).then().statusCode(303);
        amended.letGo();
        assertTrue(textKept(id));
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update amended_text set amended_at = :then where article_id = :id")
                .setParameter("then", Instant.now().minus(AmendedTexts.KEPT).minusSeconds(1))
                .setParameter("id", id)
                .executeUpdate());
        amended.letGo();
        assertFalse(textKept(id));
    }

    @Test
    void besideATextThatIsNotKeptNothingIsChosenByItself() {
        long id = begun("reporter");
        String body = "头一段说的是清晨的灯光。\n末一段说的是收摊。";
        typed("reporter", 1, Map.of("kicker", "原来的引题", "body", body))
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        tenMinutesGoBy(id);
        String second = body.replace("清晨", "清早");
        typed("reporter", "1.1", Map.of("kicker", "改过的引题", "body", second))
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        typed("reporter", "2", Map.of("kicker", "改过的引题", "deck", "他们的副题", "body", second.replace("收摊", "收市")))
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        amendedTextsAreGone(id);
        Map<String, String> mine = Map.of("kicker", "原来的引题", "body", body);
        Document page = page(typed("reporter", "2", mine).post(at(id, "revisions")), 409);
        assertEquals(
                "他们的副题",
                page.selectFirst("[name=choice-deck][checked] ~ .words").text(),
                "words rather than none");
        assertEquals(0, page.select("[name=choice-kicker][checked]").size());
        assertEquals(1, page.select("[name=choice-kicker][required]").size(), "somebody has to say");
        assertTrue(page.select(".merge .changes").isEmpty(), "what was changed back is not taken for left alone");
        assertTrue(page.select(".clash").text().contains("清晨")
                && page.select(".clash").text().contains("清早"));
        String newest = page.selectFirst("input[name=against]").val();
        page = page(typed("reporter", "2", mine).multiPart("against", newest).post(at(id, "merge")));
        assertEquals("原来的引题", page.selectFirst("#kicker").val());
        assertEquals("他们的副题", page.selectFirst("#deck").val());
        String both = page.selectFirst("#body").wholeText();
        for (String words : List.of("清晨", "清早", "收摊", "收市")) assertTrue(both.contains(words), words + " in " + both);
    }

    @Test
    void aPictureThatCameMeanwhileStandsInTheLateForm() {
        long id = begun("reporter");
        tenMinutesGoBy(id);
        typed("reporter", 1, "有图了")
                .multiPart("upload", "一.png", png(), "image/png")
                .post(at(id, "pictures"))
                .then()
                .statusCode(303);
        Document page = page(typed("reporter", 1, "没见过图").post(at(id, "revisions")), 409);
        assertEquals(1, page.select("input[name=picture]").size());
        assertEquals(0, page.select("input[name=drop][checked]").size());
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
        Document page = page(
                as("editor").formParam("revision", "1").formParam("reason", " ").post(at(id, "returns")), 422);
        assertEquals("#reason", page.selectFirst("#refusal a").attr("href"));
        as("editor")
                .formParam("revision", "1")
                .formParam("reason", "与上期重复")
                .post(at(id, "refusals"))
                .then()
                .statusCode(303);
        assertEquals(ArticleState.DECLINED, state(id));
    }

    @Test
    void copyIsKeptBackWithAReasonAndLetGoOn() {
        long id = begun("reporter");
        as("reporter").post(at(id, "submission")).then().statusCode(303);
        Document asked = page(as("editor").get(at(id)));
        assertTrue(asked.selectFirst("button[formaction$=/hold]").text().equals("缓发"));
        as("editor")
                .formParam("revision", "1")
                .formParam("reason", "等结果出来")
                .post(at(id, "hold"))
                .then()
                .statusCode(303);
        assertEquals(ArticleState.HELD, state(id));
        Document held = page(as("reporter").get(at(id)));
        assertTrue(held.selectFirst(".why").text().contains("等结果出来"));
        assertTrue(held.select("form[action$=/hold/removal]").isEmpty(), "its writer does not let it go on");
        as("reporter").post(at(id, "hold/removal")).then().statusCode(403);
        assertTrue(page(as("editor").get("/desk/articles?show=pool"))
                .select("a[href=" + at(id) + "]")
                .isEmpty());
        as("editor").post(at(id, "hold/removal")).then().statusCode(303);
        assertEquals(ArticleState.REVIEW_1, state(id));
        as("editor").post(at(id, "hold/removal")).then().statusCode(409);
    }

    @Test
    void aDecisionOnATextThatIsNotTheNewestIsRefusedAndKeepsWhatWasSaid() {
        long id = begun("reporter");
        as("reporter").post(at(id, "submission")).then().statusCode(303);
        typed("editor", 1, "编辑改的题").post(at(id, "passes")).then().statusCode(303);
        for (String act : List.of("returns", "refusals")) {
            Document page = page(
                    as("head")
                            .formParam("revision", "1")
                            .formParam("reason", "头没看新稿")
                            .post(at(id, act)),
                    409);
            assertTrue(page.selectFirst("#refusal").text().contains("又存过一次"));
            assertEquals("头没看新稿", page.selectFirst("#reason").val());
            assertEquals("2", page.selectFirst("#return input[name=revision]").val());
        }
        as("head").formParam("reason", "没有版本").post(at(id, "returns")).then().statusCode(400);
        assertEquals(ArticleState.REVIEW_2, state(id));
    }

    @Test
    void othersReadNoTextFromBeforeTheFirstHandingIn() {
        long id = begun("reporter");
        tenMinutesGoBy(id);
        typed("reporter", 1, "交上来的题").post(at(id, "revisions")).then().statusCode(303);
        as("reporter").post(at(id, "submission")).then().statusCode(303);
        String first = at(id) + "/revisions?from=0&to=1";
        as("reporter").get(first).then().statusCode(200).body(containsString("冬日菜场里的热气"));
        as("editor").get(first).then().statusCode(404);
        as("editor").get(at(id) + "/revisions?from=1&to=2").then().statusCode(404);
        as("editor").get(at(id) + "/revisions?from=x").then().statusCode(404);
        for (String page : List.of(at(id), at(id) + "/revisions"))
            as("editor").get(page).then().statusCode(200).body(not(containsString("冬日菜场里的热气")));
    }

    @Test
    void twoRevisionsAreComparedInOneTextAndSideBySide() {
        long id = begun("reporter");
        tenMinutesGoBy(id);
        typed("reporter", 1, Map.of("headline", "夏日菜场里的热气", "body", "## 开市\n清晨五点，菜场的灯先亮了。\n新的一段。"))
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        Document inline = page(as("reporter").get(at(id) + "/revisions"));
        assertEquals(
                List.of("change-1", "change-2", "change-3", "change-4"),
                inline.select("[data-change]").eachAttr("id"));
        assertEquals("【增：夏】", inline.select("#change-1 ins").text());
        assertEquals("【删：冬】", inline.select("#change-1 del").text());
        assertEquals("【删：六】", inline.select("#change-3 del").text());
        Document side = page(as("reporter").get(at(id) + "/revisions?from=1&to=2&view=side"));
        assertEquals(
                "第 1 稿 清晨【删：六】点，菜场的灯先亮了。", side.select("#change-3 .cell").get(0).text());
        assertEquals(
                "第 2 稿 清晨【增：五】点，菜场的灯先亮了。", side.select("#change-3 .cell").get(1).text());
        assertEquals("side", side.selectFirst("input[name=view][checked]").val());
    }

    @Test
    void anEarlierRevisionIsReadAndMadeTheNewestAgain() {
        long id = begun("reporter");
        tenMinutesGoBy(id);
        typed("reporter", 1, "第二题").post(at(id, "revisions")).then().statusCode(303);
        String old = at(id) + "/revisions/1";
        Document page = page(as("reporter").get(old));
        assertEquals(
                "恢复到第 1 稿",
                page.selectFirst("form[action$=/restoration] button").text());
        assertEquals(
                0,
                page(as("reporter").get(at(id) + "/revisions/2"))
                        .select("form[action$=/restoration]")
                        .size());
        as("editor").get(old).then().statusCode(404);
        as("editor")
                .formParam("revision", "2")
                .post(old + "/restoration")
                .then()
                .statusCode(404);
        as("reporter").post(old + "/restoration").then().statusCode(400);
        page = page(as("reporter").formParam("revision", "1").post(old + "/restoration"), 409);
        assertTrue(page.selectFirst("#refusal").text().contains("又存过一次"));
        as("reporter")
                .formParam("revision", "2")
                .post(old + "/restoration")
                .then()
                .statusCode(303);
        assertEquals("冬日菜场里的热气", headline(id));
        assertEquals("3", version(id));
        assertTrue(page(as("reporter").get(at(id))).selectFirst(".log").text().contains("恢复到第 1 稿"));
        as("reporter").get(at(id) + "/revisions/9").then().statusCode(404);
    }

    private static final String WINDOW = "window-1";

    private static Response leased(String username, long id, String tab) {
        return as(username)
                .formParam("tab", tab)
                .formParam("page", "page-of-" + tab)
                .post(at(id, "lease"));
    }

    private long returned() {
        long id = begun("reporter");
        as("reporter").post(at(id, "submission")).then().statusCode(303);
        as("editor")
                .formParam("revision", "1")
                .formParam("reason", "再改")
                .post(at(id, "returns"))
                .then()
                .statusCode(303);
        return id;
    }

    @Test
    void whileSomebodyWritesOthersReadAndTheirSavesAreRefused() {
        long id = returned();
        leased("reporter", id, WINDOW).then().statusCode(200);
        Document page = page(as("editor").get(at(id) + "?edit=true"));
        assertEquals(0, page.select("#headline").size());
        assertTrue(page.selectFirst("#lease").text().startsWith("记者甲 正在改稿"));
        assertTrue(page(as("editor").get("/desk/articles"))
                .select(".leased")
                .text()
                .contains("记者甲 正在改"));
        page = page(typed("editor", 1, "编辑改").post(at(id, "revisions")), 409);
        assertTrue(page.selectFirst("#refusal").text().contains("记者甲 正在改这篇稿件，还要占用"));
        assertTrue(page.selectFirst(".conflict").text().contains("编辑改"));
        leased("editor", id, WINDOW).then().statusCode(409).body(containsString("从 记者甲 手里接过来"));
        leased("reporter2", id, WINDOW).then().statusCode(409).body(not(containsString("接过来")));
        leased("correspondent", id, WINDOW).then().statusCode(404);
        typed("reporter", 1, "记者改").post(at(id, "revisions")).then().statusCode(303);
        as("reporter")
                .formParam("page", "page-of-" + WINDOW)
                .post(at(id, "lease/removal"))
                .then()
                .statusCode(204);
        assertTrue(page(as("editor").get(at(id) + "?edit=true")).selectFirst("#headline") != null);
    }

    @Test
    void lookingAtAnArticleTakesNoLease() {
        long id = returned();
        as("reporter").get(at(id)).then().statusCode(200);
        typed("editor", 1, "编辑改").post(at(id, "revisions")).then().statusCode(303);
        assertTrue(page(as("reporter").get(at(id))).selectFirst("#lease").text().startsWith("编辑丁 正在改稿"));
    }

    @Test
    void theSamePersonInASecondWindowIsToldAndGoesOnThere() {
        long id = returned();
        leased("reporter", id, WINDOW).then().statusCode(200);
        leased("reporter", id, WINDOW).then().statusCode(200);
        leased("reporter", id, "window-2").then().statusCode(409).body(containsString("在这里接着改"));
        as("reporter")
                .formParam("tab", "window-2")
                .formParam("page", "page-of-window-2")
                .formParam("here", "1")
                .post(at(id, "lease"))
                .then()
                .statusCode(200);
        leased("reporter", id, WINDOW).then().statusCode(409);
        leased("reporter", id, "<script>").then().statusCode(400);
    }

    @Test
    void whoTakesOverWritesOnAndTheOtherIsTold() {
        long id = returned();
        leased("reporter", id, WINDOW).then().statusCode(200);
        as("reporter2").post(at(id, "lease/take-over")).then().statusCode(403);
        looked("reporter", id).then().statusCode(200).body(not(containsString("接手了")));
        as("editor").post(at(id, "lease/take-over")).then().statusCode(303);
        Document there = Jsoup.parse(looked("reporter", id).asString());
        assertTrue(there.selectFirst(".taken-over").text().contains("接手了您正在改的"));
        assertTrue(there.selectFirst(".leased-to").text().startsWith("编辑丁 正在改稿"));
        typed("editor", 1, "编辑改").post(at(id, "revisions")).then().statusCode(303);
        Document told = page(as("reporter").get("/desk/articles"));
        String act = told.select(".notice form").stream()
                .map(form -> form.attr("action"))
                .filter(action -> action.contains("/take-overs/"))
                .findFirst()
                .orElseThrow();
        assertTrue(told.select(".notice").text().contains("编辑丁 在"));
        as("editor").post(act).then().statusCode(404);
        as("reporter").post(act).then().statusCode(303);
        assertTrue(page(as("reporter").get("/desk/articles"))
                .select(".notice form[action*=take-overs]")
                .isEmpty());
        assertFalse(looked("reporter", id).asString().contains("接手了"));
        as("editor").post(at(id, "lease/take-over")).then().statusCode(409);
    }

    @Test
    void copyThatSomebodyIsWritingIsSentBackAfterItWasTakenOver() {
        long id = begun("reporter");
        as("reporter").post(at(id, "submission")).then().statusCode(303);
        leased("editor", id, WINDOW).then().statusCode(200);
        Document page = page(as("chief").get(at(id)));
        assertTrue(page.selectFirst("#return").text().contains("编辑丁 正在改稿"), "it is told at the act");
        page = page(sentBack("chief", id), 409);
        assertTrue(page.selectFirst("#refusal").text().contains("编辑丁 正在改这篇稿件"));
        assertEquals("版面紧，再改", page.selectFirst("#reason").text());
        assertTrue(page.selectFirst("#lease form button").text().contains("编辑丁"));
        as("chief").post(at(id, "lease/take-over")).then().statusCode(303);
        sentBack("chief", id).then().statusCode(303);
        String told = looked("editor", id).asString();
        assertTrue(told.contains("接手了您正在改的"), "also where nobody writes it any more");
        assertFalse(told.contains("leased-to"));
    }

    @Test
    void aCrossheadIsTheHeadingUnderTheHeadline() {
        long id = begun("reporter");
        typed("reporter", 1, Map.of("headline", "有小标题的稿", "body", "头一段。\n## 小标题\n次一段。"))
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        as("reporter").post(at(id, "submission")).then().statusCode(303);
        Document page = page(as("reporter2").get(at(id)));
        assertEquals("小标题", page.select(".reading h1 ~ .body h2").text());
    }

    @Test
    void whatIsRefusedIsToldInTheTitleAndTakesTheFocus() {
        Document page = page(
                written("reporter", key(), "").multiPart("act", "submission").post("/desk/articles"), 422);
        assertTrue(page.title().startsWith("有误 · "), page.title());
        assertEquals("refusal", page.selectFirst("[autofocus]").id());
        assertEquals("-1", page.selectFirst("#refusal").attr("tabindex"));
    }

    private static Response sentBack(String username, long id) {
        return as(username)
                .formParam("revision", "1")
                .formParam("reason", "版面紧，再改")
                .post(at(id, "returns"));
    }

    private static Response looked(String username, long id) {
        return as(username).get(at(id, "lease?tab=" + WINDOW));
    }

    @Test
    void aWindowThatIsSilentIsNotAnotherWindow() {
        long id = returned();
        leased("reporter", id, WINDOW).then().statusCode(200);
        leased("reporter", id, "window-2").then().statusCode(409);
        twoMinutesOfSilence(id);
        leased("reporter", id, "window-2").then().statusCode(200);
        looked("reporter", id).then().body(containsString("在这里接着改"));
        typed("reporter", 1, "在第一个窗口存").post(at(id, "revisions")).then().statusCode(303);
        leased("reporter", id, WINDOW).then().statusCode(200);
    }

    @Test
    void whatMovedIsToldAsMoved() {
        long id = begun("reporter");
        typed("reporter", 1, Map.of("body", "头一段说的是清晨的灯光。\n次一段说的是热气腾腾的蒸笼和排队的人。"))
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        tenMinutesGoBy(id);
        typed("reporter", "1.1", Map.of("body", "> 次一段说的是热气腾腾的蒸笼和排队的人。\n头一段说的是清晨的灯光。"))
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        Document page = page(as("reporter").get(at(id) + "/revisions"));
        assertEquals(
                List.of("⇅ 原第 1 段移到了第 2 段", "段落由正文改成引文", "⇅ 从第 1 段移来，现在是第 2 段"),
                page.select(".tells li").eachText());
        assertEquals(0, page.select(".compared ins, .compared del").size());
    }

    @Test
    void aPictureIsSeenByWhoeverMayReadATextThatItStandsIn() {
        long id = begun("reporter");
        typed("reporter", 1, "有图")
                .multiPart("upload", "一.png", png(), "image/png")
                .post(at(id, "pictures"))
                .then()
                .statusCode(303);
        String picture = page(as("reporter").get(at(id)))
                .selectFirst("input[name=picture]")
                .val();
        String jpeg = "/desk/pictures/" + picture + ".jpg";
        String original = "/desk/pictures/" + picture + "/original";
        for (String address : List.of(jpeg, original)) {
            as("reporter").get(address).then().statusCode(200);
            for (String other : List.of("editor", "chief", "admin", "layout", "correspondent"))
                as(other).get(address).then().statusCode(404);
        }
        typed("reporter", "1.1", "没有图了")
                .multiPart("picture", picture)
                .multiPart(field("caption", ""))
                .multiPart(field("credit", ""))
                .multiPart("alt", "")
                .multiPart("focusX", "50")
                .multiPart("focusY", "50")
                .multiPart("crop", "0")
                .multiPart("crop", "0")
                .multiPart("crop", "0")
                .multiPart("crop", "0")
                .multiPart("place", "1")
                .multiPart("drop", picture)
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        as("reporter").post(at(id, "submission")).then().statusCode(303);
        as("editor").get(jpeg).then().statusCode(404);
        as("editor")
                .formParam("revision", "1.2")
                .formParam("reason", "要图")
                .post(at(id, "returns"))
                .then()
                .statusCode(303);
        typed("reporter", "1.2", "又有图")
                .multiPart("picture", picture)
                .multiPart(field("caption", "图"))
                .multiPart(field("credit", "记者甲"))
                .multiPart("alt", "")
                .multiPart("focusX", "50")
                .multiPart("focusY", "50")
                .multiPart("crop", "0")
                .multiPart("crop", "0")
                .multiPart("crop", "0")
                .multiPart("crop", "0")
                .multiPart("place", "1")
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        for (String staff : List.of("editor", "chief", "layout", "proofreader"))
            as(staff).get(jpeg).then().statusCode(200);
        for (String other : List.of("admin", "correspondent"))
            as(other).get(jpeg).then().statusCode(404);
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
    void theTrailTellsNothingOfWhatADraftSays() {
        String headline = "只有作者知道" + key();
        id(written("reporter", key(), headline).post("/desk/articles"));
        as("admin").get("/desk/administration/audit").then().statusCode(200).body(not(containsString(headline)));
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
        typed("reporter", "1.1", "图片新闻")
                .multiPart("picture", ids.get(0))
                .multiPart("picture", ids.get(1))
                .multiPart(field("caption", "第一张"))
                .multiPart(field("caption", "第二张"))
                .multiPart(field("credit", "记者乙"))
                .multiPart(field("credit", "记者乙"))
                .multiPart("alt", "")
                .multiPart("focusX", "50")
                .multiPart("focusY", "50")
                .multiPart("crop", "0")
                .multiPart("crop", "0")
                .multiPart("crop", "0")
                .multiPart("crop", "0")
                .multiPart("alt", "")
                .multiPart("focusX", "50")
                .multiPart("focusY", "50")
                .multiPart("crop", "0")
                .multiPart("crop", "0")
                .multiPart("crop", "0")
                .multiPart("crop", "0")
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
    void whatAFileTellsStandsInItsEmptyFieldsAndNeverOverWhatWasTyped() {
        long id = begun("reporter");
        byte[] file = Labelled.withPlace(SamplePictures.jpeg(90, 60));
        typed("reporter", 1, "图片新闻")
                .multiPart("upload", "一.jpg", file, "image/jpeg")
                .post(at(id, "pictures"))
                .then()
                .statusCode(303);
        Document page = page(as("reporter").get(at(id)));
        assertEquals("菜场清晨", page.selectFirst("input[name=caption]").val());
        assertEquals("张三", page.selectFirst("input[name=credit]").val());
        assertFalse(page.html().contains("人民广场"));
        typed("reporter", "1.1", "图片新闻")
                .multiPart("picture", page.selectFirst("input[name=picture]").val())
                .multiPart(field("caption", "腊月里的菜场"))
                .multiPart(field("credit", ""))
                .multiPart("alt", "")
                .multiPart("focusX", "50")
                .multiPart("focusY", "50")
                .multiPart("crop", "0")
                .multiPart("crop", "0")
                .multiPart("crop", "0")
                .multiPart("crop", "0")
                .multiPart("place", "1")
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        Document typed = page(as("reporter").get(at(id)));
        assertEquals("腊月里的菜场", typed.selectFirst("input[name=caption]").val());
        assertEquals("", typed.selectFirst("input[name=credit]").val());
    }

    @Test
    void aPictureSentByItselfJoinsTheArticleWhenTheTextIsSaved() {
        long id = begun("reporter");
        byte[] file = Labelled.withPlace(SamplePictures.jpeg(90, 60));
        Document row = page(as("reporter")
                .multiPart("upload", "一.jpg", file, "image/jpeg")
                .multiPart("number", "1")
                .post("/desk/articles/uploads"));
        assertEquals("菜场清晨", row.selectFirst("#caption1").val());
        assertEquals("1", row.selectFirst("input[name=place]").val());
        String picture = row.selectFirst("input[name=picture]").val();
        assertEquals(
                0,
                page(as("reporter").get(at(id))).select("input[name=picture]").size());
        as("editor").get("/desk/pictures/" + picture + ".jpg").then().statusCode(404);
        aimed("1", picture, "50", "50").post(at(id, "revisions")).then().statusCode(303);
        assertEquals(
                picture,
                page(as("reporter").get(at(id)))
                        .selectFirst("input[name=picture]")
                        .val());
        aimed("1", picture, "50", "50")
                .post("/desk/articles/" + begun("reporter2") + "/revisions")
                .then()
                .statusCode(404);
    }

    @Test
    void aFileSentByItselfIsRefusedInWords() {
        String words = as("reporter")
                .multiPart("upload", "假.png", "<svg/>".getBytes(), "image/png")
                .multiPart("number", "1")
                .post("/desk/articles/uploads")
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertTrue(words.contains("JPEG"), words);
        as("reporter")
                .multiPart("number", "1")
                .post("/desk/articles/uploads")
                .then()
                .statusCode(400);
        as("reporter")
                .multiPart("upload", "一.png", png(), "image/png")
                .multiPart("number", "31")
                .post("/desk/articles/uploads")
                .then()
                .statusCode(422);
        as("admin")
                .multiPart("number", "1")
                .post("/desk/articles/uploads")
                .then()
                .statusCode(403);
    }

    @Test
    void whatCountsInAPictureIsSetByNumbers() {
        long id = begun("reporter");
        typed("reporter", 1, "图片新闻")
                .multiPart("upload", "一.png", png(), "image/png")
                .post(at(id, "pictures"))
                .then()
                .statusCode(303);
        Document page = page(as("reporter").get(at(id)));
        assertEquals("50", page.selectFirst("#focusX1").val());
        String picture = page.selectFirst("input[name=picture]").val();
        Document refused = page(aimed(version(id), picture, "101", "八").post(at(id, "revisions")), 422);
        assertEquals(
                List.of("#focusX1", "#focusY1"), refused.select("#refusal a").eachAttr("href"));
        assertEquals("101", refused.selectFirst("#focusX1").val());
        aimed(version(id), picture, "20", "80").post(at(id, "revisions")).then().statusCode(303);
        Document saved = page(as("reporter").get(at(id)));
        assertEquals("20", saved.selectFirst("#focusX1").val());
        assertEquals("80", saved.selectFirst("#focusY1").val());
        assertEquals("1.2", version(id));
    }

    private RequestSpecification aimed(String revision, String picture, String x, String y) {
        return typed("reporter", revision, "图片新闻")
                .multiPart("picture", picture)
                .multiPart(field("caption", ""))
                .multiPart(field("credit", ""))
                .multiPart("alt", "")
                .multiPart("focusX", x)
                .multiPart(field("focusY", y))
                .multiPart("crop", "0")
                .multiPart("crop", "0")
                .multiPart("crop", "0")
                .multiPart("crop", "0")
                .multiPart("place", "1");
    }

    @Test
    void aPictureThatMayNotBeUsedIsNamedAndNothingTypedIsLost() {
        long id = begun("reporter");
        String another = page(as("reporter2")
                        .multiPart("upload", "一.jpg", SamplePictures.jpeg(640, 320), "image/jpeg")
                        .multiPart("number", "1")
                        .post("/desk/articles/uploads"))
                .selectFirst("input[name=picture]")
                .val();
        Document refused = page(aimed("1", another, "50", "50").post(at(id, "revisions")), 422);
        assertEquals("#picture1", refused.selectFirst("#refusal a").attr("href"));
        assertTrue(refused.selectFirst("#picture1 .field-error").text().contains("[图" + another + "]"));
        assertEquals("图片新闻", refused.selectFirst("#headline").val());
        assertEquals("1", version(id), "nothing is changed");
        aimed("1", another, "50", "50")
                .multiPart("drop", another)
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
    }

    @Test
    void aFocalPointThatIsCroppedAwayIsRefusedAtItsField() {
        long id = begun("reporter");
        String picture = page(as("reporter")
                        .multiPart("upload", "一.jpg", SamplePictures.jpeg(640, 320), "image/jpeg")
                        .multiPart("number", "1")
                        .post("/desk/articles/uploads"))
                .selectFirst("input[name=picture]")
                .val();
        Document refused = page(shown(picture, "20", "80", "30", "0", "0", "10").post(at(id, "revisions")), 422);
        assertEquals(List.of("#focusX1"), refused.select("#refusal a").eachAttr("href"));
        shown(picture, "30", "90", "30", "0", "0", "10")
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
    }

    private RequestSpecification shown(String picture, String x, String y, String... edges) {
        var form = typed("reporter", 1, "图片新闻")
                .multiPart("picture", picture)
                .multiPart(field("caption", ""))
                .multiPart(field("credit", ""))
                .multiPart("alt", "")
                .multiPart("focusX", x)
                .multiPart("focusY", y)
                .multiPart("place", "1");
        for (String edge : edges) form = form.multiPart("crop", edge);
        return form;
    }

    @Test
    void aPictureIsCroppedByNumbersInThisArticleAlone() {
        long id = begun("reporter");
        typed("reporter", 1, "图片新闻")
                .multiPart("upload", "一.jpg", SamplePictures.jpeg(640, 320), "image/jpeg")
                .post(at(id, "pictures"))
                .then()
                .statusCode(303);
        Document page = page(as("reporter").get(at(id)));
        String picture = page.selectFirst("input[name=picture]").val();
        assertEquals(
                List.of("0", "0", "0", "0"), page.select("input[name=crop]").eachAttr("value"));
        Document refused =
                page(cropped(version(id), picture, "50.25", "九", "10", "96").post(at(id, "revisions")), 422);
        assertEquals(
                List.of("#cropLeft1", "#cropTop1", "#cropBottom1"),
                refused.select("#refusal a").eachAttr("href"));
        assertEquals("50.25", refused.selectFirst("#cropLeft1").val());
        refused = page(cropped(version(id), picture, "50", "50", "45.1", "45.1").post(at(id, "revisions")), 422);
        assertEquals(
                List.of("#cropRight1", "#cropBottom1"),
                refused.select("#refusal a").eachAttr("href"));
        refused = page(cropped(version(id), picture, "50", "95", "", "").post(at(id, "revisions")), 422);
        assertEquals(
                "裁完只剩 320×16 像素，每边至少要留 32 像素。",
                refused.selectFirst(".pic .field-error").text());
        assertEquals("95", refused.selectFirst("#cropTop1").val());
        cropped(version(id), picture, "12.5", "", "50", "0")
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        String cut = "/desk/pictures/" + picture + "/125-0-500-0.jpg";
        Document saved = page(as("reporter").get(at(id)));
        assertEquals(
                List.of("12.5", "0", "50", "0"),
                saved.select("input[name=crop]").eachAttr("value"));
        assertEquals(1, saved.select("img[src^=" + cut + "]").size());
        as("reporter").get(cut).then().statusCode(200).contentType("image/jpeg");
        as("reporter").get(cut + "?w=small").then().statusCode(200);
        as("reporter2").get(cut).then().statusCode(404);
        as("reporter").get(cut.replace("125", "126")).then().statusCode(404);
        as("reporter").get(cut.replace("125", "999")).then().statusCode(404);
        as("reporter").post(at(id, "submission")).then().statusCode(303);
        assertEquals(
                cut + "?w=large",
                page(as("reporter").get(at(id)))
                        .selectFirst(".reading figure img")
                        .attr("src"));
    }

    @Test
    void aCropComesBackWithItsRevisionAndIsToldWhereTwoAreCompared() {
        long id = begun("reporter");
        typed("reporter", 1, "图片新闻")
                .multiPart("upload", "一.jpg", SamplePictures.jpeg(640, 320), "image/jpeg")
                .post(at(id, "pictures"))
                .then()
                .statusCode(303);
        String picture = page(as("reporter").get(at(id)))
                .selectFirst("input[name=picture]")
                .val();
        cropped(version(id), picture, "0", "0", "50", "0")
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        as("reporter").post(at(id, "submission")).then().statusCode(303);
        as("editor")
                .formParam("revision", version(id))
                .formParam("reason", "不要裁")
                .post(at(id, "returns"))
                .then()
                .statusCode(303);
        cropped(version(id), picture, "0", "0", "0", "0")
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        Document compared = page(as("reporter").get(at(id, "revisions?from=1&to=2")));
        assertTrue(
                compared.select(".picture-change").text().contains("裁切 【删：←0% ↑0% →50% ↓0%】"),
                compared.select(".picture-change").text());
        assertEquals(
                "/desk/pictures/" + picture + "/0-0-500-0.jpg?w=large",
                page(as("reporter").get(at(id, "revisions/1")))
                        .selectFirst(".reading figure img")
                        .attr("src"));
        as("reporter")
                .formParam("revision", version(id))
                .post(at(id, "revisions/1/restoration"))
                .then()
                .statusCode(303);
        assertEquals(
                "50",
                page(as("reporter").get(at(id))).selectFirst("#cropRight1").val());
    }

    private RequestSpecification cropped(String revision, String picture, String... edges) {
        var form = typed("reporter", revision, "图片新闻")
                .multiPart("picture", picture)
                .multiPart(field("caption", ""))
                .multiPart(field("credit", "记者乙"))
                .multiPart("alt", "")
                .multiPart("focusX", "50")
                .multiPart("focusY", "50")
                .multiPart("place", "1");
        for (String edge : edges) form = form.multiPart(field("crop", edge));
        return form;
    }

    @Test
    void aPictureStandsInTheBodyWhereItsMarkerIsTyped() {
        long id = begun("reporter");
        typed("reporter", 1, "有插图")
                .multiPart("upload", "一.jpg", SamplePictures.jpeg(640, 320), "image/jpeg")
                .multiPart("upload", "二.jpg", SamplePictures.jpeg(320, 640), "image/jpeg")
                .post(at(id, "pictures"))
                .then()
                .statusCode(303);
        Document page = page(as("reporter").get(at(id)));
        List<String> ids = page.select("input[name=picture]").eachAttr("value");
        assertTrue(page.selectFirst(".pic").text().contains("[图" + ids.get(0) + "]"));
        String body = "一段。\n[图" + ids.get(1) + "]\n二段。";
        illustrated(version(id), ids, body).post(at(id, "revisions")).then().statusCode(303);
        page = page(as("reporter").get(at(id)));
        assertEquals(body, page.selectFirst("#body").val());
        as("reporter").post(at(id, "submission")).then().statusCode(303);
        Document read = page(as("reporter").get(at(id)));
        assertEquals(
                List.of("p", "figure", "p"),
                read.select(".reading .body").first().children().stream()
                        .map(one -> one.tagName())
                        .toList());
        assertEquals(
                "/desk/pictures/" + ids.get(1) + ".jpg?w=large",
                read.selectFirst(".body figure img").attr("src"));
        assertEquals(
                List.of("/desk/pictures/" + ids.get(0) + ".jpg?w=large"),
                read.select(".reading > figure img").eachAttr("src"));
        as("editor")
                .formParam("revision", version(id))
                .formParam("reason", "换图")
                .post(at(id, "returns"))
                .then()
                .statusCode(303);
        illustrated(version(id), ids, body)
                .multiPart("drop", ids.get(1))
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        assertEquals(
                "一段。\n二段。",
                page(as("reporter").get(at(id))).selectFirst("#body").val());
        Document compared = page(as("reporter").get(at(id, "revisions?from=1&to=2")));
        assertTrue(compared.select(".fate-removed").text().contains("撤去插图 [图" + ids.get(1) + "]"), compared.text());
    }

    @Test
    void thePlaceOfAPictureIsSuggestedAsWordsAre() {
        long id = begun("reporter");
        typed("reporter", 1, "有插图")
                .multiPart("upload", "一.jpg", SamplePictures.jpeg(640, 320), "image/jpeg")
                .post(at(id, "pictures"))
                .then()
                .statusCode(303);
        List<String> ids =
                page(as("reporter").get(at(id))).select("input[name=picture]").eachAttr("value");
        illustrated(version(id), ids, "一段。\n二段。")
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        as("reporter").post(at(id, "submission")).then().statusCode(303);
        String placed = "一段。\n[图" + ids.get(0) + "]\n二段。";
        illustrated("editor", version(id), ids, placed)
                .post(at(id, "suggestions"))
                .then()
                .statusCode(303);
        as("editor")
                .formParam("revision", version(id))
                .formParam("reason", "请看建议")
                .post(at(id, "returns"))
                .then()
                .statusCode(303);
        Document page = page(as("reporter").get(at(id)));
        assertTrue(page.selectFirst(".remark ins").text().contains("[图" + ids.get(0) + "]"));
        illustrated(version(id), ids, "一段。\n二段。")
                .post(page.selectFirst(".remark button[formaction]").attr("formaction"))
                .then()
                .statusCode(303);
        assertEquals(
                placed, page(as("reporter").get(at(id))).selectFirst("#body").val());
    }

    @Test
    void aPlaceForAPictureThatIsTakenOutLapsesWhereAllIsAccepted() {
        long id = begun("reporter");
        typed("reporter", 1, "有插图")
                .multiPart("upload", "一.jpg", SamplePictures.jpeg(640, 320), "image/jpeg")
                .post(at(id, "pictures"))
                .then()
                .statusCode(303);
        List<String> ids =
                page(as("reporter").get(at(id))).select("input[name=picture]").eachAttr("value");
        illustrated(version(id), ids, "一段。\n二段。").post(at(id, "revisions"));
        as("reporter").post(at(id, "submission")).then().statusCode(303);
        illustrated("editor", version(id), ids, "一段改。\n[图" + ids.get(0) + "]\n二段。")
                .post(at(id, "suggestions"))
                .then()
                .statusCode(303);
        as("editor")
                .formParam("revision", version(id))
                .formParam("reason", "请看建议")
                .post(at(id, "returns"))
                .then()
                .statusCode(303);
        String seen = page(as("reporter").get(at(id)))
                .selectFirst("button[formaction$=suggestions/acceptance]")
                .val();
        illustrated(version(id), ids, "一段。\n二段。")
                .multiPart("drop", ids.get(0))
                .multiPart("seen", seen)
                .post(at(id, "suggestions/acceptance"))
                .then()
                .statusCode(303)
                .header("Location", containsString("lapsed=1"));
        Document page = page(as("reporter").get(at(id) + "?lapsed=1"));
        assertEquals("一段改。\n二段。", page.selectFirst("#body").val());
        assertTrue(page.text().contains("1 条建议没有采纳"));
        assertEquals(
                List.of("已失效", "已采纳").stream().sorted().toList(),
                page.select(".past .tag").eachText().stream().sorted().toList());
    }

    @Test
    void aMarkerThatPlacesNoPictureIsToldAtHandingIn() {
        long id = begun("reporter");
        typed("reporter", version(id), Map.of("headline", "有插图", "body", "一段。\n[图1]\n二段。"))
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        assertEquals(
                "一段。\n[图1]\n二段。",
                page(as("reporter").get(at(id))).selectFirst("#body").val());
        Document refused = page(as("reporter").post(at(id, "submission")), 422);
        assertEquals("#body", refused.selectFirst("#refusal a").attr("href"));
        assertTrue(refused.selectFirst("#refusal").text().contains("“[图1]”不是插图"));
    }

    @Test
    void theEditorsDocumentPlacesPicturesOfTheArticleOnceEach() {
        long id = begun("reporter");
        typed("reporter", 1, "有插图")
                .multiPart("upload", "一.jpg", SamplePictures.jpeg(640, 320), "image/jpeg")
                .post(at(id, "pictures"))
                .then()
                .statusCode(303);
        List<String> ids =
                page(as("reporter").get(at(id))).select("input[name=picture]").eachAttr("value");
        String place = "{\"type\":\"picture\",\"attrs\":{\"picture\":%s}}";
        String document = "{\"type\":\"doc\",\"version\":1,\"content\":[" + place.formatted(ids.get(0))
                + ",{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"一段。\"}]},"
                + place.formatted(ids.get(0)) + "," + place.formatted("999999999") + "]}";
        illustrated(version(id), ids, "")
                .multiPart(field("document", document))
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        assertEquals(
                "[图" + ids.get(0) + "]\n一段。",
                page(as("reporter").get(at(id))).selectFirst("#body").val());
        Document refused = page(
                illustrated(version(id), ids, "")
                        .multiPart(field("document", document.replace("999999999", "-1")))
                        .post(at(id, "revisions")),
                422);
        assertEquals("#body", refused.selectFirst("#refusal a").attr("href"));
    }

    private RequestSpecification illustrated(String revision, List<String> pictures, String body) {
        return illustrated("reporter", revision, pictures, body);
    }

    private RequestSpecification illustrated(String username, String revision, List<String> pictures, String body) {
        var form = typed(username, revision, Map.of("headline", "有插图", "body", body));
        for (int i = 0; i < pictures.size(); i++) {
            form = form.multiPart("picture", pictures.get(i))
                    .multiPart(field("caption", "图说" + i))
                    .multiPart(field("credit", "记者乙"))
                    .multiPart("alt", "")
                    .multiPart("focusX", "50")
                    .multiPart("focusY", "50")
                    .multiPart("place", "" + (i + 1));
            for (int edge = 0; edge < 4; edge++) form = form.multiPart("crop", "0");
        }
        return form;
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

    @Test
    void reviewersSeeWhereAgencyCopyDiffersFromWhatWasReceived() {
        long id = id(typed(
                        "reporter",
                        "0",
                        Map.of(
                                "headline",
                                "新馆开门",
                                "origin",
                                "AGENCY",
                                "source",
                                "新华社",
                                "received",
                                "新馆开门\n清晨六点，菜场的灯亮了。"))
                .multiPart("formKey", key())
                .post("/desk/articles"));
        assertTrue(page(as("reporter").get(at(id))).selectFirst("#received").hasAttr("readonly"));
        typed(
                        "reporter",
                        version(id),
                        Map.of("headline", "新馆开门", "origin", "AGENCY", "source", "新华社", "received", "改过"))
                .post(at(id, "submission"))
                .then()
                .statusCode(303);
        var link = page(as("editor").get(at(id))).selectFirst("aside a[href$=/received]");
        assertTrue(link.parent().text().contains("2 处不同"), link.parent().text());
        Document shown = page(as("editor").get(link.attr("href")));
        assertEquals("【增：先】", shown.select(".fate-changed ins").text());
        assertEquals(2, shown.select("[data-change]").size());
        assertTrue(shown.selectFirst("details .received").text().startsWith("新馆开门"));
        assertEquals(
                2,
                page(as("editor").get(link.attr("href") + "?view=side"))
                        .select(".side .heads .cell")
                        .size());
        as("correspondent").get(at(id, "received")).then().statusCode(404);
        as("reporter").get(at(begun("reporter"), "received")).then().statusCode(404);
    }

    @Test
    void copyOfOthersWithoutWhatWasReceivedIsKeptAndNotHandedIn() {
        long id = id(typed("reporter", "0", Map.of("headline", "新馆开门", "origin", "REPRINTED", "source", "某报"))
                .multiPart("formKey", key())
                .post("/desk/articles"));
        Document again = page(as("reporter").post(at(id, "submission")), 422);
        assertTrue(again.selectFirst("#received")
                .parent()
                .nextElementSiblings()
                .text()
                .contains("转载要附上收到的原文"));
        assertTrue(again.selectFirst("#more").hasAttr("open"));
        assertEquals(ArticleState.DRAFT, state(id));
    }

    @Test
    void aLengthAskedForIsHeldAgainstWhatIsTyped() {
        long id = id(typed("reporter", "0", Map.of("headline", "冬日菜场", "targetLength", "20"))
                .multiPart("formKey", key())
                .post("/desk/articles"));
        assertEquals(
                "少 7 字",
                page(as("reporter").get(at(id))).select(".fitpanel .fit-short").text());
        Document again = page(
                typed("reporter", version(id), Map.of("headline", "长".repeat(81), "targetLength", "10"))
                        .post(at(id, "revisions")),
                422);
        assertEquals("多 3 字", again.select(".fitpanel .fit-over").text());
        Document wrong = page(
                typed("reporter", version(id), Map.of("targetLength", "八百")).post(at(id, "revisions")), 422);
        assertEquals("八百", wrong.selectFirst("#targetLength").val());
        assertTrue(wrong.selectFirst("#more").hasAttr("open"));
    }

    @Test
    void whereAStoryRanFirstIsToldToItsReviewers() {
        var first = Map.of(
                "headline",
                "新馆开门",
                "firstPlace",
                " 公众号 ",
                "firstDay",
                "2022-01-20",
                "firstAddress",
                "https://example.org/a?b=1&c=2");
        long id = id(typed("reporter", "0", first).multiPart("formKey", key()).post("/desk/articles"));
        Document form = page(as("reporter").get(at(id)));
        assertEquals("公众号", form.selectFirst("#firstPlace").val());
        assertEquals("2022-01-20", form.selectFirst("#firstDay").val());
        as("reporter").post(at(id, "submission")).then().statusCode(303);
        Document shown = page(as("editor").get(at(id)));
        var link = shown.selectFirst("aside a[href=https://example.org/a?b=1&c=2]");
        assertEquals("noopener noreferrer", link.attr("rel"));
        assertTrue(
                link.parents().get(1).text().contains("公众号 · 2022年1月20日"),
                link.parents().get(1).text());
    }

    @Test
    void aFirstAppearanceThatCannotBeIsToldAtItsFieldAndStaysAsTyped() {
        for (var wrong : Map.of(
                        "javascript:alert(1)",
                        "firstAddress",
                        "https://example.org/" + "长".repeat(300),
                        "firstAddress",
                        "2999-01-01",
                        "firstDay",
                        "前天",
                        "firstDay")
                .entrySet()) {
            var typed = Map.of("headline", "新馆开门", "firstPlace", "网站", wrong.getValue(), wrong.getKey());
            Document again = page(
                    typed("reporter", "0", typed).multiPart("formKey", key()).post("/desk/articles"), 422);
            assertEquals(
                    wrong.getKey(), again.selectFirst("#" + wrong.getValue()).val());
            assertEquals(1, again.select(".first-appearance .field-error").size(), wrong.toString());
            assertTrue(again.selectFirst("#more").hasAttr("open"));
        }
        Document nowhere = page(
                typed("reporter", "0", Map.of("headline", "新馆开门", "firstDay", "2022-01-20"))
                        .multiPart("formKey", key())
                        .post("/desk/articles"),
                422);
        assertTrue(nowhere.select(".first-appearance .field-error").text().contains("在哪里首发"));
    }

    @Test
    void aComparisonCallsSectionsByTheirNames() {
        String compared = page(as("reporter").get(at(begun("reporter"), "revisions?from=0&to=1")))
                .select(".compared")
                .text();
        assertTrue(compared.contains("民生") && !compared.contains("livelihood"), compared);
    }

    @Test
    void chosenFilesAreKeptWhereTheFormIsRefused() {
        long id = begun("reporter");
        Document again = page(
                typed("reporter", 1, "长".repeat(81))
                        .multiPart("upload", "一.png", png(), "image/png")
                        .multiPart("upload", "没图.png", "x".getBytes(StandardCharsets.UTF_8), "image/png")
                        .post(at(id, "revisions")),
                422);
        assertEquals(1, again.select("#pictures [name=picture]").size(), "what is no picture is told and not kept");
        String picture = again.selectFirst("#pictures [name=picture]").val();
        as("reporter").get("/desk/pictures/" + picture + ".jpg").then().statusCode(200);
        as("editor").get("/desk/pictures/" + picture + ".jpg").then().statusCode(404);
        assertTrue(page(as("reporter").get(at(id)))
                .select("#pictures [name=picture]")
                .isEmpty());
        RequestSpecification mended = typed("reporter", 1, "短一些");
        for (var field : again.select("#pictures .pic input[name]:not([type=checkbox])"))
            mended = mended.multiPart(field(field.attr("name"), field.val()));
        mended.post(at(id, "revisions")).then().statusCode(303);
        assertEquals(
                picture,
                page(as("reporter").get(at(id)))
                        .selectFirst("#pictures [name=picture]")
                        .val());
        Document begun = page(
                typed("reporter", "0", Map.of("headline", "长".repeat(81)))
                        .multiPart("formKey", key())
                        .multiPart("upload", "二.png", png(), "image/png")
                        .post("/desk/articles"),
                422);
        assertEquals(1, begun.select("#pictures [name=picture]").size());
    }

    @Test
    void aWrongOriginalIsCorrectedBesideTheFirst() {
        long id = begun("reporter");
        Map<String, String> text = Map.of("origin", "AGENCY", "source", "新华社", "received", "贴错的一篇");
        typed("reporter", 1, text).post(at(id, "revisions")).then().statusCode(303);
        String newest = version(id);
        Document page = page(as("reporter").get(at(id, "received")));
        String seen = page.selectFirst("#correct [name=seen]").val();
        Document again = page(
                as("reporter")
                        .formParam("received", "贴错的一篇")
                        .formParam("why", "")
                        .formParam("seen", seen)
                        .post(at(id, "received/corrections")),
                422);
        assertEquals(2, again.select("#correct .field-error").size());
        as("editor")
                .formParam("received", "x")
                .formParam("why", "y")
                .formParam("seen", seen)
                .post(at(id, "received/corrections"))
                .then()
                .statusCode(404);
        as("reporter")
                .formParam("received", "新馆开门。")
                .formParam("why", "贴成了另一篇")
                .formParam("seen", seen)
                .post(at(id, "received/corrections"))
                .then()
                .statusCode(303);
        as("reporter")
                .formParam("received", "再来一次")
                .formParam("why", "没看见")
                .formParam("seen", seen)
                .post(at(id, "received/corrections"))
                .then()
                .statusCode(409);
        page = page(as("reporter").get(at(id, "received")));
        assertTrue(page.select("[aria-labelledby=corrected]").text().contains("记者甲 贴成了另一篇"), page.text());
        assertEquals(
                "贴错的一篇",
                page.selectFirst("[aria-labelledby=corrected] .received").text());
        assertTrue(page.select("details > .received").text().contains("新馆开门。"));
        assertEquals(newest, version(id), "the text is as it was");
        Document form = page(as("reporter").get(at(id)));
        assertEquals("新馆开门。", form.selectFirst("#received").wholeText().strip());
        typed("reporter", newest, Map.of("origin", "AGENCY", "source", "新华社", "received", "新馆开门。"))
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        assertEquals(newest, version(id), "the form that shows it changes nothing");
    }

    @Test
    void aHeadAsksForALengthDuringTheReview() {
        long id = begun("reporter");
        typed("reporter", 1, Map.of("headline", "定字数的稿子", "targetLength", "500"))
                .post(at(id, "revisions"))
                .then()
                .statusCode(303);
        as("reporter").post(at(id, "submission")).then().statusCode(303);
        String handedIn = version(id);
        Document open = page(as("editor").get(at(id)));
        as("editor")
                .formParam("length", "300")
                .post(at(id, "target-length"))
                .then()
                .statusCode(403);
        assertTrue(open.select(".ask-length").isEmpty());
        Document wrong = page(as("head").formParam("length", "三百").post(at(id, "target-length")), 422);
        assertEquals("三百", wrong.selectFirst("#askedLength").val());
        assertEquals(1, wrong.select(".ask-length .field-error").size());
        as("head")
                .formParam("length", "300")
                .post(at(id, "target-length"))
                .then()
                .statusCode(303);
        assertEquals(handedIn, version(id), "it is no change of the text");
        typed("editor", handedIn, Map.of("headline", "定字数的稿子", "targetLength", "500"))
                .post(at(id, "passes"))
                .then()
                .statusCode(303);
        Document then = page(as("head").get(at(id)));
        assertTrue(then.select(".fitpanel").text().contains("主任庚"));
        assertEquals("300", then.selectFirst("#targetLength").val());
        assertTrue(then.selectFirst("#targetLength").hasAttr("readonly"));
        assertEquals(handedIn, version(id), "the editor's form, opened before, changes nothing of it");
        as("head").formParam("length", "").post(at(id, "target-length")).then().statusCode(303);
        assertFalse(page(as("head").get(at(id))).selectFirst("#targetLength").hasAttr("readonly"));
    }

    private void twoMinutesOfSilence(long id) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update edit_lease set until_at = :then where article_id = :id")
                .setParameter("then", Instant.now().plus(EditLease.LASTS).minusSeconds(120))
                .setParameter("id", id)
                .executeUpdate());
    }

    private boolean textKept(long id) {
        return QuarkusTransaction.requiringNew().call(() -> articles.findById(id)
                .text(TextVersion.of(1), one -> null)
                .isPresent());
    }

    private void amendedTextsAreGone(long id) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("delete from amended_text where article_id = :id")
                        .setParameter("id", id)
                        .executeUpdate());
    }

    private void tenMinutesGoBy(long id) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update revision set saved_at = :then where article_id = :id")
                        .setParameter("then", Instant.now().minus(Revision.AMENDED_WITHIN))
                        .setParameter("id", id)
                        .executeUpdate());
    }

    private long begun(String username) {
        return id(written(username, key()).post("/desk/articles"));
    }

    private static long id(Response made) {
        String location = made.then().statusCode(303).extract().header("Location");
        return Long.parseLong(location.replaceAll(".*/(\\d+).*", "$1"));
    }

    private RequestSpecification written(String username, String key) {
        return written(username, key, "冬日菜场里的热气");
    }

    private RequestSpecification written(String username, String key, String headline) {
        return typed(username, 0, headline).multiPart("formKey", key);
    }

    private RequestSpecification typed(String username, int revision, String headline) {
        return typed(username, revision, Map.of("headline", headline));
    }

    private RequestSpecification typed(String username, String version, String headline) {
        return typed(username, version, Map.of("headline", headline));
    }

    private RequestSpecification typed(String username, int revision, Map<String, String> otherwise) {
        return typed(username, String.valueOf(revision), otherwise);
    }

    /** The whole form as a browser sends it, with some fields typed otherwise. */
    private RequestSpecification typed(String username, String version, Map<String, String> otherwise) {
        var form = new LinkedHashMap<String, String>();
        for (String name : List.of(
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
                "targetLength")) form.put(name, "");
        form.put("section", "livelihood");
        form.put("origin", "OWN");
        form.put("bylinePart", "REPORTER");
        form.put("bylineName", username.equals("editor") && version.equals("0") ? "编辑丁" : "记者甲");
        form.put("body", "清晨六点，菜场的灯先亮了。");
        form.putAll(otherwise);
        RequestSpecification request = as(username).multiPart("revision", version);
        for (var line : form.entrySet()) request = request.multiPart(field(line.getKey(), line.getValue()));
        return request;
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

    private String version(long id) {
        return read(id).textVersion().toString();
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
