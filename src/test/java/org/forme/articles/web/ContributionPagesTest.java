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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forme.Newsroom;
import org.forme.articles.Article;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.articles.Contributions;
import org.forme.articles.Origin;
import org.forme.people.People;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The register of what people send in, as browsers see it. */
@QuarkusTest
@Tag("data")
class ContributionPagesTest {
    private static final String PHONE = "021-6400 1234";

    @Inject
    Articles articles;

    @Inject
    Contributions contributions;

    @Inject
    People people;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    private LocalDate today;
    private String title;

    @BeforeEach
    void aPaper() {
        Newsroom.section("livelihood", "民生");
        today = clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        title = "来稿" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void whatCameInIsEnteredDecidedAndFound() {
        long id = entered(today.minusDays(3));
        Document list = page(as("head").get("/desk/contributions?show=open&q=" + title));
        assertEquals(1, list.select("tbody tr").size());
        assertTrue(list.select("tbody").text().contains(PHONE));
        as("head")
                .formParam("version", 0)
                .formParam("day", today.toString())
                .post(at(id) + "/acceptance")
                .then()
                .statusCode(303);
        assertTrue(page(as("chief").get(at(id))).select(".head .state").text().contains("采用"));
        assertEquals(
                0,
                page(as("head").get("/desk/contributions?show=open&q=" + title))
                        .select("tbody tr")
                        .size());
        as("head")
                .formParam("version", 0)
                .formParam("day", today.toString())
                .post(at(id) + "/declining")
                .then()
                .statusCode(409);
        as("head")
                .formParam("version", 1)
                .formParam("day", today.toString())
                .post(at(id) + "/declining")
                .then()
                .statusCode(303);
        assertTrue(page(as("chief").get(at(id))).select(".head .state").text().contains("不采用"));
    }

    @Test
    void headsEraseHowAContributorIsReachedAfterTheDecision() {
        long id = entered(today.minusDays(3));
        assertTrue(page(as("editor").get(at(id))).select("#erase").isEmpty());
        as("editor")
                .formParam("version", 0)
                .formParam("why", "x")
                .post(at(id) + "/contact/removal")
                .then()
                .statusCode(403);
        Document early = Jsoup.parse(as("head")
                .formParam("version", 0)
                .formParam("why", "本人要求")
                .post(at(id) + "/contact/removal")
                .then()
                .statusCode(409)
                .extract()
                .asString());
        assertEquals("本人要求", early.selectFirst("#erase #why").val());
        as("head")
                .formParam("version", 0)
                .formParam("day", today.toString())
                .post(at(id) + "/declining")
                .then()
                .statusCode(303);
        as("head")
                .formParam("version", 1)
                .formParam("why", " ")
                .post(at(id) + "/contact/removal")
                .then()
                .statusCode(422);
        as("head")
                .formParam("version", 1)
                .formParam("why", "本人要求")
                .post(at(id) + "/contact/removal")
                .then()
                .statusCode(303);
        Document then = page(as("editor").get(at(id)));
        assertFalse(then.html().contains(PHONE));
        assertTrue(
                then.select("#erased").text().contains("主任庚"),
                then.select("#erased").text());
        assertEquals(title, then.selectFirst("h1").text());
        assertEquals(0L, QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select count(*) from contribution where id = :id and phone || email || post_address <> ''",
                        Long.class)
                .setParameter("id", id)
                .getSingleResult()));
        assertTrue(page(as("admin").get("/desk/administration/audit")).text().contains("删去来稿人联系方式"));
    }

    @Test
    void onDayTwelveItComesIntoTheInboxOfEditorsUntilItIsDecided() {
        long fresh = entered(today.minusDays(11));
        title = title + "旧";
        long old = entered(today.minusDays(12));
        Document inbox = page(as("editor").get("/desk/inbox"));
        assertEquals(0, inbox.select("a.headline[href=" + at(fresh) + "]").size());
        assertEquals(1, inbox.select("a.headline[href=" + at(old) + "]").size());
        assertTrue(inbox.select("li:has(a[href=" + at(old) + "]) .when").text().contains("最迟"));
        assertEquals(
                0,
                page(as("reporter").get("/desk/inbox"))
                        .select("a[href=" + at(old) + "]")
                        .size());
        as("editor")
                .formParam("version", 0)
                .formParam("day", today.toString())
                .post(at(old) + "/declining")
                .then()
                .statusCode(303);
        assertEquals(
                0,
                page(as("editor").get("/desk/inbox"))
                        .select("a[href=" + at(old) + "]")
                        .size());
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndStaysAsTyped() {
        Document again = page(form("editor", Map.of("title", title, "email", "wang@", "receivedOn", "前天")), 422);
        assertEquals("wang@", again.selectFirst("#email").val());
        assertEquals("前天", again.selectFirst("#receivedOn").val());
        assertEquals(
                List.of("receivedOn", "email"),
                again.select("label:has(.field-error) input").eachAttr("id"));
        entered(today);
        assertTrue(page(form("editor", Map.of("title", title, "receivedOn", today.toString())), 422)
                .select("label:has(#title) .field-error")
                .text()
                .contains("已经登记过"));
        as("editor").formParam("title", "半张").post("/desk/contributions").then().statusCode(400);
    }

    @Test
    void whoeverComesLateWithACorrectionIsTold() {
        long id = entered(today);
        String version =
                page(as("editor").get(at(id))).selectFirst("[name=version]").val();
        correct("editor", id, version, "王伯伯").then().statusCode(303);
        Document late = page(correct("head", id, version, "李阿姨"), 409);
        assertEquals("李阿姨", late.selectFirst("#contributor").val());
        assertTrue(late.select("#refusal").text().contains("没有覆盖"));
    }

    @Test
    void theRegisterIsForEditorsAndThoseAboveThem() {
        long id = entered(today);
        for (String other : List.of("reporter", "correspondent", "layout", "proofreader", "production", "admin"))
            for (String address : List.of("/desk/contributions", at(id), "/desk/contributions/new"))
                as(other).get(address).then().statusCode(403);
        as("editor").get("/desk/contributions/999999").then().statusCode(404);
    }

    @Test
    void anArticleShowsItsEntryAndTheContactOnlyToThoseWhoKeepTheRegister() {
        long article = contributed();
        Document before = page(as("editor").get("/desk/articles/" + article));
        String enters = before.selectFirst("#contribution a").attr("href");
        assertEquals(
                "来稿的稿件", page(as("editor").get(enters)).selectFirst("#title").val());
        assertTrue(page(as("reporter").get("/desk/articles/" + article))
                .select("#contribution")
                .text()
                .contains("由编辑登记"));
        Response made = form("editor", Map.of("title", title, "receivedOn", today.toString(), "of", "" + article));
        assertEquals("/desk/articles/" + article + "#contribution", path(made));
        Document editors = page(as("editor").get("/desk/articles/" + article));
        assertTrue(editors.select("#contribution").text().contains(title));
        Document writers = page(as("reporter").get("/desk/articles/" + article));
        assertTrue(writers.select("#contribution").text().contains("待定"));
        assertFalse(writers.html().contains(PHONE));
        assertFalse(writers.html().contains("王阿姨"));
        String entry = editors.selectFirst("#contribution a").attr("href");
        assertEquals(
                "/desk/articles/" + article,
                page(as("editor").get(entry))
                        .selectFirst("section:has(#came) a")
                        .attr("href"));
        as("reporter")
                .formParam("entry", "")
                .post("/desk/articles/" + article + "/contribution")
                .then()
                .statusCode(403);
        as("editor")
                .formParam("entry", "")
                .post("/desk/articles/" + article + "/contribution")
                .then()
                .statusCode(303);
        assertTrue(page(as("editor").get("/desk/articles/" + article))
                .select("#contribution")
                .text()
                .contains("还没有登记"));
    }

    @Test
    void theDatabaseHoldsTheRulesToo() {
        long id = entered(today);
        for (String wrong : List.of(
                "accepted_on = received_on",
                "accepted_on = received_on, declined_on = received_on, decided_by = '甲'",
                "declined_on = date '1999-01-01', decided_by = '甲'",
                "contributor = ''"))
            assertThrows(
                    RuntimeException.class,
                    () -> QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                                    "update contribution set " + wrong + " where id = " + id)
                            .executeUpdate()),
                    wrong);
        long article = contributed();
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update article set contribution_id = " + id + " where id = " + article)
                .executeUpdate());
        assertThrows(RuntimeException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update article set origin = 'OWN' where id = " + article)
                        .executeUpdate()));
    }

    private long contributed() {
        Long writer = Newsroom.person("reporter").id();
        return QuarkusTransaction.requiringNew().call(() -> {
            var person = people.findById(writer);
            var article = new Article(person, Newsroom.PAPER, "", clock.instant());
            article.revise(
                    person,
                    ArticleText.write()
                            .section("livelihood")
                            .headline("来稿的稿件")
                            .origin(Origin.CONTRIBUTED, "")
                            .body("清晨六点。")
                            .done(),
                    0,
                    clock.instant());
            article.submit(person, 3, clock.instant());
            articles.persist(article);
            return article.id();
        });
    }

    private long entered(LocalDate day) {
        Response made = form("editor", Map.of("title", title, "receivedOn", day.toString()));
        return Long.parseLong(path(made).replaceAll("\\D+", ""));
    }

    private static String path(Response made) {
        return made.then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "")
                .replaceFirst("[?]handed-over=[0-9]+[.][a-z0-9-]+", "");
    }

    private static Response form(String username, Map<String, String> typed) {
        var request = as(username)
                .formParam("version", typed.getOrDefault("version", "0"))
                .formParam("contributor", typed.getOrDefault("contributor", "王阿姨"))
                .formParam("phone", PHONE)
                .formParam("email", typed.getOrDefault("email", ""))
                .formParam("address", "天平路 1 号");
        for (String name : List.of("title", "receivedOn", "of"))
            if (typed.containsKey(name)) request = request.formParam(name, typed.get(name));
        return request.post(typed.getOrDefault("at", "/desk/contributions"));
    }

    private Response correct(String username, long id, String version, String contributor) {
        return form(
                username,
                Map.of(
                        "at",
                        at(id),
                        "version",
                        version,
                        "title",
                        title,
                        "contributor",
                        contributor,
                        "receivedOn",
                        today.toString()));
    }

    private static String at(long id) {
        return "/desk/contributions/" + id;
    }

    private static Document page(Response answer) {
        return page(answer, 200);
    }

    private static Document page(Response answer, int status) {
        return Jsoup.parse(answer.then().statusCode(status).extract().asString());
    }
}
