package org.forme.upkeep;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** What the sample's pictures are drawn with: flat shapes in a space 1000 units high, whatever the pixels. */
final class SamplePictureCanvas {
    static final double HIGH = 1000;

    private static final Font SANS = SamplePicture.face("NotoSansSC_400Regular.ttf");
    private static final Font SONG = SamplePicture.face("NotoSerifSC_700Bold.ttf");

    /** Any fixed number does: it keeps what looks strewn in its place. */
    private static final long SEED = 1657;

    /** A page cuts a picture to whole lines: the mark stays clear of that. */
    private static final double ROOM_TO_CROP = 45;

    final double wide;
    final Random strewn = new Random(SEED);
    private final Graphics2D g;

    SamplePictureCanvas(BufferedImage image) {
        double scale = image.getHeight() / HIGH;
        wide = image.getWidth() / scale;
        g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.scale(scale, scale);
    }

    void done() {
        g.dispose();
    }

    /** 0xRRGGBB, or 0xAARRGGBB where it is to be seen through. */
    static Color colour(long rgb) {
        return rgb > 0xFFFFFFL ? new Color((int) rgb, true) : new Color((int) rgb);
    }

    void fill(Shape shape, long rgb) {
        g.setPaint(colour(rgb));
        g.fill(shape);
    }

    void rect(double x, double y, double w, double h, long rgb) {
        fill(new Rectangle2D.Double(x, y, w, h), rgb);
    }

    void round(double x, double y, double w, double h, double r, long rgb) {
        fill(new RoundRectangle2D.Double(x, y, w, h, r * 2, r * 2), rgb);
    }

    void disc(double cx, double cy, double r, long rgb) {
        oval(cx, cy, r, r, rgb);
    }

    void oval(double cx, double cy, double rx, double ry, long rgb) {
        fill(new Ellipse2D.Double(cx - rx, cy - ry, rx * 2, ry * 2), rgb);
    }

    void ring(double cx, double cy, double rx, double ry, double weight, long rgb) {
        stroke(new Ellipse2D.Double(cx - rx, cy - ry, rx * 2, ry * 2), weight, rgb);
    }

    void line(double x1, double y1, double x2, double y2, double weight, long rgb) {
        stroke(new Line2D.Double(x1, y1, x2, y2), weight, rgb);
    }

    void stroke(Shape shape, double weight, long rgb) {
        g.setPaint(colour(rgb));
        g.setStroke(new BasicStroke((float) weight, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }

    /** A closed shape through points x, y, x, y … */
    void poly(long rgb, double... xy) {
        fill(path(true, xy), rgb);
    }

    void polyline(double weight, long rgb, double... xy) {
        stroke(path(false, xy), weight, rgb);
    }

    private static Path2D path(boolean closed, double... xy) {
        var path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) path.lineTo(xy[i], xy[i + 1]);
        if (closed) path.closePath();
        return path;
    }

    /** A soft line through points. */
    void curve(double weight, long rgb, double... xy) {
        stroke(soft(xy), weight, rgb);
    }

    /** What lies under a soft line, down to the picture's foot. */
    void ground(long rgb, double... xy) {
        Path2D path = soft(xy);
        path.lineTo(xy[xy.length - 2], HIGH);
        path.lineTo(xy[0], HIGH);
        path.closePath();
        fill(path, rgb);
    }

    static Path2D soft(double... xy) {
        var path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            double middle = (xy[i - 2] + xy[i]) / 2;
            path.curveTo(middle, xy[i - 1], middle, xy[i + 1], xy[i], xy[i + 1]);
        }
        return path;
    }

    /** From one colour above to another below, over the whole width. */
    void wash(double top, double bottom, long above, long below) {
        g.setPaint(new GradientPaint(0, (float) top, colour(above), 0, (float) bottom, colour(below)));
        g.fill(new Rectangle2D.Double(0, top, wide, bottom - top));
    }

    /** Light around a lamp. */
    void glow(double cx, double cy, double r, long rgb, int strength) {
        Color light = colour(rgb);
        Color strong = new Color(light.getRed(), light.getGreen(), light.getBlue(), strength);
        Color none = new Color(light.getRed(), light.getGreen(), light.getBlue(), 0);
        g.setPaint(new RadialGradientPaint(
                (float) cx, (float) cy, (float) r, new float[] {0, 1}, new Color[] {strong, none}));
        g.fill(new Ellipse2D.Double(cx - r, cy - r, r * 2, r * 2));
    }

    /** Steam: a few soft strands that rise. */
    void steam(double x, double y, double height, double spread, long rgb) {
        for (int strand = -1; strand <= 1; strand++) {
            double at = x + strand * spread;
            double sway = spread * (0.55 + 0.2 * strand);
            double high = height * (1 - 0.18 * Math.abs(strand));
            var path = new Path2D.Double();
            path.moveTo(at, y);
            path.curveTo(at + sway, y - high * 0.3, at - sway, y - high * 0.55, at + sway * 0.6, y - high);
            stroke(path, spread * 0.5, rgb);
        }
    }

    /** Draws as a child would draw it elsewhere: moved, scaled, turned by degrees. */
    void at(double x, double y, double scale, double turned, Runnable drawing) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.rotate(Math.toRadians(turned));
        g.scale(scale, scale);
        drawing.run();
        g.setTransform(before);
    }

    void within(Shape shape, Runnable drawing) {
        Shape before = g.getClip();
        g.clip(shape);
        drawing.run();
        g.setClip(before);
    }

    /** A line of type, its middle at {@code x}. */
    void words(String text, boolean song, double x, double baseline, double size, long rgb) {
        g.setFont((song ? SONG : SANS).deriveFont((float) size));
        g.setPaint(colour(rgb));
        g.drawString(
                text, (float) (x - g.getFontMetrics().getStringBounds(text, g).getWidth() / 2), (float) baseline);
    }

    /** The mark in the corner, small and readable on light and dark. */
    void mark(String text) {
        double size = Math.max(20, wide / 75);
        double w = size * (text.length() + 1);
        double h = size * 1.7;
        double up = Math.max(size, ROOM_TO_CROP);
        g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.78f));
        rect(wide - w - size, HIGH - h - up, w, h, 0xFFFFFF);
        g.setComposite(AlphaComposite.SrcOver);
        words(text, false, wide - size - w / 2, HIGH - up - h * 0.29, size, 0x222222);
    }
}
