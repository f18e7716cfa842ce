package org.forme.press;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Draws the text of a page, and of what is placed on it, as outlines of the fonts that the file carries. */
final class PdfOutlines {
    private static final Set<String> MARKS = Set.of("BMC", "BDC", "EMC", "MP", "DP");

    private final Set<COSBase> done = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfOutlines() {}

    static void draw(PDDocument document) throws IOException, PrinterFile.Impossible {
        PDPage page = document.getPage(0);
        var outlines = new PdfOutlines();
        byte[] drawn = outlines.drawn(page, page.getResources());
        page.setContents(PdfWriter.stream(document, drawn));
        page.getResources().getCOSObject().removeItem(COSName.FONT);
    }

    /** What of the graphics state concerns text. */
    private static final class Pen {
        PDFont font;
        double size;
        double characterSpace;
        double wordSpace;
        double scale = 1;
        double leading;
        double rise;
        int mode;

        Pen copy() {
            var copy = new Pen();
            copy.font = font;
            copy.size = size;
            copy.characterSpace = characterSpace;
            copy.wordSpace = wordSpace;
            copy.scale = scale;
            copy.leading = leading;
            copy.rise = rise;
            copy.mode = mode;
            return copy;
        }
    }

    private byte[] drawn(PDContentStream content, PDResources resources) throws IOException, PrinterFile.Impossible {
        var out = new ByteArrayOutputStream(1 << 18);
        var writer = new ContentStreamWriter(out);
        var text = new Text(out);
        var operands = new ArrayList<COSBase>();
        for (Object token : new PDFStreamParser(content).parse()) {
            if (!(token instanceof Operator operator)) {
                operands.add((COSBase) token);
                continue;
            }
            String name = operator.getName();
            if (!MARKS.contains(name) && !text.takes(name, operands, resources)) {
                if (name.equals("Do")) form((COSName) operands.get(0), resources);
                writer.writeTokens(operands);
                writer.writeToken(operator);
            }
            operands.clear();
        }
        return out.toByteArray();
    }

    private void form(COSName name, PDResources resources) throws IOException, PrinterFile.Impossible {
        if (!(resources.getXObject(name) instanceof PDFormXObject form) || !done.add(form.getCOSObject())) return;
        PDResources own = form.getResources() == null ? resources : form.getResources();
        byte[] drawn = drawn(form, own);
        try (var out = form.getCOSObject().createOutputStream(COSName.FLATE_DECODE)) {
            out.write(drawn);
        }
        if (own != resources) own.getCOSObject().removeItem(COSName.FONT);
    }

    /** The text operators of one content stream. */
    private static final class Text {
        private final ByteArrayOutputStream out;
        private final Deque<Pen> saved = new ArrayDeque<>();
        private Pen pen = new Pen();
        private AffineTransform line = new AffineTransform();
        private AffineTransform at = new AffineTransform();

        Text(ByteArrayOutputStream out) {
            this.out = out;
        }

        /** Whether the operator was one of text, and is done with. */
        boolean takes(String name, List<COSBase> operands, PDResources resources)
                throws IOException, PrinterFile.Impossible {
            switch (name) {
                case "q" -> saved.push(pen.copy());
                case "Q" -> pen = saved.isEmpty() ? pen : saved.pop();
                default -> {}
            }
            switch (name) {
                case "BT" -> at = line = new AffineTransform();
                case "ET" -> {}
                case "Tc" -> pen.characterSpace = number(operands, 0);
                case "Tw" -> pen.wordSpace = number(operands, 0);
                case "Tz" -> pen.scale = number(operands, 0) / 100;
                case "TL" -> pen.leading = number(operands, 0);
                case "Ts" -> pen.rise = number(operands, 0);
                case "Tr" -> pen.mode = (int) number(operands, 0);
                case "Tf" -> {
                    pen.font = resources.getFont((COSName) operands.get(0));
                    pen.size = number(operands, 1);
                }
                case "Td" -> move(number(operands, 0), number(operands, 1));
                case "TD" -> {
                    pen.leading = -number(operands, 1);
                    move(number(operands, 0), number(operands, 1));
                }
                case "Tm" -> {
                    double[] m = new double[6];
                    for (int i = 0; i < 6; i++) m[i] = number(operands, i);
                    line = new AffineTransform(m);
                    at = new AffineTransform(line);
                }
                case "T*" -> move(0, -pen.leading);
                case "Tj" -> show((COSString) operands.get(0));
                case "'" -> {
                    move(0, -pen.leading);
                    show((COSString) operands.get(0));
                }
                case "\"" -> {
                    pen.wordSpace = number(operands, 0);
                    pen.characterSpace = number(operands, 1);
                    move(0, -pen.leading);
                    show((COSString) operands.get(2));
                }
                case "TJ" -> {
                    for (COSBase part : (COSArray) operands.get(0)) {
                        if (part instanceof COSString string) show(string);
                        else if (part instanceof COSNumber closer)
                            at.translate(-closer.floatValue() / 1000 * pen.size * pen.scale, 0);
                    }
                }
                default -> {
                    return false;
                }
            }
            return true;
        }

        private void move(double x, double y) {
            line.translate(x, y);
            at = new AffineTransform(line);
        }

        private void show(COSString string) throws IOException, PrinterFile.Impossible {
            if (pen.mode > 3
                    || pen.font == null
                    || pen.font.isVertical()
                    || !(pen.font instanceof PDVectorFont outlines)) throw PrinterFile.Impossible.text();
            var drawn = new StringBuilder();
            var in = new ByteArrayInputStream(string.getBytes());
            while (in.available() > 0) {
                int before = in.available();
                int code = pen.font.readCode(in);
                var glyph = new GeneralPath(outlines.getNormalizedPath(code));
                var to = new AffineTransform(at);
                to.concatenate(new AffineTransform(pen.size * pen.scale / 1000, 0, 0, pen.size / 1000, 0, pen.rise));
                glyph.transform(to);
                PdfPaths.append(drawn, glyph, x -> x, y -> y);
                boolean word = code == 32 && before - in.available() == 1;
                double wide = pen.font.getWidth(code) / 1000 * pen.size;
                at.translate((wide + pen.characterSpace + (word ? pen.wordSpace : 0)) * pen.scale, 0);
            }
            String ending = pen.mode == 0 ? "f\n" : pen.mode == 1 ? "S\n" : pen.mode == 2 ? "B\n" : "n\n";
            if (drawn.length() > 0) out.writeBytes((drawn + ending).getBytes(StandardCharsets.US_ASCII));
        }

        private static double number(List<COSBase> operands, int at) {
            return ((COSNumber) operands.get(at)).floatValue();
        }
    }
}
