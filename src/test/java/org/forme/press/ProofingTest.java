package org.forme.press;

import static org.forme.press.PressRoom.NOW;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.forme.Newsroom;
import org.forme.articles.Article;
import org.forme.articles.Articles;
import org.forme.issues.Page;
import org.forme.issues.Proof;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.people.RoleHeld;
import org.forme.shell.Refusal;
import org.forme.shell.Sha256;
import org.forme.text.Manuscript;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@QuarkusTest
@Tag("data")
class ProofingTest {
    @Inject
    PressRoom room;

    @Inject
    Proofing proofing;

    @Inject
    People people;

    @Inject
    Articles articles;

    @Test
    void aProofKeepsWhatWasComposedAndWhatWillBeSigned() {
        PressRoom.Job job = room.filled();
        room.in(job, (issue, chief) -> {
            Proof proof = proofing.make(issue.page("1"), chief, NOW);
            assertEquals(1, proof.number());
            assertEquals(proof.digest(), proof.planSha());
            assertEquals(proof.digest(), Sha256.of(proofing.kept(proof.planSha())));
            assertArrayEquals(
                    new byte[] {'%', 'P', 'D', 'F'}, java.util.Arrays.copyOf(proofing.kept(proof.pdfSha()), 4));
            assertTrue(proofing.kept(proof.imageSha()).length > 10_000);
            assertEquals(Engine.VERSION, proof.engineVersion());
            assertTrue(proofing.shows(proof));
        });
    }

    @Test
    void aProofCanBeHadAsThePrinterWantsIt() {
        PressRoom.Job job = room.filled();
        room.in(job, (issue, chief) -> proofing.make(issue.page("1"), chief, NOW));
        String address = "/desk/issues/" + job.issue() + "/pages/1/proofs/1/printer.pdf";
        Newsroom.as("layout").get(address).then().statusCode(404);
        Newsroom.person("elsewhere", "美编卯", Role.LAYOUT);
        var other = as("elsewhere", "美编卯", Role.REPORTER, job).get(address);
        other.then().statusCode(403);
        assertTrue(other.asString().contains("不由您取"));
        var hand = as("hand", "交印卯", Role.LAYOUT, job);
        var file = hand.get(address);
        file.then().statusCode(200).contentType("application/pdf");
        assertTrue(file.header("Content-Disposition")
                .matches("attachment; filename=\".*-1\\.pdf\"; filename\\*=UTF-8''.*-1\\.pdf"));
        String panel = "/desk/issues/" + job.issue() + "/pages/1/signing";
        assertTrue(hand.get(panel).asString().contains("printer.pdf"));
        assertFalse(as("eye", "读者寅", Role.REPORTER, job).get(panel).asString().contains("printer.pdf"));
        assertArrayEquals(
                file.asByteArray(),
                hand.get("/desk/issues/" + job.issue() + "/pages/1/proofs/1.pdf")
                        .asByteArray());
    }

    @Test
    void whoHasNoRoleAtThePaperDoesNotSeeItsPages() {
        PressRoom.Job job = room.filled();
        long[] page = new long[1];
        room.in(job, (issue, chief) -> {
            proofing.make(issue.page("1"), chief, NOW);
            page[0] = issue.page("1").id();
        });
        String issue = "/desk/issues/" + job.issue();
        List<String> addresses = List.of(
                issue + "/pages/1/image.jpg",
                issue + "/pages/1/page.pdf",
                issue + "/pages/1/proofs/1.pdf",
                issue + "/pages/1/proofs/1.jpg",
                issue + "/pages/1/checks",
                issue + "/pages/1/signing",
                issue + "/checks",
                "/desk/fits/pages/" + page[0],
                "/desk/fits/pages/" + page[0] + "/card",
                "/desk/fits/issues/" + job.issue());
        RequestSpecification colleague = as("eye", "读者寅", Role.REPORTER, job);
        for (String address : addresses) {
            assertEquals(404, Newsroom.as("chief").get(address).statusCode(), address);
            assertEquals(200, colleague.get(address).statusCode(), address);
        }
        Newsroom.as("chief").post(issue + "/pages/1/proofs").then().statusCode(404);
        colleague.post(issue + "/pages/1/proofs").then().statusCode(403);
    }

    /** A request by somebody of that paper alone. */
    private RequestSpecification as(String username, String name, Role role, PressRoom.Job job) {
        Newsroom.person(username, name, role);
        QuarkusTransaction.requiringNew()
                .run(() -> people.withUsername(username).orElseThrow().take(new RoleHeld(role, job.paper(), "")));
        return Newsroom.withCookie(Newsroom.signIn(username, Newsroom.PASSWORD));
    }

    /** A request by somebody who is on duty in the place of whoever was. */
    private RequestSpecification standsIn(String username, String name, PressRoom.Job job) {
        RequestSpecification standIn = as(username, name, Role.DUTY, job);
        room.in(job, (issue, chief) -> {
            Person comes = people.withUsername(username).orElseThrow();
            issue.changeShift(people.findById(job.duty()), comes, true, "发烧", chief, NOW);
        });
        return standIn;
    }

    @Test
    void whoStandsInReadsForWhomBeforeTheySignAndFreeze() {
        PressRoom.Job job = room.filled();
        RequestSpecification standIn = standsIn("stand.in", "值班寅", job);
        room.in(job, (issue, chief) -> proofing.make(issue.page("1"), chief, NOW));
        String issue = "/desk/issues/" + job.issue();
        String panel = issue + "/pages/1/signing";
        assertTrue(standIn.get(panel).asString().contains("您将以 值班寅 的名义代 值班戊 值班，签下第 1 次大样"));
        assertTrue(standIn.get(issue + "/seal").asString().contains("由 值班寅 代 值班戊 值班付印"));
        standIn.formParam("proof", "1")
                .post(issue + "/pages/1/signature")
                .then()
                .statusCode(303);
        assertTrue(standIn.get(panel).asString().contains("值班寅 已签版 （代值班戊）"));
        assertTrue(standIn.get(issue + "/seal").asString().contains("<small>值班寅 （代值班戊）</small>"));
    }

    @Test
    void whoStandsInReadsForWhomBeforeTheLastReview() {
        PressRoom.Job job = room.filled();
        RequestSpecification standIn = standsIn("stand.in.reviews", "值班卯", job);
        long[] article = new long[1];
        room.in(job, (issue, chief) -> {
            Article lead = issue.page("1").slot("lead").article();
            article[0] = lead.id();
            var text = lead.text().rewrite().headline("改过的标题").done();
            lead.revise(chief, text, lead.currentRevision(), NOW);
        });
        assertTrue(standIn.get("/desk/articles/" + article[0]).asString().contains("您将以 值班卯 的名义代 值班戊 值班"));
    }

    @Test
    void noSecondProofOfTheSamePage() {
        PressRoom.Job job = room.filled();
        room.in(job, (issue, chief) -> {
            proofing.make(issue.page("1"), chief, NOW);
            refused("press.proof_current_already", () -> proofing.make(issue.page("1"), chief, NOW));
        });
    }

    @Test
    void anOutdatedProofIsNotSigned() {
        PressRoom.Job job = room.filled();
        room.in(job, (issue, chief) -> {
            Page page = issue.page("1");
            Proof proof = proofing.make(page, chief, NOW);
            page.credit("责编乙", "", "", chief, NOW);
            refused("press.proof_outdated", () -> proofing.sign(proof, chief, NOW));
        });
    }

    @Test
    void anOversetPageIsNotSigned() {
        PressRoom.Job job = room.filled();
        long[] lead = new long[1];
        room.in(
                job,
                (issue, chief) ->
                        lead[0] = issue.page("1").slot("lead").article().id());
        var text = new org.forme.articles.ArticleText[1];
        room.in(
                job,
                (issue, chief) -> text[0] = articles.findById(lead[0])
                        .text()
                        .rewrite()
                        .body(Manuscript.ofPlain("一段很长的文字，".repeat(2000)))
                        .done());
        room.revise(job, lead[0], text[0]);
        room.in(job, (issue, chief) -> {
            Proof proof = proofing.make(issue.page("1"), chief, NOW);
            refused("press.sign_overset", () -> proofing.sign(proof, chief, NOW));
        });
    }

    @Test
    void whoHasNothingToDoWithThePageMakesNoProof() {
        PressRoom.Job job = room.filled();
        room.in(job, (issue, chief) -> {
            Refusal refusal = assertThrows(
                    Refusal.class, () -> proofing.make(issue.page("1"), people.findById(job.reporter()), NOW));
            assertEquals(403, refusal.status());
        });
    }

    private static void refused(String key, Executable act) {
        Refusal refusal = assertThrows(Refusal.class, act);
        assertEquals(key, refusal.reasons().get(0).key());
        assertEquals(409, refusal.status());
    }
}
