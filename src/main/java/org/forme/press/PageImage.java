package org.forme.press;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.forme.layout.GlyphRun;
import org.forme.pictures.Focus;
import org.forme.pictures.Jpeg;

/** The picture of a page for screens, drawn from the same frames as its print file with inks made into colours. */
public final class PageImage {
    private static final float QUALITY = 0.85f;

    /** From so many pixels on what JPEG takes away is finer than the eye; a seventh of the bytes goes with it. */
    private static final int FINE = 2400;

    private static final float QUALITY_FINE = 0.75f;

    /** One fine page at a time, of some 60 MB. */
    private static final Semaphore EASEL = new Semaphore(1);

    private final Faces faces;
    private final PictureSource pictures;
    private final Graphics2D g;
    private final double scale;

    private PageImage(Faces faces, PictureSource pictures, Graphics2D g, double scale) {
        this.faces = faces;
        this.pictures = pictures;
        this.g = g;
        this.scale = scale;
    }

    /**
     * Draws a page as a JPEG. The same frames and pictures give the same bytes on the same Java.
     *
     * @param width in pixels, 50 to 6000
     */
    public static byte[] render(PageFrames page, PictureSource pictures, int width) {
        if (width < 50 || width > 6000) throw new IllegalArgumentException("a page image of " + width + " pixels");
        if (width < FINE) return render(page, pictures, width, QUALITY);
        EASEL.acquireUninterruptibly();
        try {
            return render(page, pictures, width, QUALITY_FINE);
        } finally {
            EASEL.release();
        }
    }

    private static byte[] render(PageFrames page, PictureSource pictures, int width, float quality) {
        double scale = width / page.width();
        int height = (int) Math.round(page.height() * scale);
        var image = new BufferedImage(width, height, Jpeg.FAST);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        var drawing = new PageImage(page.faces(), pictures, g, scale);
        page.frames().forEach(drawing::draw);
        g.dispose();
        return Jpeg.write(image, quality);
    }

    private void draw(Frame frame) {
        if (frame instanceof Frame.Text text) text(text);
        else if (frame instanceof Frame.Fill fill) {
            g.setColor(colour(fill.ink()));
            g.fill(box(fill.x(), fill.y(), fill.width(), fill.height()));
        } else if (frame instanceof Frame.Box box) {
            g.setColor(colour(box.ink()));
            outline(box.x(), box.y(), box.width(), box.height(), box.weight());
        } else if (frame instanceof Frame.Picture picture) picture(picture);
        else if (frame instanceof Frame.Artwork artwork) artwork(artwork);
        else if (frame instanceof Frame.Qr qr) qr(qr);
    }

    private void text(Frame.Text text) {
        g.setColor(colour(text.ink()));
        double size = text.size() / 1000 * scale;
        AffineTransform before = g.getTransform();
        for (GlyphRun run : text.runs()) {
            for (int i = 0; i < run.codePoints().length; i++) {
                int point = run.codePoints()[i];
                if (run.missing() && Character.getType(point) == Character.FORMAT) continue;
                GeneralPath outline = faces.outline(run.face(), point);
                g.setTransform(
                        new AffineTransform(size, 0, 0, -size, (text.x() + run.xs()[i]) * scale, text.y() * scale));
                g.fill(outline);
            }
        }
        g.setTransform(before);
    }

    private void qr(Frame.Qr qr) {
        g.setColor(colour(Ink.BLACK));
        int size = qr.code().size();
        double module = qr.side() / size;
        var modules = new GeneralPath();
        for (int y = 0; y < size; y++)
            for (int x = 0; x < size; x++)
                if (qr.code().dark(x, y))
                    modules.append(box(qr.x() + x * module, qr.y() + y * module, module, module), false);
        g.fill(modules);
    }

    private void picture(Frame.Picture frame) {
        BufferedImage image = image(frame.key(), frame.width());
        if (image == null) {
            crossed(frame.x(), frame.y(), frame.width(), frame.height());
            return;
        }
        double fill = Math.max(frame.width() / image.getWidth(), frame.height() / image.getHeight());
        var clip = g.getClip();
        g.clip(box(frame.x(), frame.y(), frame.width(), frame.height()));
        place(image, frame.x(), frame.y(), frame.width(), frame.height(), fill, frame.focus());
        g.setClip(clip);
    }

    private void artwork(Frame.Artwork frame) {
        if (frame.mediaType().equals("image/svg+xml")) {
            var vector = SvgShape.read(pictures.bytes(frame.key()));
            if (vector == null) crossed(frame.x(), frame.y(), frame.width(), frame.height());
            else
                for (SvgShape.Part part : vector.placed(
                        frame.x() * scale, frame.y() * scale, frame.width() * scale, frame.height() * scale)) {
                    g.setColor(colour(part.red() ? Ink.RED : Ink.BLACK));
                    g.fill(part.outline());
                }
            return;
        }
        BufferedImage image = seen(frame);
        if (image == null) {
            crossed(frame.x(), frame.y(), frame.width(), frame.height());
            return;
        }
        double fit = Math.min(frame.width() / image.getWidth(), frame.height() / image.getHeight());
        place(image, frame.x(), frame.y(), frame.width(), frame.height(), fit, Focus.MIDDLE);
    }

    /** The picture that was made of it when it came in, which costs little, or else the file itself. */
    private BufferedImage seen(Frame.Artwork frame) {
        if (frame.screen() != null) return image(frame.screen(), frame.width());
        return frame.mediaType().equals("application/pdf") ? firstPage(frame) : image(frame.key(), frame.width());
    }

    private void place(BufferedImage image, double x, double y, double width, double height, double by, Focus focus) {
        double wide = image.getWidth() * by;
        double high = image.getHeight() * by;
        double left = x + (width - wide) / 2 + focus.right(wide, width);
        double top = y + (height - high) / 2 + focus.down(high, height);
        var to = AffineTransform.getTranslateInstance(left * scale, top * scale);
        to.scale(by * scale, by * scale);
        g.drawImage(image, to, null);
    }

    private BufferedImage firstPage(Frame.Artwork frame) {
        byte[] bytes = pictures.bytes(frame.key());
        if (bytes == null) return null;
        try (var document = Loader.loadPDF(bytes)) {
            var box = document.getPage(0).getTrimBox();
            document.getPage(0).setCropBox(box);
            double by = Math.min(frame.width() / box.getWidth(), frame.height() / box.getHeight()) * scale;
            return new PDFRenderer(document).renderImage(0, (float) by);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** Read no finer than the screen shows it. */
    private BufferedImage image(String key, double width) {
        byte[] bytes = pictures.bytes(key);
        if (bytes == null) return null;
        try {
            return Rasters.read(bytes, Math.min(width, width * scale * 72 / 300));
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private void crossed(double x, double y, double width, double height) {
        g.setColor(colour(Ink.GREY));
        outline(x, y, width, height, 0.5);
        g.draw(new Line2D.Double(x * scale, y * scale, (x + width) * scale, (y + height) * scale));
        g.draw(new Line2D.Double((x + width) * scale, y * scale, x * scale, (y + height) * scale));
    }

    private void outline(double x, double y, double width, double height, double weight) {
        g.setStroke(new BasicStroke((float) (weight * scale)));
        g.draw(box(x + weight / 2, y + weight / 2, width - weight, height - weight));
    }

    private Rectangle2D box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x * scale, y * scale, width * scale, height * scale);
    }

    private static Color colour(Ink ink) {
        return switch (ink) {
            case BLACK -> new Color(0x1E1E1E);
            case GREY -> new Color(0x8C8C8C);
            case TINT -> new Color(0xEDEDED);
            case PAPER -> Color.WHITE;
            case RED -> new Color(0xC8161D);
        };
    }
}
