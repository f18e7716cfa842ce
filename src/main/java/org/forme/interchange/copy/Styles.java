package org.forme.interchange.copy;

import java.util.HashMap;
import java.util.Map;

/** The styles of a document, by their ids. */
final class Styles {
    /** Word has some four hundred of its own. */
    private static final int MOST = 5000;

    private static final int LONGEST_LINE_OF_DESCENT = 20;

    private record Style(String name, String basedOn, Manner manner) {}

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, StyleRole> roles = new HashMap<>();
    private Manner defaults = Manner.UNSAID;
    private String standard = "";

    /** None: every style goes by its id. */
    static Styles none() {
        return new Styles();
    }

    static Styles read(byte[] part) {
        var styles = new Styles();
        Xml xml = new Xml(part);
        while (xml.next()) {
            if (!xml.starts()) continue;
            if (xml.name().equals("style")) styles.take(xml);
            else if (xml.name().equals("rPr")) styles.defaults = new MannerReader().read(xml);
        }
        return styles;
    }

    private void take(Xml xml) {
        String id = xml.at("styleId");
        boolean isStandard =
                xml.at("type").equals("paragraph") && xml.at("default").matches("1|true|on");
        Style style = style(xml, xml.depth());
        if (styles.size() >= MOST) throw BadFile.because("interchange.bad_damaged");
        styles.put(id, style);
        if (isStandard) standard = id;
    }

    private static Style style(Xml xml, int within) {
        String name = "";
        String basedOn = "";
        Manner manner = Manner.UNSAID;
        while (xml.nextWithin(within)) {
            switch (xml.name()) {
                case "name" -> name = xml.at("val");
                case "basedOn" -> basedOn = xml.at("val");
                case "pPr", "rPr" -> manner = manner.over(new MannerReader().read(xml));
                case "tblStylePr", "tblPr", "trPr", "tcPr" -> xml.skip();
                default -> {
                    // Links to other styles, priorities, ids of revisions.
                }
            }
        }
        return new Style(name, basedOn, manner);
    }

    /** How a paragraph of this style looks; of none, as the document's standard says. */
    Manner paragraph(String id) {
        return character(id.isEmpty() ? standard : id).over(defaults);
    }

    /** How characters of this style look, as far as it says. */
    Manner character(String id) {
        Manner manner = Manner.UNSAID;
        Style style = styles.get(id);
        for (int i = 0; style != null && i < LONGEST_LINE_OF_DESCENT; i++) {
            manner = manner.over(style.manner);
            style = styles.get(style.basedOn);
        }
        return manner;
    }

    /** What a style means. */
    StyleRole role(String id) {
        return roles.computeIfAbsent(id, this::roleOf);
    }

    /** What the style, or the nearest that it stands on, means; a style of the office's own may go by its level. */
    private StyleRole roleOf(String id) {
        Style style = styles.get(id);
        if (style == null) return StyleRole.of(id);
        for (int i = 0; style != null && i < LONGEST_LINE_OF_DESCENT; i++) {
            StyleRole role = StyleRole.of(style.name);
            if (role != StyleRole.NONE) return role;
            style = styles.get(style.basedOn);
        }
        return StyleRole.NONE;
    }
}
