package org.forme.pictures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Looks through every object of a PDF for what has no business in print: actions, forms, annotations, files carried or
 * referred to, layers that are not all shown, and more pixels or bytes than we can unpack.
 */
final class PdfObjects {
    private static final int OBJECTS_MAX = 200_000;
    private static final int NESTED_MAX = 100;

    /** Names of actions. A place within the same page is none. */
    private static final Set<String> ACTS = Set.of(
            "JavaScript",
            "Launch",
            "URI",
            "SubmitForm",
            "ResetForm",
            "ImportData",
            "GoToE",
            "GoToR",
            "GoTo3DView",
            "Thread",
            "Named",
            "Hide",
            "SetOCGState",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute");

    /** Places for actions, carried files and players. */
    private static final List<String> PLACES = List.of(
            "JS", "JavaScript", "AA", "EmbeddedFiles", "EF", "AF", "Collection", "XFA", "RichMediaContent", "URI");

    /** Marks of the printing house outside the trimmed page; everything else would stand in one view and not another. */
    private static final Set<String> PRINTERS_ANNOTATIONS = Set.of("PrinterMark", "TrapNet");

    private final PdfStreams streams = new PdfStreams();

    private PdfObjects() {}

    static void check(PDDocument document) throws IOException {
        new PdfObjects().look(document);
    }

    private void look(PDDocument document) throws IOException {
        COSDocument objects = document.getDocument();
        List<COSObjectKey> keys = new ArrayList<>(objects.getXrefTable().keySet());
        if (keys.size() > OBJECTS_MAX) throw PdfPage.refusal("pictures.pdf_too_heavy");
        PdfLayers.check(document.getDocumentCatalog().getCOSObject());
        annotations(document.getPage(0).getCOSObject());
        look(objects.getTrailer(), 0);
        for (COSObjectKey key : keys) {
            if (Thread.currentThread().isInterrupted()) return;
            look(objects.getObjectFromPool(key).getObject(), 0);
        }
    }

    /** Looks through what stands in one object; what it refers to is an object of its own. */
    private void look(COSBase object, int depth) throws IOException {
        if (depth > NESTED_MAX) throw PdfPage.refusal("pictures.pdf_too_heavy");
        if (object instanceof COSDictionary dictionary) {
            acts(dictionary);
            lies(dictionary);
            PdfLayers.checkGroup(dictionary);
            if (isAnnotation(dictionary)) annotation(dictionary);
            if (dictionary instanceof COSStream stream) streams.weigh(stream);
            for (COSBase part : dictionary.getValues()) if (!(part instanceof COSObject)) look(part, depth + 1);
        } else if (object instanceof COSArray array) {
            for (COSBase part : array) if (!(part instanceof COSObject)) look(part, depth + 1);
        }
    }

    private static void acts(COSDictionary dictionary) {
        boolean structure = COSName.getPDFName("StructElem").equals(dictionary.getDictionaryObject(COSName.TYPE));
        String act = dictionary.getDictionaryObject(COSName.S) instanceof COSName name ? name.getName() : "";
        if (!structure && ACTS.contains(act)) throw PdfPage.refusal("pictures.pdf_active", act);
        for (String place : PLACES)
            if (dictionary.containsKey(COSName.getPDFName(place))) throw PdfPage.refusal("pictures.pdf_active", place);
        if (dictionary.getDictionaryObject(COSName.ACRO_FORM) instanceof COSDictionary form
                && (!(form.getDictionaryObject(COSName.FIELDS) instanceof COSArray fields) || fields.size() > 0))
            throw PdfPage.refusal("pictures.pdf_annotated", "AcroForm");
        if (dictionary.containsKey(COSName.FT)) throw PdfPage.refusal("pictures.pdf_annotated", "AcroForm");
    }

    /** Content that is to be fetched from elsewhere when the page is printed, or that a printer runs as a program. */
    private static void lies(COSDictionary dictionary) {
        String subtype = dictionary.getNameAsString(COSName.SUBTYPE);
        boolean elsewhere = dictionary instanceof COSStream && dictionary.containsKey(COSName.F)
                || dictionary.containsKey(COSName.getPDFName("OPI"))
                || COSName.getPDFName("Filespec").equals(dictionary.getDictionaryObject(COSName.TYPE))
                || "Form".equals(subtype) && dictionary.containsKey(COSName.getPDFName("Ref"));
        boolean program = dictionary instanceof COSStream
                && ("PS".equals(subtype) || dictionary.containsKey(COSName.getPDFName("PS")));
        if (elsewhere || program) throw PdfPage.refusal("pictures.pdf_external");
    }

    private static void annotations(COSDictionary page) {
        if (!(page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray all)) return;
        for (int i = 0; i < all.size(); i++)
            if (all.getObject(i) instanceof COSDictionary annotation) annotation(annotation);
    }

    private static boolean isAnnotation(COSDictionary dictionary) {
        return COSName.ANNOT.equals(dictionary.getDictionaryObject(COSName.TYPE));
    }

    private static void annotation(COSDictionary annotation) {
        String kind = annotation.getNameAsString(COSName.SUBTYPE);
        if (!PRINTERS_ANNOTATIONS.contains(String.valueOf(kind)))
            throw PdfPage.refusal("pictures.pdf_annotated", kind == null ? "Annot" : kind);
    }
}
