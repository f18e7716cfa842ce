package org.forme.imprint;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.forme.pictures.PictureFile;
import org.forme.shell.Refusal;

/**
 * A file that claims to be a scan: a PDF without a password, or a JPEG or PNG. Told by its bytes, never by its name.
 *
 * @param mediaType of what it really is
 */
record ScanFile(byte[] bytes, String mediaType) {
    static final String PDF = "application/pdf";
    private static final String FIELD = "scan";

    /** @throws Refusal at the field {@code scan} */
    static ScanFile read(byte[] bytes) {
        if (bytes == null || bytes.length == 0) throw refusal("imprint.scan_choose");
        if (bytes.length > PictureFile.BYTES_MAX) throw refusal("pictures.too_many_bytes", PictureFile.BYTES_MAX >> 20);
        return new ScanFile(bytes, isPdf(bytes) ? pdf(bytes) : picture(bytes));
    }

    private static boolean isPdf(byte[] b) {
        return b.length > 5 && b[0] == '%' && b[1] == 'P' && b[2] == 'D' && b[3] == 'F' && b[4] == '-';
    }

    private static String pdf(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() < 1) throw refusal("imprint.scan_unreadable");
            return PDF;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | ClassCastException damaged) {
            throw refusal("imprint.scan_unreadable");
        }
    }

    private static String picture(byte[] bytes) {
        try {
            String type = PictureFile.read(bytes).mediaType();
            if (type.equals("image/jpeg") || type.equals("image/png")) return type;
        } catch (Refusal noPicture) {
            throw refusal("imprint.scan_kind");
        }
        throw refusal("imprint.scan_kind");
    }

    private static Refusal refusal(String key, Object... args) {
        return Refusal.input(FIELD, key, args);
    }
}
