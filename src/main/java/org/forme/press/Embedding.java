package org.forme.press;

/** What a font's maker allows of the three rights that suffice for a print file, from least to most. */
public enum Embedding {
    /** For looking and printing. */
    PRINT,
    /** For changing the document as well. */
    EDIT,
    /** Without limits. */
    INSTALL;

    private static final int NO_SUBSET = 0x0100;
    private static final int BITMAPS = 0x0200;

    /**
     * Reads the bits {@code fsType} of the table OS/2. Of several rights the most counts.
     *
     * @throws Sfnt.Broken where the font may not be embedded, only as dots, or only as a whole
     */
    static Embedding of(int bits) throws Sfnt.Broken {
        if ((bits & 0xE) == 0x2) throw new Sfnt.Broken("press.face_restricted");
        if ((bits & BITMAPS) != 0) throw new Sfnt.Broken("press.face_bitmaps_only");
        if ((bits & NO_SUBSET) != 0) throw new Sfnt.Broken("press.face_no_subset");
        if ((bits & 0xE) == 0) return INSTALL;
        return (bits & 0x8) != 0 ? EDIT : PRINT;
    }

    /** Message key of its name. */
    public String text() {
        return "press.embedding_" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
