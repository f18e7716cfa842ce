package org.forme.interchange.copy;

import java.util.HashMap;
import java.util.Map;

/** The lists of a document: which have bullets, which count, and which count in Chinese words that belong to the text. */
final class Numbering {
    private static final String DIGITS = "零一二三四五六七八九";

    /** A level of a list: how it counts, and the text around the number. */
    private record Level(String format, String text) {}

    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, Integer> reached = new HashMap<>();

    static Numbering none() {
        return new Numbering();
    }

    static Numbering read(byte[] part) {
        var numbering = new Numbering();
        Xml xml = new Xml(part);
        while (xml.next()) {
            if (!xml.starts()) continue;
            if (xml.name().equals("abstractNum")) numbering.takeKind(xml);
            else if (xml.name().equals("num")) numbering.takeList(xml);
        }
        return numbering;
    }

    private void takeKind(Xml xml) {
        String kind = xml.at("abstractNumId");
        String level = "0";
        String format = "decimal";
        int within = xml.depth();
        while (xml.nextWithin(within)) {
            switch (xml.name()) {
                case "lvl" -> level = xml.at("ilvl");
                case "numFmt" -> format = xml.at("val");
                case "lvlText" -> levels.put(kind + "/" + level, new Level(format, around(xml.at("val"))));
                default -> {
                    // Where numbers stand and how they look.
                }
            }
        }
    }

    /** Longer texts are no numbers. */
    private static String around(String number) {
        return number.length() > 12 ? "%1、" : number;
    }

    private void takeList(Xml xml) {
        String list = xml.at("numId");
        int within = xml.depth();
        while (xml.nextWithin(within)) if (xml.name().equals("abstractNumId")) kinds.put(list, xml.at("val"));
    }

    /** What a paragraph of this list is. */
    StyleRole role(Manner manner) {
        Level level = level(manner);
        if (level == null) return StyleRole.NUMBERED;
        return switch (level.format) {
            case "bullet" -> StyleRole.BULLET;
            case "none" -> StyleRole.NONE;
            default -> isInWords(level) ? StyleRole.NONE : StyleRole.NUMBERED;
        };
    }

    /** 一、 and the like, which stand in the text where it is set; empty for other lists. */
    String words(Manner manner) {
        Level level = level(manner);
        if (level == null || !isInWords(level)) return "";
        int number = reached.merge(key(manner), 1, Integer::sum);
        return level.text.replaceAll("%\\d", inWords(number));
    }

    private static boolean isInWords(Level level) {
        String format = level.format;
        return format.startsWith("chinese")
                || format.startsWith("japanese")
                || format.startsWith("taiwanese")
                || format.startsWith("ideograph") && !format.equals("ideographEnclosedCircle");
    }

    /** Up to 99; what counts further goes on in figures. */
    static String inWords(int number) {
        if (number > 99 || number < 1) return String.valueOf(number);
        String ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
        if (number < 10) return ones;
        String tens = number < 20 ? "" : DIGITS.substring(number / 10, number / 10 + 1);
        return tens + "十" + ones;
    }

    private Level level(Manner manner) {
        return levels.get(key(manner));
    }

    private String key(Manner manner) {
        return kinds.get(manner.list()) + "/" + (manner.listLevel() == null ? 0 : manner.listLevel());
    }
}
