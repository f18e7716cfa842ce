package org.forme.upkeep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SamplePictureTest {
    @Test
    void everyPictureIsAJpegLargeEnoughToPrint() throws IOException {
        for (String name : SamplePicture.names()) {
            var image = ImageIO.read(new ByteArrayInputStream(SamplePicture.jpeg(name)));
            assertTrue(image.getWidth() >= 1200 && image.getWidth() <= 2400, name);
        }
    }

    @Test
    void theSameNameDrawsTheSamePicture() {
        assertArrayEquals(SamplePicture.jpeg("park-winter"), SamplePicture.jpeg("park-winter"));
    }

    @Test
    void aNameThatIsNotThereIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> SamplePicture.jpeg("nobody"));
    }
}
