package org.forme.imprint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.forme.shell.Line;
import org.forme.shell.Refusal;

/**
 * The lettering at the head of page 1: set in type, or drawn in a file that the store holds.
 *
 * @param lettering the words, always there: they are set where there is no drawing, and spoken where there is one
 * @param sha the drawing's name in the store, or null
 * @param mediaType {@code image/svg+xml} (clean) or {@code image/png}, or null
 */
@Embeddable
public record Nameplate(
        @Column(name = "nameplate_lettering") String lettering,
        @Column(name = "nameplate_sha") String sha,
        @Column(name = "nameplate_media_type") String mediaType) {
    public static final String SVG = "image/svg+xml";
    public static final String PNG = "image/png";
    /** Longest lettering, in characters. */
    public static final int MAX = 30;

    public Nameplate {
        lettering = Publication.trimmed(lettering);
        if ((sha == null) != (mediaType == null)) throw new IllegalArgumentException("a drawing has a type");
    }

    /** Lettering set in type. */
    public static Nameplate ofType(String lettering) {
        return new Nameplate(lettering, null, null);
    }

    /** Whether a file of the store draws it. */
    public boolean isDrawn() {
        return sha != null;
    }

    /** Whether the drawing is an outline, sharp at any size. */
    public boolean isOutline() {
        return SVG.equals(mediaType);
    }

    void check(Refusal.Reasons reasons) {
        Line.checkGiven(reasons, "lettering", lettering, MAX);
    }
}
