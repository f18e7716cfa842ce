package org.forme.interchange.copy;

/** Reads the properties of a paragraph or a run, whose element has just begun, to their end. */
final class MannerReader {
    private Boolean bold;
    private Boolean hidden;
    private Integer size;
    private String font;
    private String align;
    private Integer outline;
    private Boolean indented;
    private String list;
    private Integer listLevel;

    /** Id of the paragraph's or run's style; empty where it has none. */
    String style = "";

    /** Whether the end of the paragraph was deleted, so that the next one goes on in it. */
    boolean endDeleted;

    /** Whether a line stands below the paragraph. */
    boolean ruled;

    Manner read(Xml xml) {
        int within = xml.depth();
        while (xml.nextWithin(within)) take(xml);
        return new Manner(bold, hidden, size, font, align, outline, indented, list, listLevel);
    }

    private void take(Xml xml) {
        switch (xml.name()) {
            case "pStyle", "rStyle" -> style = xml.at("val");
            case "b" -> bold = isOn(xml);
            case "vanish" -> hidden = isOn(xml);
            case "sz" -> size = number(xml.at("val"));
            case "rFonts" -> font = font(xml);
            case "jc" -> align = xml.at("val");
            case "outlineLvl" -> outline = number(xml.at("val"));
            case "ind" -> indented = isIndent(xml);
            case "numId" -> list = xml.at("val");
            case "ilvl" -> listLevel = number(xml.at("val"));
            case "bottom" -> ruled = !xml.at("val").matches("none|nil|");
            case "rPr" -> endDeleted = mark(xml);
            case "pPrChange", "rPrChange", "sectPr", "numberingChange", "tabs" -> xml.skip();
            default -> {
                // Colours, languages, spacing: a page sets them its own way.
            }
        }
    }

    /** The end of the paragraph has properties of its own, which say nothing about its text. */
    private static boolean mark(Xml xml) {
        boolean deleted = false;
        int within = xml.depth();
        while (xml.nextWithin(within))
            deleted |= xml.name().equals("del") || xml.name().equals("moveFrom");
        return deleted;
    }

    static boolean isOn(Xml xml) {
        return !xml.at("val").matches("0|false|off");
    }

    private static String font(Xml xml) {
        String chinese = xml.at("eastAsia");
        if (!chinese.isEmpty()) return chinese;
        return xml.at("eastAsiaTheme").isEmpty() ? null : "";
    }

    private static boolean isIndent(Xml xml) {
        Integer chars = number(xml.at("firstLineChars"));
        Integer twips = number(xml.at("firstLine"));
        return chars != null && chars > 0 || twips != null && twips > 0;
    }

    static Integer number(String digits) {
        return digits.matches("-?\\d{1,6}") ? Integer.valueOf(digits) : null;
    }
}
