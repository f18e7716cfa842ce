package org.forme.pictures;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * How a camera was held, as EXIF tells it with the numbers 1 to 8 (CIPA DC-008, tag 0x0112). Where nothing or nonsense is
 * told, the picture is upright.
 */
public record Orientation(int number) {
    static final Orientation UPRIGHT = new Orientation(1);

    private static final int TAG = 0x0112;
    /** Tags looked through at most: a real directory has a few dozen. */
    private static final int TAGS_MAX = 500;

    /** As the file of a picture tells it, whatever kind of picture it is. */
    public static Orientation of(byte[] bytes) {
        return Format.of(bytes).map(format -> of(bytes, format)).orElse(UPRIGHT);
    }

    static Orientation of(byte[] bytes, Format format) {
        try {
            Optional<ByteBuffer> exif =
                    switch (format) {
                        case TIFF -> Optional.of(ByteBuffer.wrap(bytes));
                        case JPEG -> inJpeg(ByteBuffer.wrap(bytes));
                        case PNG -> inChunks(ByteBuffer.wrap(bytes), 8, ByteOrder.BIG_ENDIAN);
                        case WEBP -> inChunks(ByteBuffer.wrap(bytes), 12, ByteOrder.LITTLE_ENDIAN);
                    };
            return exif.map(Orientation::inTiff).orElse(UPRIGHT);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException nonsense) {
            return UPRIGHT;
        }
    }

    /** Whether upright its width is what was its height. */
    public boolean swaps() {
        return number >= 5;
    }

    /** Turns a picture of this size, as stored, upright. */
    public AffineTransform upright(int width, int height) {
        return switch (number) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static Optional<ByteBuffer> inJpeg(ByteBuffer jpeg) {
        jpeg.position(2);
        while (jpeg.remaining() >= 4) {
            int marker = jpeg.getShort() & 0xFFFF;
            if (marker < 0xFFC0 || marker == 0xFFDA) break;
            int length = (jpeg.getShort() & 0xFFFF) - 2;
            int start = jpeg.position();
            boolean exif = marker == 0xFFE1 && length > 6 && jpeg.getInt(start) == 0x45786966;
            if (exif) return Optional.of(jpeg.slice(start + 6, length - 6));
            jpeg.position(start + length);
        }
        return Optional.empty();
    }

    /** PNG says length, name, data, checksum; WebP says name, length, data, and fills up to an even length. */
    private static Optional<ByteBuffer> inChunks(ByteBuffer file, int first, ByteOrder order) {
        boolean png = order == ByteOrder.BIG_ENDIAN;
        file.position(first);
        while (file.remaining() >= 8) {
            int a = file.order(order).getInt();
            int b = file.order(ByteOrder.BIG_ENDIAN).getInt();
            if (!png) {
                file.position(file.position() - 8);
                b = file.order(ByteOrder.BIG_ENDIAN).getInt();
                a = file.order(order).getInt();
            }
            boolean exif = b == (png ? 0x65584966 : 0x45584946);
            if (exif) return Optional.of(file.slice(file.position(), a));
            file.position(Math.addExact(file.position(), Math.addExact(a, png ? 4 : a & 1)));
        }
        return Optional.empty();
    }

    private static Orientation inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int tags = Math.min(TAGS_MAX, tiff.getShort(directory) & 0xFFFF);
        for (int i = 0; i < tags; i++) {
            int entry = directory + 2 + i * 12;
            if ((tiff.getShort(entry) & 0xFFFF) != TAG) continue;
            int number = tiff.getShort(entry + 8) & 0xFFFF;
            return number >= 1 && number <= 8 ? new Orientation(number) : UPRIGHT;
        }
        return UPRIGHT;
    }
}
