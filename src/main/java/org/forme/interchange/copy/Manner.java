package org.forme.interchange.copy;

import java.util.Locale;

/**
 * How a style, a paragraph or a run says it is to look; what it leaves unsaid is null and comes from what it stands on.
 *
 * @param size in half points
 * @param font of Chinese characters
 * @param outline level of a heading from 0
 * @param list number of a list, "0" for none
 */
record Manner(
        Boolean bold,
        Boolean hidden,
        Integer size,
        String font,
        String align,
        Integer outline,
        Boolean indented,
        String list,
        Integer listLevel) {
    static final Manner UNSAID = new Manner(null, null, null, null, null, null, null, null, null);

    /** Word's own size where nobody says one: 10.5 points, 五号. */
    private static final int PLAIN_SIZE = 21;

    /** This, and what it leaves unsaid as the other says it. */
    Manner over(Manner base) {
        return new Manner(
                bold == null ? base.bold : bold,
                hidden == null ? base.hidden : hidden,
                size == null ? base.size : size,
                font == null ? base.font : font,
                align == null ? base.align : align,
                outline == null ? base.outline : outline,
                indented == null ? base.indented : indented,
                list == null ? base.list : list,
                listLevel == null ? base.listLevel : listLevel);
    }

    boolean isBold() {
        return Boolean.TRUE.equals(bold);
    }

    boolean isHidden() {
        return Boolean.TRUE.equals(hidden);
    }

    /** Whether the characters are of a Kai face, by whatever name. */
    boolean isKai() {
        if (font == null) return false;
        String name = font.toLowerCase(Locale.ROOT).replace(" ", "");
        return name.contains("楷") || name.contains("kaiti") || name.contains("stkai") || name.contains("simkai");
    }

    int points() {
        return size == null ? PLAIN_SIZE : size;
    }

    boolean isCentred() {
        return "center".equals(align);
    }

    boolean isRight() {
        return "right".equals(align) || "end".equals(align);
    }

    boolean isListed() {
        return list != null && !list.equals("0");
    }
}
