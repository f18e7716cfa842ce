package org.forme.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.forme.pictures.Orientation;
import org.forme.pictures.SamplePictures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a camera was held: print and screen show the picture upright, and rules measure it so. */
class UprightTest {
    private static final int WIDTH = 120;
    private static final int HEIGHT = 80;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPictureIsPrintedAsItWasSeen(int number) throws Exception {
        PrintPicture picture = PrintPicture.of(shot(number), WIDTH);
        assertEquals(WIDTH, picture.width());
        assertEquals(HEIGHT, picture.height());
        try (var document = new PDDocument()) {
            var page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(picture.in(document), 0, 0, WIDTH, HEIGHT);
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            try (var printed = Loader.loadPDF(out.toByteArray())) {
                assertUpright(new PDFRenderer(printed).renderImage(0));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aScreenShowsItSoToo(int number) throws Exception {
        assertUpright(Rasters.read(shot(number), WIDTH * 72 / 300.0));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 8})
    void aPictureInInksIsTurnedToo(int number) throws IOException {
        PrintPicture picture =
                PrintPicture.of(SamplePictures.held(SamplePictures.cmykJpeg(HEIGHT, WIDTH), number), WIDTH);
        assertEquals(WIDTH, picture.width());
        assertEquals(HEIGHT, picture.height());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6})
    void itsDotsAreCountedUpright(int number) throws Exception {
        ArtworkFacts facts = ArtworkLook.at(shot(number), "image/jpeg");
        assertEquals(WIDTH, facts.width());
        assertEquals(HEIGHT, facts.height());
    }

    /** What a camera that is held so writes of the sample picture. */
    private static byte[] shot(int number) throws Exception {
        var held = new Orientation(number);
        int width = held.swaps() ? HEIGHT : WIDTH;
        int height = held.swaps() ? WIDTH : HEIGHT;
        var stored = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        AffineTransform away = held.upright(width, height).createInverse();
        var pen = stored.createGraphics();
        pen.drawImage(SamplePictures.image(WIDTH, HEIGHT), away, null);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(stored, "jpeg", out);
        return SamplePictures.held(out.toByteArray(), number);
    }

    /** A white band along the top; red on the left, blue on the right. */
    private static void assertUpright(BufferedImage seen) {
        int width = seen.getWidth();
        int height = seen.getHeight();
        assertTrue(width > height);
        var top = new Color(seen.getRGB(width / 2, height / 10));
        var left = new Color(seen.getRGB(width / 8, height * 3 / 4));
        var right = new Color(seen.getRGB(width * 7 / 8, height * 3 / 4));
        assertTrue(top.getRed() > 200 && top.getBlue() > 200, top.toString());
        assertTrue(left.getRed() > left.getBlue() + 60, left.toString());
        assertTrue(right.getBlue() > right.getRed() + 60, right.toString());
    }
}
