package org.forme.press;

import java.util.Optional;

/**
 * What was measured in a finished artwork's file.
 *
 * @param width of the artwork: points of a PDF's page, dots of a picture
 * @param height the same
 * @param dots to an inch of its coarsest picture when the artwork is printed in its own size; 0 where it holds none
 * @param ink the most that is laid one over another, in percent of four colours; 0 where nothing in it is given in CMYK
 * @param bleed points that its page has outside its trim on the side that has least; 0 for a picture
 * @param complete whether all of it could be measured
 */
record ArtworkFacts(double width, double height, int dots, int ink, double bleed, boolean complete) {
    static final ArtworkFacts UNKNOWN = new ArtworkFacts(0, 0, 0, 0, 0, false);

    /** Where the facts of an artwork are had from, by its key. */
    @FunctionalInterface
    interface Known {
        Known NOTHING = (key, mediaType) -> UNKNOWN;

        ArtworkFacts of(String key, String mediaType);
    }

    /** Dots to an inch of the coarsest picture when the whole is fitted into a box of so many points. */
    Optional<Integer> coarsest(double boxWidth, double boxHeight) {
        if (dots == 0) return Optional.empty();
        return Optional.of((int) (dots / Math.min(boxWidth / width, boxHeight / height)));
    }
}
