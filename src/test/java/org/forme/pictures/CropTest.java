package org.forme.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CropTest {
    @ParameterizedTest
    @CsvSource({"-1,0,0,0", "0,951,0,0", "500,0,451,0", "0,476,0,475", "0,0,0,0"})
    void whatLeavesNothingOrLeavesOutNothingIsNoCrop(int left, int top, int right, int bottom) {
        assertThrows(IllegalArgumentException.class, () -> new Crop(left, top, right, bottom));
    }

    @Test
    void theEdgesAreTakenOffThePicture() {
        assertEquals(new Rectangle(125, 0, 825, 450), new Crop(125, 0, 50, 100).of(1000, 500));
        assertEquals(new Rectangle(19, 0, 1, 1), new Crop(950, 0, 0, 0).of(20, 1));
        assertTrue(new Crop(500, 0, 0, 0).leavesEnoughOf(64, 32));
        assertFalse(new Crop(500, 0, 0, 0).leavesEnoughOf(62, 32));
        assertEquals("←12.5% ↑0% →5% ↓95%", new Crop(125, 0, 50, 950).words());
    }

    @Test
    void aPointOfTheWholeIsFoundInWhatStays() {
        Crop rightHalf = new Crop(500, 0, 0, 0);
        assertEquals(new Focus(50, 20), rightHalf.seen(new Focus(75, 20)));
        assertEquals(new Focus(0, 20), rightHalf.seen(new Focus(10, 20)), "cut away: the nearest edge");
        assertEquals(Focus.MIDDLE, rightHalf.seen(Focus.MIDDLE), "nobody said anything");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1-2-3", "0-0-0-0", "999-0-0-0", "500-0-500-0", "1-2-3-4-5", "١-0-0-0"})
    void whatIsNoKeyNamesNoCrop(String key) {
        assertEquals(Optional.empty(), Crop.ofKey(key));
    }

    @Test
    void aKeyNamesItsCrop() {
        Crop crop = new Crop(125, 0, 50, 7);
        assertEquals(Optional.of(crop), Crop.ofKey(crop.key()));
    }

    /** The stored picture is red on its left, blue on its right, white along its top. */
    @ParameterizedTest
    @CsvSource({"1,left", "2,right", "3,right", "4,left", "5,top", "6,top", "7,bottom", "8,bottom"})
    void theCropIsOfThePictureAsItIsSeen(int orientation, String red) throws IOException {
        PictureFile file = PictureFile.read(SamplePictures.held(SamplePictures.jpeg(640, 320), orientation));
        Crop half =
                switch (red) {
                    case "left" -> new Crop(0, 0, 500, 0);
                    case "right" -> new Crop(500, 0, 0, 0);
                    case "top" -> new Crop(0, 0, 0, 500);
                    default -> new Crop(0, 500, 0, 0);
                };
        Derivative cut = file.derivative(half, 3000);
        assertEquals(320, cut.widthPx());
        assertEquals(320, cut.heightPx());
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(cut.jpeg()));
        for (int[] point : new int[][] {{160, 160}, {110, 110}, {110, 210}, {210, 110}, {210, 210}}) {
            int rgb = image.getRGB(point[0], point[1]);
            assertTrue((rgb >> 16 & 0xFF) > 200 && (rgb & 0xFF) < 60, orientation + " " + Integer.toHexString(rgb));
        }
    }

    @Test
    void whatStaysOfALargePictureKeepsItsOwnPixels() {
        PictureFile file = PictureFile.read(SamplePictures.jpeg(4000, 2000));
        assertEquals(2000, file.derivative(new Crop(250, 0, 250, 0), 3000).widthPx(), "not 1500 of the 3000");
    }

    @Test
    void everyKindOfFileIsCut() {
        for (byte[] whole :
                new byte[][] {SamplePictures.png(64, 32), SamplePictures.tiff(64, 32), SamplePictures.cmykTiff(64, 32)})
            assertEquals(
                    32,
                    PictureFile.read(whole)
                            .derivative(new Crop(500, 0, 0, 0), 3000)
                            .widthPx());
        assertEquals(
                8,
                PictureFile.read(SamplePictures.webp())
                        .derivative(new Crop(500, 0, 0, 0), 3000)
                        .widthPx());
    }
}
