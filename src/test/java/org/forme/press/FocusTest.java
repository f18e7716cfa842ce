package org.forme.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.forme.pictures.Focus;
import org.forme.pictures.SamplePictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture of two halves, red and blue, in a box that shows a quarter of it. */
class FocusTest {
    private static final byte[] HALVES = SamplePictures.jpeg(800, 200);
    private static final PdfMetadata METADATA =
            new PdfMetadata("重点", "徐汇报", "zh-CN", Instant.parse("2022-01-16T10:00:00Z"));

    @ParameterizedTest
    @CsvSource({"0,red,red", "20,red,red", "50,red,blue", "80,blue,blue", "100,blue,blue"})
    void whatCountsStaysInSightOnThePageAndInPrint(int x, String left, String right) throws IOException {
        PageFrames page = page(new Focus(x, 50));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PageImage.render(page, key -> HALVES, 300)));
        assertEquals(left, colour(image.getRGB(110, 200)), "the page image's left");
        assertEquals(right, colour(image.getRGB(190, 200)), "the page image's right");
        byte[] pdf = PdfWriter.write(page, key -> HALVES, METADATA);
        try (var document = Loader.loadPDF(pdf)) {
            BufferedImage print = new PDFRenderer(document).renderImage(0);
            assertEquals(left, colour(print.getRGB(110, 200)), "the print's left");
            assertEquals(right, colour(print.getRGB(190, 200)), "the print's right");
        }
    }

    @Test
    void theEdgesOfThePictureAreNeverPassed() {
        assertEquals(150, new Focus(0, 50).right(400, 100));
        assertEquals(-150, new Focus(100, 50).right(400, 100));
        assertEquals(40, new Focus(40, 50).right(400, 100));
        assertEquals(0, new Focus(0, 0).down(100, 100));
        assertEquals(-20, new Focus(50, 70).down(100, 50));
        assertThrows(IllegalArgumentException.class, () -> new Focus(101, 0));
        assertThrows(IllegalArgumentException.class, () -> new Focus(0, -1));
    }

    @Test
    void theTextOfAPageTellsOfItWhereSomebodySetIt() {
        assertFalse(page(Focus.MIDDLE).toText().contains("focus"));
        assertTrue(page(new Focus(20, 50)).toText().contains(" focus=20,50 "));
    }

    private static PageFrames page(Focus focus) {
        return new PageFrames(
                300,
                400,
                0,
                List.of(new Frame.Picture(1L, "halves", "两半", 100, 150, 100, 100, focus)),
                List.of(),
                List.of());
    }

    private static String colour(int rgb) {
        return (rgb >> 16 & 0xFF) > (rgb & 0xFF) ? "red" : "blue";
    }
}
