package org.forme.press;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A parsed TrueType font. Widths and glyph numbers of the common plane are kept in arrays, outlines as they are used. */
final class TypeFile {
    private static final short UNKNOWN = -1;

    private final String key;
    private final String name;
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final int[] glyphs = new int[0x10000];
    private final short[] widths = new short[0x10000];
    private final Map<Integer, GeneralPath> outlines = new ConcurrentHashMap<>();

    private TypeFile(String key, String name, TrueTypeFont font) throws IOException {
        this.key = key;
        this.name = name;
        this.font = font;
        characters = font.getUnicodeCmapLookup();
        Arrays.fill(glyphs, UNKNOWN);
        Arrays.fill(widths, UNKNOWN);
    }

    /** @throws UncheckedIOException when the font is not on the class path or broken: the application cannot work then */
    static TypeFile read(String name) {
        try (InputStream in = TypeFile.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            if (in == null) throw new IOException("no font " + name + " on the class path: was src/main/web built?");
            return new TypeFile(name, name, parsed(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A font of the office.
     *
     * @param key its digest
     * @param name as its maker calls it, in the letters of PostScript
     * @param bytes checked before, see {@link TrueType}
     */
    static TypeFile of(String key, String name, byte[] bytes) {
        try {
            return new TypeFile(key, name, parsed(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont parsed(byte[] bytes) throws IOException {
        TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(bytes));
        // A font says which glyph a character has in several tables; each takes some megabytes once read.
        if (font.getUnicodeCmapLookup() instanceof CmapSubtable used)
            font.getCmap().setCmaps(new CmapSubtable[] {used});
        return font;
    }

    /** What tells it from every other font: its name where it is built in, its digest where it is the office's. */
    String key() {
        return key;
    }

    String name() {
        return name;
    }

    TrueTypeFont font() {
        return font;
    }

    /** The glyph's number in the font, 0 when there is none. */
    int glyph(int point) {
        if (point >= glyphs.length) return characters.getGlyphId(point);
        int glyph = glyphs[point];
        if (glyph < 0) glyphs[point] = glyph = characters.getGlyphId(point);
        return glyph;
    }

    /** In 1/1000 em. */
    int width(int point) {
        if (point >= widths.length) return advance(point);
        int width = widths[point];
        if (width < 0) widths[point] = (short) (width = advance(point));
        return width;
    }

    /**
     * The glyph that is drawn for a character: its own, nothing for an invisible one that has none, else a box. Print
     * files may not use the font's own sign for what it lacks.
     */
    int drawn(int point) {
        int glyph = glyph(point);
        if (glyph != 0) return glyph;
        boolean invisible = Character.getType(point) == Character.FORMAT
                || (point >= 0xFE00 && point <= 0xFE0F)
                || (point >= 0xE0100 && point <= 0xE01EF);
        if (invisible) return glyph(' ');
        int box = glyph('□');
        return box != 0 ? box : glyph('?');
    }

    /** The width of what is drawn for a character, in 1/1000 em. */
    int drawnWidth(int point) {
        if (glyph(point) != 0) return width(point);
        try {
            return font.getAdvanceWidth(drawn(point)) * 1000 / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int advance(int point) {
        try {
            return font.getAdvanceWidth(glyph(point)) * 1000 / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    GeneralPath outline(int point) {
        return outlines.computeIfAbsent(drawn(point), this::read);
    }

    private GeneralPath read(int glyph) {
        try {
            GlyphData data = font.getGlyph().getGlyph(glyph);
            var outline = data == null ? new GeneralPath() : data.getPath();
            double scale = 1000.0 / font.getUnitsPerEm();
            if (scale != 1) outline.transform(AffineTransform.getScaleInstance(scale, scale));
            return outline;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
