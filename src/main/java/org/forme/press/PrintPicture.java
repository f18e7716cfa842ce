package org.forme.press;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A picture as it is printed: in four inks, or in black alone where it is grey, packed for a PDF. The same bytes and size
 * give the same bytes.
 *
 * @param packed as JPEG of four bands, 0 for no ink, without Adobe's mark; of one band, 0 for black; or deflated likewise
 */
record PrintPicture(int width, int height, boolean grey, boolean jpeg, byte[] packed) {
    /** Rows converted at a time, in pixels: keeps what stands beside the picture to a few megabytes. */
    private static final int STRIP = 1 << 18;

    /** Up to so many pixels it is tried whether deflating packs better, as it does with drawings. */
    private static final int SMALL = 1 << 18;

    private static final float QUALITY = 0.85f;

    /** How often a picture is packed again with less ink where packing added some. */
    private static final int TRIALS = 8;

    /** JPEG packs squares of so many pixels, each by itself. */
    private static final int SQUARE = 8;

    /**
     * Converts a picture.
     *
     * @param wide how many pixels its place can show across
     * @param high and from top to foot, where the picture fills its place and is cut; 0 where all of it is shown
     * @return null when these are the bytes of no picture
     */
    static PrintPicture of(byte[] bytes, int wide, int high) throws IOException {
        Pixels inks = inks(bytes, wide, high);
        if (inks != null) return of(inks.thinned(covering(inks.width(), inks.height(), wide, high)));
        var image = Rasters.decode(bytes, wide, high);
        if (image == null) return null;
        return of(Pixels.of(image).thinned(covering(image.getWidth(), image.getHeight(), wide, high)));
    }

    static PrintPicture of(byte[] bytes, int wide) throws IOException {
        return of(bytes, wide, 0);
    }

    /** How wide a picture is that fills a place. */
    static int covering(int width, int height, int wide, int high) {
        return Math.max(wide, (int) Math.ceil((double) high * width / height));
    }

    /** Uses up the samples. */
    static PrintPicture of(Pixels pixels) throws IOException {
        if (pixels.isGrey()) return grey(pixels);
        return colour(pixels.width(), pixels.height(), inksOf(pixels));
    }

    /** The picture as an object of a document. */
    PDImageXObject in(PDDocument document) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (var out = stream.createRawOutputStream()) {
            out.write(packed);
        }
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
        stream.setItem(COSName.FILTER, jpeg ? COSName.DCT_DECODE : COSName.FLATE_DECODE);
        stream.setInt(COSName.WIDTH, width);
        stream.setInt(COSName.HEIGHT, height);
        stream.setInt(COSName.BITS_PER_COMPONENT, 8);
        stream.setItem(COSName.COLORSPACE, grey ? COSName.DEVICEGRAY : COSName.DEVICECMYK);
        return new PDImageXObject(new org.apache.pdfbox.pdmodel.common.PDStream(stream), null);
    }

    private static PrintPicture grey(Pixels pixels) throws IOException {
        int step = pixels.bands();
        byte[] tones = new byte[pixels.width() * pixels.height()];
        for (int i = 0; i < tones.length; i++)
            tones[i] = (byte) (255 - Newsprint.black(pixels.samples()[i * step + step / 2] & 0xFF));
        return packed(pixels.width(), pixels.height(), true, tones);
    }

    /** Packing in JPEG may add a little ink at hard edges; its squares where it does get less of it from the start. */
    private static PrintPicture colour(int width, int height, byte[] inks) throws IOException {
        Newsprint.limit(inks, Newsprint.MOST_INK);
        int across = (width + SQUARE - 1) / SQUARE;
        int[] most = new int[across * ((height + SQUARE - 1) / SQUARE)];
        Arrays.fill(most, Newsprint.MOST_INK);
        for (int trial = 0; trial < TRIALS; trial++) {
            ArtworkTurn.goOn();
            PrintPicture picture = packed(width, height, false, inks);
            if (!picture.jpeg || !lessened(inks, picture.unpacked(), width, across, most)) return picture;
        }
        return new PrintPicture(width, height, false, false, deflated(inks));
    }

    /** Whether any square had too much ink; those have less now. */
    private static boolean lessened(byte[] inks, byte[] shown, int width, int across, int[] most) {
        int[] over = new int[most.length];
        boolean any = false;
        for (int at = 0; at < shown.length; at += 4) {
            int ink = (shown[at] & 0xFF) + (shown[at + 1] & 0xFF) + (shown[at + 2] & 0xFF) + (shown[at + 3] & 0xFF);
            if (ink <= Newsprint.MOST_INK) continue;
            any = true;
            int square = at / 4 / width / SQUARE * across + at / 4 % width / SQUARE;
            over[square] = Math.max(over[square], ink - Newsprint.MOST_INK);
        }
        if (!any) return false;
        for (int i = 0; i < most.length; i++) if (over[i] > 0) most[i] = Math.max(1, most[i] - 3 * over[i] - 16);
        for (int at = 0; at < inks.length; at += 4) {
            int square = at / 4 / width / SQUARE * across + at / 4 % width / SQUARE;
            if (over[square] > 0) Newsprint.limit(inks, at, most[square]);
        }
        return true;
    }

    private static byte[] inksOf(Pixels pixels) {
        if (pixels.bands() == 4 && pixels.profile() == null) return pixels.samples();
        ICC_Profile screens = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        try {
            return converted(pixels, pixels.profile() == null ? screens : pixels.profile());
        } catch (RuntimeException unsound) {
            // A profile that cannot be calculated with says nothing about the colours.
            return pixels.bands() == 4 ? pixels.samples() : converted(pixels, screens);
        }
    }

    private static byte[] converted(Pixels pixels, ICC_Profile profile) {
        if (pixels.bands() == 3) return ScreenInks.of(profile).convert(pixels.samples());
        var way = Newsprint.from(profile);
        byte[] inks = new byte[pixels.width() * pixels.height() * 4];
        int row = pixels.width() * pixels.bands();
        int rows = Math.max(1, STRIP / pixels.width());
        for (int y = 0; y < pixels.height(); y += rows) {
            int end = Math.min(pixels.height(), y + rows);
            byte[] strip = way.convert(Arrays.copyOfRange(pixels.samples(), y * row, end * row), pixels.width());
            System.arraycopy(strip, 0, inks, y * pixels.width() * 4, strip.length);
        }
        return inks;
    }

    /** A picture that comes in inks already keeps them; one with a profile goes through it. Null for any other. */
    private static Pixels inks(byte[] bytes, int wide, int high) throws IOException {
        if (Jpegs.components(bytes) != 4) return null;
        Raster raster = Rasters.fourBands(bytes, wide, high);
        if (raster == null || raster.getNumBands() != 4) return null;
        Pixels raw = Pixels.of(raster, Jpegs.profile(bytes, 4));
        byte[] samples = raw.samples();
        if (Jpegs.isBrightness(bytes)) for (int at = 0; at < samples.length; at += 4) toInks(samples, at);
        // Adobe writes inks turned round.
        if (Jpegs.isAdobes(bytes)) for (int i = 0; i < samples.length; i++) samples[i] = (byte) ~samples[i];
        return raw;
    }

    /** From brightness and two differences of colour (JFIF) to cyan, magenta and yellow; black stands by itself. */
    private static void toInks(byte[] samples, int at) {
        double y = samples[at] & 0xFF;
        double blue = (samples[at + 1] & 0xFF) - 128;
        double red = (samples[at + 2] & 0xFF) - 128;
        samples[at] = ink(y + 1.402 * red);
        samples[at + 1] = ink(y - 0.344136 * blue - 0.714136 * red);
        samples[at + 2] = ink(y + 1.772 * blue);
    }

    private static byte ink(double light) {
        return (byte) (255 - (int) Math.max(0, Math.min(255, Math.round(light))));
    }

    private static PrintPicture packed(int width, int height, boolean grey, byte[] samples) throws IOException {
        byte[] jpeg = jpeg(width, height, grey ? 1 : 4, samples);
        if (width * height <= SMALL) {
            byte[] deflated = deflated(samples);
            if (deflated.length <= jpeg.length) return new PrintPicture(width, height, grey, false, deflated);
        }
        return new PrintPicture(width, height, grey, true, jpeg);
    }

    private static byte[] jpeg(int width, int height, int bands, byte[] samples) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream(1 << 18);
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(Newsprint.raster(samples, width, height, bands), null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** The inks that a reader of the JPEG sees: its bands as they are. */
    private byte[] unpacked() throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(packed))) {
            reader.setInput(stream, true, true);
            return Pixels.of(reader.readRaster(0, null), null).samples();
        } finally {
            reader.dispose();
        }
    }

    private static byte[] deflated(byte[] samples) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(samples);
        deflater.finish();
        var out = new ByteArrayOutputStream(1 << 14);
        byte[] some = new byte[1 << 14];
        while (!deflater.finished()) out.write(some, 0, deflater.deflate(some));
        deflater.end();
        return out.toByteArray();
    }
}
