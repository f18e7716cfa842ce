package org.forme.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.forme.shell.Refusal;

/**
 * A finished page as PDF, checked before it may go to press: one page, not encrypted, nothing in it that acts, hides or
 * lies elsewhere ({@link PdfObjects}), no more in it than we can unpack ({@link PdfWeight}), and drawn within a time
 * ({@link PdfDarkroom}). The press takes page and resources of the file, so what is refused here cannot
 * reach it.
 */
final class PdfPage {
    /** Largest file, in bytes. */
    static final int BYTES_MAX = 60 << 20;
    /** Shortest and longest side, in millimetres: a small notice to a broadsheet spread. */
    static final int SIDE_MIN = 10;

    static final int SIDE_MAX = 1200;

    /** A full page of pictures takes two or three seconds; whoever waits for more has closed the browser. */
    private static final Duration TIME = Duration.ofSeconds(20);

    private static final int PREVIEW_SIDE = 3000;
    private static final double MM_PER_POINT = 25.4 / 72;

    private PdfPage() {}

    static ArtworkFile read(byte[] bytes, ArtworkShape wanted) {
        return read(bytes, wanted, TIME);
    }

    static ArtworkFile read(byte[] bytes, ArtworkShape wanted, Duration time) {
        if (bytes.length > BYTES_MAX) throw refusal("pictures.too_many_bytes", BYTES_MAX >> 20);
        return PdfDarkroom.within(time, () -> {
            PdfWeight.check(bytes);
            try (PDDocument document = Loader.loadPDF(bytes)) {
                return checked(document, wanted);
            }
        });
    }

    /** What costs little comes first: the shape is known before anything is unpacked. */
    private static ArtworkFile checked(PDDocument document, ArtworkShape wanted) throws IOException {
        if (document.isEncrypted()) throw refusal("pictures.pdf_encrypted");
        if (document.getNumberOfPages() != 1) throw refusal("pictures.pdf_pages", document.getNumberOfPages());
        PDPage page = document.getPage(0);
        PDRectangle box = page.getTrimBox();
        double unit = page.getUserUnit() * MM_PER_POINT;
        boolean turned = page.getRotation() % 180 != 0;
        double width = (turned ? box.getHeight() : box.getWidth()) * unit;
        double height = (turned ? box.getWidth() : box.getHeight()) * unit;
        if (!(Math.min(width, height) >= SIDE_MIN && Math.max(width, height) <= SIDE_MAX))
            throw refusal("pictures.pdf_side", SIDE_MIN, SIDE_MAX, Math.round(width), Math.round(height));
        wanted.check(width, height);
        PdfObjects.check(document);
        return new ArtworkFile(Artwork.PDF, width, height, preview(document, page));
    }

    private static byte[] preview(PDDocument document, PDPage page) throws IOException {
        page.setCropBox(page.getTrimBox());
        float side = Math.max(page.getTrimBox().getWidth(), page.getTrimBox().getHeight());
        BufferedImage image = new PdfDrawing(document).renderImage(0, PREVIEW_SIDE / side, ImageType.RGB);
        return Jpeg.write(image, PictureFile.QUALITY);
    }

    static Refusal refusal(String key, Object... args) {
        return Refusal.input(ArtworkFile.FIELD, key, args);
    }
}
