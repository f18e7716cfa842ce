package org.forme.press;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.forme.shell.Refusal;

/**
 * A font file that an office brings, checked: TrueType outlines, whole and sound, with Han, and with the right to be
 * embedded in part. Every table that is used is read to its end, every outline is looked through; what takes part in
 * setting type is then made anew from what was read, and no other part of the file is ever used. Takes time in proportion
 * to the file.
 *
 * @param family as it calls itself
 * @param postScript its name in the letters of PostScript
 * @param characters how many it has
 * @param gbHan how many of the {@link #GB_HAN} of GB 2312
 * @param embedding what its maker allows
 * @param file as the engine takes it
 */
record TrueType(String family, String postScript, int characters, int gbHan, Embedding embedding, byte[] file) {
    /** Largest file, in bytes. Faces of the whole of GB 18030 take some twenty million. */
    static final int BYTES_MAX = 40 << 20;

    /** Han of GB 2312. */
    static final int GB_HAN = 6763;

    /** Where a refusal stands in the form. */
    static final String FIELD = "font";

    /** An em and its half are as wide as this at most; what is wider is no type for running text. */
    private static final int WIDEST = 4;

    /** One outline in so many is drawn for trial. */
    private static final int TRIAL = 16;

    private static final List<String> HINTS = List.of("cvt ", "fpgm", "prep");

    /** @throws Refusal at the field {@link #FIELD} with what is wrong with it */
    static TrueType read(byte[] bytes) {
        OfficeFaces.checkSize(bytes.length);
        try {
            return checked(Sfnt.read(bytes));
        } catch (Sfnt.Broken broken) {
            throw Refusal.input(FIELD, broken.reason);
        } catch (IOException | RuntimeException odd) {
            throw odd instanceof Refusal refusal ? refusal : Refusal.input(FIELD, Sfnt.BROKEN);
        }
    }

    private static TrueType checked(Sfnt font) throws Sfnt.Broken, IOException {
        if (!font.has("glyf")) throw new Sfnt.Broken(font.has("CFF ") ? "press.face_cff" : "press.face_no_outlines");
        if (font.has("fvar")) throw new Sfnt.Broken("press.face_variable");
        Embedding embedding = Embedding.of(font.need("OS/2", 68).getShort(8) & 0xFFFF);
        ByteBuffer head = font.need("head", 54);
        int units = head.getShort(18) & 0xFFFF;
        Sfnt.require(head.getInt(12) == 0x5F0F3CF5 && units >= 16 && units <= 16384);
        int glyphs = font.need("maxp", 6).getShort(4) & 0xFFFF;
        int advances = font.need("hhea", 36).getShort(34) & 0xFFFF;
        Sfnt.require(glyphs > 1 && advances >= 1 && advances <= glyphs);
        ByteBuffer widths = font.need("hmtx", 2 * advances + 2 * glyphs);
        int form = head.getShort(50);
        Sfnt.require(form == 0 || form == 1);
        boolean[] drawn = SfntOutlines.check(font.need("glyf", 1), font.need("loca", 4), glyphs, form == 1);
        SortedMap<Integer, Integer> characters = SfntCharacters.read(font.need("cmap", 4), glyphs);
        for (int glyph : characters.values()) {
            int width = widths.getShort(4 * Math.min(glyph, advances - 1)) & 0xFFFF;
            Sfnt.require(width <= WIDEST * units);
        }
        boolean han = characters.entrySet().stream().anyMatch(one -> isHan(one.getKey()) && drawn[one.getValue()]);
        if (!han) throw new Sfnt.Broken("press.face_no_han");
        int gb = (int) ofGb2312()
                .filter(point -> characters.containsKey(point) && drawn[characters.get(point)])
                .count();
        byte[] file = Sfnt.write(tables(font, characters));
        String family = name(font, SfntNames.TYPOGRAPHIC_FAMILY, name(font, SfntNames.FAMILY, ""));
        String postScript = postScript(name(font, SfntNames.POST_SCRIPT, family));
        tryOut(TypeFile.of("", postScript, file), characters);
        return new TrueType(family.isEmpty() ? postScript : family, postScript, characters.size(), gb, embedding, file);
    }

    private static boolean isHan(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN && Character.isLetter(point);
    }

    private static SortedMap<String, byte[]> tables(Sfnt font, Map<Integer, Integer> characters) throws Sfnt.Broken {
        var tables = new TreeMap<String, byte[]>();
        for (String name : List.of("head", "hhea", "maxp", "hmtx", "loca", "glyf"))
            tables.put(name, bytes(font.need(name, 0)));
        for (String name : HINTS) if (font.has(name)) tables.put(name, bytes(font.need(name, 0)));
        tables.put("cmap", SfntCharacters.write(characters));
        return tables;
    }

    private static byte[] bytes(ByteBuffer table) {
        byte[] bytes = new byte[table.capacity()];
        table.get(0, bytes);
        return bytes;
    }

    private static String name(Sfnt font, int wanted, String otherwise) throws Sfnt.Broken {
        String name = font.has("name") ? SfntNames.read(font.need("name", 6), wanted) : "";
        return name.isEmpty() ? otherwise : name;
    }

    /** Letters, digits and hyphens; what is left of a Chinese name is nothing. */
    private static String postScript(String name) {
        String letters = name.replaceAll("[^A-Za-z0-9-]", "");
        return letters.isEmpty() ? "OfficeFace" : letters.substring(0, Math.min(60, letters.length()));
    }

    /** Draws some of it, as the page image and the print file will. */
    private static void tryOut(TypeFile type, Map<Integer, Integer> characters) throws IOException {
        var subset = new TreeSet<Integer>();
        int i = 0;
        for (int point : characters.keySet()) {
            if (i++ % TRIAL != 0) continue;
            type.outline(point);
            subset.add(point);
        }
        EmbeddedFace.program(type, subset);
    }

    private static IntStream ofGb2312() {
        var set = Charset.forName("GB18030");
        return IntStream.rangeClosed(0xB0, 0xF7)
                .flatMap(row -> IntStream.rangeClosed(0xA1, 0xFE)
                        .map(cell -> new String(new byte[] {(byte) row, (byte) cell}, set).codePointAt(0)))
                .filter(TrueType::isHan);
    }

    /** The font for the engine, told from others by this key. */
    TypeFile type(String key) {
        return TypeFile.of(key, postScript, file);
    }
}
