package org.forme.pictures;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;

/** What a file says that its colours mean. */
final class ColourProfile {
    private ColourProfile() {}

    /** Whether it says so in a profile that cannot be read or calculated with: its colours then count as those of screens. */
    static boolean isUnsound(byte[] bytes, Format format) {
        byte[] profile = InfoBlocks.of(bytes, format).profile(format);
        if (profile.length == 0) return false;
        try {
            var space = new ICC_ColorSpace(ICC_Profile.getInstance(profile));
            space.toRGB(new float[space.getNumComponents()]);
            return false;
        } catch (RuntimeException unsound) {
            return true;
        }
    }
}
