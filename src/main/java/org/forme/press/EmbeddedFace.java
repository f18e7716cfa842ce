package org.forme.press;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The characters of one font that a page uses, on their way into a PDF. Each character has a code of its own, so that
 * what is extracted is what was written even where a font draws two characters alike or has no glyph at all.
 */
final class EmbeddedFace {
    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

    private final TypeFile file;
    private final TreeSet<Integer> used = new TreeSet<>();
    private final Map<Integer, Integer> codes = new HashMap<>();

    EmbeddedFace(TypeFile file) {
        this.file = file;
    }

    void use(int point) {
        used.add(point);
    }

    /** The two-byte code of a used character; known once {@link #dictionary} was asked for. */
    int code(int point) {
        return codes.get(point);
    }

    COSDictionary dictionary(PDDocument document) throws IOException {
        int next = 1;
        for (int point : used) codes.put(point, next++);
        Program program = program(file, used);
        return type0(document, program.bytes(), program.oldToNew());
    }

    /** A font of some characters alone, and the numbers that its glyphs had. */
    record Program(byte[] bytes, Map<Integer, Integer> oldToNew) {}

    static Program program(TypeFile file, Set<Integer> used) throws IOException {
        var glyphs = new TreeSet<Integer>();
        for (int point : used) glyphs.add(file.drawn(point));
        var subsetter = new TTFSubsetter(file.font(), TABLES);
        subsetter.addGlyphIds(glyphs);
        var oldToNew = new HashMap<Integer, Integer>();
        subsetter.getGIDMap().forEach((now, old) -> oldToNew.put(old, now));
        var bytes = new ByteArrayOutputStream(1 << 18);
        subsetter.writeToStream(bytes);
        return new Program(bytes.toByteArray(), oldToNew);
    }

    private COSDictionary type0(PDDocument document, byte[] program, Map<Integer, Integer> oldToNew)
            throws IOException {
        var name = COSName.getPDFName(tag() + "+" + file.name());
        var descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setItem(COSName.BASE_FONT, name);
        var system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor(document, name, program));
        descendant.setInt(COSName.DW, 1000);
        descendant.setItem(COSName.W, widths());
        descendant.setItem(COSName.CID_TO_GID_MAP, stream(document, glyphMap(oldToNew)));
        var descendants = new COSArray();
        descendants.add(descendant);
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setItem(COSName.BASE_FONT, name);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE, stream(document, toUnicode()));
        return font;
    }

    /** Six letters that stand for the subset: the same for the same characters. */
    private String tag() {
        long hash = used.hashCode() & 0xFFFFFFFFL;
        var tag = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + hash % 26));
            hash /= 26;
        }
        return tag.toString();
    }

    private COSDictionary descriptor(PDDocument document, COSName name, byte[] program) throws IOException {
        TrueTypeFont font = file.font();
        double scale = 1000.0 / font.getUnitsPerEm();
        var descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setItem(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, 4);
        var box = font.getHeader();
        descriptor.setItem(
                COSName.FONT_BBOX,
                new PDRectangle(
                        (float) (box.getXMin() * scale),
                        (float) (box.getYMin() * scale),
                        (float) ((box.getXMax() - box.getXMin()) * scale),
                        (float) ((box.getYMax() - box.getYMin()) * scale)));
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, (int) (font.getHorizontalHeader().getAscender() * scale));
        descriptor.setInt(COSName.DESCENT, (int) (font.getHorizontalHeader().getDescender() * scale));
        descriptor.setInt(COSName.CAP_HEIGHT, 730);
        descriptor.setInt(COSName.STEM_V, 80);
        COSStream data = stream(document, program);
        data.setInt(COSName.LENGTH1, program.length);
        descriptor.setItem(COSName.FONT_FILE2, data);
        return descriptor;
    }

    private COSArray widths() {
        var list = new COSArray();
        for (int point : used) list.add(COSInteger.get(file.drawnWidth(point)));
        var widths = new COSArray();
        widths.add(COSInteger.ONE);
        widths.add(list);
        return widths;
    }

    private byte[] glyphMap(Map<Integer, Integer> oldToNew) {
        byte[] map = new byte[2 * (used.size() + 1)];
        int at = 2;
        for (int point : used) {
            int glyph = oldToNew.getOrDefault(file.drawn(point), 0);
            map[at++] = (byte) (glyph >> 8);
            map[at++] = (byte) glyph;
        }
        return map;
    }

    private byte[] toUnicode() {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        var lines = new TreeMap<Integer, Integer>();
        for (int point : used) lines.put(codes.get(point), point);
        int left = lines.size();
        int inBlock = 0;
        for (var line : lines.entrySet()) {
            if (inBlock == 0) map.append(inBlock = Math.min(100, left)).append(" beginbfchar\n");
            map.append(String.format("<%04X> <", line.getKey()));
            for (char unit : Character.toChars(line.getValue())) map.append(String.format("%04X", (int) unit));
            map.append(">\n");
            left--;
            if (--inBlock == 0) map.append("endbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return map.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static COSStream stream(PDDocument document, byte[] bytes) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return stream;
    }
}
