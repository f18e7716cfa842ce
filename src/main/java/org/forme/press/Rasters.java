package org.forme.press;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.forme.pictures.Orientation;

/** Pictures read for a place on the page, no finer than print can show. */
final class Rasters {
    /** Newsprint shows no more than 150 to 200 dots an inch; what is finer than this is thinned out. */
    private static final double FINEST = 300;

    /** Most pixels decoded at once: some 70 MB. */
    private static final long DECODED_MAX = 24_000_000;

    private Rasters() {}

    /** The picture for a screen, thinned out to what its width in points can show; null when it is none. */
    static BufferedImage read(byte[] bytes, double width) throws IOException {
        BufferedImage image = decode(bytes, pixels(width), 0);
        return image == null ? null : toRgb(image, pixels(width));
    }

    /** How many pixels a width in points can show in print. */
    static int pixels(double width) {
        return (int) Math.max(16, width / 72 * FINEST);
    }

    /** The picture upright and in its own colours, at least twice as wide as asked where it is that wide; null when it is none. */
    static BufferedImage decode(byte[] bytes, int wide, int high) throws IOException {
        Orientation held = Orientation.of(bytes);
        for (Iterator<ImageReader> readers = readers(bytes); readers.hasNext(); ) {
            ImageReader reader = readers.next();
            try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
                reader.setInput(in, true, true);
                ImageReadParam how = reader.getDefaultReadParam();
                int step = step(reader, weight(reader), held, wide, high);
                how.setSourceSubsampling(step, step, 0, 0);
                return Upright.image(reader.read(0, how), held);
            } catch (IOException | RuntimeException broken) {
                // One reader stumbles over a profile or a mark that the other takes.
                if (!readers.hasNext()) throw broken;
            } finally {
                reader.dispose();
            }
        }
        return null;
    }

    /** The four bands of a JPEG as they are written, as fine as {@link #decode} reads pictures; null when it is none. */
    static Raster fourBands(byte[] bytes, int wide, int high) throws IOException {
        Orientation held = Orientation.of(bytes);
        IOException broken = null;
        for (Iterator<ImageReader> readers = readers(bytes); readers.hasNext(); ) {
            ImageReader reader = readers.next();
            try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
                if (!reader.canReadRaster()) continue;
                reader.setInput(in, true, true);
                ImageReadParam how = reader.getDefaultReadParam();
                int step = step(reader, 1, held, wide, high);
                how.setSourceSubsampling(step, step, 0, 0);
                return Upright.raster(reader.readRaster(0, how), held);
            } catch (IOException failed) {
                broken = failed;
            } finally {
                reader.dispose();
            }
        }
        if (broken != null) throw broken;
        return null;
    }

    private static int step(ImageReader reader, double weight, Orientation held, int wide, int high)
            throws IOException {
        int width = held.swaps() ? reader.getHeight(0) : reader.getWidth(0);
        int height = held.swaps() ? reader.getWidth(0) : reader.getHeight(0);
        int pixels = PrintPicture.covering(width, height, wide, high);
        int step = Math.max(1, width / (2 * Math.max(1, pixels)));
        return Math.max(step, coarser((long) (width * weight), height));
    }

    /** How much more memory a pixel takes than one of four bytes; in 16 bits with holes it has eight. */
    private static double weight(ImageReader reader) throws IOException {
        ImageTypeSpecifier raw = reader.getRawImageType(0);
        return raw == null ? 1 : Math.max(1, raw.getColorModel().getPixelSize() / 32.0);
    }

    /** Of how many pixels in a row one is read, so that no more are decoded than memory takes. */
    static int coarser(long width, long height) {
        int step = 1;
        while (width / step * (height / step) > DECODED_MAX) step++;
        return step;
    }

    /** The picture on white paper in the colours of screens. */
    static BufferedImage onPaper(BufferedImage image) {
        var paper = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = paper.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.drawImage(image, 0, 0, null);
        g.dispose();
        return paper;
    }

    private static Iterator<ImageReader> readers(byte[] bytes) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            return ImageIO.getImageReaders(in);
        }
    }

    private static BufferedImage toRgb(BufferedImage image, int most) {
        double scale = Math.min(1, (double) most / image.getWidth());
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean alpha = image.getColorModel().hasAlpha();
        var out = new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var g = out.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(image, 0, 0, width, height, null);
        g.dispose();
        return out;
    }
}
