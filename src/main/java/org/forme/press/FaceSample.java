package org.forme.press;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.forme.layout.Face;

/** A few words in a face, as a picture for the screen. What the face lacks is left out. */
final class FaceSample {
    private static final String WORDS = "永和九年，东国三体龙鹰；2026年";
    private static final int EM = 56;
    private static final int LONGEST = 16;

    private FaceSample() {}

    /** A PNG, black on white. */
    static byte[] draw(Faces faces, Face face) {
        var image = new BufferedImage(EM * LONGEST, EM * 3 / 2, BufferedImage.TYPE_BYTE_GRAY);
        var g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.setColor(Color.BLACK);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double scale = EM / 1000.0;
        double x = EM / 4.0;
        for (int point : WORDS.codePoints().toArray()) {
            double wide = faces.width(face, point) * scale;
            if (!faces.has(face, point) || x + wide > image.getWidth()) continue;
            g.setTransform(new AffineTransform(scale, 0, 0, -scale, x, EM * 1.1));
            g.fill(faces.outline(face, point));
            x += wide;
        }
        g.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
