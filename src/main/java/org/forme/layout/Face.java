package org.forme.layout;

import java.util.List;

/** A face by its part on the page. Which font file stands behind it is the caller's matter. */
public enum Face {
    /** 宋: running text. */
    SONG,
    /** Bold Song: stressed words, secondary headlines. */
    SONG_BOLD,
    /** Heaviest Song: main headlines and lettering. */
    SONG_BLACK,
    /** 楷: captions and quotations. */
    KAI,
    /** 黑: captions, labels, folios. */
    HEI,
    /** Bold Hei: crossheads, datelines, rubrics. */
    HEI_BOLD;

    /** Where a character is looked for when this face lacks it, in order. */
    public List<Face> fallbacks() {
        return switch (this) {
            case SONG, KAI -> List.of(SONG, HEI);
            case SONG_BOLD, SONG_BLACK -> List.of(SONG, HEI_BOLD);
            case HEI -> List.of(SONG);
            case HEI_BOLD -> List.of(HEI, SONG_BOLD);
        };
    }
}
