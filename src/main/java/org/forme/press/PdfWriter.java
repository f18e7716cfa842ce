package org.forme.press;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.forme.layout.GlyphRun;

/**
 * The print PDF of a page: fonts subset and embedded, text in K only, tagged in reading order, trim and bleed boxes, the
 * keys of PDF/X-4 and PDF/A-2b. The same frames, pictures and metadata give the same bytes.
 */
public final class PdfWriter {
    private PdfWriter() {}

    /**
     * A page's print file.
     *
     * @param label such as {@code 1} or {@code A2}
     * @param title as it stands among the bookmarks of the whole issue
     */
    public record PageFile(String label, String title, byte[] bytes) {}

    /** Writes one page. A picture that is missing or broken becomes a crossed box. */
    public static byte[] write(PageFrames frames, PictureSource pictures, PdfMetadata metadata) {
        try (var document = new PDDocument()) {
            var page = page(frames);
            document.addPage(page);
            var faces = new PdfFaces(frames.faces());
            for (Frame frame : frames.frames())
                if (frame instanceof Frame.Text text) for (GlyphRun run : text.runs()) faces.use(run);
            faces.embed(document, page.getResources());
            var structure = new PdfStructure(page);
            var content = new PdfContent(document, page.getResources(), frames, pictures, faces, structure);
            frames.frames().forEach(content::draw);
            content.close();
            page.setContents(stream(document, content.bytes()));
            structure.close(document);
            if (content.isTransparent()) page.getCOSObject().setItem(COSName.GROUP, group());
            PdfKeys.modern(
                    document, metadata, id(frames.toText().getBytes(StandardCharsets.UTF_8), metadata.toString()));
            return save(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Joins the pages' files to one, in their order and without setting anything again: one printing condition, one
     * reading order with the jumped texts put together, a bookmark and a label a page. The keys of PDF/X-4 are set only
     * where every page has them.
     */
    public static byte[] join(List<PageFile> pages, PdfMetadata metadata) {
        var sources = new ArrayList<PDDocument>();
        try (var whole = new PDDocument()) {
            var merger = new PDFMergerUtility();
            var digest = digest();
            boolean modern = true;
            for (PageFile page : pages) {
                digest.update(page.bytes());
                PDDocument one = Loader.loadPDF(page.bytes());
                sources.add(one);
                modern &= PdfKeys.isModern(one);
                merger.appendDocument(whole, one);
            }
            long id = ByteBuffer.wrap(digest.digest(metadata.toString().getBytes(StandardCharsets.UTF_8)))
                    .getLong();
            PdfKeys.modern(whole, metadata, id);
            if (modern) PdfJoint.structure(whole);
            else PdfKeys.claimNothing(whole);
            PdfJoint.bookmarks(whole, pages);
            return save(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sources.forEach(IOUtils::closeQuietly);
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

    /** What is transparent is laid over one another in inks. */
    private static COSDictionary group() {
        var group = new COSDictionary();
        group.setItem(COSName.S, COSName.TRANSPARENCY);
        group.setItem(COSName.CS, COSName.DEVICECMYK);
        return group;
    }

    static PDStream stream(PDDocument document, byte[] bytes) throws IOException {
        var stream = new PDStream(document);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return stream;
    }

    private static long id(byte[] frames, String metadata) {
        var digest = digest();
        digest.update(frames);
        return ByteBuffer.wrap(digest.digest(metadata.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] save(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream(1 << 19);
        document.save(out);
        return out.toByteArray();
    }
}
