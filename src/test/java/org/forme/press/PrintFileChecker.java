package org.forme.press;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * The rules of PDF/X-4, and of PDF/X-1a:2003, that can be told from a file by a program of this size: keys, boxes,
 * embedded fonts, inks, metadata. It is no certificate: what it does not look at, it does not know. PDF/A-2b is told by
 * veraPDF.
 */
final class PrintFileChecker {
    private final List<String> faults = new ArrayList<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final boolean old;

    private PrintFileChecker(boolean old) {
        this.old = old;
    }

    static List<String> x4(byte[] pdf) throws IOException {
        return new PrintFileChecker(false).check(pdf);
    }

    static List<String> x1a(byte[] pdf) throws IOException {
        return new PrintFileChecker(true).check(pdf);
    }

    /** What veraPDF finds against PDF/A-2b; empty for nothing. */
    static List<String> a2b(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            var result = validator.validate(parser);
            var faults = new ArrayList<String>();
            for (TestAssertion assertion : result.getTestAssertions())
                if (assertion.getStatus() == TestAssertion.Status.FAILED)
                    faults.add(assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " "
                            + assertion.getLocation().getContext());
            if (!result.isCompliant() && faults.isEmpty()) faults.add("not compliant");
            return faults;
        }
    }

    private List<String> check(byte[] pdf) throws IOException {
        String head = new String(pdf, 0, 8, StandardCharsets.US_ASCII);
        need(head.startsWith(old ? "%PDF-1.4" : "%PDF-1.6"), "version " + head);
        try (var document = Loader.loadPDF(pdf)) {
            keys(document);
            intents(document);
            for (PDPage page : document.getPages()) page(page);
            walk(document.getDocument().getTrailer());
        }
        return faults;
    }

    private void keys(PDDocument document) throws IOException {
        var information = document.getDocumentInformation();
        need(information.getTitle() != null && !information.getTitle().isBlank(), "no title");
        need(information.getCreationDate() != null && information.getModificationDate() != null, "no dates");
        need(information.getProducer() != null && information.getCreator() != null, "no producer or creator");
        String trapped = information.getCOSObject().getNameAsString("Trapped");
        need("False".equals(trapped) || "True".equals(trapped), "Trapped is " + trapped);
        need(document.getDocument().getDocumentID() != null, "no document id");
        need(!document.isEncrypted(), "encrypted");
        var catalogue = document.getDocumentCatalog();
        if (old) {
            need("PDF/X-1a:2003".equals(information.getCustomMetadataValue("GTS_PDFXVersion")), "no X-1a key");
            return;
        }
        need(catalogue.getMetadata() != null, "no metadata");
        if (catalogue.getMetadata() == null) return;
        String xmp = new String(catalogue.getMetadata().toByteArray(), StandardCharsets.UTF_8);
        need(xmp.contains("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"), "no X-4 key");
        for (String key : List.of("xmpMM:DocumentID", "xmpMM:VersionID", "xmpMM:RenditionClass", "xmp:MetadataDate"))
            need(xmp.contains("<" + key + ">"), "no " + key);
        need(xmp.contains("<pdf:Trapped>" + trapped + "<"), "Trapped differs");
        need(xmp.contains(">" + information.getTitle() + "<"), "title differs");
    }

    private void intents(PDDocument document) {
        var intents = document.getDocumentCatalog().getOutputIntents();
        long print = intents.stream()
                .filter(intent -> "GTS_PDFX".equals(((COSDictionary) intent.getCOSObject()).getNameAsString(COSName.S)))
                .count();
        need(print == 1, print + " output intents for print");
        for (var intent : intents) {
            need(!intent.getOutputConditionIdentifier().isBlank(), "no condition");
            need(
                    intent.getDestOutputIntent() != null
                            && intent.getDestOutputIntent() == intents.get(0).getDestOutputIntent(),
                    "not one profile");
        }
    }

    private void page(PDPage page) throws IOException {
        PDRectangle media = page.getMediaBox();
        PDRectangle bleed = page.getBleedBox();
        PDRectangle trim = page.getTrimBox();
        need(page.getCOSObject().containsKey(COSName.TRIM_BOX), "no trim box");
        need(!page.getCOSObject().containsKey(COSName.ART_BOX), "art box beside the trim box");
        need(within(trim, bleed) && within(bleed, media), "boxes are not within one another");
        need(!page.getCOSObject().containsKey(COSName.ANNOTS), "annotations");
        var fonts = page.getResources().getFontNames();
        for (COSName name : fonts) need(page.getResources().getFont(name).isEmbedded(), name + " is not embedded");
        content(new PDFStreamParser(page).parse());
    }

    private static boolean within(PDRectangle inner, PDRectangle outer) {
        return inner.getLowerLeftX() >= outer.getLowerLeftX() - 0.01
                && inner.getLowerLeftY() >= outer.getLowerLeftY() - 0.01
                && inner.getUpperRightX() <= outer.getUpperRightX() + 0.01
                && inner.getUpperRightY() <= outer.getUpperRightY() + 0.01;
    }

    private void content(List<Object> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (!(tokens.get(i) instanceof Operator operator)) continue;
            String name = operator.getName();
            need(!name.equals("rg") && !name.equals("RG"), "colour of screens: " + name);
            if (name.equals("k")) {
                double ink = 0;
                for (int j = 1; j <= 4; j++) ink += ((org.apache.pdfbox.cos.COSNumber) tokens.get(i - j)).floatValue();
                need(ink <= 2.405, "ink of " + ink);
            }
        }
    }

    private void walk(COSBase object) throws IOException {
        if (object instanceof COSObject reference) object = reference.getObject();
        if (object == null || !seen.add(object)) return;
        if (object instanceof COSArray array) for (COSBase part : array) walk(part);
        if (!(object instanceof COSDictionary dictionary)) return;
        if (dictionary instanceof COSStream stream) stream(stream);
        for (String place : List.of("AA", "OpenAction", "JS", "EmbeddedFiles", "OPI", "Alternates", "TR", "HTP"))
            need(!dictionary.containsKey(COSName.getPDFName(place)), place);
        if (old) transparent(dictionary);
        for (COSBase part : dictionary.getValues()) walk(part);
    }

    private void transparent(COSDictionary dictionary) {
        need(!(dictionary.getDictionaryObject(COSName.SMASK) instanceof COSDictionary), "soft mask");
        for (COSName alpha : List.of(COSName.CA, COSName.CA_NS))
            if (dictionary.getDictionaryObject(alpha) instanceof org.apache.pdfbox.cos.COSNumber number)
                need(number.floatValue() == 1, "transparent");
        COSBase group = dictionary.getDictionaryObject(COSName.GROUP);
        need(
                !(group instanceof COSDictionary g && "Transparency".equals(g.getNameAsString(COSName.S))),
                "transparency group");
        String type = dictionary.getNameAsString(COSName.TYPE);
        need(!"ObjStm".equals(type) && !"XRef".equals(type), "object streams");
    }

    private void stream(COSStream stream) throws IOException {
        String subtype = stream.getNameAsString(COSName.SUBTYPE);
        if ("Image".equals(subtype)) {
            COSBase space = stream.getDictionaryObject(COSName.COLORSPACE);
            boolean ink = stream.getBoolean(COSName.IMAGE_MASK, false)
                    || COSName.DEVICECMYK.equals(space)
                    || COSName.DEVICEGRAY.equals(space);
            need(ink, "picture in " + space);
        }
        if ("Form".equals(subtype)) content(new PDFStreamParser(new PDFormXObject(stream)).parse());
        need(!stream.containsKey(COSName.F), "file elsewhere");
        need(!COSName.LZW_DECODE.equals(stream.getDictionaryObject(COSName.FILTER)), "LZW");
    }

    private void need(boolean right, String otherwise) {
        if (!right && !faults.contains(otherwise)) faults.add(otherwise);
    }
}
