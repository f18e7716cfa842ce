package org.forme.issues.web;

import static org.forme.Newsroom.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.forme.Newsroom;
import org.forme.imprint.Frequency;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.imprint.Section;
import org.forme.imprint.Sections;
import org.forme.issues.Issue;
import org.forme.issues.Issues;
import org.forme.issues.PageStyles;
import org.forme.issues.Proposal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class CalendarPagesTest {
    @Inject
    Issues issues;

    @Inject
    Publications publications;

    @Inject
    Sections sections;

    @Inject
    PageStyles styles;

    @BeforeEach
    void aWeeklyPaper() {
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
            if (sections.of(paper()).isEmpty()) sections.persist(new Section(paper(), "yaowen", "要闻", 1));
            styles.stock(paper());
        });
        weekly();
    }

    @AfterEach
    void weekly() {
        QuarkusTransaction.requiringNew().run(() -> paper().comeOut(Frequency.WEEKLY));
    }

    @Test
    void aSkippedDayIsPassedOverAndComesBack() {
        LocalDate next = next().date();
        skip(next.toString(), "春节").then().statusCode(303);
        as("reporter")
                .get("/desk/issues/calendar?from=" + next)
                .then()
                .statusCode(200)
                .body(containsString("春节"), containsString("休刊"), not(containsString("/removal")));
        assertEquals(next.plusWeeks(1), next().date());
        Response made = post(next, "");
        made.then().statusCode(422).body(containsString("已定休刊（春节）"), containsString("href=\"#date\""));
        skip(next.toString(), "春节").then().statusCode(422).body(containsString("已经定了休刊"));
        as("production")
                .post("/desk/issues/calendar/skips/" + next + "/removal")
                .then()
                .statusCode(303);
        assertEquals(next, next().date());
    }

    @Test
    void whatCannotBeSkippedIsToldAtItsField() {
        skip("2031-02-30", "春节")
                .then()
                .statusCode(422)
                .body(containsString("href=\"#day\""), containsString("value=\"春节\""));
        LocalDate tuesday = next().date().plusDays(1);
        skip(tuesday.toString(), "春节").then().statusCode(422).body(containsString("本来就不出报"));
        skip(next().date().toString(), " ").then().statusCode(422).body(containsString("href=\"#reason\""));
        as("reporter")
                .formParam("day", next().date().toString())
                .formParam("reason", "x")
                .post("/desk/issues/calendar/skips")
                .then()
                .statusCode(403);
    }

    @Test
    void anotherDayIsRefusedInWordsAndTakenWithAReason() {
        LocalDate tuesday = next().date().plusDays(1);
        Document refused =
                Jsoup.parse(post(tuesday, "").then().statusCode(422).extract().asString());
        String said = refused.select(".refusal a[href=#date]").text();
        assertTrue(said.startsWith("周报逢星期一出版，" + tuesday.getYear() + "年"), said);
        assertTrue(said.contains("日是星期二"), said);
        assertEquals(1, refused.select("#dateReason").size());
        String made = post(tuesday, "印厂停电").then().statusCode(303).extract().header("Location");
        as("duty").get(made + "/checks").then().body(containsString("印厂停电"));
    }

    @Test
    void theFrequencyIsSetByTheAdministratorAndProposalsFollow() {
        DayOfWeek newest = next().date().minusDays(1).getDayOfWeek();
        frequency("WEEKLY", List.of("3", "6"), "").then().statusCode(303);
        as("production").get("/desk/issues/calendar").then().body(containsString("每周星期三、星期六出版"));
        assertTrue(
                List.of(DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY)
                        .contains(next().date().getDayOfWeek()),
                "" + newest);
        frequency("MONTHLY", List.of(), "32")
                .then()
                .statusCode(422)
                .body(containsString("href=\"#days\""), containsString("value=\"32\""));
        frequency("WEEKLY", List.of(), "").then().statusCode(422).body(containsString("请选在哪几天出版"));
        as("production")
                .formParam("rhythm", "DAILY")
                .formParam("monthDays", "")
                .formParam("version", "0")
                .post("/desk/issues/calendar/frequency")
                .then()
                .statusCode(403);
    }

    @Test
    void aChangeShowsWhatItBringsForThoseAfterItBeforeItIsDone() {
        Issue first = make();
        Issue second = make();
        String plan = "/desk/issues/" + first.id() + "/plan";
        String typed = first.number().number() + "-" + (first.number().number() + 1);
        String totals = first.number().total() + "-" + (first.number().total() + 1);
        Response answer = planned(first, typed, totals, "").post(plan);
        assertEquals(409, answer.statusCode(), () -> Jsoup.parse(answer.asString())
                .select(".refusal")
                .text());
        Document shown = Jsoup.parse(answer.asString());
        assertEquals(2, shown.select(".cascade tbody tr").size());
        assertTrue(shown.select(".cascade").text().contains(second.number().asPrinted()), shown.text());
        assertEquals(second.number(), in(() -> issues.need(second.id()).number()));
        String mark = shown.select("[name=cascade]").val();
        planned(first, typed, totals, mark).post(plan).then().statusCode(303);
        assertEquals(
                second.number().total() + 1,
                in(() -> issues.need(second.id()).number().total()));
        assertTrue(in(() -> issues.need(first.id()).number().asPrinted()).contains("合刊"));
    }

    @Test
    void aListOfEarlierNumbersIsToldByLineAndThenTakenIn() {
        as("editor").get("/desk/issues/earlier").then().statusCode(200).body(not(containsString("<textarea")));
        as("production")
                .multiPart("lines", "2022-02-30,1,5\n2022-01-10,2,x")
                .post("/desk/issues/earlier")
                .then()
                .statusCode(422)
                .body(containsString("第 1 行：没有“2022-02-30”这一天"), containsString("第 2 行：“x”不是总期号"))
                .body(containsString("2022-02-30,1,5"));
        as("production")
                .multiPart("lines", " ")
                .post("/desk/issues/earlier")
                .then()
                .statusCode(422);
        as("editor")
                .multiPart("lines", "1991-03-04,1,1")
                .post("/desk/issues/earlier")
                .then()
                .statusCode(403);
        byte[] gbk = "日期,期,总期,印作\n1991-03-04,1,1,第二期(总第1期)".getBytes(java.nio.charset.Charset.forName("GB18030"));
        as("production")
                .multiPart("lines", "")
                .multiPart("gaps", "true")
                .multiPart("file", "从前.csv", gbk, "text/csv")
                .post("/desk/issues/earlier")
                .then()
                .statusCode(303);
        as("editor").get("/desk/issues/earlier").then().body(containsString("第1期(总第1期)"), containsString("第二期(总第1期)"));
        as("editor").get("/desk/archive").then().body(containsString("启用本系统以前的 1 期"), containsString("印作 第二期(总第1期)"));
        as("production").post("/desk/issues/earlier/removal").then().statusCode(303);
        as("editor").get("/desk/issues/earlier").then().body(containsString("还没有登记"));
    }

    private io.restassured.specification.RequestSpecification planned(
            Issue issue, String number, String total, String cascade) {
        var request = as("production")
                .formParam("kind", "COMBINED")
                .formParam("number", number)
                .formParam("total", total)
                .formParam("date", issue.date().toString())
                .formParam("deadline", issue.date().minusDays(1) + "T20:00")
                .formParam("cascade", cascade);
        in(() -> issues.need(issue.id()).pages().stream()
                        .map(page -> page.sectionKey())
                        .toList())
                .forEach(section -> request.formParam("section", section).formParam("style", ""));
        return request;
    }

    private Response frequency(String rhythm, List<String> weekdays, String monthDays) {
        return as("admin")
                .formParam("rhythm", rhythm)
                .formParam("weekday", weekdays)
                .formParam("monthDays", monthDays)
                .formParam("version", in(() -> paper().version()))
                .post("/desk/issues/calendar/frequency");
    }

    private Response skip(String day, String reason) {
        return as("production")
                .formParam("day", day)
                .formParam("reason", reason)
                .post("/desk/issues/calendar/skips");
    }

    private Response post(LocalDate date, String reason) {
        Proposal next = next();
        int number = date.getYear() > next.date().getYear() ? 1 : next.number().number();
        return as("production")
                .formParam("kind", "REGULAR")
                .formParam("number", number)
                .formParam("total", next.number().total())
                .formParam("date", date.toString())
                .formParam("dateReason", reason)
                .formParam("deadline", date.minusDays(1) + "T20:00")
                .formParam("section", in(() -> sections.of(paper()).get(0).key()))
                .formParam("style", in(() -> styles.of(paper()).get(0).id()))
                .post("/desk/issues");
    }

    private Issue make() {
        return in(() -> {
            Proposal next = issues.propose(paper());
            return issues.make(new Issue(
                    paper(),
                    next.number(),
                    next.date(),
                    next.copyDeadline(),
                    next.pages(),
                    Newsroom.person("chief"),
                    next.copyDeadline()));
        });
    }

    private Proposal next() {
        return in(() -> issues.propose(paper()));
    }

    private Publication paper() {
        return publications.only().orElseThrow();
    }

    private static <T> T in(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
