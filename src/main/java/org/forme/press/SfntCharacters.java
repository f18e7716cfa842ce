package org.forme.press;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which character is which glyph, read from a font's table {@code cmap}: its widest table of Unicode, of segments or of
 * groups (formats 4 and 12). Takes time in proportion to the table, whatever it claims.
 */
final class SfntCharacters {
    private static final int UNICODE = 0;
    private static final int WINDOWS = 3;
    private static final int LAST = 0x10FFFF;
    private static final int GROUP = 12;

    private final ByteBuffer table;
    private final int glyphs;
    private final SortedMap<Integer, Integer> characters = new TreeMap<>();

    private SfntCharacters(ByteBuffer table, int glyphs) {
        this.table = table;
        this.glyphs = glyphs;
    }

    /** Glyphs by their code points. @throws Sfnt.Broken where there is no table of Unicode, or it is no sound one */
    static SortedMap<Integer, Integer> read(ByteBuffer cmap, int glyphs) throws Sfnt.Broken {
        int best = 0;
        int at = -1;
        int count = cmap.getShort(2) & 0xFFFF;
        Sfnt.require(cmap.capacity() >= 4 + count * 8);
        for (int i = 0; i < count; i++) {
            int offset = cmap.getInt(8 + i * 8);
            Sfnt.require(offset >= 4 && offset <= cmap.capacity() - 4);
            int worth = worth(cmap.getShort(4 + i * 8), cmap.getShort(6 + i * 8), cmap.getShort(offset));
            if (worth > best) {
                best = worth;
                at = offset;
            }
        }
        if (best == 0) throw new Sfnt.Broken("press.face_no_unicode");
        var read = new SfntCharacters(cmap.slice(at, cmap.capacity() - at), glyphs);
        if (cmap.getShort(at) == 4) read.segments();
        else read.groups();
        return read.characters;
    }

    private static int worth(int platform, int encoding, int format) {
        boolean whole = platform == WINDOWS && encoding == 10 || platform == UNICODE && encoding != 5;
        boolean plain = platform == WINDOWS && encoding == 1 || platform == UNICODE && encoding != 5;
        if (format == 12 && whole) return 2;
        return format == 4 && plain ? 1 : 0;
    }

    private void segments() throws Sfnt.Broken {
        Sfnt.require(table.capacity() >= 16);
        int twice = table.getShort(6) & 0xFFFE;
        Sfnt.require(twice > 0 && table.capacity() >= 16 + 4 * twice);
        int before = -1;
        for (int i = 0; i < twice; i += 2) {
            int end = table.getShort(14 + i) & 0xFFFF;
            int start = table.getShort(16 + twice + i) & 0xFFFF;
            Sfnt.require(start > before && end >= start);
            segment(start, end, table.getShort(16 + 2 * twice + i), 16 + 3 * twice + i);
            before = end;
        }
    }

    private void segment(int start, int end, int delta, int ranges) throws Sfnt.Broken {
        int range = table.getShort(ranges) & 0xFFFF;
        boolean last = end == 0xFFFF;
        for (int point = start; point <= end; point++) {
            int glyph = point;
            if (range != 0 && !(last && range == 0xFFFF)) {
                int at = ranges + range + 2 * (point - start);
                Sfnt.require(last || at <= table.capacity() - 2);
                glyph = at <= table.capacity() - 2 ? table.getShort(at) & 0xFFFF : 0;
                if (glyph == 0) continue;
            }
            put(point, glyph + delta & 0xFFFF);
        }
    }

    private void groups() throws Sfnt.Broken {
        Sfnt.require(table.capacity() >= 16);
        long count = table.getInt(12) & 0xFFFFFFFFL;
        Sfnt.require(table.capacity() >= 16 + count * GROUP);
        int before = -1;
        for (int i = 0; i < count; i++) {
            int start = table.getInt(16 + i * GROUP);
            int end = table.getInt(20 + i * GROUP);
            int first = table.getInt(24 + i * GROUP);
            Sfnt.require(start > before && end >= start && end <= LAST && first >= 0);
            for (int point = start; point <= end; point++) put(point, first + point - start);
            before = end;
        }
    }

    /** What points at no glyph, or at the one for what is lacking, is no character of the font. */
    private void put(int point, int glyph) {
        boolean noCharacter = (point & 0xFFFE) == 0xFFFE;
        if (glyph > 0 && glyph < glyphs && !noCharacter) characters.put(point, glyph);
    }

    /** The characters as a table {@code cmap} of one group a run. */
    static byte[] write(Map<Integer, Integer> characters) {
        var groups = new ArrayList<int[]>();
        int[] group = null;
        for (var one : characters.entrySet()) {
            int point = one.getKey();
            boolean goesOn = group != null && point == group[1] + 1 && one.getValue() == group[2] + point - group[0];
            if (goesOn) group[1]++;
            else groups.add(group = new int[] {point, point, one.getValue()});
        }
        int length = 16 + groups.size() * GROUP;
        ByteBuffer out = ByteBuffer.allocate(12 + length);
        out.putShort((short) 0).putShort((short) 1);
        out.putShort((short) WINDOWS).putShort((short) 10).putInt(12);
        out.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(groups.size());
        for (int[] one : groups) for (int number : one) out.putInt(number);
        return out.array();
    }
}
