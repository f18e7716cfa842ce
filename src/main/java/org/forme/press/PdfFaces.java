package org.forme.press;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.forme.layout.Face;
import org.forme.layout.GlyphRun;

/** The fonts of one PDF page. */
final class PdfFaces {
    private final Map<String, EmbeddedFace> faces = new TreeMap<>();

    void use(GlyphRun run) {
        TypeFile file = file(run.face());
        EmbeddedFace face = faces.computeIfAbsent(file.name(), name -> new EmbeddedFace(file));
        for (int point : run.codePoints()) face.use(point);
    }

    void embed(PDDocument document, PDResources resources) throws IOException {
        var fonts = new COSDictionary();
        for (var face : faces.entrySet())
            fonts.setItem(COSName.getPDFName(face.getKey()), face.getValue().dictionary(document));
        resources.getCOSObject().setItem(COSName.FONT, fonts);
    }

    /** The name of a face's font among the page's resources. */
    String name(Face face) {
        return file(face).name();
    }

    int code(Face face, int point) {
        return faces.get(name(face)).code(point);
    }

    int width(Face face, int point) {
        return file(face).drawnWidth(point);
    }

    private static TypeFile file(Face face) {
        return Faces.shared().file(face);
    }
}
