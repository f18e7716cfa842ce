package org.forme.press;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Lettering as a drawing: the filled paths, polygons, rectangles and circles of an SVG file with their groups'
 * transformations. Colours become red where they are reddish, black otherwise; white and none are not drawn. Text,
 * strokes, styles and scripts are left out: lettering is outlines.
 */
final class SvgShape {
    /** One filled outline. */
    record Part(GeneralPath outline, boolean evenOdd, boolean red) {}

    private static final int MOST_PARTS = 2000;

    private final List<Part> parts = new ArrayList<>();
    private Rectangle2D box;

    private SvgShape() {}

    /** Null when these are not the bytes of an SVG file with something to fill in it. */
    static SvgShape read(byte[] bytes) {
        if (bytes == null) return null;
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Element root = builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
            var shape = new SvgShape();
            shape.gather(root, new AffineTransform(), "black", false, 0);
            if (shape.parts.isEmpty()) return null;
            shape.box = viewBox(root);
            if (shape.box == null)
                for (Part part : shape.parts) shape.grow(part.outline().getBounds2D());
            return shape.box == null || shape.box.isEmpty() ? null : shape;
        } catch (Exception e) {
            return null;
        }
    }

    /** The parts, kept in proportion and centred in a box. */
    List<Part> placed(double x, double y, double width, double height) {
        double scale = Math.min(width / box.getWidth(), height / box.getHeight());
        var to = new AffineTransform();
        to.translate(x + (width - box.getWidth() * scale) / 2, y + (height - box.getHeight() * scale) / 2);
        to.scale(scale, scale);
        to.translate(-box.getX(), -box.getY());
        var placed = new ArrayList<Part>();
        for (Part part : parts) {
            var outline = new GeneralPath(part.outline());
            outline.transform(to);
            placed.add(new Part(outline, part.evenOdd(), part.red()));
        }
        return placed;
    }

    private void grow(Rectangle2D more) {
        box = box == null ? more : box.createUnion(more);
    }

    private void gather(Element element, AffineTransform outer, String fill, boolean evenOdd, int depth) {
        if (depth > 32 || parts.size() > MOST_PARTS) return;
        var transform = new AffineTransform(outer);
        transform.concatenate(SvgPath.transform(element.getAttribute("transform")));
        String own = property(element, "fill", fill);
        boolean rule =
                property(element, "fill-rule", evenOdd ? "evenodd" : "nonzero").equals("evenodd");
        String name = element.getLocalName() == null ? element.getTagName() : element.getLocalName();
        Shape shape =
                switch (name) {
                    case "path" -> SvgPath.read(element.getAttribute("d"));
                    case "polygon" -> SvgPath.read("M" + element.getAttribute("points") + "Z");
                    case "rect" ->
                        new Rectangle2D.Double(
                                size(element, "x"),
                                size(element, "y"),
                                size(element, "width"),
                                size(element, "height"));
                    case "circle" -> circle(element, "r", "r");
                    case "ellipse" -> circle(element, "rx", "ry");
                    default -> null;
                };
        if (shape != null) add(new GeneralPath(shape), transform, own, rule);
        if (!List.of("svg", "g", "a").contains(name)) return;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element below) gather(below, transform, own, rule, depth + 1);
    }

    private void add(GeneralPath path, AffineTransform transform, String fill, boolean evenOdd) {
        Color colour = colour(fill);
        if (colour == null) return;
        path.setWindingRule(evenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
        path.transform(transform);
        boolean red = colour.getRed() > 2 * Math.max(colour.getGreen(), colour.getBlue());
        parts.add(new Part(path, evenOdd, red));
    }

    private static Shape circle(Element element, String across, String down) {
        double rx = size(element, across);
        double ry = size(element, down);
        return new Ellipse2D.Double(size(element, "cx") - rx, size(element, "cy") - ry, 2 * rx, 2 * ry);
    }

    private static String property(Element element, String name, String otherwise) {
        for (String part : element.getAttribute("style").split(";")) {
            String[] pair = part.split(":", 2);
            if (pair.length == 2 && pair[0].strip().equals(name)) return pair[1].strip();
        }
        String value = element.getAttribute(name).strip();
        return value.isEmpty() || value.equals("inherit") ? otherwise : value;
    }

    /** Null for what is not drawn: none, white and nearly white. */
    private static Color colour(String fill) {
        String name = fill.toLowerCase(java.util.Locale.ROOT);
        if (name.equals("none") || name.equals("transparent") || name.equals("white")) return null;
        if (name.equals("red")) return Color.RED;
        if (!name.startsWith("#")) return Color.BLACK;
        String hex = name.substring(1);
        if (hex.length() == 3) hex = hex.replaceAll("(.)", "$1$1");
        try {
            Color colour = new Color(Integer.parseInt(hex, 16));
            return Math.min(colour.getRed(), Math.min(colour.getGreen(), colour.getBlue())) > 240 ? null : colour;
        } catch (NumberFormatException e) {
            return Color.BLACK;
        }
    }

    private static Rectangle2D viewBox(Element root) {
        String[] n = root.getAttribute("viewBox").strip().split("[\\s,]+");
        if (n.length != 4) return null;
        return new Rectangle2D.Double(
                Double.parseDouble(n[0]), Double.parseDouble(n[1]), Double.parseDouble(n[2]), Double.parseDouble(n[3]));
    }

    private static double size(Element element, String name) {
        String value = element.getAttribute(name).replaceAll("[^0-9.eE+-]", "");
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }
}
