package org.forme.press.web;

import static org.forme.Newsroom.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
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
import org.forme.issues.PageStyles;
import org.forme.people.People;
import org.forme.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The fit while it is typed, and the fit and state of pages, as fragments. */
@QuarkusTest
@Tag("data")
class FitsTest {
    private static final Instant NOON = Instant.parse("2022-01-23T04:00:00Z");
    private static final String LONG = "清晨六点，天还没亮，菜场的灯先亮了。卖豆腐的摊位前冒着白气。".repeat(300);

    @Inject
    Issues issues;

    @Inject
    PageStyles styles;

    @Inject
    Publications publications;

    @Inject
    Sections sections;

    @Inject
    Articles articles;

    @Inject
    People people;

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
            Publication paper = publications.only().orElseThrow();
            if (sections.of(paper).isEmpty()) sections.persist(new Section(paper, "yaowen", "要闻", 1));
            styles.stock(paper);
        });
        for (String one : List.of("reporter", "editor", "chief", "correspondent")) Newsroom.person(one);
    }

    @Test
    void lengthIsToldAgainstWhatWasAskedForAndNothingIsSaved() {
        long id = draft("一二三四五六七八。");
        as("reporter")
                .formParam("body", "一二三四五。")
                .formParam("targetLength", "10")
                .post("/desk/fits/articles/" + id)
                .then()
                .statusCode(200)
                .body(containsString("比要求少 4 字"));
        as("reporter")
                .formParam("body", "一二三四五六七八九十。")
                .formParam("targetLength", "10")
                .post("/desk/fits/articles/" + id)
                .then()
                .body(containsString("比要求多 1 字"));
        assertEquals(List.of(1, "一二三四五六七八。"), QuarkusTransaction.requiringNew().call(() -> {
            Article article = articles.findById(id);
            return List.of(article.currentRevision(), article.body().toPlain());
        }));
    }

    @Test
    void copyInASlotIsMeasuredInLinesAsItIsTyped() {
        long id = placed();
        as("reporter")
                .formParam("headline", "冬日菜场里的热气")
                .formParam("body", LONG)
                .post("/desk/fits/articles/" + id)
                .then()
                .statusCode(200)
                .body(containsString("fit-over"), containsString("起放不下"));
        as("reporter")
                .formParam("headline", "冬日菜场里的热气")
                .formParam("body", "短。")
                .post("/desk/fits/articles/" + id)
                .then()
                .body(containsString("fit-short"), not(containsString("起放不下")));
        as("reporter").get("/desk/fits/articles/" + id).then().body(containsString("fit-short"));
    }

    @Test
    void textThatCannotBeSetIsAnsweredInWordsAndTooMuchIsNotMeasured() {
        long id = draft("一。");
        as("reporter")
                .formParam("body", "坏\u0007字")
                .post("/desk/fits/articles/" + id)
                .then()
                .statusCode(200)
                .body(containsString("不能用的字符"));
        as("reporter")
                .formParam("body", "长".repeat(20_001))
                .post("/desk/fits/articles/" + id)
                .then()
                .statusCode(200)
                .body(containsString("20000"));
        as("editor")
                .formParam("body", "偷看")
                .post("/desk/fits/articles/" + id)
                .then()
                .statusCode(404);
        as("reporter")
                .formParam("body", "一二三。")
                .formParam("targetLength", "4")
                .post("/desk/fits/articles")
                .then()
                .body(containsString("正好"));
    }

    @Test
    void aPageOfTheFlatplanSaysHowFarItHasCome() {
        Issue issue = issue();
        long empty = page(issue, "3");
        as("reporter").get("/desk/fits/pages/" + empty + "/card").then().body(containsString("待组版"));
        placed(issue);
        as("reporter")
                .get("/desk/fits/pages/" + page(issue, "2") + "/card")
                .then()
                .body(containsString("组版中"), containsString("fit-short"));
    }

    @Test
    void theChecksOfAPageLeadToTheSlotWhereAFaultIsCured() {
        Issue issue = issue();
        placed(issue);
        String base = "/desk/issues/" + issue.id() + "/pages/2";
        as("editor").get(base).then().statusCode(200).body(containsString("data-fragment=\"" + base + "/checks\""));
        as("reporter")
                .get(base + "/checks")
                .then()
                .statusCode(200)
                .body(
                        containsString("会留白"),
                        containsString("href=\"" + base + "?slot=lead\""),
                        containsString("还空着"),
                        containsString("href=\"" + base + "?slot=second\""));
        as("reporter")
                .get("/desk/issues/" + issue.id() + "/pages/99/checks")
                .then()
                .statusCode(404);
        as("correspondent").get(base + "/checks").then().statusCode(403);
    }

    private long placed() {
        return placed(issue());
    }

    private long placed(Issue made) {
        long id = draft("短。");
        QuarkusTransaction.requiringNew().run(() -> {
            Article article = articles.findById(id);
            article.submit(article.author(), 3, NOON);
            var page = issues.need(made.id()).page("2");
            page.place(page.slot("lead"), article, person("editor"), NOON);
        });
        return id;
    }

    private long page(Issue issue, String label) {
        return QuarkusTransaction.requiringNew()
                .call(() -> issues.need(issue.id()).page(label).id());
    }

    private Issue issue() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var next = issues.propose(publications.only().orElseThrow());
            return issues.make(new Issue(
                    publications.only().orElseThrow(),
                    next.number(),
                    next.date(),
                    next.copyDeadline(),
                    next.pages(),
                    person("chief"),
                    NOON));
        });
    }

    private long draft(String body) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Person reporter = person("reporter");
            Article article = new Article(reporter, Newsroom.PAPER, "yaowen", NOON);
            article.revise(
                    reporter,
                    ArticleText.write()
                            .section("yaowen")
                            .headline("量字 " + UUID.randomUUID().toString().substring(0, 6))
                            .byline(BylinePart.REPORTER, "记者甲")
                            .body(body)
                            .done(),
                    0,
                    NOON);
            articles.persist(article);
            return article.id();
        });
    }

    private Person person(String username) {
        return people.withUsername(username).orElseThrow();
    }
}
