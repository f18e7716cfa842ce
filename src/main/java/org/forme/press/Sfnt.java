package org.forme.press;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tables of a font file, each known to lie within the file. Whoever reads a table reads it through a buffer of its
 * own, so that nothing is read behind its end.
 */
final class Sfnt {
    /** A file that is no whole and sound font. */
    static final class Broken extends Exception {
        final String reason;

        /** @param reason message key */
        Broken(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }

    static final String BROKEN = "press.face_broken";
    static final String CUT_OFF = "press.face_cut_off";

    private static final int TRUE_TYPE = 0x00010000;
    private static final int HEAD = 12;
    private static final int ENTRY = 16;

    /** Of what a font may hold by the standard there are about sixty. */
    private static final int MOST_TABLES = 120;

    private final Map<String, ByteBuffer> tables;

    private Sfnt(Map<String, ByteBuffer> tables) {
        this.tables = tables;
    }

    /** Reads the list of tables. @throws Broken where it is another kind of font, or a table is not all there */
    static Sfnt read(byte[] bytes) throws Broken {
        if (bytes.length < HEAD) throw new Broken(bytes.length == 0 ? BROKEN : CUT_OFF);
        ByteBuffer file = ByteBuffer.wrap(bytes);
        kind(file.getInt(0), tag(file, 0));
        int count = file.getShort(4) & 0xFFFF;
        require(count > 0 && count <= MOST_TABLES);
        if (bytes.length < HEAD + count * ENTRY) throw new Broken(CUT_OFF);
        var tables = new TreeMap<String, ByteBuffer>();
        for (int i = 0; i < count; i++) {
            int entry = HEAD + i * ENTRY;
            long offset = file.getInt(entry + 8) & 0xFFFFFFFFL;
            long length = file.getInt(entry + 12) & 0xFFFFFFFFL;
            if (offset + length > bytes.length) throw new Broken(CUT_OFF);
            require(tables.put(tag(file, entry), file.slice((int) offset, (int) length)) == null);
        }
        return new Sfnt(tables);
    }

    private static void kind(int version, String tag) throws Broken {
        switch (tag) {
            case "OTTO" -> throw new Broken("press.face_cff");
            case "ttcf" -> throw new Broken("press.face_collection");
            case "wOFF", "wOF2" -> throw new Broken("press.face_woff");
            default -> {
                if (version != TRUE_TYPE && !tag.equals("true")) throw new Broken("press.face_no_font");
            }
        }
    }

    boolean has(String table) {
        return tables.containsKey(table);
    }

    /** A table from its beginning. @throws Broken where there is none, or it is shorter than that */
    ByteBuffer need(String table, int shortest) throws Broken {
        ByteBuffer found = tables.get(table);
        require(found != null && found.capacity() >= shortest);
        return found.duplicate();
    }

    static void require(boolean sound) throws Broken {
        if (!sound) throw new Broken(BROKEN);
    }

    /** A font of these tables, as a file. */
    static byte[] write(SortedMap<String, byte[]> tables) {
        var bytes = new ByteArrayOutputStream(1 << 20);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(TRUE_TYPE);
            out.writeShort(tables.size());
            for (int i = 0; i < 3; i++) out.writeShort(0);
            int offset = HEAD + tables.size() * ENTRY;
            for (var table : tables.entrySet()) {
                out.writeBytes(table.getKey());
                out.writeInt(0);
                out.writeInt(offset);
                out.writeInt(table.getValue().length);
                offset += padded(table.getValue().length);
            }
            for (byte[] table : tables.values()) {
                out.write(table);
                out.write(new byte[padded(table.length) - table.length]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }

    private static String tag(ByteBuffer file, int at) {
        byte[] tag = new byte[4];
        file.get(at, tag);
        return new String(tag, StandardCharsets.ISO_8859_1);
    }
}
