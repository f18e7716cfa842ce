package org.forme.pictures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.forme.store.Blobs;

/** Pictures as lists and pages on a screen need them: in fixed sizes, made when first asked for and remembered. */
@ApplicationScoped
public class ScreenSizes {
    /** Bytes remembered at most: about a thousand small ones. */
    private static final long REMEMBERED_MAX = 48L << 20;

    /** A size that may be asked for. No others are made, so nobody can fill the memory by asking. */
    public enum Size {
        /** In a list, twice as sharp as its 240 points. */
        SMALL(480),
        /** On a page of its own. */
        LARGE(1600);

        private final int side;

        Size(int side) {
            this.side = side;
        }

        public static Optional<Size> of(String name) {
            for (Size size : values()) if (size.name().toLowerCase(Locale.ROOT).equals(name)) return Optional.of(size);
            return Optional.empty();
        }
    }

    @Inject
    Blobs blobs;

    private final Remembered remembered = new Remembered(REMEMBERED_MAX);

    /**
     * A JPEG of this size.
     *
     * @param sha name in the store of a JPEG that we made
     */
    public byte[] of(String sha, Size size) {
        String name = sha + size;
        byte[] known = remembered.get(name);
        if (known != null) return known;
        byte[] jpeg = PictureFile.head(blobs.read(sha)).derivative(size.side).jpeg();
        remembered.put(name, jpeg);
        return jpeg;
    }
}
