package org.forme.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.forme.pictures.SamplePictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A finished page is printed as every viewer shows it, however its boxes lie and however it is turned. */
class FinishedPageTest {
    private static final PDRectangle PLAIN = new PDRectangle(300, 200);
    private static final PDRectangle ELSEWHERE = new PDRectangle(-120, 5000, 300, 200);

    @ParameterizedTest
    @CsvSource({"0", "90", "180", "270", "-90"})
    void itIsTurnedAsItSays(int turned) throws IOException {
        for (PDRectangle box : new PDRectangle[] {PLAIN, ELSEWHERE})
            for (boolean drawn : new boolean[] {false, true}) assertSame(page(box, turned, drawn), drawn);
    }

    @Test
    void whatIsTrimmedOffIsNotShownInASlot() throws IOException {
        byte[] marked = page(PLAIN, 0, false, new PDRectangle(60, 60, 180, 80));
        try (var document = Loader.loadPDF(marked);
                var into = new PDDocument()) {
            PrintArtwork printed = PrintArtwork.of(marked);
            PDRectangle trim = document.getPage(0).getTrimBox();
            assertEquals(
                    trim.toString(),
                    FinishedPage.in(into, printed, false).form().getBBox().toString());
        }
    }

    @Test
    void screensShowThePictureThatWasMadeOfIt() throws IOException {
        byte[] made = SamplePictures.jpeg(300, 200);
        var plan = new PagePlan(
                FrontPage.GEOMETRY,
                null,
                null,
                null,
                List.of(),
                new ArtworkPlan("artwork", "application/pdf", "made", "公益广告"));
        PageFrames frames = new Composer(Faces.shared()).compose(plan);
        byte[] asked = PageImage.render(frames, key -> key.equals("made") ? made : null, 400);
        var seen = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(asked));
        assertEquals('R', colour(seen.getRGB(100, seen.getHeight() / 2)));
        assertEquals('B', colour(seen.getRGB(300, seen.getHeight() / 2)));
    }

    private static void assertSame(byte[] artwork, boolean drawn) throws IOException {
        assertEquals(drawn, PrintArtwork.of(artwork).drawn() != null);
        BufferedImage itself = rendered(artwork);
        BufferedImage page = rendered(PrintArtworkTest.onPage(artwork));
        double bleed = FrontPage.GEOMETRY.bleed();
        double width = FrontPage.GEOMETRY.width();
        double height = FrontPage.GEOMETRY.height();
        double scale = Math.min(width / itself.getWidth(), height / itself.getHeight());
        double left = bleed + (width - itself.getWidth() * scale) / 2;
        double top = bleed + (height - itself.getHeight() * scale) / 2;
        for (int x = 10; x < itself.getWidth(); x += 20)
            for (int y = 10; y < itself.getHeight(); y += 20)
                assertEquals(
                        colour(itself.getRGB(x, y)),
                        colour(page.getRGB(
                                (int) Math.round(left + (x + 0.5) * scale), (int) Math.round(top + (y + 0.5) * scale))),
                        x + "," + y);
    }

    private static char colour(int rgb) {
        var colour = new Color(rgb);
        if (Math.min(colour.getRed(), colour.getBlue()) > 180) return ' ';
        return colour.getRed() > colour.getBlue() ? 'R' : 'B';
    }

    /** Red in its lower left corner, blue beside it at the foot. */
    private static byte[] page(PDRectangle box, int turned, boolean unsure) throws IOException {
        return page(box, turned, unsure, box);
    }

    private static byte[] page(PDRectangle box, int turned, boolean unsure, PDRectangle trim) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(box);
            page.setRotation(turned);
            page.setTrimBox(trim);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.setNonStrokingColor(Color.RED);
                content.addRect(box.getLowerLeftX(), box.getLowerLeftY(), 100, 60);
                content.fill();
                content.setNonStrokingColor(Color.BLUE);
                content.addRect(box.getLowerLeftX() + 100, box.getLowerLeftY(), 60, 60);
                content.fill();
                if (unsure) content.setGraphicsStateParameters(masked());
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** A state that cannot be rewritten and changes nothing. */
    private static org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState masked() {
        var state = new org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState();
        state.getCOSObject().setItem(COSName.FONT, new COSDictionary());
        return state;
    }

    private static BufferedImage rendered(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImage(0);
            assertTrue(image.getWidth() > 100);
            return image;
        }
    }
}
