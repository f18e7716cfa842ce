package org.forme.issues.web;

import static org.forme.Newsroom.as;
import static org.forme.Newsroom.person;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.forme.Newsroom;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.issues.Issue;
import org.forme.issues.Issues;
import org.forme.issues.PageStyles;
import org.forme.issues.Roster;
import org.forme.people.Person;
import org.forme.people.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class RosterPagesTest {
    private static final Instant NOW = Instant.parse("2022-01-23T07:00:00Z");

    @Inject
    Issues issues;

    @Inject
    Roster roster;

    @Inject
    Publications publications;

    @Inject
    PageStyles styles;

    @BeforeEach
    void aPaperWithStyles() {
        Newsroom.section("news", "新闻");
        QuarkusTransaction.requiringNew().run(() -> styles.stock(paper()));
    }

    @Test
    void aShiftIsChangedAndTheRecordSaysForWhom() {
        Person duty = person("duty");
        Person other = person("duty.other", "值班庚", Role.DUTY);
        long issue = issue(List.of(duty));
        as("reporter").get("/desk/roster").then().statusCode(200).body(not(containsString("name=\"went\"")));
        as("correspondent").get("/desk/roster").then().statusCode(403);
        as("production")
                .get("/desk/roster")
                .then()
                .body(allOf(containsString("issue-" + issue), containsString("值班庚"), containsString("name=\"went\"")));
        as("production")
                .get("/desk/roster")
                .then()
                .body(
                        containsString("value=\"" + issue + "." + duty.id() + "\""),
                        not(containsString("value=\"" + issue + "." + other.id() + "\"")))
                .body(containsString("aria-current=\"page\"><span>本期"));
        change("production", issue, duty, other, " ").then().statusCode(422).body(containsString("请写换班的原因"));
        as("reporter").post("/desk/roster/changes").then().statusCode(403);
        change("production", issue, duty, other, "发烧").then().statusCode(303);
        as("production").get("/desk/roster").then().body(containsString("值班庚代值班辛的班"), containsString("发烧"));
        as("reporter").get("/desk/issues/" + issue).then().body(containsString("值班庚"));
        assertEquals("值班辛", QuarkusTransaction.requiringNew().call(() -> issues.need(issue)
                .inPlaceOf(other)));
        change("production", issue, duty, other, "再来").then().statusCode(422).body(containsString("这一期的班上没有这个人"));
        row(as("chief"), "issue-" + issue, List.of(other), List.of(), "改期")
                .post("/desk/roster")
                .then()
                .statusCode(303);
        as("admin").get("/desk/administration/audit").then().body(containsString("代班"), containsString("值班庚 → – 改期"));
    }

    @Test
    void aLineThatIsRefusedStaysAsItWasTicked() {
        Person duty = person("duty");
        Person other = person("duty.other", "值班庚", Role.DUTY);
        long issue = issue(List.of(duty));
        var refused = row(as("production"), "issue-" + issue, List.of(duty), List.of(other), " ")
                .post("/desk/roster");
        refused.then()
                .statusCode(422)
                .body(
                        containsString(number(issue) + "：请写换班的原因"),
                        containsString("href=\"#reason-issue-" + issue + "\""));
        assertEquals(List.of("issue-" + issue + "." + other.id()), ticked(refused, "issue-" + issue));
        as("reporter").get("/desk/roster").then().body(not(containsString("值班庚</span>")));
    }

    private String number(long issue) {
        return QuarkusTransaction.requiringNew()
                .call(() -> issues.need(issue).number().asPrinted());
    }

    @Test
    void daysAheadArePlannedAndTheIssueOfTheDayBringsThemAlong() {
        Person other = person("duty.other", "值班庚", Role.DUTY);
        List<String> days = days();
        String day = "day-" + days.get(0);
        var both = row(as("head"), day, List.of(), List.of(other), "");
        row(both, "day-" + days.get(1), List.of(), List.of(other), "")
                .post("/desk/roster")
                .then()
                .statusCode(303);
        var page = as("head").get("/desk/roster");
        assertEquals(List.of(day + "." + other.id()), ticked(page, day));
        assertEquals(1, ticked(page, "day-" + days.get(1)).size());
        as("head").post("/desk/roster").then().statusCode(400);
        as("head")
                .formParam("duty", "")
                .formParam("row", day + "=x")
                .formParam("reason", "")
                .post("/desk/roster")
                .then()
                .statusCode(400);
        row(as("head"), "day-1999-01-01", List.of(), List.of(other), "")
                .post("/desk/roster")
                .then()
                .statusCode(409);
        row(as("editor"), day, List.of(other), List.of(), "")
                .post("/desk/roster")
                .then()
                .statusCode(403);
        as("production").get("/desk/issues/next").then().body(containsString("value=\"" + other.id() + "\" checked"));
    }

    @Test
    void aRowSavedOnTopOfAnothersIsRefusedAndKeepsItsTicks() {
        Person duty = person("duty");
        Person other = person("duty.other", "值班庚", Role.DUTY);
        String day = "day-" + days().get(1);
        row(as("chief"), day, List.of(), List.of(duty), "")
                .post("/desk/roster")
                .then()
                .statusCode(303);
        row(as("chief"), day, List.of(), List.of(duty), "")
                .post("/desk/roster")
                .then()
                .statusCode(303);
        var refused = row(as("production"), day, List.of(), List.of(other), "").post("/desk/roster");
        refused.then().statusCode(409).body(containsString("原来是 –，现在是 值班辛"));
        assertEquals(List.of(day + "." + other.id()), ticked(refused, day));
        assertEquals(List.of(day + "." + duty.id()), ticked(as("chief").get("/desk/roster"), day));
        row(as("production"), day, List.of(duty), List.of(other), "")
                .post("/desk/roster")
                .then()
                .statusCode(303);
        var trail = Jsoup.parse(as("admin").get("/desk/administration/audit").asString())
                .text();
        assertTrue(trail.contains("值班辛 → 值班庚"), trail);
        assertTrue(trail.contains("日 星期") && trail.contains("的值班"), trail);
    }

    private List<String> days() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        roster.daysAhead(paper()).stream().map(Object::toString).toList());
    }

    /** Adds a row of the table to what is posted. */
    private static RequestSpecification row(
            RequestSpecification form, String key, List<Person> stood, List<Person> ticked, String reason) {
        form.formParam("duty", "");
        for (Person one : ticked) form.formParam("duty", key + "." + one.id());
        String ids = stood.stream().map(one -> String.valueOf(one.id())).collect(Collectors.joining(","));
        return form.formParam("row", key + "=" + ids).formParam("reason", reason);
    }

    private static List<String> ticked(Response page, String key) {
        return Jsoup.parse(page.asString())
                .select("tr#" + key + " [name=duty][checked]")
                .eachAttr("value");
    }

    private Response change(String who, long issue, Person went, Person came, String reason) {
        return as(who).formParam("went", issue + "." + went.id())
                .formParam("came", String.valueOf(came.id()))
                .formParam("kind", "stands_in")
                .formParam("reason", reason)
                .post("/desk/roster/changes");
    }

    private Publication paper() {
        return publications.find("paper", Newsroom.PAPER).firstResult();
    }

    private long issue(List<Person> duty) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Person chief = person("chief");
            var proposal = issues.propose(paper());
            Issue issue = new Issue(
                    paper(), proposal.number(), proposal.date(), proposal.copyDeadline(), proposal.pages(), chief, NOW);
            issue.name(duty, chief, NOW);
            return issues.make(issue).id();
        });
    }
}
