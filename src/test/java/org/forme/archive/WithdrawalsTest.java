package org.forme.archive;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.forme.Newsroom;
import org.forme.people.AuditTrail;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class WithdrawalsTest {
    private static final Instant LATER = Copies.NOW.plusSeconds(86_400);

    @Inject
    Sealings sealings;

    @Inject
    SealedIssues sealed;

    @Inject
    Withdrawals withdrawals;

    @Inject
    Verifier verifier;

    @Inject
    AuditTrail trail;

    private String paper;
    private long id;
    private String issue;

    @BeforeEach
    void anIssueIsReleased() {
        paper = sealings.paper("gone");
        id = sealings.sealWithGuide(paper);
        sealings.release(paper, id);
        issue = "/" + paper + "/2022-01-17";
    }

    @Test
    void aWithdrawnArticleIsNowhereAndTheOthersStay() {
        withdraw(1, "");
        for (String address : new String[] {"/1/1", "/1/1/1.jpg"})
            get(issue + address).then().statusCode(404);
        get(issue + "/1").then().statusCode(200).body(not(containsString("示例总结会议召开")));
        get(issue + "/2").then().statusCode(200).body(not(containsString("示例总结会议召开")));
        get(issue + "/1/sheet").then().body(not(containsString("示例总结会议召开")));
        get(issue + "/manifest.json").then().statusCode(200).body(not(containsString("示例总结会议召开")));
        get(issue + "/2/2").then().statusCode(200).body(containsString("一条简讯"));
        get(issue + "/2/2").then().body(not(containsString("示例总结会议召开")));
    }

    @Test
    void aSilentWithdrawalLooksLikeAnyOther404AndANoteIsShownWith410() {
        String nowhere = get(issue + "/1/9").asString().replace("/1/9", "/1/1");
        withdraw(1, "");
        get(issue + "/1/1").then().statusCode(404).body(equalTo(nowhere));
        restore(1);
        withdraw(1, "应作者要求下线。");
        get(issue + "/1/1").then().statusCode(410).body(containsString("应作者要求下线。"), not(containsString("示例总结会议召开")));
    }

    @Test
    void thePageImageAndThePdfAreCoveredWhereItStood() throws IOException {
        BufferedImage before = image(issue + "/1.jpg");
        assertTrue(words(issue + "/1.pdf").contains("lead"));
        withdraw(1, "");
        for (String address : new String[] {"/1.jpg", "/1-800.jpg"}) {
            BufferedImage after = image(issue + address);
            int across = after.getWidth() / 2;
            assertEquals(0xDD, after.getRGB(across, (int) (after.getHeight() * 0.25)) >> 16 & 0xFF, 6);
            int below = (int) (after.getHeight() * 0.80);
            assertTrue(darkest(after, below) < 0x90, "what stands elsewhere is still there");
        }
        assertEquals(before.getWidth(), image(issue + "/1.jpg").getWidth());
        assertFalse(words(issue + "/1.pdf").contains("lead"), "no text lies under the cover");
        assertFalse(words(issue + ".pdf").contains("lead"));
        try (PDDocument whole = Loader.loadPDF(get(issue + ".pdf").asByteArray())) {
            assertEquals(2, whole.getNumberOfPages());
        }
        Newsroom.as("chief").get("/desk/archive/" + id + "/pages/1.pdf");
        assertTrue(verified().isIntact(), "the seal knows nothing of it");
    }

    @Test
    void theLineOfTheGuideIsCoveredToo() throws IOException {
        int before = darkest(image(issue + "/1.jpg"), (int) (1170 * 0.055));
        withdraw(2, "");
        BufferedImage after = image(issue + "/1.jpg");
        assertEquals(
                0xDD, after.getRGB((int) (after.getWidth() * 0.75), (int) (after.getHeight() * 0.055)) >> 16 & 0xFF, 6);
        assertNotEquals(0, before);
        get(issue + "/1").then().body(not(containsString("大字新闻")));
    }

    @Test
    void whatIsRestoredIsByteForByteWhatItWasAtItsOldDate() {
        byte[] image = get(issue + "/1.jpg").asByteArray();
        byte[] pdf = get(issue + ".pdf").asByteArray();
        String modified = get(issue + "/1").header("Last-Modified");
        withdraw(1, "");
        withdraw(2, "");
        restore(1);
        get(issue + "/1/1").then().statusCode(200);
        get(issue + "/2/2").then().statusCode(404);
        restore(2);
        assertTrue(Arrays.equals(image, get(issue + "/1.jpg").asByteArray()));
        assertTrue(Arrays.equals(pdf, get(issue + ".pdf").asByteArray()));
        assertEquals(modified, get(issue + "/1").header("Last-Modified"));
    }

    @Test
    void aWithdrawnIssueIsGoneFromEveryAddressUntilItIsRestored() {
        withdraw(null, "本期数字报暂停阅读。");
        for (String address : new String[] {"", "/1", "/1/1"})
            get(issue + address).then().statusCode(410).body(containsString("本期数字报暂停阅读。"));
        for (String address :
                new String[] {".pdf", "/1.pdf", "/1.jpg", "/1-800.jpg", "/manifest.json", "/seal", "/1/sheet"})
            assertTrue(get(issue + address).statusCode() >= 404, address);
        get("/" + paper).then().statusCode(404);
        get("/" + paper + "/calendar/2022").then().statusCode(404);
        restore(null);
        get(issue).then().statusCode(200);
        get("/" + paper + "/calendar/2022").then().statusCode(200);
    }

    @Test
    void anEarlierIssueComesForwardWhenTheNewestIsWithdrawn() {
        long next = sealings.seal(paper, 4);
        sealings.release(paper, next);
        get("/" + paper).then().body(containsString("第4期"));
        QuarkusTransaction.requiringNew()
                .run(() -> withdrawals.withdraw(sealed.findById(next), null, "", "测试", chief(), LATER));
        get("/" + paper).then().statusCode(200).body(containsString("第3期"));
        get(issue + "/1").then().body(not(containsString("2022-01-24")));
        get("/" + paper + "/2022-01-24").then().statusCode(404);
    }

    @Test
    void whatIsWithdrawnOrNotReleasedIsNotWithdrawnAgain() {
        withdraw(1, "");
        assertEquals("archive.withdrawn_already", refused(() -> withdraw(1, "")));
        assertEquals("archive.not_withdrawn", refused(() -> restore(2)));
        long unreleased = sealings.seal(paper, 5);
        assertEquals("archive.withdraw_unreleased", refused(() -> QuarkusTransaction.requiringNew()
                .run(() -> withdrawals.withdraw(sealed.findById(unreleased), null, "", "测试", chief(), LATER))));
    }

    @Test
    void anArticleWithdrawnBeforeTheReleaseIsNeverSeen() {
        long early = sealings.seal(paper, 6);
        QuarkusTransaction.requiringNew()
                .run(() -> withdrawals.withdraw(sealed.findById(early), 1, "", "测试", chief(), LATER));
        sealings.release(paper, early);
        get("/" + paper + "/2022-02-07/1").then().statusCode(200).body(not(containsString("示例总结会议召开")));
        get("/" + paper + "/2022-02-07/1/1").then().statusCode(404);
    }

    @Test
    void theDeskWithdrawsOnAPageThatNamesTheArticleAndCopiesAreTold() {
        long here = sealings.seal(Newsroom.PAPER, 3101);
        Newsroom.as("production")
                .post("/desk/archive/" + here + "/release")
                .then()
                .statusCode(303);
        String after = "/desk/archive/" + here + "/afterwards/1";
        Newsroom.as("reporter").get(after).then().statusCode(403);
        Newsroom.as("duty").get(after + "/withdrawal").then().statusCode(200).body(containsString("《示例总结会议召开》"));
        Newsroom.as("duty")
                .formParam("note", "")
                .formParam("reason", "")
                .post(after + "/withdrawal")
                .then()
                .statusCode(422)
                .body(containsString("href=\"#reason\""));
        Newsroom.as("duty")
                .formParam("note", "")
                .post(after + "/withdrawal")
                .then()
                .statusCode(400);
        Newsroom.as("duty")
                .formParam("note", "")
                .formParam("reason", "来函要求")
                .post(after + "/withdrawal")
                .then()
                .statusCode(303);
        Newsroom.as("duty").get(after).then().body(containsString("已下线"), containsString("来函要求"));
        Newsroom.as("duty").get("/desk/archive/" + here).then().body(containsString("已下线"));
        String address = "/" + Newsroom.PAPER + "/" + date(here);
        String removals =
                Newsroom.as("production").get("/desk/archive/removals.txt").asString();
        assertTrue(removals.contains("remove " + address + "/1/1\n"), removals);
        assertTrue(removals.contains("remove " + address + "/1/1/1.jpg\n"), removals);
        assertTrue(removals.contains("refresh " + address + "/1-800.jpg\n"), removals);
        Newsroom.as("duty")
                .formParam("reason", "已核实")
                .post(after + "/restoration")
                .then()
                .statusCode(303);
        assertFalse(Newsroom.as("production")
                .get("/desk/archive/removals.txt")
                .asString()
                .contains(address));
        assertEquals(
                2,
                QuarkusTransaction.requiringNew()
                        .call(() -> trail.count(
                                "subject = ?1 and act in ('archive.withdraw', 'archive.restore')",
                                "/desk/archive/" + here))
                        .intValue());
    }

    private String date(long here) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sealed.findById(here).date().toString());
    }

    private void withdraw(Integer article, String note) {
        QuarkusTransaction.requiringNew()
                .run(() -> withdrawals.withdraw(sealed.findById(id), article, note, "测试", chief(), LATER));
    }

    private void restore(Integer article) {
        QuarkusTransaction.requiringNew()
                .run(() -> withdrawals.restore(sealed.findById(id), article, "测试", chief(), LATER));
    }

    private Person chief() {
        return sealings.person(paper, Role.CHIEF);
    }

    private Verification verified() {
        return QuarkusTransaction.requiringNew().call(() -> verifier.verify(sealed.findById(id)));
    }

    private static String refused(Runnable act) {
        return assertThrows(Refusal.class, act::run).reasons().get(0).key();
    }

    private static Response get(String address) {
        return Newsroom.stranger().get(address);
    }

    private static BufferedImage image(String address) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(get(address).asByteArray()));
    }

    private static int darkest(BufferedImage image, int around) {
        int darkest = 0xFF;
        for (int y = around - 8; y < around + 8; y++)
            darkest = Math.min(darkest, image.getRGB(image.getWidth() / 2, y) >> 16 & 0xFF);
        return darkest;
    }

    private static String words(String address) throws IOException {
        try (PDDocument document = Loader.loadPDF(get(address).asByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
