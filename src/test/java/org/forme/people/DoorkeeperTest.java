package org.forme.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.forme.Newsroom;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class DoorkeeperTest {
    private static final SignIn.From HERE = new SignIn.From("10.9.0.1", "Browser");

    @Inject
    Doorkeeper doorkeeper;

    @Inject
    KnownBrowsers browsers;

    @Inject
    People people;

    @Inject
    SignIns signIns;

    @Inject
    EntityManager store;

    @Test
    void aSignInUnderWayDoesNotOutliveTheOldPassword() throws Exception {
        Person person = Newsroom.person("changes.password", "改密人", Role.REPORTER);
        CompletableFuture<Doorkeeper.Admission> thief = QuarkusTransaction.requiringNew()
                .call(() -> {
                    Person held = people.held(person.id());
                    var letIn = CompletableFuture.supplyAsync(
                            () -> doorkeeper.letIn("changes.password", Newsroom.PASSWORD, HERE, null));
                    assertThrows(
                            TimeoutException.class, () -> letIn.get(500, TimeUnit.MILLISECONDS), "waits behind it");
                    store.createNativeQuery("update person set password_hash = 'another' where id = ?1")
                            .setParameter(1, person.id())
                            .executeUpdate();
                    signIns.endAllOf(held, Instant.now());
                    return letIn;
                });
        var refused = assertThrows(ExecutionException.class, () -> thief.get(60, TimeUnit.SECONDS));
        assertInstanceOf(Refusal.class, refused.getCause());
    }

    @Test
    void whoSignedInAtABrowserBeforeIsNotShutOutThereByGuessesElsewhere() {
        Newsroom.person("guessed.at", "被猜人", Role.CHIEF);
        String marks =
                doorkeeper.letIn("guessed.at", Newsroom.PASSWORD, HERE, null).marks();
        for (int i = 0; i < 60; i++) key("10.9." + i + ".2", null);
        assertEquals("people.sign_in_wait", key("10.9.77.1", null));
        assertEquals("people.sign_in_wrong", key("10.9.77.1", marks));
        assertFalse(doorkeeper
                .letIn("guessed.at", Newsroom.PASSWORD, new SignIn.From("10.9.77.1", ""), marks)
                .marks()
                .isEmpty());
    }

    @Test
    void aMarkIsGoodForItsAccountAloneAndForMostOfThoseAtABrowser() {
        String marks = null;
        for (int i = 0; i < KnownBrowsers.MOST + 2; i++) marks = browsers.with("account" + i, marks);
        assertTrue(browsers.numberOf("account9", marks).isPresent());
        assertTrue(browsers.numberOf("account0", marks).isEmpty(), "the oldest went");
        assertTrue(browsers.numberOf("nobody", marks).isEmpty());
        assertTrue(browsers.numberOf("account9", marks.replaceAll("..$", "xx")).isEmpty(), "none that we made");
        assertEquals(
                browsers.numberOf("account9", marks), browsers.numberOf("account9", browsers.with("account9", marks)));
    }

    private String key(String address, String marks) {
        return assertThrows(
                        Refusal.class,
                        () -> doorkeeper.letIn("guessed.at", "guess", new SignIn.From(address, ""), marks))
                .reasons()
                .get(0)
                .key();
    }
}
