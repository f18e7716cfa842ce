package org.forme.interchange.copy;

import java.util.Map;

/** Characters of symbol faces, which have no meaning without the face: those that stand in copy as signs. */
final class Symbols {
    private static final Map<Integer, String> WINGDINGS = Map.of(
            0x6C, "●", 0x6E, "■", 0x6F, "□", 0xA8, "□", 0x75, "◆", 0x76, "❖", 0xD8, "▶", 0xFC, "✓", 0xFE, "☑", 0x4A,
            "☺");

    private Symbols() {}

    /** The sign, or an empty text for one that is unknown. */
    static String of(String font, String code) {
        if (!code.matches("[0-9A-Fa-f]{1,6}")) return "";
        int point = Integer.parseInt(code, 16);
        if (font.startsWith("Wingdings")) return WINGDINGS.getOrDefault(point & 0xFF, "");
        boolean ownPlace = Character.isValidCodePoint(point) && Character.getType(point) != Character.PRIVATE_USE;
        return ownPlace ? Character.toString(point) : "";
    }
}
