package org.forme.archive;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.forme.pictures.Jpeg;

/**
 * Covers parts of a page. What is covered is gone: the PDF is a picture of the page, so that no text or picture lies under
 * the cover.
 */
final class Masking {
    /** Sharp enough to read at the size of the page on a screen twice as fine. */
    private static final int DPI = 200;

    private static final float QUALITY = 0.85f;

    /** Wider than a zone on each side, in 1/10000 of the page: type may stand out of its box by a hair. */
    private static final int MARGIN = 25;

    private static final Color COVER = new Color(0xDD, 0xDB, 0xD6);
    private static final Color EDGE = new Color(0x8A, 0x87, 0x80);

    private Masking() {}

    /** The same image with the zones covered, as JPEG. */
    static byte[] image(byte[] sealed, List<Zone> zones) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(sealed));
            if (image == null) throw new IOException("the sealed image cannot be read");
            var plain = new BufferedImage(image.getWidth(), image.getHeight(), Jpeg.FAST);
            Graphics2D pen = plain.createGraphics();
            pen.drawImage(image, 0, 0, Color.WHITE, null);
            pen.dispose();
            return Jpeg.write(covered(plain, zones), QUALITY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF of the trimmed page with the zones covered. */
    static byte[] pdf(byte[] sealed, List<Zone> zones) {
        try (PDDocument page = Loader.loadPDF(sealed);
                var masked = new PDDocument()) {
            PDPage first = page.getPage(0);
            first.setCropBox(first.getTrimBox());
            BufferedImage image = covered(new PDFRenderer(page).renderImageWithDPI(0, DPI, ImageType.RGB), zones);
            PDRectangle trim = first.getTrimBox();
            var size = new PDRectangle(trim.getWidth(), trim.getHeight());
            var only = new PDPage(size);
            masked.addPage(only);
            try (var content = new PDPageContentStream(masked, only)) {
                content.drawImage(
                        JPEGFactory.createFromImage(masked, image, QUALITY), 0, 0, size.getWidth(), size.getHeight());
            }
            return saved(masked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pages in one file. */
    static byte[] joined(List<byte[]> pages) {
        try (var whole = new PDDocument()) {
            var merger = new PDFMergerUtility();
            for (byte[] page : pages)
                try (PDDocument one = Loader.loadPDF(page)) {
                    merger.appendDocument(whole, one);
                }
            return saved(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage covered(BufferedImage image, List<Zone> zones) {
        Graphics2D pen = image.createGraphics();
        for (Zone zone : zones) {
            int left = at(zone.x() - MARGIN, image.getWidth());
            int top = at(zone.y() - MARGIN, image.getHeight());
            int right = at(zone.x() + zone.width() + MARGIN, image.getWidth());
            int foot = at(zone.y() + zone.height() + MARGIN, image.getHeight());
            pen.setColor(COVER);
            pen.fillRect(left, top, right - left, foot - top);
            pen.setColor(EDGE);
            pen.drawRect(left, top, right - left - 1, foot - top - 1);
        }
        pen.dispose();
        return image;
    }

    private static int at(int share, int whole) {
        return (int) Math.round(Math.max(0, Math.min(10_000, share)) / 10_000d * whole);
    }
}
