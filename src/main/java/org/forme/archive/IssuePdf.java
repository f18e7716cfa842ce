package org.forme.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.forme.shell.Sha256;

/** The print files of the pages in one file, in order. The same pages give the same bytes. */
final class IssuePdf {
    private IssuePdf() {}

    /**
     * Joins.
     *
     * @param title such as 徐汇报 第3期(总第1657期)
     * @param made the one time in the file
     */
    static byte[] join(List<byte[]> pages, String title, String author, Instant made) {
        var sources = new ArrayList<PDDocument>();
        try (var whole = new PDDocument()) {
            var merger = new PDFMergerUtility();
            for (byte[] page : pages) {
                PDDocument source = Loader.loadPDF(page);
                sources.add(source);
                merger.appendDocument(whole, source);
            }
            whole.setDocumentInformation(information(title, author, made));
            whole.setDocumentId(documentId(pages));
            var out = new ByteArrayOutputStream();
            whole.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sources.forEach(IssuePdf::close);
        }
    }

    private static PDDocumentInformation information(String title, String author, Instant made) {
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setProducer("Forme");
        Calendar time = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        time.setTimeInMillis(made.toEpochMilli());
        information.setCreationDate(time);
        information.setModificationDate(time);
        return information;
    }

    /** PDFBox derives the file's id from this number; without it from the time of writing. */
    private static long documentId(List<byte[]> pages) {
        var sums = new StringBuilder();
        pages.forEach(page -> sums.append(Sha256.of(page)));
        return Long.parseUnsignedLong(Sha256.of(sums.toString()).substring(0, 15), 16);
    }

    private static void close(PDDocument source) {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
