package org.forme.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/** Pictures that tell something about themselves, written byte by byte as cameras and agencies write them. */
public final class Labelled {
    /** The marker of IPTC for UTF-8: escape, per cent, G. */
    static final byte[] UTF_8_MARK = {0x1B, '%', 'G'};

    /** 31°14′15″ N 121°28′30″ E stands in {@link #gps} as these numbers, and in XMP as these words. */
    public static final List<String> PLACE = List.of("31,14.25N", "121,28.5E", "GPSLatitude", "WGS-84-人民广场");

    private Labelled() {}

    /** A JPEG with these segments behind its start. */
    static byte[] jpeg(byte[] jpeg, byte[]... segments) {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        for (byte[] segment : segments) out.writeBytes(segment);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** A photograph whose EXIF and XMP both tell where it was taken. */
    public static byte[] withPlace(byte[] jpeg) {
        return jpeg(jpeg, exif(gps("菜场清晨", "张三", "2026:01:23 06:10:11")), xmp(packet("", """
            <exif:GPSLatitude>31,14.25N</exif:GPSLatitude><exif:GPSLongitude>121,28.5E</exif:GPSLongitude>
            <photoshop:City>上海</photoshop:City>\
            """)));
    }

    static byte[] exif(byte[] tiff) {
        return segment(0xE1, joined("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff));
    }

    static byte[] xmp(String packet) {
        return segment(
                0xE1,
                joined(
                        "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII),
                        packet.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] comment(byte[] words) {
        return segment(0xFE, words);
    }

    static byte[] iptc(byte[] records) {
        byte[] resource = joined(
                "Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII),
                // Something else first, with a name and an odd length.
                "8BIM".getBytes(StandardCharsets.US_ASCII),
                new byte[] {4, 0x25, 3, 'a', 'b', 'c', 0, 0, 0, 1, 9, 0},
                "8BIM".getBytes(StandardCharsets.US_ASCII),
                new byte[] {4, 4, 0, 0},
                ByteBuffer.allocate(4).putInt(records.length).array(),
                records);
        return segment(0xED, resource);
    }

    /** A record of IPTC: 1:90 is the mark of its characters, 2:120 the caption. */
    static byte[] record(int record, int dataset, byte[] value) {
        return joined(
                new byte[] {0x1C, (byte) record, (byte) dataset, (byte) (value.length >> 8), (byte) value.length},
                value);
    }

    static byte[] record(int dataset, String value, Charset charset) {
        return record(2, dataset, value.getBytes(charset));
    }

    static String packet(String description, String more) {
        return """
            <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
             xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">
            %s%s</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>\
            """.formatted(
                        description.isEmpty()
                                ? ""
                                : "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">" + description
                                        + "</rdf:li></rdf:Alt></dc:description>",
                        more);
    }

    /** A small TIFF as EXIF holds it, with a directory of a place. */
    static byte[] gps(String description, String artist, String taken) {
        List<byte[]> texts = new ArrayList<>();
        texts.add((description + "\0").getBytes(StandardCharsets.UTF_8));
        texts.add((artist + "\0").getBytes(StandardCharsets.UTF_8));
        texts.add((taken + "\0").getBytes(StandardCharsets.US_ASCII));
        texts.add("WGS-84-人民广场\0".getBytes(StandardCharsets.UTF_8));
        int first = 8;
        int exif = first + 2 + 4 * 12 + 4;
        int place = exif + 2 + 12 + 4;
        int data = place + 2 + 3 * 12 + 4;
        int numbers = data + texts.stream().mapToInt(text -> text.length).sum();
        var tiff = ByteBuffer.allocate(numbers + 48).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(first);
        int at = data;
        tiff.putShort((short) 4);
        tag(tiff, 0x010E, 2, texts.get(0).length, at);
        tag(tiff, 0x013B, 2, texts.get(1).length, at += texts.get(0).length);
        tag(tiff, 0x8769, 4, 1, exif);
        tag(tiff, 0x8825, 4, 1, place);
        tiff.putInt(0).putShort((short) 1);
        tag(tiff, 0x9003, 2, texts.get(2).length, at += texts.get(1).length);
        tiff.putInt(0).putShort((short) 3);
        tag(tiff, 2, 5, 3, numbers);
        tag(tiff, 4, 5, 3, numbers + 24);
        tag(tiff, 0x12, 2, texts.get(3).length, at + texts.get(2).length);
        tiff.putInt(0);
        texts.forEach(tiff::put);
        for (int number : new int[] {31, 1, 14, 1, 15, 1, 121, 1, 28, 1, 30, 1}) tiff.putInt(number);
        return tiff.array();
    }

    /** A chunk of a PNG put behind its header. */
    static byte[] png(byte[] png, String name, byte[] data) {
        byte[] chunk = joined(name.getBytes(StandardCharsets.US_ASCII), data);
        var sum = new CRC32();
        sum.update(chunk);
        return joined(
                Arrays.copyOf(png, 33),
                ByteBuffer.allocate(4).putInt(data.length).array(),
                chunk,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array(),
                Arrays.copyOfRange(png, 33, png.length));
    }

    /** A chunk of a WebP put at its end. */
    static byte[] webp(byte[] webp, String name, byte[] data) {
        byte[] whole = joined(
                webp,
                name.getBytes(StandardCharsets.US_ASCII),
                ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(data.length)
                        .array(),
                data,
                new byte[data.length % 2]);
        ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putInt(4, whole.length - 8);
        return whole;
    }

    private static void tag(ByteBuffer tiff, int tag, int kind, int count, int value) {
        tiff.putShort((short) tag).putShort((short) kind).putInt(count).putInt(value);
    }

    private static byte[] segment(int marker, byte[] data) {
        return joined(
                new byte[] {(byte) 0xFF, (byte) marker, (byte) (data.length + 2 >> 8), (byte) (data.length + 2)}, data);
    }

    static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }
}
