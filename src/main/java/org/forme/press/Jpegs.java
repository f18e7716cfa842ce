package org.forme.press;

import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What the head of a JPEG file says. */
final class Jpegs {
    private static final String ICC = "ICC_PROFILE\0";

    private Jpegs() {}

    /** Colour components by the frame header; 0 when these are the bytes of no JPEG. */
    static int components(byte[] bytes) {
        for (int at = start(bytes); at > 0; at = next(bytes, at)) {
            int marker = bytes[at + 1] & 0xFF;
            if (isFrame(marker)) return at + 9 < bytes.length ? bytes[at + 9] & 0xFF : 0;
        }
        return 0;
    }

    /** The profile for so many components; null where there is none or an unsound one. */
    static ICC_Profile profile(byte[] bytes, int components) {
        var whole = new ByteArrayOutputStream();
        for (int at = start(bytes); at > 0; at = next(bytes, at)) {
            int marker = bytes[at + 1] & 0xFF;
            if (isFrame(marker)) break;
            int length = length(bytes, at);
            if (marker == 0xE2 && length > 16 && at + 2 + length <= bytes.length && isIcc(bytes, at + 4))
                whole.write(bytes, at + 18, length - 16);
        }
        if (whole.size() == 0) return null;
        try {
            ICC_Profile profile = ICC_Profile.getInstance(whole.toByteArray());
            return profile.getNumComponents() == components ? profile : null;
        } catch (RuntimeException unsound) {
            return null;
        }
    }

    /** Whether Adobe's mark stands in it: inks are then written turned round. */
    static boolean isAdobes(byte[] bytes) {
        for (int at = start(bytes); at > 0; at = next(bytes, at)) {
            int marker = bytes[at + 1] & 0xFF;
            if (isFrame(marker)) return false;
            if (marker == 0xEE && at + 9 < bytes.length && bytes[at + 4] == 'A' && bytes[at + 5] == 'd') return true;
        }
        return false;
    }

    /** Whether its inks are written as brightness and colour, and black beside them, as Adobe's mark says. */
    static boolean isBrightness(byte[] bytes) {
        for (int at = start(bytes); at > 0; at = next(bytes, at)) {
            int marker = bytes[at + 1] & 0xFF;
            if (isFrame(marker)) return false;
            if (marker == 0xEE && at + 15 < bytes.length && bytes[at + 4] == 'A' && bytes[at + 5] == 'd')
                return bytes[at + 15] == 2;
        }
        return false;
    }

    private static boolean isIcc(byte[] bytes, int at) {
        return new String(bytes, at, ICC.length(), StandardCharsets.US_ASCII).equals(ICC);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static int start(byte[] bytes) {
        boolean jpeg = bytes.length > 4 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8;
        return jpeg ? marker(bytes, 2) : 0;
    }

    private static int next(byte[] bytes, int at) {
        return marker(bytes, at + 2 + length(bytes, at));
    }

    /** The marker that stands here, fill bytes left out; 0 when there is none. */
    private static int marker(byte[] bytes, int at) {
        while (at + 4 < bytes.length && (bytes[at] & 0xFF) == 0xFF && (bytes[at + 1] & 0xFF) == 0xFF) at++;
        return at + 4 < bytes.length && (bytes[at] & 0xFF) == 0xFF ? at : 0;
    }

    private static int length(byte[] bytes, int at) {
        return (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
    }
}
