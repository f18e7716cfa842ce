package org.forme.press;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

class PrintPictureTest {
    @Test
    void colourBecomesFourInksWithinTheLimit() throws IOException {
        PrintPicture picture = PrintPicture.of(jpeg(noise(400, 300)), 400);
        assertFalse(picture.grey());
        byte[] inks = samples(picture);
        assertEquals(400 * 300 * 4, inks.length);
        assertTrue(Newsprint.most(inks) <= Newsprint.MOST_INK, "ink " + Newsprint.most(inks));
        assertArrayEquals(
                picture.packed(), PrintPicture.of(jpeg(noise(400, 300)), 400).packed());
    }

    @Test
    void aColourLooksInPrintAsItDidOnTheScreen() throws IOException {
        for (Color colour : new Color[] {new Color(0xB03030), new Color(0x3060A0), new Color(0xC0B070), Color.WHITE}) {
            PrintPicture picture = PrintPicture.of(jpeg(plain(colour)), 100);
            Color shown = rendered(picture);
            int away = Math.abs(shown.getRed() - colour.getRed())
                    + Math.abs(shown.getGreen() - colour.getGreen())
                    + Math.abs(shown.getBlue() - colour.getBlue());
            // The renderer knows nothing of newsprint, so only the hue and not the tone can be compared.
            assertTrue(away < 200, colour + " became " + shown);
            boolean redder = colour.getRed() > colour.getBlue();
            assertTrue(colour.equals(Color.WHITE) || redder == shown.getRed() > shown.getBlue(), shown.toString());
        }
    }

    @Test
    void greyIsPrintedWithBlackAlone() throws IOException {
        var grey = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = grey.createGraphics();
        g.setPaint(new GradientPaint(0, 0, Color.BLACK, 300, 0, Color.WHITE));
        g.fillRect(0, 0, 300, 200);
        PrintPicture picture = PrintPicture.of(jpeg(grey), 300);
        assertTrue(picture.grey());
        byte[] tones = samples(picture);
        assertEquals(300 * 200, tones.length);
        assertTrue((tones[0] & 0xFF) < 12 && (tones[299] & 0xFF) > 243);
        assertTrue((tones[150] & 0xFF) > 128, "newsprint darkens the middle, so there is less ink than by the numbers");
        assertEquals(255, Newsprint.black(0));
        assertEquals(0, Newsprint.black(255));
    }

    @Test
    void aSoundProfileOfThePictureCounts() throws IOException {
        byte[] plain = jpeg(plain(new Color(180, 60, 40)));
        byte[] turned = withProfile(plain, turnedProfile());
        assertFalse(java.util.Arrays.equals(samples(PrintPicture.of(plain, 50)), samples(PrintPicture.of(turned, 50))));
    }

    @Test
    void aBrokenProfileIsIgnored() throws IOException {
        byte[] plain = jpeg(plain(new Color(180, 60, 40)));
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        byte[] cut = java.util.Arrays.copyOf(profile, 400);
        byte[] hollow = profile.clone();
        java.util.Arrays.fill(hollow, 132, hollow.length, (byte) 0x5A);
        byte[] ofInks = Newsprint.icc();
        for (byte[] broken : new byte[][] {cut, hollow, ofInks, new byte[200], "nonsense".getBytes()})
            assertArrayEquals(
                    samples(PrintPicture.of(plain, 50)),
                    samples(PrintPicture.of(withProfile(plain, broken), 50)),
                    broken.length + " bytes");
    }

    @Test
    void inksThatCameAsInksStayButWithinTheLimit() throws IOException {
        byte[] inks = new byte[64 * 64 * 4];
        for (int i = 0; i < inks.length; i += 4) {
            inks[i + 3] = (byte) 255;
            if (i / 4 % 64 < 32) continue;
            inks[i] = inks[i + 1] = inks[i + 2] = (byte) 255;
        }
        byte[] plain = cmykJpeg(inks, 64);
        for (int i = 0; i < inks.length; i++) inks[i] = (byte) ~inks[i];
        for (byte[] file : new byte[][] {plain, byAdobe(cmykJpeg(inks, 64))}) keepsItsInks(file);
    }

    @Test
    void aVastPictureInInksIsReadNoFinerThanItIsPrinted() throws IOException {
        byte[] vast = cmykJpeg(new byte[6000 * 5000 * 4], 6000);
        assertTrue(Rasters.fourBands(vast, 300, 0).getWidth() <= 900);
        var all = Rasters.fourBands(vast, 6000, 0);
        assertTrue((long) all.getWidth() * all.getHeight() <= 24_000_000);
        assertEquals(300, PrintPicture.of(vast, 300).width());
    }

    private static void keepsItsInks(byte[] file) throws IOException {
        PrintPicture picture = PrintPicture.of(file, 64);
        byte[] kept = samples(picture);
        assertEquals(255, kept[3] & 0xFF, 4);
        assertEquals(0, kept[0] & 0xFF, 4);
        assertEquals(255, kept[63 * 4 + 3] & 0xFF, 6);
        assertTrue(Newsprint.most(kept) <= Newsprint.MOST_INK);
        assertTrue(Newsprint.most(kept) > Newsprint.MOST_INK - 60);
    }

    @Test
    void whatIsNoPictureIsNone() throws IOException {
        assertNull(PrintPicture.of(new byte[] {1, 2, 3}, 100));
        byte[] cut = java.util.Arrays.copyOf(jpeg(noise(200, 200)), 700);
        PrintPictures.of("cut", key -> cut, 100, 0);
        assertNotNull(PrintPictures.of("whole", key -> jpeg(noise(20, 20)), 100, 0));
    }

    @Test
    void aPictureThatIsCutIsAsFineAsOneThatIsNot() throws IOException {
        byte[] broad = jpeg(noise(800, 100));
        assertEquals(50, PrintPicture.of(broad, 50).width());
        assertEquals(400, PrintPicture.of(broad, 50, 50).width());
    }

    @Test
    void aPictureWithHolesStandsOnPaper() throws IOException {
        var holed = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        holed.setRGB(0, 0, 0xFFC02020);
        var out = new ByteArrayOutputStream();
        ImageIO.write(holed, "png", out);
        PrintPicture picture = PrintPicture.of(out.toByteArray(), 40);
        assertFalse(picture.jpeg());
        byte[] inks = samples(picture);
        assertTrue((inks[1] & 0xFF) > 128);
        assertEquals(0, inks[4] | inks[5] | inks[6] | inks[7]);
    }

    static byte[] jpeg(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static BufferedImage noise(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int y = 0; y < height; y += 5)
            for (int x = 0; x < width; x += 5) {
                int rgb = random.nextInt(0x1000000);
                for (int i = 0; i < 25; i++) image.setRGB(x + i % 5, y + i / 5, rgb);
            }
        return image;
    }

    private static BufferedImage plain(Color colour) {
        var image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(colour);
        g.fillRect(0, 0, 100, 100);
        g.dispose();
        return image;
    }

    /** A JPEG with a profile put into its head. */
    static byte[] withProfile(byte[] jpeg, byte[] profile) {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        int chunks = (profile.length + 59_999) / 60_000;
        for (int i = 0; i < chunks; i++) {
            byte[] chunk =
                    java.util.Arrays.copyOfRange(profile, i * 60_000, Math.min(profile.length, (i + 1) * 60_000));
            int length = chunk.length + 16;
            out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE2, (byte) (length >> 8), (byte) length});
            out.writeBytes("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(new byte[] {(byte) (i + 1), (byte) chunks});
            out.writeBytes(chunk);
        }
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** sRGB with red and green changed for one another. */
    private static byte[] turnedProfile() {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        int count = profile[131];
        for (int i = 0; i < count; i++) {
            int at = 132 + i * 12;
            String tag = new String(profile, at, 4, StandardCharsets.US_ASCII);
            if (tag.equals("rXYZ")) profile[at] = 'g';
            if (tag.equals("gXYZ")) profile[at] = 'r';
        }
        return profile;
    }

    private static byte[] cmykJpeg(byte[] inks, int width) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(
                    null, new IIOImage(Newsprint.raster(inks, width, inks.length / 4 / width, 4), null, null), null);
        }
        return out.toByteArray();
    }

    /** Adobe's mark in the head: no change of colours, and inks turned round. */
    private static byte[] byAdobe(byte[] jpeg) {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0});
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    static byte[] samples(PrintPicture picture) throws IOException {
        try (var document = new PDDocument()) {
            return Pixels.of(picture.in(document).getRawRaster(), null).samples();
        }
    }

    private static Color rendered(PrintPicture picture) throws IOException {
        try (var document = new PDDocument()) {
            var page = new org.apache.pdfbox.pdmodel.PDPage(new org.apache.pdfbox.pdmodel.common.PDRectangle(100, 100));
            document.addPage(page);
            try (var content = new org.apache.pdfbox.pdmodel.PDPageContentStream(document, page)) {
                content.drawImage(picture.in(document), 0, 0, 100, 100);
            }
            return new Color(new PDFRenderer(document).renderImage(0).getRGB(50, 50));
        }
    }
}
