package org.forme.press;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * A finished page within another, wherever its trim box lies and however it is turned.
 *
 * @param turned clockwise when it is shown, in degrees: 0, 90, 180 or 270
 */
record FinishedPage(PDFormXObject form, PDRectangle trim, int turned) {

    /** @param bled whether what lies outside its trim box may be shown, as bleed; printers' marks never are */
    static FinishedPage in(PDDocument document, PrintArtwork printed, boolean bled) throws IOException {
        try (PDDocument artwork = Loader.loadPDF(printed.pdf())) {
            PDPage page = artwork.getPage(0);
            PDRectangle trim = page.getTrimBox();
            int turned = Math.floorMod(page.getRotation(), 360);
            PDFormXObject form = new LayerUtility(document).importPageAsForm(artwork, page);
            form.setBBox(bled ? page.getBleedBox() : trim);
            return new FinishedPage(form, trim, turned);
        }
    }

    /** As it is shown, in points. */
    double width() {
        return turned % 180 == 0 ? trim.getWidth() : trim.getHeight();
    }

    /** As it is shown, in points. */
    double height() {
        return turned % 180 == 0 ? trim.getHeight() : trim.getWidth();
    }

    /** The page so many times as large, the lower left corner of its trim box at zero. */
    PDFormXObject scaled(double by) {
        AffineTransform upright =
                switch (turned) {
                    case 90 -> new AffineTransform(0, -1, 1, 0, 0, trim.getWidth());
                    case 180 -> new AffineTransform(-1, 0, 0, -1, trim.getWidth(), trim.getHeight());
                    case 270 -> new AffineTransform(0, 1, -1, 0, trim.getHeight(), 0);
                    default -> new AffineTransform();
                };
        AffineTransform all = AffineTransform.getScaleInstance(by, by);
        all.concatenate(upright);
        all.translate(-trim.getLowerLeftX(), -trim.getLowerLeftY());
        form.setMatrix(all);
        return form;
    }
}
