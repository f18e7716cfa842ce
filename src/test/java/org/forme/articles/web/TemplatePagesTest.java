package org.forme.articles.web;

import static org.forme.Newsroom.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forme.Newsroom;
import org.forme.articles.Article;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.articles.BylinePart;
import org.forme.people.People;
import org.forme.text.Manuscript;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Templates, as browsers see them. */
@QuarkusTest
@Tag("data")
class TemplatePagesTest {
    private static final String BOLD =
            "{\"type\":\"doc\",\"version\":1,\"content\":[{\"type\":\"paragraph\",\"content\":"
                    + "[{\"type\":\"text\",\"text\":\"今天\",\"marks\":[{\"type\":\"bold\"}]},{\"type\":\"text\",\"text\":\"多云。\"}]}]}";

    @Inject
    Articles articles;

    @Inject
    People people;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    private String name;

    @BeforeEach
    void aPaper() {
        Newsroom.section("livelihood", "民生");
        name = "天气" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aTemplateFillsTheFormOfANewArticleAndNothingIsSaved() {
        kept("editor", Map.of("rubric", "天气预报", "body", "## 今天\n多云。", "targetLength", "200"));
        long before = QuarkusTransaction.requiringNew().call(() -> articles.count());
        Document empty = page(as("reporter").get("/desk/articles/new"));
        Element offer = empty.selectFirst(".from-template a:contains(" + name + ")");
        Document form = page(as("reporter").get(offer.attr("href")));
        assertEquals("天气预报", form.selectFirst("#rubric").val());
        assertEquals("## 今天\n多云。", form.selectFirst("#body").wholeText().strip());
        assertEquals("200", form.selectFirst("#targetLength").val());
        assertEquals("记者甲", form.selectFirst("#byline1").val());
        assertEquals("livelihood", form.selectFirst("#section option[selected]").val());
        assertEquals(before, QuarkusTransaction.requiringNew().call(() -> articles.count()));
        as("reporter").get("/desk/articles/new?template=999999").then().statusCode(404);
    }

    @Test
    void anArticleBecomesATemplateWithItsTypes() {
        long article = submitted();
        assertFalse(page(as("reporter").get("/desk/articles/" + article)).html().contains("/desk/templates/new"));
        String way = page(as("editor").get("/desk/articles/" + article))
                .selectFirst("a[href^=/desk/templates/new]")
                .attr("href");
        Document form = page(as("editor").get(way));
        assertEquals("今日天气", form.selectFirst("#name").val());
        assertEquals("今天多云。", form.selectFirst("#body").wholeText().strip());
        assertTrue(form.select("[name=picture], #received, #firstPlace").isEmpty());
        post(
                        "editor",
                        "/desk/templates",
                        Map.of("standing", form.selectFirst("[name=standing]").val(), "body", "今天多云。"))
                .then()
                .statusCode(303);
        String fills = page(as("reporter").get("/desk/articles/new"))
                .selectFirst(".from-template a:contains(" + name + ")")
                .attr("href");
        assertEquals(
                Manuscript.parse(BOLD),
                Manuscript.parse(
                        page(as("reporter").get(fills)).selectFirst("#body").attr("data-document")));
    }

    @Test
    void theEditorPostsTheStoredFormItself() {
        String at = kept("editor", Map.of("document", BOLD, "body", ""));
        Document form = page(as("editor").get(at));
        assertEquals(
                Manuscript.parse(BOLD),
                Manuscript.parse(form.selectFirst("#body").attr("data-document")));
        assertEquals(1, form.select("#tools[hidden] [data-act=table]").size());
        assertTrue(form.select("#tools [data-act=comment]").isEmpty());
        Document again = page(post("editor", "/desk/templates", Map.of("name", " ", "document", BOLD)), 422);
        assertEquals(
                Manuscript.parse(BOLD),
                Manuscript.parse(again.selectFirst("#body").attr("data-document")));
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndStaysAsTyped() {
        Document again = page(
                post(
                        "editor",
                        "/desk/templates",
                        Map.of("name", " ", "headline", "长".repeat(81), "targetLength", "八百")),
                422);
        assertEquals(
                List.of("name", "targetLength", "headline"),
                again.select("label:has(.field-error) input").eachAttr("id"));
        assertEquals("八百", again.selectFirst("#targetLength").val());
        kept("editor", Map.of());
        assertTrue(page(post("head", "/desk/templates", Map.of()), 422)
                .select("label:has(#name) .field-error")
                .text()
                .contains(name));
        as("editor").formParam("name", name).post("/desk/templates").then().statusCode(400);
        post("editor", "/desk/templates", Map.of("standing", "{\"type\":\"script\"}"))
                .then()
                .statusCode(400);
    }

    @Test
    void itIsChangedBySightAndTakenAway() {
        String at = kept("editor", Map.of());
        String version = page(as("head").get(at)).selectFirst("[name=version]").val();
        post("head", at, Map.of("version", version, "rubric", "风浪")).then().statusCode(303);
        Document late = page(post("editor", at, Map.of("version", version, "rubric", "浪")), 409);
        assertEquals("浪", late.selectFirst("#rubric").val());
        as("admin").post(at + "/removal").then().statusCode(303);
        as("admin").get(at).then().statusCode(404);
    }

    @Test
    void templatesAreKeptByEditorsThoseAboveThemAndAdministrators() {
        String at = kept("admin", Map.of());
        for (String other : List.of("reporter", "correspondent", "layout", "proofreader", "production"))
            for (String address : List.of("/desk/templates", "/desk/templates/new", at))
                as(other).get(address).then().statusCode(403);
        as("reporter").post(at + "/removal").then().statusCode(403);
        for (String keeper : List.of("editor", "head", "duty", "chief", "admin"))
            as(keeper).get(at).then().statusCode(200);
        as("admin").get("/desk/templates/new?article=" + submitted()).then().statusCode(404);
    }

    @Test
    void theDatabaseKnowsOneTemplateOfAName() {
        kept("editor", Map.of());
        assertThrows(
                RuntimeException.class, () -> QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                                "insert into article_template select -id, paper, name, whole_text, changed_by,"
                                        + " changed_at, version from article_template where name = :name")
                        .setParameter("name", name)
                        .executeUpdate()));
    }

    private long submitted() {
        Long writer = Newsroom.person("reporter").id();
        return QuarkusTransaction.requiringNew().call(() -> {
            var person = people.findById(writer);
            var article = new Article(person, Newsroom.PAPER, "", clock.instant());
            article.revise(
                    person,
                    ArticleText.write()
                            .section("livelihood")
                            .headline("今日天气")
                            .byline(BylinePart.REPORTER, "记者甲")
                            .document(BOLD)
                            .done(),
                    0,
                    clock.instant());
            article.submit(person, 3, clock.instant());
            articles.persist(article);
            return article.id();
        });
    }

    /** The address of a template that this person made. */
    private String kept(String username, Map<String, String> typed) {
        post(username, "/desk/templates", typed).then().statusCode(303);
        return page(as("editor").get("/desk/templates"))
                .selectFirst("a.headline:contains(" + name + ")")
                .attr("href");
    }

    private Response post(String username, String address, Map<String, String> typed) {
        var form = new LinkedHashMap<String, String>();
        for (String field : List.of(
                "standing", "rubric", "kicker", "headline", "deck", "dateline", "source", "targetLength", "body"))
            form.put(field, "");
        form.put("name", name);
        form.put("version", "0");
        form.put("section", "livelihood");
        form.put("origin", "OWN");
        form.put("bylinePart", "REPORTER");
        form.put("bylineName", "");
        form.putAll(typed);
        return as(username).formParams(form).post(address);
    }

    private static Document page(Response answer) {
        return page(answer, 200);
    }

    private static Document page(Response answer, int status) {
        return Jsoup.parse(answer.then().statusCode(status).extract().asString());
    }
}
