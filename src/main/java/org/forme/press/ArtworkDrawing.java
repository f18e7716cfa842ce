package org.forme.press;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws a finished page without annotations, its pictures no finer than they are shown; stops when it is told to. */
final class ArtworkDrawing extends PDFRenderer {
    ArtworkDrawing(PDDocument document) {
        super(document);
        setSubsamplingAllowed(true);
        setAnnotationsFilter(annotation -> false);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        PageDrawer drawer = new PageDrawer(parameters) {
            @Override
            protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                ArtworkTurn.goOn();
                super.processOperator(operator, operands);
            }
        };
        drawer.setAnnotationFilter(getAnnotationsFilter());
        return drawer;
    }
}
