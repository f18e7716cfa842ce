package org.forme.press;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * What colours become on newsprint: a coldset profile derived from the CGATS/SNAP TR 002 characterisation data. Neutral
 * colours are printed with black alone, so that a register that is a little off gives no coloured edges; no place gets
 * more ink than the paper takes.
 */
final class Newsprint {
    /** Most ink on one place, in 1/255 of one ink: 240 %. */
    static final int MOST_INK = 612;

    /** Name of the printing condition in the registry of characterisation data. */
    static final String CONDITION = "CGATS TR 002";

    private static final byte[] ICC = read();
    private static final ICC_Profile PROFILE = ICC_Profile.getInstance(ICC);
    private static final int[] BLACK_OF_GREY = blackOfGrey();
    private static final Conversion OF_SCREENS = from(ICC_Profile.getInstance(ColorSpace.CS_sRGB));

    private Newsprint() {}

    /** The profile's file. */
    static byte[] icc() {
        return ICC.clone();
    }

    /** A way from the colours of a profile. For one thread. */
    static Conversion from(ICC_Profile source) {
        return new Conversion(source);
    }

    /** How much black, 0 to 255, shows a grey of sRGB, 0 to 255: paper stays paper, black becomes all of it. */
    static int black(int grey) {
        return BLACK_OF_GREY[grey];
    }

    /** The four inks, each 0 to 1, of an sRGB colour; neutral ones in black alone. */
    static synchronized float[] inks(float red, float green, float blue) {
        int[] rgb = {whole(red), whole(green), whole(blue)};
        if (isNeutral(rgb[0], rgb[1], rgb[2])) return new float[] {0, 0, 0, black(rgb[1]) / 255f};
        byte[] cmyk = OF_SCREENS.convert(new byte[] {(byte) rgb[0], (byte) rgb[1], (byte) rgb[2]}, 1);
        limit(cmyk, MOST_INK);
        var inks = new float[4];
        for (int i = 0; i < 4; i++) inks[i] = (cmyk[i] & 0xFF) / 255f;
        return inks;
    }

    /** Whether a colour is a grey, but for what JPEG does to one. */
    static boolean isNeutral(int red, int green, int blue) {
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) <= 3;
    }

    /** Takes colour away where there is more ink than allowed; black keeps the drawing. */
    static void limit(byte[] cmyk, int most) {
        for (int at = 0; at + 3 < cmyk.length; at += 4) limit(cmyk, at, most);
    }

    /** The same for one place. */
    static void limit(byte[] cmyk, int at, int most) {
        int colour = (cmyk[at] & 0xFF) + (cmyk[at + 1] & 0xFF) + (cmyk[at + 2] & 0xFF);
        int black = cmyk[at + 3] & 0xFF;
        if (colour == 0 || colour + black <= most) return;
        int room = Math.max(0, most - black);
        for (int i = 0; i < 3; i++) cmyk[at + i] = (byte) ((cmyk[at + i] & 0xFF) * room / colour);
    }

    /** The most ink on any place, in 1/255 of one ink. */
    static int most(byte[] cmyk) {
        int most = 0;
        for (int at = 0; at + 3 < cmyk.length; at += 4)
            most = Math.max(
                    most, (cmyk[at] & 0xFF) + (cmyk[at + 1] & 0xFF) + (cmyk[at + 2] & 0xFF) + (cmyk[at + 3] & 0xFF));
        return most;
    }

    /** A way from the colours of one profile to the four inks. */
    static final class Conversion {
        private final ColorConvertOp way;
        private final int bands;

        private Conversion(ICC_Profile source) {
            way = new ColorConvertOp(new ICC_Profile[] {source, PROFILE}, null);
            bands = source.getNumComponents();
        }

        /** Rows of pixels of one byte a band become four bytes a pixel: cyan, magenta, yellow, black. */
        byte[] convert(byte[] pixels, int width) {
            int height = pixels.length / width / bands;
            WritableRaster from = raster(pixels, width, height, bands);
            byte[] inks = new byte[width * height * 4];
            way.filter(from, raster(inks, width, height, 4));
            return inks;
        }
    }

    static WritableRaster raster(byte[] pixels, int width, int height, int bands) {
        var order = new int[bands];
        for (int i = 0; i < bands; i++) order[i] = i;
        return Raster.createInterleavedRaster(
                new DataBufferByte(pixels, pixels.length), width, height, width * bands, bands, order, null);
    }

    private static int whole(float part) {
        return Math.round(Math.max(0, Math.min(1, part)) * 255);
    }

    /** Lightness of black ink by the profile, turned round: equal steps of grey stay equal steps on paper. */
    private static int[] blackOfGrey() {
        var space = new ICC_ColorSpace(PROFILE);
        double[] lightness = new double[256];
        for (int k = 0; k < 256; k++) lightness[k] = lightness(space.toCIEXYZ(new float[] {0, 0, 0, k / 255f})[1]);
        double paper = lightness[0];
        double darkest = lightness[255];
        int[] black = new int[256];
        int k = 255;
        for (int grey = 0; grey < 256; grey++) {
            double linear = grey <= 10 ? grey / 255.0 / 12.92 : Math.pow((grey / 255.0 + 0.055) / 1.055, 2.4);
            double wanted = darkest + (paper - darkest) * lightness(linear) / 100;
            while (k > 0 && lightness[k] < wanted - 1e-6) k--;
            black[grey] = k;
        }
        black[0] = 255;
        black[255] = 0;
        return black;
    }

    private static double lightness(double y) {
        return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
    }

    private static byte[] read() {
        try (InputStream in = Newsprint.class.getResourceAsStream("/print/newsprint.icc")) {
            if (in == null) throw new IOException("no printing profile on the class path");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
