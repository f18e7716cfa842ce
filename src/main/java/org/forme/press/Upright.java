package org.forme.press;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.forme.pictures.Orientation;

/** Turns what a camera held sideways, or mirrored, without touching a sample. */
final class Upright {
    private Upright() {}

    static BufferedImage image(BufferedImage image, Orientation held) {
        if (held.number() == 1) return image;
        WritableRaster turned = turned(image.getRaster(), held);
        return new BufferedImage(image.getColorModel(), turned, image.isAlphaPremultiplied(), null);
    }

    static Raster raster(Raster raster, Orientation held) {
        return held.number() == 1 ? raster : turned(raster, held);
    }

    private static WritableRaster turned(Raster from, Orientation held) {
        int width = from.getWidth();
        int height = from.getHeight();
        WritableRaster to = held.swaps()
                ? from.createCompatibleWritableRaster(height, width)
                : from.createCompatibleWritableRaster(width, height);
        AffineTransform way = held.upright(width, height);
        double[] middle = new double[2];
        Object pixel = null;
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) {
                middle[0] = x + 0.5;
                middle[1] = y + 0.5;
                way.transform(middle, 0, middle, 0, 1);
                pixel = from.getDataElements(from.getMinX() + x, from.getMinY() + y, pixel);
                to.setDataElements((int) middle[0], (int) middle[1], pixel);
            }
        return to;
    }
}
