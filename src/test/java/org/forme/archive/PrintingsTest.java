package org.forme.archive;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.forme.Newsroom;
import org.forme.imprint.PermitChange;
import org.forme.imprint.PermitMatter;
import org.forme.imprint.Permits;
import org.forme.people.People;
import org.forme.people.Role;
import org.forme.people.RoleHeld;
import org.forme.press.PressRoom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class PrintingsTest {
    @Inject
    Sealings sealings;

    @Inject
    SealedIssues sealed;

    @Inject
    Printings printings;

    @Inject
    Freezing freezing;

    @Inject
    PressRoom room;

    @Inject
    Permits permits;

    @Inject
    People people;

    @Test
    void theOrderNamesCopiesColoursAndTheFilesWithTheirCheckSums() {
        String page = page(3001);
        String sha = sealings.sha(Long.parseLong(page.split("/")[3]), "pages/1.pdf");
        Newsroom.as("production").get(page).then().statusCode(200).body(containsString("还没有下付印单"));
        order("示例印务", "5000", "2022-01-16T22:00").post(page + "/order").then().statusCode(303);
        Newsroom.as("duty")
                .get(page)
                .then()
                .body(
                        containsString("示例印务"),
                        containsString("<dd>5000"),
                        containsString("1、4版彩色"),
                        containsString("2022年1月16日"),
                        containsString(sha.substring(0, 8) + " " + sha.substring(8, 16)));
    }

    @Test
    void aLaterOrderTakesThePlaceOfTheFirstWhichStays() {
        String page = page(3002);
        order("示例印务", "5000", "2022-01-16T22:00").post(page + "/order").then().statusCode(303);
        order("示例印务", "5200", "2022-01-16T22:30").post(page + "/order").then().statusCode(303);
        Newsroom.as("production").get(page).then().body(containsString("<dd>5200"), not(containsString("<dd>5000")));
        assertEquals(2, inTransaction(page, printings::orders).size());
    }

    @Test
    void whatCannotBePrintedIsRefusedAtItsFieldAndStaysTyped() {
        String page = page(3003);
        order("", "0", "昨天")
                .post(page + "/order")
                .then()
                .statusCode(422)
                .body(containsString("href=\"#handOver\""), containsString("写成年月日时分"));
        order("", "0", "2022-01-16T22:30")
                .post(page + "/order")
                .then()
                .statusCode(422)
                .body(
                        containsString("href=\"#printer\""),
                        containsString("href=\"#copies\""),
                        containsString("value=\"1、4版彩色\""));
        assertEquals(0, inTransaction(page, printings::orders).size());
    }

    @Test
    void theDayOfPrintingIsTheDayThePressFinished() {
        String page = page(3004);
        run("2022-01-16T22:30", "2022-01-16T23:10", "", "")
                .post(page + "/run")
                .then()
                .statusCode(303);
        assertTrue(inTransaction(page, printings::printedOn).isEmpty());
        run("2022-01-16T22:30", "2022-01-16T23:10", "2022-01-17T01:40", "5030")
                .post(page + "/run")
                .then()
                .statusCode(303);
        assertEquals(
                LocalDate.of(2022, 1, 17),
                inTransaction(page, printings::printedOn).orElseThrow());
        Newsroom.as("chief").get(page).then().body(containsString("5030 份"));
    }

    @Test
    void aPressThatEndsBeforeItBeginsOrInTheFutureIsRefused() {
        String page = page(3005);
        run("2022-01-16T22:30", "2022-01-16T23:10", "2022-01-16T22:40", "5030")
                .post(page + "/run")
                .then()
                .statusCode(422)
                .body(containsString("时间先后不对"));
        run("2022-01-16T22:30", "2022-01-16T23:10", "2022-01-17T01:40", "")
                .post(page + "/run")
                .then()
                .statusCode(422)
                .body(containsString("要一起填"));
        run("2998-01-16T22:30", "", "", "")
                .post(page + "/run")
                .then()
                .statusCode(422)
                .body(containsString("还没有到"));
        run("2022-01-16T22:30", "", "", "")
                .formParam("extra", "1")
                .post(page + "/run")
                .then()
                .statusCode(303);
    }

    @Test
    void samplesAreRecordedWithRecipientAndDay() {
        String page = page(3006);
        Newsroom.as("production")
                .formParam("recipient", "市新闻出版局")
                .formParam("samples", "3")
                .formParam("deliveredOn", "2022-01-20")
                .formParam("sampleNote", "")
                .post(page + "/samples")
                .then()
                .statusCode(303);
        Newsroom.as("production").get(page).then().body(containsString("市新闻出版局 · 3 份"));
        Newsroom.as("production")
                .formParam("recipient", "市新闻出版局")
                .formParam("samples", "3")
                .formParam("deliveredOn", "2022-02-30")
                .formParam("sampleNote", "")
                .post(page + "/samples")
                .then()
                .statusCode(422)
                .body(containsString("写成年月日"), containsString("value=\"2022-02-30\""));
    }

    @Test
    void thePapersOfThePrintingAreKeptByThoseWhoMay() {
        String page = page(3007);
        Newsroom.as("reporter").get(page).then().statusCode(403);
        Newsroom.as("editor").post(page + "/run").then().statusCode(403);
        Newsroom.as("production").post(page + "/order").then().statusCode(400);
    }

    @Test
    void moreCopiesThanThePermitAllowsAreToldWithTheRuleAndItsClause() {
        PressRoom.Job job = room.signed();
        room.in(job, (issue, chief) -> permits.of(issue.publication())
                .get(0)
                .change(PermitChange.Kind.RECORD, PermitMatter.RUN, "5000", LocalDate.of(2022, 1, 10)));
        String page = "/desk/archive/" + freezing.seal(job.issue(), job.chief(), PressRoom.NOW) + "/printing";
        order(by(job), "示例印务", "5000", "2022-01-24T22:00")
                .post(page + "/order")
                .then()
                .statusCode(303);
        by(job).get(page).then().statusCode(200).body(not(containsString("K09")));
        order(by(job), "示例印务", "5001", "2022-01-24T22:00")
                .post(page + "/order")
                .then()
                .statusCode(303);
        by(job).get(page)
                .then()
                .body(containsString("5001 份，超过准印证核定的 5000 份"), containsString("K09 《内部资料性出版物管理办法》第十六条"));
    }

    private RequestSpecification by(PressRoom.Job job) {
        String name = "printing-" + job.paper();
        Newsroom.person(name, "出版子", Role.PRODUCTION);
        QuarkusTransaction.requiringNew()
                .run(() ->
                        people.withUsername(name).orElseThrow().take(new RoleHeld(Role.PRODUCTION, job.paper(), "")));
        return Newsroom.withCookie(Newsroom.signIn(name, Newsroom.PASSWORD));
    }

    private String page(int number) {
        return "/desk/archive/" + sealings.seal(Newsroom.PAPER, number) + "/printing";
    }

    private static RequestSpecification order(String printer, String copies, String handOver) {
        return order(Newsroom.as("production"), printer, copies, handOver);
    }

    private static RequestSpecification order(RequestSpecification by, String printer, String copies, String handOver) {
        return by.formParam("printer", printer)
                .formParam("copies", copies)
                .formParam("colours", "1、4版彩色")
                .formParam("handOver", handOver)
                .formParam("note", "");
    }

    private static RequestSpecification run(String received, String started, String finished, String ran) {
        return Newsroom.as("production")
                .formParam("received", received)
                .formParam("started", started)
                .formParam("finished", finished)
                .formParam("ran", ran)
                .formParam("runNote", "");
    }

    private <T> T inTransaction(String page, java.util.function.Function<SealedIssue, T> asking) {
        long id = Long.parseLong(page.split("/")[3]);
        return QuarkusTransaction.requiringNew().call(() -> asking.apply(sealed.findById(id)));
    }
}
