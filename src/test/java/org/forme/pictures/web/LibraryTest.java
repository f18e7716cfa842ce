package org.forme.pictures.web;

import static org.forme.Newsroom.as;
import static org.forme.Newsroom.person;
import static org.forme.Newsroom.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.forme.Newsroom;
import org.forme.articles.Article;
import org.forme.articles.ArticlePicture;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.people.Person;
import org.forme.pictures.Library;
import org.forme.pictures.Picture;
import org.forme.pictures.Pictures;
import org.forme.pictures.SamplePictures;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class LibraryTest {
    private static final Instant NOON = Instant.parse("2022-01-23T04:00:00Z");

    @Inject
    Pictures pictures;

    @Inject
    Articles articles;

    @Test
    void thePageShowsWhatOneMaySeeNewestFirst() {
        String word = word();
        Picture own = taken("reporter", word + "甲.jpg");
        Picture draft = taken("reporter2", word + "乙.jpg");
        used(draft, "reporter2", "菜场" + word, false);
        Picture handedIn = taken("reporter2", word + "丙.jpg");
        used(handedIn, "reporter2", "年货" + word, true);
        assertEquals(List.of(at(handedIn), at(own)), found("reporter", "q=" + word));
        assertEquals(List.of(at(handedIn)), found("editor", "q=" + word));
        assertEquals(List.of(), found("correspondent", "q=" + word));
        as("admin").get("/desk/pictures").then().statusCode(403);
        stranger().get("/desk/pictures").then().statusCode(302);
    }

    @Test
    void wordsAreFoundInWhatIsSaidUnderAPictureToo() {
        String word = word();
        Picture picture = taken("reporter2", "DSC_0001.JPG");
        used(picture, "reporter2", "腊月的100%" + word, true);
        assertEquals(List.of(at(picture)), found("editor", "q=0%25" + word));
        assertEquals(List.of(), found("editor", "q=0_" + word));
        assertEquals(List.of(at(picture)), found("editor", "q=" + word + "&by=记者乙"));
        assertEquals(List.of(), found("editor", "q=" + word + "&by=记者甲"));
        assertEquals(List.of(at(picture)), found("editor", "q=" + word + "&from=2022-01-23&to=2022-01-23"));
        assertEquals(List.of(), found("editor", "q=" + word + "&from=2022-01-24"));
        assertEquals(List.of(at(picture)), found("editor", "q=" + word + "&from=2022-99-99&before=x&rights=x"));
        Document page = page(as("editor").get("/desk/pictures?q=" + word).asString());
        assertEquals("腊月的100%" + word, page.selectFirst(".lightbox .title").text());
    }

    @Test
    void morePicturesThanAPageStandOnTheNext() {
        String word = word();
        for (int i = 0; i < Library.PAGE + 3; i++) taken("reporter", word + i + ".jpg");
        Document first = page(as("reporter").get("/desk/pictures?q=" + word).asString());
        assertEquals(Library.PAGE, first.select(".lightbox li").size());
        String older = first.selectFirst("a[rel=next]").attr("href");
        assertTrue(older.contains("q=" + word));
        Document second = page(as("reporter").get(older).asString());
        assertEquals(3, second.select(".lightbox li").size());
        assertNull(second.selectFirst("a[rel=next]"));
        assertTrue(second.text().contains(word + "0.jpg"));
    }

    @Test
    void aPicturesPageTellsWhereItStands() {
        Picture picture = taken("reporter2", "菜场.jpg");
        Article article = used(picture, "reporter2", "冬日的菜场", true);
        Document page = page(as("editor").get(at(picture)).asString());
        assertEquals(
                "/desk/articles/" + article.id(), page.selectFirst(".places a").attr("href"));
        assertEquals("稿件《有图》", page.selectFirst(".places a").text());
        as("correspondent").get(at(picture)).then().statusCode(404);
        as("reporter").get("/desk/pictures/999999999").then().statusCode(404);
    }

    @Test
    void rightsAreStatedByWhoBroughtItAndByEditors() {
        Picture picture = taken("reporter2", "通讯社.jpg");
        used(picture, "reporter2", "供稿", true);
        state("editor", picture, 0, "AGENCY", "限用一次", "2022-02-01").then().statusCode(303);
        Document page = page(as("reporter2").get(at(picture)).asString());
        assertEquals("AGENCY", page.selectFirst("#kind option[selected]").val());
        assertEquals("2022-02-01", page.selectFirst("#until").val());
        state("reporter2", picture, 0, "OWN", "", "").then().statusCode(409);
        state("reporter2", picture, 1, "AGENCY", "", "2022-02-01").then().statusCode(303);
        state("reporter", picture, 2, "OWN", "", "").then().statusCode(403);
        state("correspondent", picture, 2, "OWN", "", "").then().statusCode(404);
        assertNull(page(as("reporter").get(at(picture)).asString()).selectFirst("#kind"));
        as("admin")
                .get("/desk/administration/audit")
                .then()
                .body(containsString("图片版权：通讯社供稿"))
                .body(containsString("2022-02-01"));
    }

    @Test
    void wrongRightsComeBackAtTheirFields() {
        Picture picture = taken("reporter", "错.jpg");
        Document page = page(state("reporter", picture, 0, "OWN", "长".repeat(201), "下周")
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertNotNull(page.selectFirst("#refusal a[href=#terms]"));
        assertNotNull(page.selectFirst("#refusal a[href=#until]"));
        assertEquals("下周", page.selectFirst("#until").val());
        state("reporter", picture, 0, "MINE", "", "").then().statusCode(400);
        as("reporter")
                .formParam("kind", "OWN")
                .post(at(picture) + "/rights")
                .then()
                .statusCode(400);
    }

    @Test
    void namesAndWordsAreOnlyEverText() {
        String word = word();
        Picture picture = taken("reporter", word + "<img src=x onerror=alert(1)>.jpg");
        String page = as("reporter").get("/desk/pictures?q=" + word).asString();
        assertFalse(page.contains("<img src=x"));
        assertEquals(List.of(at(picture)), found("reporter", "q=" + word + "<img src=x"));
        as("reporter")
                .queryParam("q", "\"><script>")
                .get("/desk/pictures")
                .then()
                .statusCode(200)
                .body(not(containsString("\"><script>")));
    }

    private io.restassured.response.Response state(
            String who, Picture picture, int version, String kind, String terms, String until) {
        return as(who).formParam("version", version)
                .formParam("kind", kind)
                .formParam("terms", terms)
                .formParam("until", until)
                .post(at(picture) + "/rights");
    }

    private static List<String> found(String who, String query) {
        var asked = as(who);
        for (String one : query.split("&")) {
            String[] pair = one.split("=", 2);
            asked = asked.queryParam(
                    pair[0], java.net.URLDecoder.decode(pair[1], java.nio.charset.StandardCharsets.UTF_8));
        }
        return page(asked.get("/desk/pictures").then().statusCode(200).extract().asString())
                .select(".lightbox a")
                .eachAttr("href");
    }

    private Picture taken(String who, String name) {
        Person person = person(who);
        return QuarkusTransaction.requiringNew()
                .call(() -> pictures.take(SamplePictures.jpeg(30, 20), name, person, NOON));
    }

    private Article used(Picture picture, String who, String caption, boolean handsIn) {
        Newsroom.section("livelihood", "民生");
        Person writer = person(who);
        return QuarkusTransaction.requiringNew().call(() -> {
            Article article = new Article(writer, Newsroom.PAPER, "livelihood", NOON);
            articles.persist(article);
            article.revise(
                    writer,
                    ArticleText.write()
                            .section("livelihood")
                            .headline("有图")
                            .byline(org.forme.articles.BylinePart.REPORTER, writer.name())
                            .body("清晨六点，菜场的灯先亮了。")
                            .picture(new ArticlePicture(pictures.findById(picture.id()), caption, "记者乙", ""))
                            .done(),
                    0,
                    NOON);
            if (handsIn) article.submit(writer, 3, NOON);
            return article;
        });
    }

    private static Document page(String html) {
        return Jsoup.parse(html);
    }

    private static String at(Picture picture) {
        return "/desk/pictures/" + picture.id();
    }

    private static String word() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
