package org.forme.press;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.forme.layout.GlyphRun;

/**
 * The print PDF of a page: fonts subset and embedded, text in K only and in reading order, trim and bleed boxes. The
 * same frames, pictures and metadata give the same bytes.
 */
public final class PdfWriter {
    private static final String PRODUCER = "Forme " + Engine.VERSION;

    private PdfWriter() {}

    /** Writes one page. A picture that is missing or broken becomes a crossed box. */
    public static byte[] write(PageFrames frames, PictureSource pictures, PdfMetadata metadata) {
        try (var document = new PDDocument()) {
            var page = page(frames);
            document.addPage(page);
            var faces = new PdfFaces();
            for (Frame frame : frames.frames())
                if (frame instanceof Frame.Text text) for (GlyphRun run : text.runs()) faces.use(run);
            faces.embed(document, page.getResources());
            var content = new PdfContent(document, page.getResources(), frames, pictures, faces);
            frames.frames().forEach(content::draw);
            page.setContents(stream(document, content.bytes()));
            describe(document, metadata);
            document.setDocumentId(id(frames.toText().getBytes(StandardCharsets.UTF_8), metadata.toString()));
            return save(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Joins the pages' files to one, in their order and without setting anything again. */
    public static byte[] join(List<byte[]> pages, PdfMetadata metadata) {
        try (var whole = new PDDocument()) {
            var merger = new PDFMergerUtility();
            var digest = digest();
            for (byte[] page : pages) {
                digest.update(page);
                try (PDDocument one = Loader.loadPDF(page)) {
                    merger.appendDocument(whole, one);
                }
            }
            describe(whole, metadata);
            whole.setDocumentId(ByteBuffer.wrap(digest.digest()).getLong());
            return save(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDPage page(PageFrames frames) {
        float bleed = (float) frames.bleed();
        float width = (float) frames.width();
        float height = (float) frames.height();
        var media = new PDRectangle(width + 2 * bleed, height + 2 * bleed);
        var page = new PDPage(media);
        page.setBleedBox(media);
        page.setTrimBox(new PDRectangle(bleed, bleed, width, height));
        page.setResources(new PDResources());
        return page;
    }

    private static PDStream stream(PDDocument document, byte[] bytes) throws IOException {
        var stream = new PDStream(document);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return stream;
    }

    private static void describe(PDDocument document, PdfMetadata metadata) {
        var information = new PDDocumentInformation();
        information.setTitle(metadata.title());
        information.setAuthor(metadata.author());
        information.setProducer(PRODUCER);
        information.setCreator(PRODUCER);
        Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        made.setTimeInMillis(metadata.made().toEpochMilli());
        information.setCreationDate(made);
        information.setModificationDate(made);
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage(metadata.language());
    }

    private static long id(byte[] frames, String metadata) {
        var digest = digest();
        digest.update(frames);
        return ByteBuffer.wrap(digest.digest(metadata.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] save(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream(1 << 19);
        document.save(out);
        return out.toByteArray();
    }
}
