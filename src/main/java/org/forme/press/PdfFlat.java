package org.forme.press;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;

/** Takes transparency out of a page: artwork that has some becomes a picture in four inks at 300 dots an inch. */
final class PdfFlat {
    private static final float SCALE = 300f / 72;

    private PdfFlat() {}

    static void flatten(PDDocument document) throws IOException {
        PDPage page = document.getPage(0);
        page.getCOSObject().removeItem(COSName.GROUP);
        page.getCOSObject().removeItem(COSName.getPDFName("Tabs"));
        PDResources resources = page.getResources();
        for (COSName name : resources.getXObjectNames())
            if (resources.getXObject(name) instanceof PDFormXObject form) {
                if (isTransparent(form.getCOSObject(), Collections.newSetFromMap(new IdentityHashMap<>())))
                    resources.put(name, picture(document, form));
                else form.getCOSObject().removeItem(COSName.GROUP);
            }
    }

    private static PDFormXObject picture(PDDocument document, PDFormXObject form) throws IOException {
        PDRectangle box = form.getBBox();
        Matrix matrix = form.getMatrix();
        form.setMatrix(new java.awt.geom.AffineTransform());
        BufferedImage seen;
        try (var scratch = new PDDocument()) {
            var page = new PDPage(box);
            scratch.addPage(page);
            try (var content = new PDPageContentStream(scratch, page)) {
                content.drawForm(form);
            }
            double dots = (double) box.getWidth() * box.getHeight() * SCALE * SCALE;
            float scale = (float) (SCALE * Math.min(1, Math.sqrt(32e6 / dots)));
            seen = new PDFRenderer(scratch).renderImage(0, scale, ImageType.RGB);
        }
        var flat = new PDFormXObject(document);
        flat.setBBox(box);
        flat.setMatrix(matrix.createAffineTransform());
        flat.setResources(new PDResources());
        var picture = PrintPicture.of(Pixels.of(Rasters.onPaper(seen))).in(document);
        String name = flat.getResources().add(picture).getName();
        var out = new StringBuilder("q ");
        PdfContent.number(out, box.getWidth()).append("0 0 ");
        PdfContent.number(out, box.getHeight());
        PdfContent.number(out, box.getLowerLeftX());
        PdfContent.number(out, box.getLowerLeftY()).append("cm /").append(name).append(" Do Q\n");
        try (var into = flat.getCOSObject().createOutputStream(COSName.FLATE_DECODE)) {
            into.write(out.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        return flat;
    }

    private static boolean isTransparent(COSBase object, Set<COSBase> seen) {
        if (object instanceof COSObject reference) object = reference.getObject();
        if (object == null || !seen.add(object)) return false;
        if (object instanceof COSArray array) {
            for (COSBase part : array) if (isTransparent(part, seen)) return true;
            return false;
        }
        if (!(object instanceof COSDictionary dictionary)) return false;
        if (dictionary.getDictionaryObject(COSName.SMASK) instanceof COSStream) return true;
        for (COSName alpha : new COSName[] {COSName.CA, COSName.CA_NS})
            if (dictionary.getDictionaryObject(alpha) instanceof COSNumber number && number.floatValue() < 1)
                return true;
        COSBase mode = dictionary.getDictionaryObject(COSName.BM);
        if (mode != null && !COSName.NORMAL.equals(mode)) return true;
        for (COSBase part : dictionary.getValues()) if (isTransparent(part, seen)) return true;
        return false;
    }
}
