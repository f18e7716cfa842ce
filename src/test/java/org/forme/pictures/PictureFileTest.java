package org.forme.pictures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFileTest {
    private static final int RED = 0xFF0000;
    private static final int BLUE = 0x0000FF;
    private static final int WHITE = 0xFFFFFF;

    static Stream<Arguments> pictures() {
        return Stream.of(
                Arguments.of(SamplePictures.jpeg(64, 32), "image/jpeg", 64),
                Arguments.of(SamplePictures.png(64, 32), "image/png", 64),
                Arguments.of(SamplePictures.tiff(64, 32), "image/tiff", 64),
                Arguments.of(SamplePictures.webp(), "image/webp", 16));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("pictures")
    void theKindIsToldByContentAndTheRestByTheHeader(byte[] bytes, String mediaType, int width) throws IOException {
        PictureFile file = PictureFile.read(bytes);
        assertEquals(mediaType, file.mediaType());
        assertEquals(width, file.widthPx());
        assertEquals(width / 2, file.heightPx());
        BufferedImage image = decoded(file.derivative(3000));
        assertEquals(width, image.getWidth());
        assertNear(RED, image.getRGB(2, width / 2 - 2), 60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>", "%PDF-1.7", "<html>", "BM1234567890"})
    void whatIsNoPictureIsRefused(String content) {
        String expected = content.isEmpty() ? "pictures.missing" : "pictures.not_a_picture";
        assertEquals(expected, refusal(content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aHundredMegapixelsAreRefusedByTheHeaderAlone() {
        assertEquals("pictures.too_many_pixels", refusal(SamplePictures.claimedPng(10_000, 10_000)));
        assertEquals("pictures.too_many_pixels", refusal(SamplePictures.claimedPng(Integer.MAX_VALUE, 2)));
    }

    @Test
    void aFileOfTooManyBytesIsRefused() {
        assertEquals(
                "pictures.too_many_bytes",
                refusal(Arrays.copyOf(SamplePictures.jpeg(8, 8), PictureFile.BYTES_MAX + 1)));
    }

    @Test
    void aFileThatBreaksOffOrIsDamagedIsRefused() {
        for (byte[] whole :
                new byte[][] {SamplePictures.png(64, 32), SamplePictures.tiff(64, 32), SamplePictures.webp()}) {
            for (int length = 12; length < whole.length - 60; length += 7) {
                byte[] part = Arrays.copyOf(whole, length);
                try {
                    PictureFile.read(part).derivative(100);
                } catch (Refusal expected) {
                    assertEquals(
                            "pictures.unreadable", expected.reasons().get(0).key());
                }
            }
        }
        byte[] jpeg = SamplePictures.jpeg(640, 320);
        assertEquals("pictures.unreadable", refusal(Arrays.copyOf(jpeg, jpeg.length / 2)));
        assertEquals("pictures.unreadable", refusal(Arrays.copyOf(jpeg, jpeg.length - 2)));
        PictureFile.read(Arrays.copyOf(jpeg, jpeg.length + 100));
        assertEquals("pictures.unreadable", refusal(Arrays.copyOf(SamplePictures.jpeg(64, 32), 30)));
    }

    static Stream<byte[]> twoFilesInOne() throws IOException {
        byte[] jpeg = SamplePictures.jpeg(64, 32);
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("a.class"));
            out.write(new byte[300]);
        }
        byte[] page = "<HTML><body><Script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] pdf = "%PDF-1.7 1 0 obj".getBytes(StandardCharsets.US_ASCII);
        return Stream.of(
                Labelled.joined(jpeg, zip.toByteArray()),
                Labelled.joined(SamplePictures.png(8, 8), zip.toByteArray(), new byte[10]),
                Labelled.joined(jpeg, page),
                Labelled.jpeg(jpeg, Labelled.comment(page)),
                Labelled.jpeg(jpeg, Labelled.comment(pdf)),
                Labelled.jpeg(jpeg, Labelled.comment("/*<svg xmlns=\"http://www.w3.org/2000/svg\">".getBytes())),
                Labelled.png(SamplePictures.png(8, 8), "tEXt", "Comment\0<?php system(1);".getBytes()),
                Labelled.joined(jpeg, new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 1, 0}));
    }

    @ParameterizedTest
    @MethodSource("twoFilesInOne")
    void aPictureThatIsAnotherFileAsWellIsRefused(byte[] file) {
        assertEquals("pictures.two_files", refusal(file));
    }

    @Test
    void whatAPhoneAddsToAPictureIsTaken() {
        byte[] film = new byte[200_000];
        new java.util.Random(3).nextBytes(film);
        System.arraycopy("\0\0\0\u0018ftypmp42".getBytes(StandardCharsets.ISO_8859_1), 0, film, 0, 12);
        PictureFile.read(Labelled.joined(SamplePictures.jpeg(64, 32), film)).derivative(50);
    }

    @Test
    void randomDamageNeverEscapesAsAnotherError() {
        var dice = new java.util.Random(7);
        for (byte[] whole : new byte[][] {
            SamplePictures.jpeg(40, 20),
            SamplePictures.png(40, 20),
            SamplePictures.tiff(40, 20),
            SamplePictures.webp(),
            SamplePictures.cmykTiff(8, 8),
            SamplePictures.cmykJpeg(16, 16),
            SamplePictures.held(SamplePictures.jpeg(16, 8), 6)
        }) {
            for (int round = 0; round < 150; round++) {
                byte[] damaged = whole.clone();
                for (int i = 0; i < 3; i++)
                    damaged[4 + dice.nextInt(Math.min(400, damaged.length - 4))] = (byte) dice.nextInt();
                try {
                    PictureFile.read(damaged).derivative(50);
                } catch (Refusal expected) {
                    assertTrue(expected.reasons().get(0).key().startsWith("pictures."));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,false", "2,false", "3,false", "4,false", "5,true", "6,true", "7,true", "8,true", "9,false", "0,false"
    })
    void thePictureStandsAsTheCameraWasHeld(int orientation, boolean turned) throws IOException {
        PictureFile file = PictureFile.read(SamplePictures.held(SamplePictures.jpeg(64, 32), orientation));
        assertEquals(turned ? 32 : 64, file.widthPx());
        BufferedImage image = decoded(file.derivative(3000));
        assertEquals(turned ? 32 : 64, image.getWidth());
        assertEquals(turned ? 64 : 32, image.getHeight());
        // Where the band that was along the top of the stored picture has gone.
        int[] band =
                switch (orientation) {
                    case 3, 4 -> new int[] {32, 30};
                    case 5, 8 -> new int[] {2, 32};
                    case 6, 7 -> new int[] {30, 32};
                    default -> new int[] {32, 2};
                };
        assertNear(WHITE, image.getRGB(band[0], band[1]), 60);
        int[] red =
                switch (orientation) {
                    case 2 -> new int[] {56, 20};
                    case 3 -> new int[] {56, 12};
                    case 4 -> new int[] {8, 12};
                    case 5 -> new int[] {20, 8};
                    case 6 -> new int[] {12, 8};
                    case 7 -> new int[] {12, 56};
                    case 8 -> new int[] {20, 56};
                    default -> new int[] {8, 20};
                };
        assertNear(RED, image.getRGB(red[0], red[1]), 60);
    }

    @Test
    void inksBecomeLight() throws IOException {
        int cyan = decoded(PictureFile.read(SamplePictures.cmykTiff(16, 16)).derivative(100))
                .getRGB(8, 8);
        assertTrue((cyan >> 16 & 0xFF) < 120 && (cyan & 0xFF) > 150, Integer.toHexString(cyan));
        PictureFile.read(SamplePictures.cmykJpeg(16, 16)).derivative(100);
    }

    @Test
    void theDerivativeIsScaledDownAndNeverUp() throws IOException {
        Derivative small = PictureFile.read(SamplePictures.jpeg(4100, 2050)).derivative(3000);
        assertEquals(3000, small.widthPx());
        assertEquals(1500, small.heightPx());
        assertEquals(3000, decoded(small).getWidth());
        assertEquals(
                64,
                PictureFile.read(SamplePictures.jpeg(64, 32)).derivative(3000).widthPx());
    }

    @Test
    void aVeryLargePictureIsDecodedInPart() throws IOException {
        Derivative derivative = PictureFile.read(SamplePictures.png(7500, 7500)).derivative(3000);
        assertEquals(3000, derivative.widthPx());
        assertNear(BLUE, decoded(derivative).getRGB(2500, 2500), 10);
    }

    @Test
    void whatShinesThroughBecomesWhite() throws IOException {
        var glass = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
        assertNear(
                WHITE,
                decoded(PictureFile.read(SamplePictures.written(glass, "png")).derivative(10))
                        .getRGB(5, 5),
                3);
    }

    @Test
    void theDerivativeHasNoMetadataAndIsTheSameEachTime() {
        PictureFile file = PictureFile.read(SamplePictures.held(SamplePictures.jpeg(64, 32), 6));
        byte[] jpeg = file.derivative(100).jpeg();
        assertFalse(new String(jpeg, StandardCharsets.ISO_8859_1).contains("Exif"));
        assertArrayEquals(jpeg, file.derivative(100).jpeg());
    }

    @Test
    void aFilesNameIsForPeople() {
        assertEquals("图 1.jpg", FileName.clean("C:\\Users\\a\\图 1.jpg"));
        assertEquals("passwd", FileName.clean("../../etc/passwd\u0000\u202E"));
        assertEquals("", FileName.clean(null));
        assertEquals(FileName.MAX, FileName.clean("长".repeat(500)).length());
    }

    private static String refusal(byte[] bytes) {
        return assertThrows(Refusal.class, () -> PictureFile.read(bytes).derivative(100))
                .reasons()
                .get(0)
                .key();
    }

    private static BufferedImage decoded(Derivative derivative) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(derivative.jpeg()));
    }

    private static void assertNear(int expected, int rgb, int tolerance) {
        Color a = new Color(expected);
        Color b = new Color(rgb);
        int off = Math.max(
                Math.abs(a.getRed() - b.getRed()),
                Math.max(Math.abs(a.getGreen() - b.getGreen()), Math.abs(a.getBlue() - b.getBlue())));
        assertTrue(off <= tolerance, Integer.toHexString(rgb) + " is not near " + Integer.toHexString(expected));
    }
}
