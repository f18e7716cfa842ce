package org.forme.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.forme.shell.Refusal;

/**
 * A finished page as PDF, checked before it may go to press: one page, not encrypted, nothing in it that acts, and no
 * more in it than we can unpack.
 */
final class PdfPage {
    /** Largest file, in bytes. */
    static final int BYTES_MAX = 60 << 20;
    /** Shortest and longest side, in millimetres: a small notice to a broadsheet spread. */
    static final int SIDE_MIN = 10;

    static final int SIDE_MAX = 1200;

    private static final int PREVIEW_SIDE = 3000;
    private static final int OBJECTS_MAX = 200_000;
    private static final double MM_PER_POINT = 25.4 / 72;

    /** What acts when a reader opens or touches the page: names of actions, of places for actions, of carried files. */
    private static final Set<String> ACTS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "GoToE",
            "GoToR",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute");

    private static final List<String> PLACES =
            List.of("JS", "JavaScript", "AA", "EmbeddedFiles", "EF", "XFA", "RichMediaContent");

    private static final Semaphore DARKROOM = new Semaphore(1);

    private PdfPage() {}

    static ArtworkFile read(byte[] bytes) {
        if (bytes.length > BYTES_MAX) throw refusal("pictures.too_many_bytes", BYTES_MAX >> 20);
        DARKROOM.acquireUninterruptibly();
        try {
            PdfWeight.check(bytes);
            try (PDDocument document = Loader.loadPDF(bytes)) {
                return checked(document);
            }
        } catch (InvalidPasswordException locked) {
            throw refusal("pictures.pdf_encrypted");
        } catch (IOException | ClassCastException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw refusal("pictures.unreadable");
        } catch (StackOverflowError nested) {
            throw refusal("pictures.pdf_too_heavy");
        } finally {
            DARKROOM.release();
        }
    }

    private static ArtworkFile checked(PDDocument document) throws IOException {
        if (document.isEncrypted()) throw refusal("pictures.pdf_encrypted");
        if (document.getNumberOfPages() != 1) throw refusal("pictures.pdf_pages", document.getNumberOfPages());
        checkObjects(document.getDocument());
        PDPage page = document.getPage(0);
        PDRectangle box = page.getTrimBox();
        double unit = page.getUserUnit() * MM_PER_POINT;
        boolean turned = page.getRotation() % 180 != 0;
        double width = (turned ? box.getHeight() : box.getWidth()) * unit;
        double height = (turned ? box.getWidth() : box.getHeight()) * unit;
        if (Math.min(width, height) < SIDE_MIN || Math.max(width, height) > SIDE_MAX)
            throw refusal("pictures.pdf_side", SIDE_MIN, SIDE_MAX, Math.round(width), Math.round(height));
        return new ArtworkFile(Artwork.PDF, width, height, preview(document, page));
    }

    private static byte[] preview(PDDocument document, PDPage page) throws IOException {
        PDRectangle media = page.getCropBox();
        page.setCropBox(page.getTrimBox());
        var renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        float side = Math.max(page.getTrimBox().getWidth(), page.getTrimBox().getHeight());
        BufferedImage image = renderer.renderImage(0, PREVIEW_SIDE / side, ImageType.RGB);
        page.setCropBox(media);
        return Jpeg.write(image, PictureFile.QUALITY);
    }

    private static void checkObjects(COSDocument document) throws IOException {
        List<COSObjectKey> keys = new ArrayList<>(document.getXrefTable().keySet());
        if (keys.size() > OBJECTS_MAX) throw refusal("pictures.pdf_too_heavy");
        checkObject(document.getTrailer(), 0);
        for (COSObjectKey key : keys)
            checkObject(document.getObjectFromPool(key).getObject(), 0);
    }

    /** Looks through what stands in one object; what it refers to is an object of its own. */
    private static void checkObject(COSBase object, int depth) throws IOException {
        if (depth > 100) throw refusal("pictures.pdf_too_heavy");
        if (object instanceof COSDictionary dictionary) {
            checkDictionary(dictionary);
            if (dictionary instanceof COSStream stream) checkPicture(stream);
            for (COSBase part : dictionary.getValues()) if (!(part instanceof COSObject)) checkObject(part, depth + 1);
        } else if (object instanceof COSArray array) {
            for (COSBase part : array) if (!(part instanceof COSObject)) checkObject(part, depth + 1);
        }
    }

    private static void checkDictionary(COSDictionary dictionary) {
        String act = dictionary.getDictionaryObject(COSName.S) instanceof COSName name ? name.getName() : "";
        String active = ACTS.contains(act)
                ? act
                : PLACES.stream()
                        .filter(place -> dictionary.containsKey(COSName.getPDFName(place)))
                        .findFirst()
                        .orElse(null);
        if (active != null) throw refusal("pictures.pdf_active", active);
    }

    private static void checkPicture(COSStream stream) throws IOException {
        if (!COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) return;
        long pixels = (long) stream.getInt(COSName.WIDTH, 0) * stream.getInt(COSName.HEIGHT, 0);
        if (pixels > PictureFile.PIXELS_MAX) throw refusal("pictures.pdf_too_heavy");
        try (InputStream raw = stream.createRawInputStream()) {
            byte[] head = raw.readNBytes(PictureFile.BYTES_MAX);
            // The file inside has a header of its own, and a decoder believes that one.
            if (Format.starts(head, 0, 0xFF, 0xD8, 0xFF)) PictureFile.read(head);
        } catch (Refusal refusal) {
            if (refusal.reasons().get(0).key().equals("pictures.too_many_pixels"))
                throw refusal("pictures.pdf_too_heavy");
        }
    }

    static Refusal refusal(String key, Object... args) {
        return Refusal.input(ArtworkFile.FIELD, key, args);
    }
}
