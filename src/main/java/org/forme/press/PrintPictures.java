package org.forme.press;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.forme.shell.Sha256;

/**
 * Pictures converted for print, kept a while: a page is written many times before it is signed, its pictures stay the
 * same.
 */
final class PrintPictures {
    /** Bytes kept at most: the pictures of two or three issues. */
    private static final long KEPT_MAX = 64L << 20;

    private static final Map<String, PrintPicture> KEPT = new LinkedHashMap<>(16, 0.75f, true);
    private static long bytes;

    private PrintPictures() {}

    /**
     * A picture for a place in print.
     *
     * @param key its SHA-256, or any other name
     * @param width of its place in points
     * @param height the same where it fills the place and is cut; 0 where all of it is shown
     * @return null when there is none, or what there is is broken
     */
    static PrintPicture of(String key, PictureSource source, double width, double height) {
        int wide = Rasters.pixels(width);
        int high = height > 0 ? Rasters.pixels(height) : 0;
        String place = " " + wide + " " + high;
        boolean digest = key.length() == 64;
        PrintPicture known = digest ? known(key + place) : null;
        if (known != null) return known;
        byte[] file = source.bytes(key);
        if (file == null) return null;
        String name = (digest ? key : Sha256.of(file)) + place;
        if (!digest) known = known(name);
        if (known != null) return known;
        try {
            PrintPicture picture = PrintPicture.of(file, wide, high);
            if (picture != null) keep(name, picture);
            return picture;
        } catch (IOException | RuntimeException broken) {
            // Decoders meet damage with all kinds of exceptions; the page shows a crossed box.
            return null;
        }
    }

    private static synchronized PrintPicture known(String name) {
        return KEPT.get(name);
    }

    private static synchronized void keep(String name, PrintPicture picture) {
        PrintPicture before = KEPT.put(name, picture);
        bytes += picture.packed().length - (before == null ? 0 : before.packed().length);
        for (Iterator<PrintPicture> oldest = KEPT.values().iterator(); bytes > KEPT_MAX && oldest.hasNext(); ) {
            bytes -= oldest.next().packed().length;
            oldest.remove();
        }
    }

    /** Forgets everything: for measurements. */
    static synchronized void forget() {
        KEPT.clear();
        bytes = 0;
    }
}
