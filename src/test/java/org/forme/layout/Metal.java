package org.forme.layout;

/** Glyph widths without fonts: half an em for letters and digits, an em for the rest; some characters do not exist. */
final class Metal implements GlyphWidths {
    @Override
    public int width(Face face, int codePoint) {
        if (codePoint == ' ') return 250;
        return codePoint < 0x2000 ? 500 : 1000;
    }

    @Override
    public boolean has(Face face, int codePoint) {
        return codePoint < 0x20000 && !(codePoint >= 0xE000 && codePoint < 0xF900);
    }
}
