package org.forme.imprint;

import java.awt.geom.AffineTransform;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** The few properties of a drawing that we know: as attributes, or in the style attribute as drawing programs write them. */
final class SvgStyle {
    private static final Map<String, Integer> COLOURS =
            Map.of("black", 0, "white", 0xFFFFFF, "red", 0xFF0000, "currentcolor", 0);
    private static final Pattern RGB =
            Pattern.compile("rgb\\(\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*\\)");
    private static final Pattern MOVE =
            Pattern.compile("\\G[\\s,]*(matrix|translate|scale|rotate)\\s*\\(([^)]*)\\)[\\s,]*");

    private SvgStyle() {}

    static String of(Element element, String property, String otherwise) {
        for (String declaration : element.getAttribute("style").split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0 && declaration.substring(0, colon).strip().equalsIgnoreCase(property))
                return plain(declaration.substring(colon + 1), otherwise);
        }
        return plain(element.getAttribute(property), otherwise);
    }

    static boolean isColour(String text) {
        return text.equals("none")
                || text.matches("#([0-9a-f]{3}|[0-9a-f]{6})")
                || COLOURS.containsKey(text)
                || isRgb(text);
    }

    /** 0xRRGGBB of a text that {@link #isColour} and is not none. */
    static int colour(String text) {
        if (COLOURS.containsKey(text)) return COLOURS.get(text);
        Matcher rgb = RGB.matcher(text);
        if (rgb.matches()) return part(rgb, 1) << 16 | part(rgb, 2) << 8 | part(rgb, 3);
        String digits = text.substring(1);
        return Integer.parseInt(digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1"), 16);
    }

    /** @throws IllegalArgumentException where it is not a list of matrix, translate, scale and rotate */
    static AffineTransform transform(String text) {
        var all = new AffineTransform();
        Matcher move = MOVE.matcher(text);
        int end = 0;
        for (; move.find(); end = move.end()) all.concatenate(one(move.group(1), SvgPath.numbers(move.group(2))));
        if (!text.substring(end).isBlank()) throw new IllegalArgumentException(text);
        return all;
    }

    private static AffineTransform one(String name, double[] n) {
        boolean fit = n.length == (name.equals("matrix") ? 6 : n.length) && n.length >= 1;
        if (!fit) throw new IllegalArgumentException(name);
        return switch (name) {
            case "matrix" -> new AffineTransform(n);
            case "translate" -> AffineTransform.getTranslateInstance(n[0], n.length > 1 ? n[1] : 0);
            case "scale" -> AffineTransform.getScaleInstance(n[0], n.length > 1 ? n[1] : n[0]);
            default ->
                AffineTransform.getRotateInstance(
                        Math.toRadians(n[0]), n.length > 2 ? n[1] : 0, n.length > 2 ? n[2] : 0);
        };
    }

    private static String plain(String text, String otherwise) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty() || plain.equals("inherit") ? otherwise : plain;
    }

    private static boolean isRgb(String text) {
        Matcher rgb = RGB.matcher(text);
        return rgb.matches() && part(rgb, 1) < 256 && part(rgb, 2) < 256 && part(rgb, 3) < 256;
    }

    private static int part(Matcher rgb, int group) {
        return Integer.parseInt(rgb.group(group));
    }
}
