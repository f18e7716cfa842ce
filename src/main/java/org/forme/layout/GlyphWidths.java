package org.forme.layout;

/** What the engine needs to know of fonts. Must answer the same for the same question, from any thread. */
public interface GlyphWidths {
    /** The advance of a character in 1/1000 em; anything for a character that {@link #has} denies. */
    int width(Face face, int codePoint);

    /** Whether the face can draw the character. */
    boolean has(Face face, int codePoint);
}
