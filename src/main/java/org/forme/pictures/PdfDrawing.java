package org.forme.pictures;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Draws a page as the press will, without annotations; stops when it is told to, at type whose font is not embedded, when forms stand in forms too deep, and
 * before a picture within the page's own words that is too large.
 */
final class PdfDrawing extends PDFRenderer {
    /** Forms within forms: programs nest a few, and every transparent one costs the memory of a page. */
    private static final int DEEPEST = 12;

    PdfDrawing(PDDocument document) {
        super(document);
        setSubsamplingAllowed(true);
        setAnnotationsFilter(annotation -> false);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        PageDrawer drawer = new Pen(parameters);
        drawer.setAnnotationFilter(getAnnotationsFilter());
        return drawer;
    }

    private static final class Pen extends PageDrawer {
        private int depth;

        Pen(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (Thread.currentThread().isInterrupted()) throw PdfPage.refusal("pictures.pdf_too_heavy");
            super.processOperator(operator, operands);
        }

        /** Another face would be printed in the place of one that did not come along. */
        @Override
        protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
            if (!font.isEmbedded()) throw PdfPage.refusal("pictures.pdf_font", font.getName());
            super.showFontGlyph(matrix, font, code, displacement);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            if ((long) image.getWidth() * image.getHeight() > PictureFile.PIXELS_MAX)
                throw PdfPage.refusal("pictures.pdf_too_heavy");
            super.drawImage(image);
        }

        @Override
        public void showForm(PDFormXObject form) throws IOException {
            deeper();
            super.showForm(form);
            depth--;
        }

        @Override
        public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
            deeper();
            super.showTransparencyGroup(form);
            depth--;
        }

        @Override
        protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement)
                throws IOException {
            deeper();
            super.showType3Glyph(matrix, font, code, displacement);
            depth--;
        }

        private void deeper() {
            if (++depth > DEEPEST) throw PdfPage.refusal("pictures.pdf_too_heavy");
        }
    }
}
