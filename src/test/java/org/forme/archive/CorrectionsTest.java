package org.forme.archive;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.forme.Newsroom;
import org.forme.articles.Articles;
import org.forme.people.Role;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class CorrectionsTest {
    private static final Instant LATER = Copies.NOW.plusSeconds(86_400);

    @Inject
    Sealings sealings;

    @Inject
    SealedIssues sealed;

    @Inject
    Corrections corrections;

    @Inject
    Articles articles;

    @Inject
    Verifier verifier;

    @Test
    void whatIsSaidStandsBesideTheArticleAtOnceAndTheSealStays() {
        String paper = sealings.paper("said");
        long id = released(paper, 3);
        say(paper, id, 1, "人数应为 120 人，\n特此更正。", Optional.empty());
        Newsroom.stranger()
                .get("/" + paper + "/2022-01-17/1/1")
                .then()
                .statusCode(200)
                .body(containsString("更正"), containsString("人数应为 120 人，"), containsString("会议昨天举行。"));
        Newsroom.stranger().get("/" + paper + "/2022-01-17/1").then().body(containsString("/1/1#remarks"));
        Newsroom.stranger().get("/" + paper + "/2022-01-17/2/2").then().body(not(containsString("人数应为")));
        assertTrue(inTransaction(() -> verifier.verify(sealed.findById(id))).isIntact());
    }

    @Test
    void anItemForTheNextIssueIsBegunWithItsPlaceAndItsPage() {
        String paper = sealings.paper("said");
        long id = released(paper, 3);
        Correction made =
                say(paper, id, 1, "人数应为 120 人。", Optional.of(new Corrections.Item("更正", "本报第1版《示例》，人数应为 120 人。")));
        assertEquals("1", made.page());
        assertEquals(1, made.place());
        inTransaction(() -> {
            var item = articles.findById(made.item().orElseThrow());
            assertEquals("更正", item.headline());
            assertEquals(paper, item.paper());
            assertTrue(item.text().body().toString().contains("人数应为 120 人"));
            return null;
        });
    }

    @Test
    void anItemThatTheNextIssueDidNotPrintIsOverdue() {
        String paper = sealings.paper("said");
        long id = released(paper, 3);
        Correction made = say(paper, id, 1, "更正如下。", Optional.of(new Corrections.Item("更正", "更正如下。")));
        assertEquals(1, inTransaction(() -> corrections.due(paper)).size());
        assertFalse(inTransaction(() -> corrections.isOverdue(corrections.findById(made.id()))));
        sealings.seal(paper, 4);
        inTransaction(() -> {
            // Sealed in the past of the test's clock, as every issue here is; what counts is that it came later.
            var past = say(
                    paper,
                    id,
                    2,
                    "说明如下。",
                    Optional.of(new Corrections.Item("说明", "说明如下。")),
                    Copies.NOW.minusSeconds(60));
            assertTrue(corrections.isOverdue(past));
            return null;
        });
    }

    @Test
    void printAndWebLeadToOneAnotherOnceTheItemIsSealedAndReleased() {
        String paper = sealings.paper("said");
        long id = released(paper, 3);
        Correction made = say(paper, id, 1, "更正如下。", Optional.of(new Corrections.Item("更正", "更正如下。")));
        long next = sealings.seal(paper, 4);
        inTransaction(() -> {
            corrections.printed(
                    sealed.findById(next), java.util.List.of(made.item().orElseThrow(), 72L));
            return null;
        });
        assertTrue(inTransaction(() -> corrections.due(paper)).isEmpty());
        Newsroom.stranger().get("/" + paper + "/2022-01-17/1/1").then().body(not(containsString("2022-01-24")));
        sealings.release(paper, next);
        Newsroom.stranger()
                .get("/" + paper + "/2022-01-17/1/1")
                .then()
                .body(containsString("见报：第4期"), containsString("href=\"/" + paper + "/2022-01-24/1/1\""));
        Newsroom.stranger()
                .get("/" + paper + "/2022-01-24/1/1")
                .then()
                .body(containsString("href=\"/" + paper + "/2022-01-17/1/1\""));
    }

    @Test
    void aNoteWithoutWordsOrReasonOrFromTomorrowIsRefused() {
        String paper = sealings.paper("said");
        long id = released(paper, 3);
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> inTransaction(() -> corrections.make(
                        sealed.findById(id),
                        1,
                        null,
                        " ",
                        "",
                        java.time.LocalDate.of(2099, 1, 1),
                        Optional.empty(),
                        sealings.person(paper, Role.CHIEF),
                        LATER)));
        for (String field : new String[] {"kind", "note", "reason", "demandedOn"})
            assertEquals(1, refusal.at(field).size(), field);
    }

    @Test
    void theEditorOnDutySaysItOnOneForm() {
        long id = sealings.seal(Newsroom.PAPER, 3201);
        String page = "/desk/archive/" + id + "/afterwards/1";
        Newsroom.as("duty")
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("第1版刊登的《示例总结会议召开》"), containsString("致歉"), containsString("答辩"));
        Newsroom.as("production").get(page).then().statusCode(200).body(not(containsString("name=\"note\"")));
        form("production", "人数有误。", "核实").post(page + "/corrections").then().statusCode(403);
        form("duty", "", "核实")
                .post(page + "/corrections")
                .then()
                .statusCode(422)
                .body(containsString("href=\"#note\""), containsString("value=\"核实\""));
        form("duty", "人数有误，应为 120 人。", "读者来电")
                .post(page + "/corrections")
                .then()
                .statusCode(303);
        Newsroom.as("duty")
                .get(page)
                .then()
                .body(containsString("人数有误，应为 120 人。"), containsString("还没有见报"), containsString("读者来电"));
    }

    private static RequestSpecification form(String who, String note, String reason) {
        return Newsroom.as(who)
                .formParam("kind", "CORRECTION")
                .formParam("note", note)
                .formParam("reason", reason)
                .formParam("demandedOn", "")
                .formParam("print", "on")
                .formParam("itemHeadline", "")
                .formParam("itemBody", "本报第1版，人数有误。");
    }

    private long released(String paper, int number) {
        long id = sealings.seal(paper, number);
        sealings.release(paper, id);
        return id;
    }

    private Correction say(String paper, long id, Integer article, String note, Optional<Corrections.Item> item) {
        return inTransaction(() -> say(paper, id, article, note, item, LATER));
    }

    private Correction say(
            String paper, long id, Integer article, String note, Optional<Corrections.Item> item, Instant at) {
        return corrections.make(
                sealed.findById(id),
                article,
                Correction.Kind.CORRECTION,
                note,
                "读者来电",
                null,
                item,
                sealings.person(paper, Role.CHIEF),
                at);
    }

    private static <T> T inTransaction(Callable<T> act) {
        return QuarkusTransaction.requiringNew().call(act);
    }
}
