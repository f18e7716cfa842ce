package org.forme.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ArtworkTurnTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void whatTakesTooLongIsToldToStopAndTheNextIsDone() throws Exception {
        var stopped = new CountDownLatch(1);
        var late =
                assertThrows(ArtworkTurn.Late.class, () -> ArtworkTurn.within(SHORT, "slow", () -> untilTold(stopped)));
        assertFalse(late.busy());
        assertTrue(stopped.await(10, TimeUnit.SECONDS));
        assertEquals(7, ArtworkTurn.within(SHORT, "quick", () -> 7));
    }

    @Test
    void whatWasTooLongIsNotBegunAgainAtOnce() throws Exception {
        var begun = new AtomicInteger();
        for (int i = 0; i < 3; i++)
            assertThrows(
                    ArtworkTurn.Late.class,
                    () -> ArtworkTurn.within(SHORT, "again", () -> {
                        begun.incrementAndGet();
                        return untilTold(new CountDownLatch(1));
                    }));
        assertEquals(1, begun.get());
    }

    @Test
    void moreThanThereIsMemoryForIsTooMuch() {
        assertThrows(
                ArtworkTurn.Late.class,
                () -> ArtworkTurn.within(SHORT, "vast", () -> {
                    throw new OutOfMemoryError();
                }));
    }

    @Test
    void damageIsTold() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ArtworkTurn.within(SHORT, "damaged", () -> {
                    throw new IllegalArgumentException();
                }));
    }

    @Test
    void anArtworkThatTakesTooLongIsRefusedAndNoCrossedBoxStandsForIt() throws IOException {
        byte[] slow = slow();
        var refusal = assertThrows(Refusal.class, () -> PrintArtwork.of("f".repeat(64), key -> slow, SHORT));
        assertEquals("press.artwork_slow", refusal.reasons().get(0).key());
    }

    private static int untilTold(CountDownLatch stopped) throws InterruptedException {
        try {
            while (true) {
                ArtworkTurn.goOn();
                Thread.onSpinWait();
            }
        } finally {
            stopped.countDown();
        }
    }

    /** Some millions of lines. */
    private static byte[] slow() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(new PDRectangle(300, 200));
            document.addPage(page);
            var content = new PDStream(document);
            try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] line = "0 0 m 300 200 l S\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
                for (int i = 0; i < 1_500_000; i++) out.write(line);
            }
            page.setContents(content);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
