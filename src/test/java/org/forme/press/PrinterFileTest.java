package org.forme.press;

import static org.forme.press.ComposerTest.bare;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.forme.imprint.PrinterWishes;
import org.forme.imprint.PrinterWishes.Form;
import org.junit.jupiter.api.Test;

class PrinterFileTest {
    private static final byte[] PAGE = PdfWriter.write(
            new Composer(Faces.shared()).compose(FrontPage.plan()), FrontPage.PICTURES, FrontPage.METADATA);

    @Test
    void withoutWishesItIsWhatWasSigned() throws Exception {
        assertSame(PAGE, PrinterFile.of(PAGE, PrinterWishes.NONE));
    }

    @Test
    void theSameWishesGiveTheSameBytes() throws Exception {
        var wishes = wishes(Form.X1A, true, true);
        assertArrayEquals(PrinterFile.of(PAGE, wishes), PrinterFile.of(PAGE, wishes));
    }

    @Test
    void marksStandOutsideTheBleedAndThePageStaysInItsPlace() throws Exception {
        byte[] marked = PrinterFile.of(PAGE, wishes(Form.X4, false, true));
        assertEquals(List.of(), PrintFileChecker.x4(marked));
        assertEquals(List.of(), PrintFileChecker.a2b(marked));
        try (var before = Loader.loadPDF(PAGE);
                var after = Loader.loadPDF(marked)) {
            var page = after.getPage(0);
            assertEquals(
                    before.getPage(0).getTrimBox().getWidth(), page.getTrimBox().getWidth(), 0.01);
            double more = (page.getMediaBox().getWidth()
                            - before.getPage(0).getMediaBox().getWidth())
                    / 2;
            assertTrue(more > 5 * 72 / 25.4);
            assertEquals(
                    before.getPage(0).getTrimBox().getLowerLeftX() + more,
                    page.getTrimBox().getLowerLeftX(),
                    0.01);
            BufferedImage was = new PDFRenderer(before).renderImage(0, 1);
            BufferedImage is = new PDFRenderer(after).renderImage(0, 1);
            int shift = (int) Math.round(more);
            int same = 0;
            for (int y = 40; y < was.getHeight() - 40; y += 7)
                for (int x = 40; x < was.getWidth() - 40; x += 7)
                    if (Math.abs(new Color(was.getRGB(x, y)).getGreen()
                                    - new Color(is.getRGB(x + shift, y + shift)).getGreen())
                            < 120) same++;
            int all = ((was.getHeight() - 81) / 7 + 1) * ((was.getWidth() - 81) / 7 + 1);
            assertTrue(same > all * 0.93, same + " of " + all);
            int x = Math.round(page.getTrimBox().getLowerLeftX());
            boolean mark = false;
            for (int i = -1; i <= 1; i++) mark |= new Color(is.getRGB(x + i, 10)).getRed() < 200;
            assertTrue(mark, "a mark over the corner");
            assertEquals(Color.WHITE, new Color(is.getRGB(x + 40, 10)));
        }
    }

    @Test
    void textAsOutlinesLooksTheSameAndHoldsNoType() throws Exception {
        byte[] drawn = PrinterFile.of(PAGE, wishes(Form.X4, true, false));
        assertEquals(List.of(), PrintFileChecker.x4(drawn));
        assertEquals(List.of(), PrintFileChecker.a2b(drawn));
        try (var before = Loader.loadPDF(PAGE);
                var after = Loader.loadPDF(drawn)) {
            assertEquals("", new PDFTextStripper().getText(after).strip());
            assertTrue(bare(new PDFTextStripper().getText(before)).length() > 1000);
            assertTrue(
                    !after.getPage(0).getResources().getFontNames().iterator().hasNext());
            BufferedImage was = new PDFRenderer(before).renderImage(0, 1.5f);
            BufferedImage is = new PDFRenderer(after).renderImage(0, 1.5f);
            long away = 0;
            for (int y = 0; y < was.getHeight(); y++)
                for (int x = 0; x < was.getWidth(); x++)
                    away += Math.abs(new Color(was.getRGB(x, y)).getGreen() - new Color(is.getRGB(x, y)).getGreen());
            double mean = (double) away / was.getHeight() / was.getWidth();
            assertTrue(mean < 1.5, "differs by " + mean);
        }
    }

    @Test
    void theOldFormHasItsKeysAndNothingTransparent() throws Exception {
        byte[] advertisement = PrintArtworkTest.onPage(PrintArtworkTest.advertisement());
        for (byte[] page : new byte[][] {PAGE, advertisement})
            for (boolean with : new boolean[] {false, true})
                assertEquals(List.of(), PrintFileChecker.x1a(PrinterFile.of(page, wishes(Form.X1A, with, with))));
    }

    @Test
    void aFileOfAnotherKindCannotBeMadeOver() throws IOException {
        byte[] other = PrintArtworkTest.advertisement();
        assertThrows(PrinterFile.Impossible.class, () -> PrinterFile.of(other, wishes(Form.X1A, false, false)));
    }

    private static PrinterWishes wishes(Form form, boolean outlines, boolean marks) {
        return new PrinterWishes(form, outlines, marks, "{page}");
    }
}
