package org.forme.press;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Pictures read for a place on the page, no finer than print can show. */
final class Rasters {
    /** Newsprint shows no more than 150 to 200 dots an inch; what is finer than this is thinned out. */
    private static final double FINEST = 300;

    private Rasters() {}

    /** Whether these are the bytes of an RGB or grey JPEG that may go into a PDF as they are. */
    static boolean plainJpeg(byte[] bytes, double width) throws IOException {
        if (bytes.length < 4 || (bytes[0] & 0xFF) != 0xFF || (bytes[1] & 0xFF) != 0xD8) return false;
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = reader(in);
            if (reader == null) return false;
            try {
                reader.setInput(in, true, true);
                if (reader.getWidth(0) > 1.5 * pixels(width)) return false;
                int components = components(bytes);
                return components == 1 || components == 3;
            } finally {
                reader.dispose();
            }
        }
    }

    /** The picture, thinned out to what its width in points can show; null when it is none. */
    static BufferedImage read(byte[] bytes, double width) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = reader(in);
            if (reader == null) return null;
            try {
                reader.setInput(in, true, true);
                ImageReadParam how = reader.getDefaultReadParam();
                int step = Math.max(1, (int) (reader.getWidth(0) / (2 * pixels(width))));
                how.setSourceSubsampling(step, step, 0, 0);
                return toRgb(reader.read(0, how), (int) pixels(width));
            } finally {
                reader.dispose();
            }
        }
    }

    private static double pixels(double width) {
        return Math.max(16, width / 72 * FINEST);
    }

    private static ImageReader reader(ImageInputStream in) {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        return readers.hasNext() ? readers.next() : null;
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

    /** Colour components by the JPEG's frame header; 0 when there is none. */
    private static int components(byte[] bytes) {
        for (int at = 2; at + 9 < bytes.length; ) {
            if ((bytes[at] & 0xFF) != 0xFF) return 0;
            int marker = bytes[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC)
                return bytes[at + 9] & 0xFF;
            at += 2 + ((bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF);
        }
        return 0;
    }
}
