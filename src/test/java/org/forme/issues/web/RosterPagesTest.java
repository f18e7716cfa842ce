package org.forme.issues.web;

import static org.forme.Newsroom.as;
import static org.forme.Newsroom.person;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.forme.Newsroom;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.issues.Issue;
import org.forme.issues.Issues;
import org.forme.issues.PageStyles;
import org.forme.issues.Roster;
import org.forme.people.Person;
import org.forme.people.Role;
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
                .body(containsString(issue + "." + duty.id()), not(containsString(issue + "." + other.id())))
                .body(containsString("aria-current=\"page\"><span>本期"));
        change("production", issue, duty, other, " ").then().statusCode(422).body(containsString("请写换班的原因"));
        as("reporter").post("/desk/roster/changes").then().statusCode(403);
        change("production", issue, duty, other, "发烧").then().statusCode(303);
        as("production").get("/desk/roster").then().body(containsString("值班庚代值班辛的班"), containsString("发烧"));
        as("reporter").get("/desk/issues/" + issue).then().body(containsString("值班庚"));
        assertEquals("值班辛", QuarkusTransaction.requiringNew().call(() -> issues.need(issue)
                .inPlaceOf(other)));
        change("production", issue, duty, other, "再来").then().statusCode(422).body(containsString("这一期的班上没有这个人"));
        as("chief")
                .formParam("duty", "")
                .formParam("reason", "改期")
                .post("/desk/roster/issues/" + issue)
                .then()
                .statusCode(303);
        as("admin").get("/desk/administration/audit").then().body(containsString("代班"));
    }

    @Test
    void aLineThatIsRefusedStaysAsItWasTicked() {
        Person duty = person("duty");
        Person other = person("duty.other", "值班庚", Role.DUTY);
        long issue = issue(List.of(duty));
        as("production")
                .formParam("duty", "", String.valueOf(other.id()))
                .formParam("reason", " ")
                .post("/desk/roster/issues/" + issue)
                .then()
                .statusCode(422)
                .body(containsString("请写换班的原因"), containsString("href=\"#reason\""))
                .body(
                        containsString("value=\"" + other.id() + "\" aria-label=\"" + number(issue) + " 值班庚\" checked"),
                        not(containsString(
                                "value=\"" + duty.id() + "\" aria-label=\"" + number(issue) + " 值班辛\" checked")));
        as("reporter").get("/desk/roster").then().body(not(containsString("值班庚</span>")));
    }

    private String number(long issue) {
        return QuarkusTransaction.requiringNew()
                .call(() -> issues.need(issue).number().asPrinted());
    }

    @Test
    void daysAheadArePlannedAndTheIssueOfTheDayBringsThemAlong() {
        Person other = person("duty.other", "值班庚", Role.DUTY);
        String day = QuarkusTransaction.requiringNew()
                .call(() -> roster.daysAhead(paper()).get(0).toString());
        as("head")
                .formParam("duty", "", String.valueOf(other.id()))
                .post("/desk/roster/days/" + day)
                .then()
                .statusCode(303);
        as("head").post("/desk/roster/days/" + day).then().statusCode(400);
        as("head")
                .formParam("duty", "")
                .post("/desk/roster/days/1999-01-01")
                .then()
                .statusCode(409);
        as("editor")
                .formParam("duty", "")
                .post("/desk/roster/days/" + day)
                .then()
                .statusCode(403);
        as("production").get("/desk/issues/next").then().body(containsString("value=\"" + other.id() + "\" checked"));
    }

    private io.restassured.response.Response change(String who, long issue, Person went, Person came, String reason) {
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
