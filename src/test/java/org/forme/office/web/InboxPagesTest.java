package org.forme.office.web;

import static org.forme.Newsroom.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.forme.Newsroom;
import org.forme.archive.Burglar;
import org.forme.articles.Article;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.articles.BylinePart;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.Permit;
import org.forme.imprint.Permits;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.imprint.Regime;
import org.forme.imprint.Section;
import org.forme.imprint.Sections;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.people.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 待办: what waits for one person, and nothing that they could not do. */
@QuarkusTest
@Tag("data")
class InboxPagesTest {
    private static final Instant NOON = Instant.parse("2022-01-23T04:00:00Z");

    @Inject
    Burglar burglar;

    @Inject
    Articles articles;

    @Inject
    People people;

    @Inject
    Publications publications;

    @Inject
    Permits permits;

    @Inject
    Sections sections;

    @BeforeEach
    void thePaperIsThere() {
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
            var paper = publications.only().orElseThrow();
            if (sections.withKey(paper.paper(), "inbox").isEmpty())
                sections.persist(new Section(paper, "inbox", "待办版", 901));
        });
        for (String one : new String[] {"reporter", "editor", "head"}) Newsroom.person(one);
    }

    @Test
    void peopleComeOutAtTheirInbox() {
        as("reporter").get("/desk").then().statusCode(303).header("Location", endsWith("/desk/inbox"));
        as("reporter").get("/desk/inbox").then().statusCode(200).body(containsString("aria-current=\"page\""));
    }

    @Test
    void copyThatCameBackStandsInItsWritersInboxWithTheReasonAndInNobodyElses() {
        String headline = headline();
        Article article = handedIn(headline);
        QuarkusTransaction.requiringNew()
                .run(() -> articles.findById(article.id()).returnWith(person("editor"), false, 1, "第三段再具体些", NOON));
        Element task = task("reporter", headline);
        assertEquals("退改", task.selectFirst(".state").text());
        assertEquals("“第三段再具体些”", task.selectFirst(".why").text());
        assertEquals("/desk/articles/" + article.id(), task.selectFirst(".btn").attr("href"));
        assertEquals("修改", task.selectFirst(".btn").text());
        assertNull(task("editor", headline));
        assertNull(task("reporter2", headline));
    }

    @Test
    void copyWaitsForThoseWhoMayReviewItNow() {
        String headline = headline();
        Article article = handedIn(headline);
        assertEquals("一审", task("editor", headline).selectFirst(".btn").text());
        assertNull(task("head", headline));
        assertNull(task("reporter", headline));
        QuarkusTransaction.requiringNew()
                .run(() -> articles.findById(article.id()).pass(person("editor"), false, 1, "", NOON));
        assertNull(task("editor", headline));
        assertEquals("待二审", task("head", headline).selectFirst(".state").text());
    }

    @Test
    void aDraftStandsInItsWritersInboxAlone() {
        String headline = headline();
        QuarkusTransaction.requiringNew().call(() -> draft(headline));
        assertEquals("草稿", task("reporter", headline).selectFirst(".state").text());
        assertNull(task("editor", headline));
    }

    @Test
    void aPermitThatRunsOutStandsInTheInboxOfThoseItConcernsUntilAnotherFollows() {
        LocalDate end = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(20);
        String number = "到期证" + UUID.randomUUID().toString().substring(0, 8);
        long id = permit(number, end.minusYears(1), end);
        for (String one : new String[] {"admin", "production", "chief"}) {
            Element task = task(one, number);
            assertEquals("紧急", task.selectFirst(".state").text());
            assertEquals("办理换证", task.selectFirst(".btn").text());
        }
        assertNull(task("editor", number));
        long next = permit(number, end.plusDays(1), end.plusYears(1));
        assertNull(task("admin", number));
        burglar.does("delete from permit where id in (" + id + ", " + next + ")");
    }

    private long permit(String number, LocalDate from, LocalDate to) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var made = new Permit(
                    publications.only().orElseThrow(), Regime.CN_INTERNAL_CONTINUOUS, number, from, to, "", "", 0);
            permits.persist(made);
            return made.id();
        });
    }

    @Test
    void anEmptyInboxIsCalmAndShowsNoNumber() {
        Newsroom.person("calm.proofreader", "静静", Role.CORRESPONDENT);
        var page = Jsoup.parse(as0("calm.proofreader"));
        assertEquals("都办完了。", page.selectFirst(".calm p").text());
        assertNull(page.selectFirst(".rail .waiting"));
    }

    @Test
    void theBarSaysHowMuchThereIs() {
        handedIn(headline());
        var page = Jsoup.parse(as("editor").get("/desk/articles").asString());
        var inbox = Jsoup.parse(as("editor").get("/desk/inbox").asString());
        assertEquals(
                String.valueOf(inbox.select(".inbox > li").size()),
                page.selectFirst(".rail a[href=/desk/inbox] .waiting").text());
    }

    private Element task(String username, String headline) {
        return Jsoup.parse(as(username).get("/desk/inbox").asString()).select(".inbox > li").stream()
                .filter(row -> row.selectFirst(".headline").text().equals(headline))
                .findFirst()
                .orElse(null);
    }

    private static String as0(String username) {
        return Newsroom.withCookie(Newsroom.signIn(username, Newsroom.PASSWORD))
                .get("/desk/inbox")
                .asString();
    }

    private Article handedIn(String headline) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Article article = draft(headline);
            article.submit(article.author(), 3, NOON);
            return article;
        });
    }

    private Article draft(String headline) {
        Person reporter = person("reporter");
        Article article = new Article(reporter, Newsroom.PAPER, "inbox", NOON);
        article.revise(
                reporter,
                ArticleText.write()
                        .section("inbox")
                        .headline(headline)
                        .byline(BylinePart.REPORTER, "记者甲")
                        .body("清晨六点，菜场的灯先亮了。")
                        .done(),
                0,
                NOON);
        articles.persist(article);
        return article;
    }

    private Person person(String username) {
        return people.withUsername(username).orElseThrow();
    }

    private static String headline() {
        return "待办 " + UUID.randomUUID().toString().substring(0, 8);
    }
}
