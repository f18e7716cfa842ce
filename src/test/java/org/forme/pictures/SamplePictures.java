package org.forme.pictures;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Files for tests, made here: none is anybody's picture. */
public final class SamplePictures {
    /** 16 × 8 pixels of a strong red. */
    private static final String WEBP =
            "UklGRhoCAABXRUJQVlA4WAoAAAAgAAAADwAABwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggLAAAAJABAJ0BKhAACAACwEwloAJ0ugADmAD+8DhD4rfUDRTf/Vof+rQ/9Wh+twAA";

    private SamplePictures() {}

    /** Left half red, right half blue; what is up is told by a white band along the top. */
    public static BufferedImage image(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height / 4);
        pen.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return written(image(width, height), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(image(width, height), "png");
    }

    public static byte[] tiff(int width, int height) {
        return written(image(width, height), "tiff");
    }

    public static byte[] webp() {
        return Base64.getDecoder().decode(WEBP);
    }

    /** A JPEG of four inks, all cyan. */
    public static byte[] cmykJpeg(int width, int height) {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        int[] cyan = new int[width * height * 4];
        for (int i = 0; i < cyan.length; i += 4) cyan[i] = 255;
        raster.setPixels(0, 0, width, height, cyan);
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), writer.getDefaultWriteParam());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A TIFF of four inks, all cyan, not compressed, as a layout program writes it. */
    static byte[] cmykTiff(int width, int height) {
        int[][] tags = {
            {256, 4, 1, width},
            {257, 4, 1, height},
            {258, 3, 4, 8 + 2 + 11 * 12 + 4},
            {259, 3, 1, 1},
            {262, 3, 1, 5},
            {273, 4, 1, 8 + 2 + 11 * 12 + 4 + 8},
            {277, 3, 1, 4},
            {278, 4, 1, height},
            {279, 4, 1, width * height * 4},
            {284, 3, 1, 1},
            {332, 3, 1, 1}
        };
        var tiff = ByteBuffer.allocate(8 + 2 + 11 * 12 + 4 + 8 + width * height * 4)
                .order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) tags.length);
        for (int[] tag : tags)
            tiff.putShort((short) tag[0])
                    .putShort((short) tag[1])
                    .putInt(tag[2])
                    .putInt(tag[3]);
        tiff.putInt(0);
        for (int i = 0; i < 4; i++) tiff.putShort((short) 8);
        for (int i = 0; i < width * height; i++) tiff.put((byte) 255).put(new byte[3]);
        return tiff.array();
    }

    /** A JPEG that says how the camera was held. */
    public static byte[] held(byte[] jpeg, int orientation) {
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        return joined(Arrays.copyOf(jpeg, 2), exif, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A PNG of a few bytes that claims to be this large. */
    public static byte[] claimedPng(int width, int height) {
        var header = ByteBuffer.allocate(17).put("IHDR".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(header.array());
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13};
        return joined(
                png,
                header.array(),
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    /** A PDF with this many pages, each a tabloid page with a black bar. */
    public static byte[] pdf(int pages) {
        return pdf(pages, document -> {});
    }

    /** Something done to a document before it is saved. */
    interface Change {
        void to(PDDocument document) throws IOException;
    }

    static byte[] pdf(int pages, Change change) {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                var page = new PDPage(new PDRectangle(273 * 72 / 25.4f, 390 * 72 / 25.4f));
                document.addPage(page);
                try (var pen = new PDPageContentStream(document, page)) {
                    pen.addRect(100, 100, 300, 50);
                    pen.fill();
                }
            }
            change.to(document);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] written(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) throw new IllegalStateException("no writer for " + format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }
}
