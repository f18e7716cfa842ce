package org.forme.articles.web;

import static org.forme.Newsroom.as;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import org.forme.Newsroom;
import org.forme.articles.Article;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.articles.BylinePart;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.people.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody leaves: what they had in hand is told beforehand and goes back to the desk. */
@QuarkusTest
@Tag("data")
class LeaverTest {
    private static final String PEOPLE = "/desk/administration/people/";

    @Inject
    Articles articles;

    @Inject
    People people;

    @Inject
    Clock clock;

    @Test
    void theDraftOfWhoLeavesIsTheSectionsAndKeepsItsWriter() {
        Newsroom.section("livelihood", "民生");
        Newsroom.person("editor");
        Person leaver = Newsroom.person("leaves.work", "去也", Role.REPORTER);
        long id = QuarkusTransaction.requiringNew().call(() -> draft(leaver));
        String deactivation = PEOPLE + leaver.id() + "/deactivation";
        as("editor").get("/desk/articles/" + id).then().statusCode(404);
        as("chief").get(deactivation).then().statusCode(403);
        as("admin")
                .get(deactivation)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("草稿 1 篇"),
                        containsString("正在写 1 篇"),
                        containsString("稿件 " + id),
                        not(containsString("未竟"))));
        assertTrue(isActive(leaver), "looking changes nothing");

        as("admin").post(deactivation).then().statusCode(303);
        QuarkusTransaction.requiringNew().run(() -> {
            Article article = articles.findById(id);
            assertTrue(article.leased(clock.instant()).isEmpty(), "the lease is free");
            assertEquals("去也", article.author().name());
            assertEquals("去也", article.bylines().get(0).name());
        });
        as("reporter").get("/desk/articles/" + id).then().statusCode(404);
        as("admin").get("/desk/articles/" + id).then().statusCode(403);
        as("editor").get("/desk/articles").then().body(containsString("未竟之稿"));
        as("editor").get("/desk/inbox").then().body(containsString("未竟之稿"));
        as("editor").get("/desk/articles/" + id + "?edit=true").then().statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> {
            Person editor = people.withUsername("editor").orElseThrow();
            articles.heldFor(editor, id).submit(editor, 3, clock.instant());
        });
        as("admin").get(deactivation).then().body(containsString("已经停用"));

        as("admin").post(PEOPLE + leaver.id() + "/activation").then().statusCode(303);
        assertTrue(isActive(leaver));
    }

    @Test
    void whoHasNothingInHandIsToldSoAndOneselfStays() {

        Person only = Newsroom.person("idle.hand", "闲手", Role.REPORTER);
        as("admin").get(PEOPLE + only.id() + "/deactivation").then().body(containsString("手上没有没办完的活"));
        Person admin = Newsroom.person("admin");
        as("admin").get(PEOPLE + admin.id() + "/deactivation").then().body(containsString("别的管理员"));
        as("admin").post(PEOPLE + admin.id() + "/deactivation").then().statusCode(409);
        as("admin").get(PEOPLE + "999999999/deactivation").then().statusCode(404);
    }

    private long draft(Person writer) {
        var article = new Article(people.findById(writer.id()), Newsroom.PAPER, "livelihood", clock.instant());
        article.revise(
                people.findById(writer.id()),
                ArticleText.write()
                        .section("livelihood")
                        .headline("未竟之稿")
                        .byline(BylinePart.REPORTER, "去也")
                        .body("写到一半。")
                        .done(),
                0,
                clock.instant());
        articles.persistAndFlush(article);
        article.lease(people.findById(writer.id()), false, "", "", clock.instant());
        return article.id();
    }

    private boolean isActive(Person person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> people.findById(person.id()).isActive());
    }
}
