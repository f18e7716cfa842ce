package org.forme.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.forme.issues.Grid;
import org.forme.layout.Punctuation;
import org.junit.jupiter.api.Test;

/** What is measured in finished artwork, and what the page's rules say of it. */
class ArtworkLookTest {
    private static final PageGeometry PAGE = PagePlans.geometry(Grid.insideOfQuarto(), Punctuation.LINE_END_HALF);

    private interface Drawing {
        void on(PDDocument document, PDPageContentStream content) throws IOException;
    }

    @Test
    void theDarkestColourOfAPdfIsItsInk() throws IOException {
        byte[] pdf = pdf((document, content) -> {
            content.setNonStrokingColor(0f, 0f, 0f, 1f);
            content.addRect(10, 10, 50, 50);
            content.fill();
            content.setStrokingColor(0.8f, 0.7f, 0.6f, 0.9f);
            content.moveTo(0, 0);
            content.lineTo(50, 50);
            content.stroke();
        });
        ArtworkFacts facts = ArtworkLook.at(pdf, "application/pdf");
        assertEquals(300, facts.ink());
        assertTrue(facts.complete());
        assertEquals(List.of("press.ink_over [公告, 300, 240]"), said(facts));
    }

    @Test
    void blackTypeAndRgbCarryNoTooMuchInk() throws IOException {
        byte[] pdf = pdf((document, content) -> {
            content.setNonStrokingColor(0f, 0f, 0f, 1f);
            content.addRect(10, 10, 50, 50);
            content.fill();
            content.setNonStrokingColor(java.awt.Color.BLUE);
            content.addRect(80, 10, 50, 50);
            content.fill();
        });
        assertEquals(100, ArtworkLook.at(pdf, "application/pdf").ink());
        assertEquals(List.of(), said(ArtworkLook.at(pdf, "application/pdf")));
    }

    @Test
    void aPictureInFourColoursIsMeasuredDotByDot() throws IOException {
        byte[] heavy = pdf((document, content) -> content.drawImage(cmyk(document, 0.9), 0, 0, 100, 100));
        assertEquals(360, ArtworkLook.at(heavy, "application/pdf").ink(), 1);
        byte[] light = pdf((document, content) -> content.drawImage(cmyk(document, 0.5), 0, 0, 100, 100));
        assertEquals(200, ArtworkLook.at(light, "application/pdf").ink(), 1);
    }

    @Test
    void theDotsOfAPictureInAPdfCountAtTheSizeItIsPrintedIn() throws IOException {
        byte[] pdf = pdf((document, content) -> content.drawImage(
                LosslessFactory.createFromImage(document, new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB)),
                0,
                0,
                200,
                200));
        ArtworkFacts facts = ArtworkLook.at(pdf, "application/pdf");
        assertEquals(144, facts.dots());
        assertEquals(72, facts.coarsest(800, 1000).orElseThrow());
    }

    @Test
    void aPictureAsArtworkIsMeasuredByItsDots() throws IOException {
        var image = new BufferedImage(800, 1000, BufferedImage.TYPE_INT_RGB);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        ArtworkFacts facts = ArtworkLook.at(out.toByteArray(), "image/png");
        assertEquals(144, facts.coarsest(400, 500).orElseThrow());
        assertEquals(0, facts.ink());
        List<String> said = said(facts);
        assertEquals(1, said.size(), said::toString);
        assertTrue(said.get(0).startsWith("press.picture_soft [公告, 公告, 74"), said::toString);
    }

    @Test
    void whatCannotBeReadIsNotPassedAsMeasured() {
        assertFalse(
                ArtworkLook.at("%PDF-1.4 torn".getBytes(), "application/pdf").complete());
        assertFalse(ArtworkLook.at(null, "image/png").complete());
        assertEquals(List.of("press.artwork_unmeasured [公告]"), said(ArtworkFacts.UNKNOWN));
    }

    private static List<String> said(ArtworkFacts facts) {
        var plan = new PagePlan(PAGE, null, null, null, List.of(), new ArtworkPlan("a", "application/pdf", "公告"));
        return Faults.told(plan, (key, mediaType) -> facts).stream()
                .filter(fault -> !fault.startsWith("press.artwork_no_bleed"))
                .toList();
    }

    @Test
    void aWholePageThatEndsAtItsTrimIsToldToHaveNoBleed() throws IOException {
        assertEquals(List.of("press.artwork_no_bleed [3]"), bleeding(0));
        assertEquals(List.of("press.artwork_no_bleed [3]"), bleeding(5));
        assertEquals(List.of(), bleeding(8.5f));
    }

    private static List<String> bleeding(float bleed) throws IOException {
        try (PDDocument document = new PDDocument()) {
            var page = new PDPage(new PDRectangle(400 + 2 * bleed, 500 + 2 * bleed));
            page.setTrimBox(new PDRectangle(bleed, bleed, 400, 500));
            document.addPage(page);
            var out = new ByteArrayOutputStream();
            document.save(out);
            ArtworkFacts facts = ArtworkLook.at(out.toByteArray(), "application/pdf");
            var plan = new PagePlan(PAGE, null, null, null, List.of(), new ArtworkPlan("a", "application/pdf", "公告"));
            return Faults.told(plan, (key, mediaType) -> facts);
        }
    }

    private static PDImageXObject cmyk(PDDocument document, double share) throws IOException {
        byte[] dots = new byte[40 * 40 * 4];
        Arrays.fill(dots, (byte) Math.round(share * 255));
        return new PDImageXObject(
                document, new java.io.ByteArrayInputStream(dots), (COSName) null, 40, 40, 8, PDDeviceCMYK.INSTANCE);
    }

    private static byte[] pdf(Drawing drawing) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(400, 500));
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                drawing.on(document, content);
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
