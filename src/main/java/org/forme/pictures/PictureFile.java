package org.forme.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.forme.shell.Refusal;

/**
 * A file that claims to be a picture, looked at before it is believed: its kind is told by its first bytes, its size in
 * pixels by its header, and only then is it decoded, in memory whose size is known beforehand.
 */
public final class PictureFile {
    /** Largest file, in bytes. */
    public static final int BYTES_MAX = 20 << 20;
    /** Most pixels: more than any camera in a newsroom takes, and still decoded in a few hundred megabytes. */
    public static final long PIXELS_MAX = 60_000_000;
    /** Long side of the derivative, in pixels: 25 cm at 300 dots an inch, the width of a tabloid page. */
    public static final int DERIVATIVE_SIDE = 3000;

    static final String FIELD = "picture";

    /** Most pixels decoded at once; beyond that every second one is left out, which scaling down does anyway. Those of 16 bits count double. */
    private static final long DECODED_MAX = 24_000_000;
    /** Two pictures at a time: each takes about 200 MB at worst. */
    private static final Semaphore DARKROOM = new Semaphore(2);

    static final float QUALITY = 0.9f;

    private final byte[] bytes;
    private final Format format;
    private final Orientation orientation;
    private final int widthPx;
    private final int heightPx;

    private PictureFile(byte[] bytes, Format format, Orientation orientation, int widthPx, int heightPx) {
        this.bytes = bytes;
        this.format = format;
        this.orientation = orientation;
        this.widthPx = widthPx;
        this.heightPx = heightPx;
    }

    /**
     * Looks at a file without decoding it.
     *
     * @throws Refusal at the field {@code picture}: {@code pictures.missing}, {@code too_many_bytes}, {@code
     *     not_a_picture} (JPEG, PNG, WebP and TIFF are), {@code two_files}, {@code too_many_pixels}, {@code unreadable}
     */
    public static PictureFile read(byte[] bytes) {
        PictureFile file = head(bytes);
        if (file.format == Format.JPEG && !JpegEnd.isIn(bytes)) throw refusal("pictures.unreadable");
        return file;
    }

    /** What its head says, whether or not the rest came too. */
    static PictureFile head(byte[] bytes) {
        if (bytes == null || bytes.length == 0) throw refusal("pictures.missing");
        if (bytes.length > BYTES_MAX) throw refusal("pictures.too_many_bytes", BYTES_MAX >> 20);
        Format format = Format.of(bytes).orElseThrow(() -> refusal("pictures.not_a_picture"));
        if (OtherFile.isIn(bytes)) throw refusal("pictures.two_files");
        return with(bytes, format, reader -> {
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width < 1 || height < 1) throw refusal("pictures.unreadable");
            if ((long) width * height > PIXELS_MAX)
                throw refusal("pictures.too_many_pixels", PIXELS_MAX / 1_000_000, width, height);
            var raw = reader.getRawImageType(0);
            if (raw != null && raw.getNumBands() > 5) throw refusal("pictures.unreadable");
            return new PictureFile(bytes, format, Orientation.of(bytes, format), width, height);
        });
    }

    /**
     * Decodes it, stands it upright and scales it down.
     *
     * @param side its long side at most, in pixels
     * @throws Refusal {@code pictures.unreadable} where the file breaks off or is damaged
     */
    public Derivative derivative(int side) {
        return derivative(side, QUALITY);
    }

    /** @param quality of the JPEG, 0 to 1 */
    public Derivative derivative(int side, float quality) {
        return derivative(image -> image, side, quality);
    }

    /** The same of what stays of it where it is cropped. */
    Derivative derivative(Crop crop, int side) {
        return derivative(image -> cut(image, crop), side, QUALITY);
    }

    private Derivative derivative(UnaryOperator<BufferedImage> part, int side, float quality) {
        DARKROOM.acquireUninterruptibly();
        try {
            BufferedImage image = scaled(part.apply(with(bytes, format, this::decode)), side);
            return new Derivative(Jpeg.write(image, quality), image.getWidth(), image.getHeight());
        } finally {
            DARKROOM.release();
        }
    }

    /** {@code image/jpeg}, {@code image/png}, {@code image/webp} or {@code image/tiff}. */
    public String mediaType() {
        return format.mediaType();
    }

    /** What it tells about itself; never a reason to refuse it. */
    FileInfo info() {
        return InfoReader.of(bytes, format);
    }

    /** Whether it has a profile that says nothing about its colours. */
    boolean isProfileUnsound() {
        return ColourProfile.isUnsound(bytes, format);
    }

    public long size() {
        return bytes.length;
    }

    /** Upright. */
    public int widthPx() {
        return orientation.swaps() ? heightPx : widthPx;
    }

    /** Upright. */
    public int heightPx() {
        return orientation.swaps() ? widthPx : heightPx;
    }

    private BufferedImage decode(ImageReader reader) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        var raw = reader.getRawImageType(0);
        double weight = raw == null ? 1 : Math.max(1, raw.getColorModel().getPixelSize() / 32.0);
        int every = 1;
        while (weight * (widthPx / every) * (heightPx / every) > DECODED_MAX) every++;
        param.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, param);
    }

    /** The crop is of the picture as it is seen, and the picture lies here as it was stored. */
    private BufferedImage cut(BufferedImage image, Crop crop) {
        AffineTransform upright = orientation.upright(image.getWidth(), image.getHeight());
        boolean swaps = orientation.swaps();
        Rectangle seen =
                swaps ? crop.of(image.getHeight(), image.getWidth()) : crop.of(image.getWidth(), image.getHeight());
        try {
            Rectangle stored =
                    upright.createInverse().createTransformedShape(seen).getBounds();
            return image.getSubimage(stored.x, stored.y, stored.width, stored.height);
        } catch (NoninvertibleTransformException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Halves until the next halving would be too small, then takes the last step: sharp, and without moiré. */
    private BufferedImage scaled(BufferedImage image, int side) {
        double scale = Math.min(1, (double) side / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage step = image;
        while (step.getWidth() > 2 * width && step.getHeight() > 2 * height)
            step = drawn(step, step.getWidth() / 2, step.getHeight() / 2, Orientation.UPRIGHT);
        return drawn(step, width, height, orientation);
    }

    /** Draws on white in sRGB; a profile that the picture carries is honoured by the drawing. */
    private static BufferedImage drawn(BufferedImage image, int width, int height, Orientation orientation) {
        boolean swaps = orientation.swaps();
        var to = new BufferedImage(swaps ? height : width, swaps ? width : height, Jpeg.FAST);
        Graphics2D pen = to.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, to.getWidth(), to.getHeight());
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            pen.transform(orientation.upright(width, height));
            pen.drawImage(image, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return to;
    }

    /** Something done with a reader. */
    private interface Look<T> {
        T at(ImageReader reader) throws IOException;
    }

    private static <T> T with(byte[] bytes, Format format, Look<T> look) {
        ImageReader reader = format.reader();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(stream, false, true);
            return look.at(reader);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException damaged) {
            // Decoders meet damage with all kinds of exceptions, an index out of bounds among them.
            throw refusal("pictures.unreadable");
        } finally {
            reader.dispose();
        }
    }

    private static Refusal refusal(String key, Object... args) {
        return Refusal.input(FIELD, key, args);
    }
}
