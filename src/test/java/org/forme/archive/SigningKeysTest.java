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
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.forme.Newsroom;
import org.forme.people.Role;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class SigningKeysTest {
    private static final Instant LATER = Copies.NOW.plusSeconds(3600);

    @Inject
    Sealings sealings;

    @Inject
    SealedIssues sealed;

    @Inject
    SigningKeys keys;

    @Inject
    Verifier verifier;

    @ConfigProperty(name = "forme.data-dir")
    Path data;

    @Test
    void sealsBeforeAndAfterAChangeOfTheKeyAreBothVerified() {
        String paper = sealings.paper("key");
        long first = sealings.seal(paper, 3);
        change(paper);
        long second = sealings.seal(paper, 4);
        assertNotEquals(seal(first).key(), seal(second).key());
        for (long id : new long[] {first, second})
            assertTrue(in(() -> verifier.verify(sealed.findById(id))).isIntact());
    }

    @Test
    void theKeyBeforeVouchesForTheNextAndNoOther() {
        String paper = sealings.paper("key");
        long id = sealings.seal(paper, 3);
        change(paper);
        List<SigningKey> all = in(() -> keys.of(paper));
        assertEquals(2, all.size());
        assertTrue(all.get(0).isEndorsed());
        assertEquals(seal(id).key(), all.get(0).endorsedBy().orElseThrow());
        assertFalse(all.get(1).isEndorsed());
    }

    @Test
    void oldKeysStayPublished() {
        String paper = sealings.paper("key");
        long id = sealings.seal(paper, 3);
        Newsroom.stranger().get("/" + paper + "/keys.json").then().statusCode(404);
        sealings.release(paper, id);
        change(paper);
        Newsroom.stranger()
                .get("/" + paper + "/keys.json")
                .then()
                .statusCode(200)
                .body("keys.size()", equalTo(2))
                .body("keys[1].key", equalTo(seal(id).key()))
                .body("keys[0].endorsedBy", equalTo(seal(id).key()));
        Newsroom.stranger().get("/" + paper + "/2022-01-17/seal").then().body(containsString("/keys.json"));
    }

    @Test
    void whatAChangeOfTheKeyBringsIsSaidOnAPageOfItsOwn() {
        Newsroom.section("news", "新闻");
        sealings.seal(Newsroom.PAPER, 901);
        String keys = "/desk/administration/keys";
        Newsroom.as("chief")
                .get(keys)
                .then()
                .body(containsString(keys + "/change"), not(containsString("name=\"reason\"")));
        Newsroom.as("chief")
                .get(keys + "/change")
                .then()
                .statusCode(200)
                .body(containsString("旧密钥马上销毁"), containsString("换了就回不去"));
        Newsroom.as("chief")
                .formParam("reason", " ")
                .post(keys + "/change")
                .then()
                .statusCode(422)
                .body(containsString("旧密钥马上销毁"), containsString("href=\"#reason\""));
        Newsroom.as("duty").get(keys + "/change").then().statusCode(403);
    }

    @Test
    void aKeyIsChangedWithAReasonByWhoMayAndOnlyWhereThereIsOne() {
        String paper = newPaper();
        assertEquals("archive.no_key_yet", refused(paper, Role.CHIEF, "到期"));
        sealings.seal(paper, 3);
        assertEquals("shell.forbidden", refused(paper, Role.DUTY, "到期"));
        assertEquals("shell.line_missing", refused(paper, Role.ADMIN, " "));
        assertEquals(1, in(() -> keys.of(paper)).size());
    }

    @Test
    void aChangeThatEndedBeforeItsFileWasInPlaceIsFinishedAtTheNextNeed() throws IOException {
        String paper = newPaper();
        sealings.seal(paper, 3);
        Path file = data.resolve("keys").resolve(paper + ".key");
        Path next = data.resolve("keys").resolve(paper + ".next");
        byte[] before = Files.readAllBytes(file);
        change(paper);
        Files.move(file, next);
        Files.write(file, before);
        long later = sealings.seal(paper, 4);
        assertEquals(in(() -> keys.of(paper)).get(0).publicKey(), seal(later).key());
        assertFalse(Files.exists(next));
    }

    @Test
    void aNextKeyThatWasNeverNotedIsNotUsed() throws IOException {
        String paper = newPaper();
        long first = sealings.seal(paper, 3);
        String other = newPaper();
        sealings.seal(other, 3);
        Path folder = data.resolve("keys");
        // The run before on another database has left one.
        Files.copy(
                folder.resolve(other + ".key"), folder.resolve(paper + ".next"), StandardCopyOption.REPLACE_EXISTING);
        assertEquals(seal(first).key(), seal(sealings.seal(paper, 4)).key());
    }

    /** Keys are files, and those of the run before on another database lie there still. */
    private static String newPaper() {
        return "key-" + Long.toString(System.nanoTime(), 36);
    }

    private String refused(String paper, Role role, String reason) {
        return assertThrows(Refusal.class, () -> keys.change(paper, reason, sealings.person(paper, role), LATER))
                .reasons()
                .get(0)
                .key();
    }

    private void change(String paper) {
        keys.change(paper, "到期", sealings.person(paper, Role.CHIEF), LATER);
    }

    private Seal seal(long id) {
        return in(() -> sealed.findById(id).seal());
    }

    private static <T> T in(Callable<T> act) {
        return QuarkusTransaction.requiringNew().call(act);
    }
}
