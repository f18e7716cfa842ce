package org.forme.press;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Small fonts as an office might bring them, cut from a built-in one: easily told from the built-in Kai, being bold Hei. */
public final class OfficeFonts {
    /** What they can set. */
    public static final String WORDS = "永和九年岁在癸丑暮春之初，。会于山阴2026Kai ";

    private static final byte[] SOUND = cut(WORDS);

    private OfficeFonts() {}

    /** A sound one. */
    public static byte[] sound() {
        return SOUND.clone();
    }

    /** One of other characters. */
    public static byte[] of(String characters) {
        return cut(characters);
    }

    /** One with these bits of the right to embed it. */
    public static byte[] embedding(int bits) {
        byte[] font = sound();
        return patched(font, "OS/2", 8, bits);
    }

    /** With a number of two bytes changed in a table. */
    public static byte[] patched(byte[] font, String table, int at, int number) {
        ByteBuffer.wrap(font).putShort(place(font, table) + at, (short) number);
        return font;
    }

    /** With a table called otherwise. */
    public static byte[] renamed(byte[] font, String table, String name) {
        byte[] tag = name.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(tag, 0, font, entry(font, table), 4);
        return font;
    }

    /** Where a table begins. */
    static int place(byte[] font, String table) {
        return ByteBuffer.wrap(font).getInt(entry(font, table) + 8);
    }

    private static int entry(byte[] font, String table) {
        for (int at = 12; ; at += 16) if (new String(font, at, 4, StandardCharsets.ISO_8859_1).equals(table)) return at;
    }

    private static byte[] cut(String characters) {
        try (InputStream in = OfficeFonts.class.getResourceAsStream("/fonts/NotoSansSC_700Bold.ttf")) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            var subsetter = new TTFSubsetter(font);
            characters.codePoints().forEach(subsetter::add);
            var out = new ByteArrayOutputStream();
            subsetter.writeToStream(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
