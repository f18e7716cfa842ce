package org.forme.articles.web;

import static org.forme.Newsroom.as;
import static org.forme.Newsroom.person;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import org.forme.Newsroom;
import org.forme.articles.Article;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.pictures.Labelled;
import org.forme.pictures.SamplePictures;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pictures that the house has already come into an article from the library. */
@QuarkusTest
@Tag("data")
class PictureChoiceTest {
    @Inject
    Articles articles;

    private long article;
    private String picture;

    @BeforeEach
    void thereIsAPictureAndAnArticleWithoutIt() {
        Newsroom.section("livelihood", "民生");
        article = QuarkusTransaction.requiringNew().call(() -> {
            var made = new Article(person("reporter"), Newsroom.PAPER, "livelihood", Instant.now());
            made.revise(person("reporter"), ArticleText.write().headline("要一张图").done(), 0, Instant.now());
            articles.persist(made);
            return made.id();
        });
        picture = Jsoup.parse(as("reporter")
                        .multiPart("upload", "菜场.jpg", Labelled.withPlace(SamplePictures.jpeg(90, 60)), "image/jpeg")
                        .multiPart("number", "1")
                        .post("/desk/articles/uploads")
                        .asString())
                .selectFirst("input[name=picture]")
                .val();
    }

    @Test
    void aPictureIsFoundByItsWordsAndComesWithThem() {
        Document found = choose("reporter", "?q=菜场");
        assertTrue(found.select("form[action$=/pictures/" + picture + "]").size() == 1, found.text());
        assertTrue(choose("reporter", "?q=没有这样的词").text().contains("没有这样的图片"));
        take("reporter", "1").then().statusCode(303).header("Location", endsWith(at() + "#pictures"));
        Document form = Jsoup.parse(as("reporter").get(at()).asString());
        assertEquals(picture, form.selectFirst("input[name=picture]").val());
        assertEquals("菜场清晨", form.selectFirst("#caption1").val());
        assertTrue(choose("reporter", "?q=菜场").text().contains("已在稿件里"));
        take("reporter", "1").then().statusCode(303);
        assertEquals(
                1,
                Jsoup.parse(as("reporter").get(at()).asString())
                        .select("input[name=picture]")
                        .size());
    }

    @Test
    void whoMayNotChangeTheTextOrSeeThePictureTakesNone() {
        take("reporter2", "1").then().statusCode(404);
        as("editor").get(at() + "/pictures").then().statusCode(404);
        take("reporter", "0").then().statusCode(409);
        long others = QuarkusTransaction.requiringNew().call(() -> {
            var made = new Article(person("reporter2"), Newsroom.PAPER, "livelihood", Instant.now());
            made.revise(person("reporter2"), ArticleText.write().headline("别人的").done(), 0, Instant.now());
            articles.persist(made);
            return made.id();
        });
        as("reporter2")
                .formParam("revision", "1")
                .post("/desk/articles/" + others + "/pictures/" + picture)
                .then()
                .statusCode(404);
    }

    @Test
    void whatWasTypedIsSavedOnTheWayToTheLibrary() {
        Document page = Jsoup.parse(as("reporter").get(at()).asString());
        assertEquals(
                at() + "/revisions", page.selectFirst("button[value=library]").attr("formaction"));
        assertEquals("/pictures", ArticleResource.anchor("library"));
    }

    private Document choose(String username, String query) {
        return Jsoup.parse(as(username).get(at() + "/pictures" + query).asString());
    }

    private Response take(String username, String revision) {
        return as(username).formParam("revision", revision).post(at() + "/pictures/" + picture);
    }

    private String at() {
        return "/desk/articles/" + article;
    }
}
