package org.forme.pictures;

import java.util.function.Supplier;
import org.forme.shell.Refusal;

/**
 * A file that claims to be finished artwork: a PDF (see {@link PdfPage}) or a picture (see {@link PictureFile}), checked.
 *
 * @param mediaType told by its content
 * @param widthMm of the trimmed page, or of the picture at 300 dots an inch
 * @param heightMm the same
 * @param preview a JPEG of it
 */
record ArtworkFile(String mediaType, double widthMm, double heightMm, byte[] preview) {
    static final String FIELD = "artwork";

    private static final double MM_PER_DOT = 25.4 / 300;

    /** @throws Refusal at the field {@code artwork} with what is wrong with it */
    static ArtworkFile read(byte[] bytes, ArtworkShape wanted) {
        if (bytes != null && Format.starts(bytes, 0, '%', 'P', 'D', 'F', '-')) return PdfPage.read(bytes, wanted);
        PictureFile picture = asked(() -> PictureFile.read(bytes));
        double width = picture.widthPx() * MM_PER_DOT;
        double height = picture.heightPx() * MM_PER_DOT;
        wanted.check(width, height);
        byte[] preview =
                asked(() -> picture.derivative(PictureFile.DERIVATIVE_SIDE).jpeg());
        return new ArtworkFile(picture.mediaType(), width, height, preview);
    }

    /** What a picture refuses, told at the field of the artwork. */
    private static <T> T asked(Supplier<T> picture) {
        try {
            return picture.get();
        } catch (Refusal refusal) {
            var reason = refusal.reasons().get(0);
            boolean unknown = reason.key().equals("pictures.not_a_picture");
            throw Refusal.input(FIELD, unknown ? "pictures.not_artwork" : reason.key(), reason.arguments());
        }
    }
}
