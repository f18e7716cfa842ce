package org.forme.press;

import static org.forme.press.PressRoom.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.arjuna.ats.arjuna.coordinator.ActionManager;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.forme.Newsroom;
import org.forme.issues.Page;
import org.forme.issues.Slot;
import org.forme.people.People;
import org.forme.people.Role;
import org.forme.people.RoleHeld;
import org.forme.pictures.Artwork;
import org.forme.pictures.Artworks;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** However heavy the artworks of a page are: no transaction stays open over them for longer than it may. */
@QuarkusTest
@Timeout(60)
class ArtworkAheadTest {
    private static final Duration LONG = Duration.ofSeconds(40);

    @Inject
    PressRoom room;

    @Inject
    Artworks artworks;

    @Inject
    People people;

    @Test
    void aPagesArtworkIsPutIntoInksBeforeATransactionBegins() throws Exception {
        for (String address : List.of("page.pdf", "checks")) {
            PressRoom.Job job = withArtwork();
            RequestSpecification hand = as("ahead", job);
            String page = "/desk/issues/" + job.issue() + "/pages/2/" + address;
            var released = new CountDownLatch(1);
            CompletableFuture<Integer> before = CompletableFuture.supplyAsync(() -> held(released));
            CompletableFuture<Integer> answer;
            try {
                eventually(() -> isAt("held"));
                answer = CompletableFuture.supplyAsync(() -> hand.get(page).statusCode());
                eventually(() -> isAt("prepared"));
                eventually(() -> ActionManager.manager().getNumberOfInflightTransactions() == 0);
                assertTrue(isAt("prepared"), "still waiting for its turn");
            } finally {
                released.countDown();
            }
            assertEquals(200, answer.get());
            assertEquals(1, before.get());
        }
    }

    @Test
    void whatATransactionWaitsForEndsInItsTimeAndIsDoneTheNextTime() throws Exception {
        QuarkusTransaction.requiringNew().timeout(2).run(() -> {
            assertEquals(1, done("ahead 1", 1000));
            Refusal late = assertThrows(Refusal.class, () -> done("ahead 2", 1000));
            assertEquals("press.artwork_busy", late.reasons().get(0).key());
        });
        assertEquals(1, done("ahead 2", 10), "it is not taken for too much");
    }

    private static int done(String name, int millis) {
        try {
            return ArtworkTurn.within(LONG, name, () -> {
                Thread.sleep(millis);
                return 1;
            });
        } catch (ArtworkTurn.Late late) {
            throw Refusal.now(late.busy() ? "press.artwork_busy" : "press.artwork_slow");
        }
    }

    /** Holds the only turn. */
    private static int held(CountDownLatch released) {
        try {
            return ArtworkTurn.within(LONG, "held", () -> {
                released.await();
                return 1;
            });
        } catch (ArtworkTurn.Late late) {
            throw new IllegalStateException(late);
        }
    }

    private static boolean isAt(String method) {
        return Thread.getAllStackTraces().values().stream().anyMatch(trace -> Arrays.stream(trace)
                .anyMatch(frame -> frame.getClassName().startsWith("org.forme.press.")
                        && frame.getMethodName().equals(method)));
    }

    private static void eventually(BooleanSupplier what) throws InterruptedException {
        for (int i = 0; i < 1000 && !what.getAsBoolean(); i++) Thread.sleep(10);
        assertTrue(what.getAsBoolean());
    }

    private RequestSpecification as(String username, PressRoom.Job job) {
        Newsroom.person(username, "组版丑", Role.LAYOUT);
        QuarkusTransaction.requiringNew()
                .run(() ->
                        people.withUsername(username).orElseThrow().take(new RoleHeld(Role.LAYOUT, job.paper(), "")));
        return Newsroom.withCookie(Newsroom.signIn(username, Newsroom.PASSWORD));
    }

    /** An issue whose second page holds a finished PDF. */
    private PressRoom.Job withArtwork() {
        PressRoom.Job job = room.filled();
        room.in(job, (issue, chief) -> {
            Page page = issue.page("2");
            Slot slot = page.slots().get(page.slots().size() - 1);
            page.clear(slot, chief, NOW);
            byte[] file = pdf(
                    page.grid().width(slot.shape().cols()),
                    slot.shape().lines() * page.grid().leadingPt());
            page.hang(
                    slot,
                    artworks.take(
                            file, "ad.pdf", Artwork.Kind.values()[0], "公益广告", page.mayHang(slot, chief), chief, NOW),
                    chief,
                    NOW);
        });
        return job;
    }

    private static byte[] pdf(double width, double height) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage(new PDRectangle((float) width, (float) height));
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.addRect(10, 10, 20 + System.nanoTime() % 1000 / 100f, 20);
                content.fill();
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
