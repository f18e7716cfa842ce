package org.forme.press;

import java.awt.color.ICC_Profile;
import java.util.LinkedHashMap;
import java.util.Map;
import org.forme.shell.Sha256;

/**
 * The way from colours of three bands to inks as a table, filled once for a profile: Java's colour engine goes through both
 * profiles anew for every pixel, which takes five times as long. Between the table's colours the inks are those of the corners of the
 * tetrahedron around them, by nearness.
 */
final class ScreenInks {
    /** From one colour of the table to the next; divides 255. Of all inks 99 in 100 are then off by 1 of 255 at most. */
    private static final int STEP = 5;

    private static final int NODES = 255 / STEP + 1;
    private static final int RED = NODES * NODES * 4;
    private static final int GREEN = NODES * 4;
    private static final int BLUE = 4;

    /** Tables kept, of half a megabyte each: cameras and programs write a handful of profiles. */
    private static final int KEPT = 8;

    private static final Map<String, ScreenInks> BY_PROFILE = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ScreenInks> eldest) {
            return size() > KEPT;
        }
    };

    private final byte[] table;

    private ScreenInks(ICC_Profile profile) {
        byte[] colours = new byte[NODES * NODES * NODES * 3];
        int at = 0;
        for (int red = 0; red < NODES; red++)
            for (int green = 0; green < NODES; green++)
                for (int blue = 0; blue < NODES; blue++) {
                    colours[at++] = (byte) (red * STEP);
                    colours[at++] = (byte) (green * STEP);
                    colours[at++] = (byte) (blue * STEP);
                }
        table = Newsprint.from(profile).convert(colours, NODES * NODES);
    }

    /** The table of a profile with three bands. */
    static ScreenInks of(ICC_Profile profile) {
        String name = Sha256.of(profile.getData());
        synchronized (BY_PROFILE) {
            return BY_PROFILE.computeIfAbsent(name, unknown -> new ScreenInks(profile));
        }
    }

    /** Three bytes a pixel become four: cyan, magenta, yellow, black. */
    byte[] convert(byte[] colours) {
        byte[] inks = new byte[colours.length / 3 * 4];
        for (int from = 0, to = 0; from < colours.length; from += 3, to += 4)
            convert(colours[from] & 0xFF, colours[from + 1] & 0xFF, colours[from + 2] & 0xFF, inks, to);
        return inks;
    }

    /** From the darker corner along the bands, the one furthest on first, to the lighter. */
    private void convert(int red, int green, int blue, byte[] inks, int to) {
        int r = red % STEP;
        int g = green % STEP;
        int b = blue % STEP;
        int first;
        int second;
        int most = Math.max(r, Math.max(g, b));
        int least = Math.min(r, Math.min(g, b));
        int middle = r + g + b - most - least;
        if (r >= g && r >= b) {
            first = RED;
            second = g >= b ? GREEN : BLUE;
        } else if (g >= b) {
            first = GREEN;
            second = r >= b ? RED : BLUE;
        } else {
            first = BLUE;
            second = r >= g ? RED : GREEN;
        }
        int dark = red / STEP * RED + green / STEP * GREEN + blue / STEP * BLUE;
        // On a face of the table the corners beyond it count for nothing; those of the colour itself stand for them.
        int one = most == 0 ? dark : dark + first;
        int two = middle == 0 ? one : one + second;
        int light = least == 0 ? two : dark + RED + GREEN + BLUE;
        for (int i = 0; i < 4; i++)
            inks[to + i] = (byte) (((STEP - most) * (table[dark + i] & 0xFF)
                            + (most - middle) * (table[one + i] & 0xFF)
                            + (middle - least) * (table[two + i] & 0xFF)
                            + least * (table[light + i] & 0xFF)
                            + STEP / 2)
                    / STEP);
    }
}
