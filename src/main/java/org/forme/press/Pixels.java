package org.forme.press;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;

/**
 * Samples of a picture: one byte a band, rows from the top. They may be those of the raster that they came from, and are
 * used up by {@link PrintPicture#of(Pixels)}.
 *
 * @param profile what the bands mean; null for the colours of screens, or for inks as they are where there are four
 */
record Pixels(int width, int height, int bands, byte[] samples, ICC_Profile profile) {

    /** Of an image, in its own colours where they can be told from one byte a band, else in those of screens. */
    static Pixels of(BufferedImage image) {
        var model = image.getColorModel();
        int bands = image.getRaster().getNumBands();
        boolean plain = model instanceof ComponentColorModel
                && !model.hasAlpha()
                && model.getTransferType() == DataBuffer.TYPE_BYTE
                && model.getNumColorComponents() == bands
                && (bands == 1 || bands == 3 || bands == 4);
        if (!plain) return of(Rasters.onPaper(image));
        ICC_Profile profile = null;
        if (bands > 1 && !model.getColorSpace().isCS_sRGB() && model.getColorSpace() instanceof ICC_ColorSpace own)
            profile = own.getProfile();
        if (bands == 4 && profile == null) return of(Rasters.onPaper(image));
        return of(image.getRaster(), profile);
    }

    static Pixels of(Raster raster, ICC_Profile profile) {
        int width = raster.getWidth();
        int height = raster.getHeight();
        int bands = raster.getNumBands();
        byte[] whole = whole(raster);
        if (whole != null) return new Pixels(width, height, bands, whole, profile);
        byte[] samples = new byte[width * height * bands];
        if (raster.getSampleModel() instanceof PixelInterleavedSampleModel
                && raster.getTransferType() == DataBuffer.TYPE_BYTE) {
            raster.getDataElements(raster.getMinX(), raster.getMinY(), width, height, samples);
            return new Pixels(width, height, bands, samples, profile);
        }
        int[] row = new int[width * bands];
        for (int y = 0, at = 0; y < height; y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int sample : row) samples[at++] = (byte) sample;
        }
        return new Pixels(width, height, bands, samples, profile);
    }

    /** The bytes of a raster that holds just them: they are not copied, since a page in inks has 100 million. */
    private static byte[] whole(Raster raster) {
        boolean plain = raster.getSampleModel() instanceof PixelInterleavedSampleModel model
                && raster.getDataBuffer() instanceof DataBufferByte buffer
                && buffer.getNumBanks() == 1
                && buffer.getOffset() == 0
                && model.getPixelStride() == raster.getNumBands()
                && model.getScanlineStride() == raster.getNumBands() * raster.getWidth()
                && raster.getMinX() == raster.getSampleModelTranslateX()
                && raster.getMinY() == raster.getSampleModelTranslateY()
                && inOrder(model.getBandOffsets());
        if (!plain) return null;
        byte[] bytes = ((DataBufferByte) raster.getDataBuffer()).getData();
        return bytes.length == raster.getWidth() * raster.getHeight() * raster.getNumBands() ? bytes : null;
    }

    private static boolean inOrder(int[] offsets) {
        for (int i = 0; i < offsets.length; i++) if (offsets[i] != i) return false;
        return true;
    }

    /** The same thinned out to a width: every pixel is the mean of those that it stands for. */
    Pixels thinned(int most) {
        if (width <= most) return this;
        int wide = most;
        int high = Math.max(1, (int) Math.round((double) height * wide / width));
        byte[] mean = new byte[wide * high * bands];
        long[] sums = new long[wide * bands];
        int[] shares = shares(width, wide);
        int[] rows = shares(height, high);
        for (int y = 0; y < high; y++) {
            java.util.Arrays.fill(sums, 0);
            for (int row = rows[y]; row < rows[y + 1]; row++) add(row, shares, sums);
            for (int x = 0; x < wide; x++) {
                long of = (long) (shares[x + 1] - shares[x]) * (rows[y + 1] - rows[y]);
                for (int band = 0; band < bands; band++)
                    mean[(y * wide + x) * bands + band] = (byte) ((sums[x * bands + band] + of / 2) / of);
            }
        }
        return new Pixels(wide, high, bands, mean, profile);
    }

    private void add(int row, int[] shares, long[] sums) {
        int at = row * width * bands;
        for (int x = 0; x + 1 < shares.length; x++) {
            int end = row * width * bands + shares[x + 1] * bands;
            for (int band = 0; band < bands; band++) {
                int sum = 0;
                for (int from = at + band; from < end; from += bands) sum += samples[from] & 0xFF;
                sums[x * bands + band] += sum;
            }
            at = end;
        }
    }

    private static int[] shares(int of, int into) {
        int[] starts = new int[into + 1];
        for (int i = 0; i <= into; i++) starts[i] = (int) ((long) i * of / into);
        return starts;
    }

    boolean isGrey() {
        if (bands == 1) return true;
        if (bands == 4) return false;
        for (int at = 0; at < samples.length; at += 3)
            if (!Newsprint.isNeutral(samples[at] & 0xFF, samples[at + 1] & 0xFF, samples[at + 2] & 0xFF)) return false;
        return true;
    }
}
