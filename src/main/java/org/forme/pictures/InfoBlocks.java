package org.forme.pictures;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;

/**
 * The pieces of a picture file that tell something about it, found without decoding anything, each no larger than {@link
 * #MAX}: whatever a file claims, reading what it tells takes little memory and time. A TIFF is such a piece as a whole,
 * and is read tag by tag.
 */
final class InfoBlocks {
    /** Bytes of a piece: a JPEG's hold 64 kB, and no real one is several times that. */
    static final int MAX = 256 << 10;

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] XMP = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
    private static final short PHOTOSHOP_IPTC = 0x0404;
    private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

    /** After its name a part of a profile says which of how many it is. */
    private static final int PARTED = 14;

    /** Bytes of a profile; those of printing presses take two million. */
    private static final int PROFILE_MAX = 4 << 20;

    private static final byte[] PHOTOSHOP = "Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII);

    /** An iTXt chunk's keyword, and after it: not compressed, no language, no translation. */
    private static final byte[] PNG_XMP = "XML:com.adobe.xmp\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII);

    /** As a TIFF; null where there is none. */
    byte[] exif;

    /** As XML; null where there is none. */
    byte[] xmp;

    /** As the resources of Photoshop, among them IPTC. */
    final ByteArrayOutputStream photoshop = new ByteArrayOutputStream();

    /** As IPTC's own; null where there is none. */
    byte[] iptc;

    /** What says what its colours mean; empty where nothing does. */
    final ByteArrayOutputStream profile = new ByteArrayOutputStream();

    /** Whether the file breaks off among them. */
    boolean broken;

    static InfoBlocks of(byte[] bytes, Format format) {
        var blocks = new InfoBlocks();
        try {
            switch (format) {
                case TIFF -> blocks.exif = bytes;
                case JPEG -> blocks.inJpeg(ByteBuffer.wrap(bytes));
                case PNG -> blocks.inPng(ByteBuffer.wrap(bytes));
                case WEBP -> blocks.inWebp(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException damaged) {
            blocks.broken = true;
        }
        return blocks;
    }

    private void inJpeg(ByteBuffer jpeg) {
        jpeg.position(2);
        while (jpeg.remaining() >= 4) {
            int marker = jpeg.getShort() & 0xFFFF;
            if (marker < 0xFFC0 || marker == 0xFFDA) break;
            byte[] segment = next(jpeg, (jpeg.getShort() & 0xFFFF) - 2);
            if (marker == 0xFFE1 && exif == null && starts(segment, EXIF)) exif = after(segment, EXIF);
            if (marker == 0xFFE1 && xmp == null && starts(segment, XMP)) xmp = after(segment, XMP);
            if (marker == 0xFFE2 && starts(segment, ICC) && profile.size() < PROFILE_MAX)
                profile.write(segment, PARTED, Math.max(0, segment.length - PARTED));
            if (marker == 0xFFED && starts(segment, PHOTOSHOP) && photoshop.size() + segment.length <= MAX)
                photoshop.writeBytes(after(segment, PHOTOSHOP));
        }
    }

    private void inPng(ByteBuffer png) {
        png.position(8);
        while (png.remaining() >= 8) {
            int length = png.getInt();
            int name = png.getInt();
            byte[] chunk = next(png, length);
            if (name == name("eXIf") && exif == null) exif = chunk;
            if (name == name("iTXt") && xmp == null && starts(chunk, PNG_XMP)) xmp = after(chunk, PNG_XMP);
            if (name == name("iCCP")) inflate(chunk);
            png.position(Math.addExact(png.position(), 4));
        }
    }

    private void inWebp(ByteBuffer webp) {
        webp.position(12);
        while (webp.remaining() >= 8) {
            int name = Integer.reverseBytes(webp.getInt());
            int length = webp.getInt();
            byte[] chunk = next(webp, length);
            if (name == name("EXIF") && exif == null) exif = starts(chunk, EXIF) ? after(chunk, EXIF) : chunk;
            if (name == name("XMP ") && xmp == null) xmp = chunk;
            if (name == name("ICCP")) profile.writeBytes(chunk);
            if ((length & 1) == 1 && webp.hasRemaining()) webp.get();
        }
    }

    /** A profile's name up to a zero, a zero for the way of packing, and the profile packed. */
    private void inflate(byte[] chunk) {
        int zero = 0;
        while (zero < chunk.length && chunk[zero] != 0) zero++;
        if (zero + 2 >= chunk.length) return;
        try (var in = new InflaterInputStream(new ByteArrayInputStream(chunk, zero + 2, chunk.length))) {
            profile.writeBytes(in.readNBytes(PROFILE_MAX));
        } catch (IOException damaged) {
            profile.write(0);
        }
    }

    /** What stands there, where it is small enough to be looked at; empty where it is not. */
    private static byte[] next(ByteBuffer file, int length) {
        if (length < 0) throw new IllegalArgumentException("a length below nothing");
        int start = file.position();
        file.position(Math.addExact(start, length));
        return length > MAX ? new byte[0] : Arrays.copyOfRange(file.array(), start, start + length);
    }

    /** IPTC's own among the resources of Photoshop; null where there is none. */
    static byte[] iptcIn(byte[] resources) {
        ByteBuffer from = ByteBuffer.wrap(resources);
        while (from.remaining() >= 12 && from.getInt() == name("8BIM")) {
            boolean iptc = from.getShort() == PHOTOSHOP_IPTC;
            int letters = from.get() & 0xFF;
            from.position(from.position() + letters + 1 - letters % 2);
            int length = from.getInt();
            byte[] resource = next(from, length);
            if (iptc) return resource;
            if (length % 2 == 1 && from.hasRemaining()) from.get();
        }
        return null;
    }

    /** What says what the colours mean; empty where nothing does. */
    byte[] profile(Format format) {
        if (format != Format.TIFF) return profile.toByteArray();
        byte[] tag = InfoTags.of(exif).bytes(InfoTags.PROFILE);
        return tag == null ? new byte[0] : tag;
    }

    private static int name(String letters) {
        return ByteBuffer.wrap(letters.getBytes(StandardCharsets.US_ASCII)).getInt();
    }

    private static boolean starts(byte[] block, byte[] with) {
        return block.length >= with.length && Arrays.equals(block, 0, with.length, with, 0, with.length);
    }

    private static byte[] after(byte[] block, byte[] start) {
        return Arrays.copyOfRange(block, start.length, block.length);
    }
}
