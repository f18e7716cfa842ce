package org.forme.press;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.forme.imprint.PrinterWishes;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.shell.Refusal;

/**
 * A finished page file made over as a printer wishes: with crop marks, text as outlines, or the keys of PDF/X-1a. What
 * was signed is not touched; the same file and wishes give the same bytes.
 */
public final class PrinterFile {
    /** Who hands files over to the printer. */
    private static final List<Role> HAND_OVER =
            List.of(Role.LAYOUT, Role.DUTY, Role.CHIEF, Role.PRODUCTION, Role.ADMIN);

    private static final double MM = 72 / 25.4;

    /** White between the bleed and the marks, so that they cannot be printed into the page. */
    private static final double AWAY = 0.5 * MM;

    private static final double LENGTH = 5 * MM;

    /** Whether the person hands the paper's files over to its printer. */
    public static boolean mayBeTakenBy(Person person, String paper) {
        return HAND_OVER.stream().anyMatch(role -> person.holds(role, paper));
    }

    /** @throws Refusal when others hand the paper's files over */
    public static void mustBeTakenBy(Person person, String paper) {
        if (!mayBeTakenBy(person, paper)) throw Refusal.forbidden("press.printer_not_yours");
    }

    private PrinterFile() {}

    /** Told where a page file cannot be made over. */
    public static final class Impossible extends Exception {
        private static final long serialVersionUID = 1;

        private final boolean ofText;

        private Impossible(String why, boolean ofText) {
            super(why);
            this.ofText = ofText;
        }

        static Impossible old() {
            return new Impossible("no print file of this version", false);
        }

        static Impossible text() {
            return new Impossible("text that cannot be drawn as outlines", true);
        }

        /** Last part of the message key that tells why: the file is old, or its text cannot become outlines. */
        public String key() {
            return ofText ? "printer_text" : "printer_impossible";
        }
    }

    /**
     * Makes a page file over.
     *
     * @param page one page as {@link PdfWriter} wrote it
     * @throws Impossible when it is no such file, as those of pages set by earlier versions, or has text that cannot become
     *     outlines, as an advertisement's that clips
     */
    public static byte[] of(byte[] page, PrinterWishes wishes) throws Impossible {
        if (wishes.asSigned()) return page;
        try (PDDocument document = Loader.loadPDF(page)) {
            if (!PdfKeys.isModern(document) || document.getNumberOfPages() != 1) throw Impossible.old();
            var digest = PdfWriter.digest();
            digest.update(page);
            long id = ByteBuffer.wrap(digest.digest(wishes.toString().getBytes(StandardCharsets.UTF_8)))
                    .getLong();
            document.setDocumentId(id);
            boolean old = wishes.form() == PrinterWishes.Form.X1A;
            if (old) PdfFlat.flatten(document);
            if (wishes.outlines()) outlines(document);
            if (wishes.marks()) marks(document, document.getPage(0));
            if (old) PdfKeys.old(document, document.getDocumentInformation(), id);
            var out = new ByteArrayOutputStream(page.length);
            document.save(out, old ? CompressParameters.NO_COMPRESSION : CompressParameters.DEFAULT_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Outlines are nothing to be read out, so the structure goes with the text. */
    private static void outlines(PDDocument document) throws IOException, Impossible {
        PdfOutlines.draw(document);
        PDDocumentCatalog catalogue = document.getDocumentCatalog();
        for (COSName key : List.of(COSName.STRUCT_TREE_ROOT, COSName.MARK_INFO))
            catalogue.getCOSObject().removeItem(key);
        COSDictionary page = document.getPage(0).getCOSObject();
        page.removeItem(COSName.STRUCT_PARENTS);
        page.removeItem(COSName.getPDFName("Tabs"));
    }

    /** Enlarges the sheet and draws marks outside the bleed: at the trimmed corners, and for the register of four inks. */
    private static void marks(PDDocument document, PDPage page) throws IOException {
        PDRectangle media = page.getMediaBox();
        PDRectangle trim = page.getTrimBox();
        double bleed = trim.getLowerLeftX() - media.getLowerLeftX();
        double more = AWAY + LENGTH + 2 * MM;
        float by = (float) more;
        byte[] before = content(number("q 1 0 0 1 ", more, more) + "cm\n");
        byte[] after = content("\nQ\n/Artifact BMC\n" + drawn(moved(trim, by), bleed) + "EMC\n");
        var all = new org.apache.pdfbox.cos.COSArray();
        all.add(stream(document, before));
        for (var it = page.getContentStreams(); it.hasNext(); )
            all.add(it.next().getCOSObject());
        all.add(stream(document, after));
        page.getCOSObject().setItem(COSName.CONTENTS, all);
        PDRectangle bled = page.getBleedBox();
        page.setMediaBox(new PDRectangle(media.getWidth() + 2 * by, media.getHeight() + 2 * by));
        page.setCropBox(page.getMediaBox());
        page.getCOSObject().removeItem(COSName.CROP_BOX);
        page.setBleedBox(moved(bled, by));
        page.setTrimBox(moved(trim, by));
    }

    private static String drawn(PDRectangle trim, double bleed) {
        var out = new StringBuilder("q 1 1 1 1 K 0.25 w\n");
        double near = bleed + AWAY;
        double far = near + LENGTH;
        for (double x : new double[] {trim.getLowerLeftX(), trim.getUpperRightX()})
            for (double y : new double[] {trim.getLowerLeftY(), trim.getUpperRightY()}) {
                double right = x == trim.getLowerLeftX() ? -1 : 1;
                double up = y == trim.getLowerLeftY() ? -1 : 1;
                line(out, x + right * near, y, x + right * far, y);
                line(out, x, y + up * near, x, y + up * far);
            }
        double middleX = (trim.getLowerLeftX() + trim.getUpperRightX()) / 2;
        double middleY = (trim.getLowerLeftY() + trim.getUpperRightY()) / 2;
        double middle = near + LENGTH / 2;
        cross(out, middleX, trim.getLowerLeftY() - middle);
        cross(out, middleX, trim.getUpperRightY() + middle);
        cross(out, trim.getLowerLeftX() - middle, middleY);
        cross(out, trim.getUpperRightX() + middle, middleY);
        return out.append("Q\n").toString();
    }

    private static void cross(StringBuilder out, double x, double y) {
        double arm = LENGTH / 2;
        line(out, x - arm, y, x + arm, y);
        line(out, x, y - arm, x, y + arm);
        var circle = new java.awt.geom.GeneralPath(
                new java.awt.geom.Ellipse2D.Double(x - arm * 0.6, y - arm * 0.6, arm * 1.2, arm * 1.2));
        PdfPaths.append(out, circle, at -> at, at -> at);
        out.append("S\n");
    }

    private static void line(StringBuilder out, double x, double y, double toX, double toY) {
        out.append(number("", x, y)).append("m ").append(number("", toX, toY)).append("l S\n");
    }

    private static PDRectangle moved(PDRectangle box, float by) {
        return new PDRectangle(box.getLowerLeftX() + by, box.getLowerLeftY() + by, box.getWidth(), box.getHeight());
    }

    private static String number(String before, double... numbers) {
        var out = new StringBuilder(before);
        for (double number : numbers) PdfContent.number(out, number);
        return out.toString();
    }

    private static byte[] content(String operators) {
        return operators.getBytes(StandardCharsets.US_ASCII);
    }

    private static COSStream stream(PDDocument document, byte[] bytes) throws IOException {
        PDStream stream = PdfWriter.stream(document, bytes);
        return stream.getCOSObject();
    }
}
