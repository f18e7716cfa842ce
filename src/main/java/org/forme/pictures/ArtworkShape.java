package org.forme.pictures;

import org.forme.shell.Refusal;

/** What the place of an artwork asks of its shape; asked as soon as the shape is known, before the file is unpacked. */
@FunctionalInterface
public interface ArtworkShape {
    /** Anything that is no smaller and no larger than artwork may be. */
    ArtworkShape ANY = (widthMm, heightMm) -> {};

    /** @throws Refusal at the field {@code artwork} where the shape will not do; in millimetres, trimmed */
    void check(double widthMm, double heightMm);
}
