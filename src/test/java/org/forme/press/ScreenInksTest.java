package org.forme.press;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScreenInksTest {
    private static final ICC_Profile SCREENS = ICC_Profile.getInstance(ColorSpace.CS_sRGB);

    @Test
    void theTablesOwnColoursHaveTheProfilesInks() {
        byte[] colours = new byte[52 * 52 * 3];
        for (int i = 0, at = 0; i < 52 * 52; i++) {
            colours[at++] = (byte) (i % 52 * 5);
            colours[at++] = (byte) (i / 52 * 5);
            colours[at++] = (byte) ((i + i / 52) % 52 * 5);
        }
        assertArrayEquals(
                Newsprint.from(SCREENS).convert(colours, 52),
                ScreenInks.of(SCREENS).convert(colours));
    }

    @Test
    void coloursBetweenThemKeepToTheProfile() {
        byte[] colours = new byte[300 * 300 * 3];
        new Random(7).nextBytes(colours);
        byte[] exact = Newsprint.from(SCREENS).convert(colours, 300);
        byte[] table = ScreenInks.of(SCREENS).convert(colours);
        int close = 0;
        for (int i = 0; i < exact.length; i++) {
            int off = Math.abs((exact[i] & 0xFF) - (table[i] & 0xFF));
            assertTrue(off <= 12, "off by " + off);
            if (off <= 1) close++;
        }
        assertTrue(close > exact.length * 0.99, close + " of " + exact.length);
    }
}
