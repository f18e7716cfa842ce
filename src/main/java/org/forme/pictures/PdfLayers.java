package org.forme.pictures;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Layers (optional content) are fine where all of them are always shown. Whatever shows or hides one of them somewhere
 * would let the proof, the page image and the printed page differ, and is refused.
 */
final class PdfLayers {
    private static final COSName OCG = COSName.getPDFName("OCG");
    private static final COSName OCMD = COSName.getPDFName("OCMD");
    private static final COSName USAGE = COSName.getPDFName("Usage");
    private static final COSName DEFAULT = COSName.getPDFName("D");
    private static final COSName BASE_STATE = COSName.getPDFName("BaseState");
    private static final COSName SWITCHED_OFF = COSName.getPDFName("OFF");
    private static final COSName SWITCHED_BY_USE = COSName.getPDFName("AS");

    private PdfLayers() {}

    static void check(COSDictionary catalogue) {
        if (!(catalogue.getDictionaryObject(COSName.OCPROPERTIES) instanceof COSDictionary layers)) return;
        if (!(layers.getDictionaryObject(DEFAULT) instanceof COSDictionary shown)) return;
        String base = shown.getNameAsString(BASE_STATE);
        if (base != null && !base.equals("ON") || holds(shown, SWITCHED_OFF) || holds(shown, SWITCHED_BY_USE))
            throw PdfPage.refusal("pictures.pdf_layers");
    }

    /** A layer that some use switches off, or a membership that is shown when layers are not. */
    static void checkGroup(COSDictionary dictionary) {
        COSBase type = dictionary.getDictionaryObject(COSName.TYPE);
        if (OCG.equals(type)
                && dictionary.getDictionaryObject(USAGE) instanceof COSDictionary usage
                && switchesOff(usage)) throw PdfPage.refusal("pictures.pdf_layers");
        if (!OCMD.equals(type)) return;
        String policy = dictionary.getNameAsString(COSName.P);
        boolean plain = policy == null || policy.equals("AnyOn") || policy.equals("AllOn");
        if (!plain || dictionary.containsKey(COSName.getPDFName("VE"))) throw PdfPage.refusal("pictures.pdf_layers");
    }

    private static boolean switchesOff(COSDictionary usage) {
        for (COSName use : usage.keySet())
            if (usage.getDictionaryObject(use) instanceof COSDictionary states)
                for (COSName state : states.keySet())
                    if (SWITCHED_OFF.equals(states.getDictionaryObject(state))) return true;
        return false;
    }

    private static boolean holds(COSDictionary dictionary, COSName list) {
        return dictionary.getDictionaryObject(list) instanceof COSArray array && array.size() > 0;
    }
}
