package org.forme.press;

import java.util.List;

/**
 * A composed page: the one source of its print PDF, its image and its fits.
 *
 * @param width of the trimmed page in points
 * @param height of the trimmed page in points
 * @param bleed around it in points
 * @param frames in drawing and reading order
 * @param fits one for each slot, in the plan's order
 * @param zones rectangles of the articles
 * @param faces what it was composed with, and is drawn from
 */
public record PageFrames(
        double width,
        double height,
        double bleed,
        List<Frame> frames,
        List<SlotFit> fits,
        List<HotZone> zones,
        Faces faces) {
    public PageFrames {
        frames = List.copyOf(frames);
        fits = List.copyOf(fits);
        zones = List.copyOf(zones);
    }

    /** A page of built-in faces. */
    PageFrames(double width, double height, double bleed, List<Frame> frames, List<SlotFit> fits, List<HotZone> zones) {
        this(width, height, bleed, frames, fits, zones, Faces.shared());
    }

    /**
     * The page as text, one line a frame, numbers in hundredths of a point: equal pages give equal text, so its digest
     * stands for the page in a proof. Holds the engine's version, every picture's key, and the digest of each font of the
     * office that draws something.
     */
    public String toText() {
        return FramesAsText.write(this);
    }
}
