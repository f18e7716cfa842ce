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
    private final Faces source;
    private final Map<String, EmbeddedFace> faces = new TreeMap<>();

    /** @param source what the page was composed with */
    PdfFaces(Faces source) {
        this.source = source;
    }

    void use(GlyphRun run) {
        for (int point : run.codePoints()) {
            TypeFile file = source.file(run.face(), point);
            EmbeddedFace face = faces.get(file.key());
            if (face == null) faces.put(file.key(), face = new EmbeddedFace(file));
            face.use(point);
        }
    }

    void embed(PDDocument document, PDResources resources) throws IOException {
        var fonts = new COSDictionary();
        for (var face : faces.entrySet())
            fonts.setItem(COSName.getPDFName(face.getKey()), face.getValue().dictionary(document));
        resources.getCOSObject().setItem(COSName.FONT, fonts);
    }

    /** The name among the page's resources of the font that draws a character. */
    String name(Face face, int point) {
        return source.file(face, point).key();
    }

    int code(Face face, int point) {
        return faces.get(name(face, point)).code(point);
    }

    int width(Face face, int point) {
        return source.file(face, point).drawnWidth(point);
    }
}
