package org.forme.archive;

import static io.restassured.RestAssured.given;
import static org.forme.press.PressRoom.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.forme.imprint.IssueKind;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.Masthead;
import org.forme.imprint.Regime;
import org.forme.issues.Issues;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.press.PressRoom;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A 号外 of a newspaper from its plan to its readers, between two issues of the sequence. */
@QuarkusTest
@Tag("data")
class ExtraTest {
    private static final IssueNumber EXTRA = IssueNumber.labelled(IssueKind.EXTRA, "抗疫号外");
    private static final LocalDate DAY = LocalDate.of(2022, 1, 25);

    @Inject
    PressRoom room;

    @Inject
    Freezing freezing;

    @Inject
    SealedIssues sealed;

    @Inject
    Verifier verifier;

    @Inject
    Sealings sealings;

    @Inject
    Issues issues;

    @Test
    void anExtraIsReadUnderItsLabelAndTakesNoNumber() throws IOException {
        PressRoom.Job regular =
                room.signed(priced(room.filled(Regime.withId("CN_NEWSPAPER").orElseThrow())));
        freeze(regular);
        PressRoom.Job extra = room.signed(regular, EXTRA, DAY);
        room.in(extra, (issue, chief) -> assertTrue(issue.number().totals().isEmpty()));
        long id = freeze(extra);
        release(extra, id);

        String at = "/" + extra.paper() + "/2022-01-25-hao";
        assertEquals("抗疫号外", Jsoup.parse(read(at)).selectFirst(".number").text());
        assertTrue(read(at + "/seal?check=true").contains("state-approved"));
        String first = printed(at + "/1.pdf");
        assertTrue(first.contains("抗疫号外"), first);
        assertFalse(first.contains("总第"), first);
        String last = printed(at + "/2.pdf");
        assertTrue(last.contains("定价：免费赠阅"), last);
        assertFalse(last.contains("2元"), last);
        QuarkusTransaction.requiringNew().run(() -> {
            assertTrue(verifier.verify(sealed.findById(id)).isIntact());
            assertTrue(sealed.findById(id).imprint().contains("定价：免费赠阅"));
        });

        room.in(
                regular,
                (issue, chief) -> assertEquals(
                        new IssueNumber(5, 1659),
                        issues.propose(issue.publication()).number()));
        PressRoom.Job next = room.signed(regular, new IssueNumber(5, 1659), LocalDate.of(2022, 1, 31));
        long after = freeze(next);
        release(next, after);
        assertTrue(printed("/" + next.paper() + "/2022-01-31/2.pdf").contains("定价：2元"));
    }

    private PressRoom.Job priced(PressRoom.Job job) {
        room.in(job, (issue, chief) -> issue.publication()
                .head(new Masthead("总编庚", "", "", "", "", "2元", "", "", null)));
        return job;
    }

    private long freeze(PressRoom.Job job) {
        return freezing.seal(job.issue(), job.chief(), NOW);
    }

    private void release(PressRoom.Job job, long id) {
        Person production = sealings.person(job.paper(), Role.PRODUCTION);
        QuarkusTransaction.requiringNew().run(() -> sealed.release(sealed.findById(id), production, NOW));
    }

    private static String read(String address) {
        return given().get(address).then().statusCode(200).extract().asString();
    }

    private static String printed(String address) throws IOException {
        byte[] pdf = given().get(address).then().statusCode(200).extract().asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
