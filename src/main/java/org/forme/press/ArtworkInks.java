package org.forme.press;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;

/**
 * Rewrites the page of somebody else's PDF so that nothing but the four inks remains, within the limit of newsprint.
 * Gives up where it could change what is seen.
 */
final class ArtworkInks {
    /** What stands in the way of rewriting a page. */
    enum Obstacle {
        FONT,
        PATTERN,
        SHADING,
        TRANSPARENCY,
        PICTURE,
        /** Operators that nobody can make sense of. */
        CONTENT
    }

    /** Told where the page cannot be rewritten surely. */
    static final class Unsure extends IOException {
        private static final long serialVersionUID = 1;

        final Obstacle obstacle;

        Unsure(Obstacle obstacle) {
            super(obstacle.name());
            this.obstacle = obstacle;
        }
    }

    private static final Set<String> MARKS = Set.of("BMC", "BDC", "EMC", "MP", "DP");
    private static final List<String> NOT_FOR_PRINT = List.of(
            "Annots",
            "AA",
            "Metadata",
            "PieceInfo",
            "StructParents",
            "StructParent",
            "Thumb",
            "LastModified",
            "OC",
            "Alternates",
            "OPI",
            "Ref",
            "Tabs");

    private final PDDocument document;

    /** Each picture met so far, and each printed one, with what stands for it in print. */
    private final Map<COSStream, PDImageXObject> pictures = new IdentityHashMap<>();

    private final Map<COSStream, Form> forms = new IdentityHashMap<>();

    /** How often a colour was set in a space that a form has from its caller. */
    private int inherited;

    private final List<COSDictionary> grouped = new ArrayList<>();
    private boolean transparent;
    private boolean blended;
    private boolean groupOfScreens;

    private ArtworkInks(PDDocument document) {
        this.document = document;
    }

    /**
     * Rewrites the first page in place.
     *
     * @return whether something on it is transparent
     * @throws Unsure where that cannot be done surely; the document is then of no use
     */
    static boolean rewrite(PDDocument document) throws IOException {
        var inks = new ArtworkInks(document);
        PDPage page = document.getPage(0);
        PDResources resources = page.getResources() == null ? new PDResources() : page.getResources();
        page.setResources(resources);
        page.setContents(stream(document, inks.rewritten(page, resources, new Paint(), 0)));
        inks.clean(page.getCOSObject());
        inks.clean(resources.getCOSObject());
        inks.settle();
        return inks.transparent;
    }

    private static PDStream stream(PDDocument document, List<Object> tokens) throws IOException {
        var stream = new PDStream(document);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        return stream;
    }

    private static final class Paint {
        PDColorSpace fill = PDDeviceGray.INSTANCE;
        PDColorSpace stroke = PDDeviceGray.INSTANCE;
        boolean ownFill = true;
        boolean ownStroke = true;

        Paint copy() {
            var copy = new Paint();
            copy.fill = fill;
            copy.stroke = stroke;
            copy.ownFill = ownFill;
            copy.ownStroke = ownStroke;
            return copy;
        }

        /** As a form finds it that is drawn now. */
        Paint handedOn() {
            Paint copy = copy();
            copy.ownFill = copy.ownStroke = false;
            return copy;
        }
    }

    /**
     * A form that has been rewritten.
     *
     * @param leans whether it sets colours in its caller's space, so that it is right in no other
     */
    private record Form(Paint caller, boolean leans) {
        boolean isRightFor(Paint other) {
            return !leans || same(caller.fill, other.fill) && same(caller.stroke, other.stroke);
        }

        private static boolean same(PDColorSpace one, PDColorSpace other) {
            return one == other || one.getCOSObject() == other.getCOSObject();
        }
    }

    private List<Object> rewritten(PDContentStream content, PDResources resources, Paint paint, int depth)
            throws IOException {
        if (depth > 20) throw new Unsure(Obstacle.CONTENT);
        var out = new ArrayList<Object>();
        var operands = new ArrayList<COSBase>();
        Deque<Paint> saved = new ArrayDeque<>();
        for (Object token : new PDFStreamParser(content).parse()) {
            if (!(token instanceof Operator operator)) {
                operands.add((COSBase) token);
                continue;
            }
            ArtworkTurn.goOn();
            String name = operator.getName();
            if (MARKS.contains(name)) {
                operands.clear();
                continue;
            }
            switch (name) {
                case "q" -> saved.push(paint.copy());
                case "Q" -> paint = saved.isEmpty() ? paint : saved.pop();
                default -> {}
            }
            if (!colour(name, operands, paint, resources, out)) {
                switch (name) {
                    case "Do" -> drawn((COSName) operands.get(0), resources, paint, depth);
                    case "gs" -> state((COSName) operands.get(0), resources);
                    case "sh" -> shading((COSName) operands.get(0), resources);
                    case "Tf" -> font((COSName) operands.get(0), resources);
                    default -> {}
                }
                if (name.equals("BI")) inline(operator, resources, out);
                else {
                    out.addAll(operands);
                    out.add(operator);
                }
            }
            operands.clear();
        }
        return out;
    }

    /** Whether the operator was one of colour. */
    private boolean colour(String name, List<COSBase> operands, Paint paint, PDResources resources, List<Object> out)
            throws IOException {
        boolean stroke = Character.isUpperCase(name.charAt(0));
        PDColorSpace space =
                switch (name) {
                    case "g", "G" -> PDDeviceGray.INSTANCE;
                    case "rg", "RG" -> PDDeviceRGB.INSTANCE;
                    case "k", "K" -> PDDeviceCMYK.INSTANCE;
                    case "cs", "CS" -> resources.getColorSpace((COSName) operands.get(0));
                    case "sc", "scn" -> paint.fill;
                    case "SC", "SCN" -> paint.stroke;
                    default -> null;
                };
        if (space == null) return false;
        if (space instanceof PDPattern) throw new Unsure(Obstacle.PATTERN);
        if (name.toLowerCase(Locale.ROOT).startsWith("sc")) {
            if (!(stroke ? paint.ownStroke : paint.ownFill)) inherited++;
        } else if (stroke) {
            paint.stroke = space;
            paint.ownStroke = true;
        } else {
            paint.fill = space;
            paint.ownFill = true;
        }
        float[] parts = name.equalsIgnoreCase("cs")
                ? space.getInitialColor().getComponents()
                : parts(operands, space.getNumberOfComponents());
        for (float ink : InksOf.colour(space, parts)) out.add(number(ink));
        out.add(Operator.getOperator(stroke ? "K" : "k"));
        return true;
    }

    private static COSNumber number(float ink) {
        float rounded = Math.round(ink * 10_000) / 10_000f;
        return rounded == (int) rounded ? COSInteger.get((int) rounded) : new COSFloat(rounded);
    }

    private static float[] parts(List<COSBase> operands, int count) throws Unsure {
        float[] parts = new float[count];
        if (operands.size() != count) throw new Unsure(Obstacle.CONTENT);
        for (int i = 0; i < count; i++) {
            if (!(operands.get(i) instanceof COSNumber number)) throw new Unsure(Obstacle.PATTERN);
            parts[i] = number.floatValue();
        }
        return parts;
    }

    private void drawn(COSName name, PDResources resources, Paint paint, int depth) throws IOException {
        PDXObject object = resources.getXObject(name);
        if (object instanceof PDImageXObject image) resources.put(name, known(image));
        else if (object instanceof PDFormXObject form) drawn(form, resources, paint, depth);
    }

    /** One picture may stand in many dictionaries, and under many names. */
    private PDImageXObject known(PDImageXObject image) throws IOException {
        PDImageXObject known = pictures.get(image.getCOSObject());
        if (known != null) return known;
        PDImageXObject printed = printed(image);
        clean(printed.getCOSObject());
        pictures.put(image.getCOSObject(), printed);
        pictures.put(printed.getCOSObject(), printed);
        return printed;
    }

    private void drawn(PDFormXObject form, PDResources resources, Paint paint, int depth) throws IOException {
        COSStream stream = form.getCOSObject();
        Form known = forms.get(stream);
        if (known != null) {
            if (!known.isRightFor(paint)) throw new Unsure(Obstacle.CONTENT);
            if (known.leans) inherited++;
            return;
        }
        PDResources own = form.getResources() == null ? resources : form.getResources();
        forms.put(stream, new Form(paint.copy(), false));
        int before = inherited;
        List<Object> tokens = rewritten(form, own, paint.handedOn(), depth + 1);
        forms.put(stream, new Form(paint.copy(), inherited > before));
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        form.setResources(own);
        clean(stream);
        clean(own.getCOSObject());
    }

    private PDImageXObject printed(PDImageXObject image) throws IOException {
        COSStream from = image.getCOSObject();
        from.removeItem(COSName.INTERPOLATE);
        if (from.getDictionaryObject(COSName.SMASK) instanceof COSStream mask) {
            transparent = true;
            if (mask.containsKey(COSName.getPDFName("Matte"))) throw new Unsure(Obstacle.PICTURE);
            mask.removeItem(COSName.INTERPOLATE);
            clean(mask);
        }
        if (image.isStencil()) return image;
        if (from.getDictionaryObject(COSName.MASK) instanceof COSArray || from.getInt("SMaskInData", 0) > 0)
            throw new Unsure(Obstacle.PICTURE);
        PDColorSpace space = image.getColorSpace();
        boolean plain = !holds(from.getDictionaryObject(COSName.FILTER), "JPXDecode", "LZWDecode");
        PrintPicture printed;
        if (space instanceof PDDeviceGray && plain) return image;
        int coarser = Rasters.coarser(image.getWidth(), image.getHeight());
        if (coarser == 1
                && space.getNumberOfComponents() == 4
                && image.getBitsPerComponent() == 8
                && plain
                && isInks(space)) {
            Pixels inks = Pixels.of(image.getRawRaster(), null);
            if (Newsprint.most(inks.samples()) <= Newsprint.MOST_INK) {
                from.setItem(COSName.COLORSPACE, COSName.DEVICECMYK);
                return image;
            }
            printed = PrintPicture.of(inks);
        } else {
            BufferedImage seen = image.getOpaqueImage(null, coarser);
            printed = PrintPicture.of(Pixels.of(Rasters.onPaper(seen)));
        }
        PDImageXObject now = printed.in(document);
        for (COSName mask : List.of(COSName.SMASK, COSName.MASK))
            if (from.containsKey(mask)) now.getCOSObject().setItem(mask, from.getItem(mask));
        return now;
    }

    private static boolean isInks(PDColorSpace space) {
        return space instanceof PDDeviceCMYK || space instanceof PDICCBased;
    }

    private static boolean holds(COSBase filters, String... names) {
        for (String name : names)
            if (COSName.getPDFName(name).equals(filters)
                    || filters instanceof COSArray all && all.indexOfObject(COSName.getPDFName(name)) >= 0) return true;
        return false;
    }

    private void inline(Operator operator, PDResources resources, List<Object> out) throws IOException {
        var image = new PDInlineImage(operator.getImageParameters(), operator.getImageData(), resources);
        if (image.isStencil()) {
            operator.getImageParameters().removeItem(COSName.getPDFName("I"));
            out.add(operator);
            return;
        }
        if (image.getCOSObject().containsKey(COSName.MASK) || Rasters.coarser(image.getWidth(), image.getHeight()) > 1)
            throw new Unsure(Obstacle.PICTURE);
        PDImageXObject printed =
                PrintPicture.of(Pixels.of(Rasters.onPaper(image.getImage()))).in(document);
        pictures.put(printed.getCOSObject(), printed);
        out.add(resources.add(printed));
        out.add(Operator.getOperator("Do"));
    }

    private void state(COSName name, PDResources resources) throws IOException {
        var all = resources.getCOSObject().getCOSDictionary(COSName.EXT_G_STATE);
        COSDictionary state = all == null ? null : all.getCOSDictionary(name);
        if (state == null) return;
        for (String key : List.of("TR", "TR2", "HT", "HTP", "BG", "BG2", "UCR", "UCR2"))
            state.removeItem(COSName.getPDFName(key));
        if (state.getDictionaryObject(COSName.SMASK) instanceof COSDictionary) throw new Unsure(Obstacle.TRANSPARENCY);
        for (COSName alpha : List.of(COSName.CA, COSName.CA_NS)) if (state.getFloat(alpha, 1) < 1) blended = true;
        COSBase mode = state.getDictionaryObject(COSName.BM);
        if (mode != null && !COSName.NORMAL.equals(mode) && !COSName.COMPATIBLE.equals(mode)) blended = true;
        if (state.getDictionaryObject(COSName.FONT) != null) throw new Unsure(Obstacle.FONT);
    }

    private static void shading(COSName name, PDResources resources) throws IOException {
        PDColorSpace space = resources.getShading(name).getColorSpace();
        if (!(space instanceof PDDeviceGray)) throw new Unsure(Obstacle.SHADING);
    }

    private static void font(COSName name, PDResources resources) throws IOException {
        PDFont font = resources.getFont(name);
        if (font == null || font instanceof PDType3Font || !font.isEmbedded()) throw new Unsure(Obstacle.FONT);
    }

    private void clean(COSDictionary dictionary) {
        for (String key : NOT_FOR_PRINT) dictionary.removeItem(COSName.getPDFName(key));
        dictionary.removeItem(COSName.PROPERTIES);
        dictionary.removeItem(COSName.getPDFName("DefaultRGB"));
        dictionary.removeItem(COSName.getPDFName("DefaultCMYK"));
        dictionary.removeItem(COSName.getPDFName("DefaultGray"));
        if (!(dictionary.getDictionaryObject(COSName.GROUP) instanceof COSDictionary group)) return;
        grouped.add(dictionary);
        if (group.getDictionaryObject(COSName.CS) != null
                && !COSName.DEVICECMYK.equals(group.getDictionaryObject(COSName.CS))) groupOfScreens = true;
    }

    /** What is not used does not come along: colour spaces, and groups where nothing is transparent. */
    private void settle() throws Unsure {
        if (blended && groupOfScreens) throw new Unsure(Obstacle.TRANSPARENCY);
        transparent |= blended;
        for (COSDictionary holder : grouped) {
            if (!transparent) holder.removeItem(COSName.GROUP);
            else ((COSDictionary) holder.getDictionaryObject(COSName.GROUP)).setItem(COSName.CS, COSName.DEVICECMYK);
        }
    }
}
