package org.forme.press.web;

import static org.forme.Newsroom.as;
import static org.forme.Newsroom.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.forme.Newsroom;
import org.forme.issues.Page;
import org.forme.layout.Face;
import org.forme.people.AuditTrail;
import org.forme.press.OfficeFaces;
import org.forme.press.OfficeFonts;
import org.forme.press.PressRoom;
import org.forme.press.Proofing;
import org.forme.shell.Sha256;
import org.forme.store.Blobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class FacesScreenTest {
    private static final String FACES = "/desk/administration/faces";

    @Inject
    OfficeFaces faces;

    @Inject
    Blobs blobs;

    @Inject
    AuditTrail trail;

    @Inject
    PressRoom room;

    @Inject
    Proofing proofing;

    @BeforeEach
    void aPaper() {
        Newsroom.section("yaowen", "要闻");
    }

    @AfterEach
    void builtInFacesForTheOthers() {
        for (Face part : Face.values()) standing(part).forEach(id -> as("admin").post(FACES + "/" + id + "/removal"));
    }

    @Test
    void administratorsAddTheEditorInChiefLooksAndNobodyElseComesIn() {
        as("admin").get(FACES).then().statusCode(200).body(containsString("btn-primary"));
        as("chief").get(FACES).then().statusCode(200).body(not(containsString("btn-primary")));
        as("editor").get(FACES).then().statusCode(403);
        as("editor").get(FACES + "/KAI.png").then().statusCode(403);
        stranger().get(FACES).then().statusCode(302);
        as("chief").multiPart("part", "KAI").post(FACES).then().statusCode(403);
        as("admin").get(FACES + "/NONE.png").then().statusCode(404);
        as("admin")
                .cookie("forme_language", "en")
                .get(FACES)
                .then()
                .statusCode(200)
                .body(containsString("Type faces"));
    }

    @Test
    void aFaceIsAddedExchangedAndTakenAway() {
        byte[] before = as("admin").get(FACES + "/KAI.png").asByteArray();
        byte[] font = OfficeFonts.embedding(4);
        post("KAI", "某字库 2026 年授权", font).then().statusCode(303);
        as("chief")
                .get(FACES)
                .then()
                .body(containsString("某字库 2026 年授权"), containsString("Noto Sans SC"))
                .body(containsString("个汉字中有 16 个"), containsString("限阅览和打印"), containsString("管理丑"));
        assertFalse(Arrays.equals(before, as("admin").get(FACES + "/KAI.png").asByteArray()));
        assertTrue(blobs.has(Sha256.of(font)));
        post("KAI", "另一份授权", OfficeFonts.sound()).then().statusCode(303);
        List<Long> standing = standing(Face.KAI);
        assertEquals(1, standing.size());
        as("admin").post(FACES + "/" + standing.get(0) + "/removal").then().statusCode(303);
        as("admin")
                .post(FACES + "/" + standing.get(0) + "/removal")
                .then()
                .statusCode(409)
                .body(containsString("已经撤下"));
        as("admin").post(FACES + "/999999999/removal").then().statusCode(404);
        as("admin").get(FACES).then().body(containsString("撤下的字体"), containsString("另一份授权"));
        assertArrays(before, as("admin").get(FACES + "/KAI.png").asByteArray());
        QuarkusTransaction.requiringNew().run(() -> {
            assertTrue(faces.blobs().contains(Sha256.of(font)));
            assertTrue(trail.listAll().stream()
                    .anyMatch(entry -> entry.act().equals("press.add_face")
                            && entry.detail().contains(Sha256.of(font))));
        });
    }

    @Test
    void aBadFontIsToldAtItsFieldAndWhatWasTypedStays() {
        byte[] cut = Arrays.copyOf(OfficeFonts.sound(), 5000);
        post("KAI", "授权“甲”", cut)
                .then()
                .statusCode(422)
                .body(containsString("href=\"#font\""), containsString("后面缺了一段"), containsString("授权“甲”"));
        post("KAI", "授权", OfficeFonts.embedding(2)).then().statusCode(422).body(containsString("不许嵌入"));
        post("NONE", " ", OfficeFonts.sound())
                .then()
                .statusCode(422)
                .body(containsString("href=\"#part\""), containsString("href=\"#licence\""));
        as("admin")
                .multiPart(words("part", "KAI"))
                .multiPart(words("licence", "授权"))
                .post(FACES)
                .then()
                .statusCode(422)
                .body(containsString("请选择字体文件"));
        as("admin").multiPart(words("part", "KAI")).post(FACES).then().statusCode(400);
        assertEquals(List.of(), standing(Face.KAI));
    }

    @Test
    void aSignatureFallsWhenItsFaceIsExchangedAndHoldsAgainWhenItIsBack() {
        PressRoom.Job job = room.signed();
        room.in(
                job,
                (issue, chief) -> assertTrue(issue.pages().stream()
                        .allMatch(page -> proofing.standing(page).isPresent())));
        post("KAI", "授权", OfficeFonts.of("记者甲")).then().statusCode(303);
        room.in(job, (issue, chief) -> {
            Page page = issue.pages().get(0);
            assertTrue(proofing.standing(page).isEmpty());
            assertEquals(
                    List.of("press.part_face"),
                    proofing.changesSince(page.newestProof().orElseThrow()).stream()
                            .map(change -> change.key())
                            .toList());
        });
        standing(Face.KAI).forEach(id -> as("admin").post(FACES + "/" + id + "/removal"));
        room.in(
                job,
                (issue, chief) ->
                        assertTrue(proofing.standing(issue.pages().get(0)).isPresent()));
    }

    @Test
    void aFaceThatNoPageUsesVoidsNothing() {
        PressRoom.Job job = room.signed();
        post("KAI", "授权", OfficeFonts.of("龘")).then().statusCode(303);
        room.in(
                job,
                (issue, chief) ->
                        assertTrue(proofing.standing(issue.pages().get(0)).isPresent()));
    }

    private List<Long> standing(Face part) {
        return QuarkusTransaction.requiringNew()
                .call(() -> faces.standing(part).map(face -> face.id()).stream().toList());
    }

    private static void assertArrays(byte[] one, byte[] other) {
        assertTrue(Arrays.equals(one, other), "the sample is another");
    }

    private static Response post(String part, String licence, byte[] font) {
        return as("admin")
                .multiPart(words("part", part))
                .multiPart(words("licence", licence))
                .multiPart("font", "楷体.ttf", font)
                .post(FACES);
    }

    private static io.restassured.specification.MultiPartSpecification words(String name, String text) {
        return new MultiPartSpecBuilder(text)
                .controlName(name)
                .charset(StandardCharsets.UTF_8)
                .mimeType("text/plain")
                .build();
    }
}
