package org.forme.imprint;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.forme.shell.Refusal;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads an SVG file by a list of what may be in it: groups, paths, rectangles, circles and polygons, filled with plain
 * colours. Anything else that would be seen is refused, since leaving it out would change the lettering; anything that
 * would act is refused, since it has no business there.
 */
final class SvgReader {
    private static final String FIELD = "drawing";
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final int DEPTH_MAX = 40;
    private static final int PARTS_MAX = 2000;

    /** Says something about the drawing and shows nothing. */
    private static final Set<String> SILENT = Set.of("title", "desc", "metadata");

    /** Shapes other than by the outline of a filled part. The value is the one that changes nothing. */
    private static final Map<String, String> EFFECTS = Map.of(
            "opacity",
            "1",
            "fill-opacity",
            "1",
            "clip-path",
            "none",
            "mask",
            "none",
            "filter",
            "none",
            "display",
            "inline",
            "visibility",
            "visible",
            "stroke",
            "none");

    private final List<SvgOutline.Part> parts = new ArrayList<>();

    /** What a group hands down. */
    private record Paint(String fill, String rule, AffineTransform at) {}

    private SvgReader() {}

    static SvgOutline read(byte[] svg) {
        if (svg == null || svg.length == 0) throw refusal("pictures.missing");
        if (svg.length > SvgOutline.BYTES_MAX) throw refusal("imprint.svg_too_large", SvgOutline.BYTES_MAX >> 10);
        try {
            return new SvgReader().drawing(parse(svg));
        } catch (IllegalArgumentException nonsense) {
            throw refusal("imprint.svg_unreadable");
        }
    }

    private SvgOutline drawing(Element root) {
        if (!root.getLocalName().equals("svg") || foreign(root)) throw refusal("imprint.svg_unreadable");
        double[] box = box(root);
        checkAttributes(root);
        var start = new Paint("black", "nonzero", AffineTransform.getTranslateInstance(-box[0], -box[1]));
        children(root, inherited(root, start), 1);
        if (parts.isEmpty()) throw refusal("imprint.svg_empty");
        return new SvgOutline(box[2], box[3], parts);
    }

    private void children(Element parent, Paint paint, int depth) {
        if (depth > DEPTH_MAX) throw refusal("imprint.svg_unreadable");
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling())
            if (node instanceof Element element && !foreign(element)) element(element, paint, depth);
    }

    private void element(Element element, Paint paint, int depth) {
        String name = element.getLocalName();
        if (SILENT.contains(name)
                || name.equals("defs") && element.getElementsByTagName("*").getLength() == 0) return;
        checkAttributes(element);
        switch (name) {
            case "g" -> children(element, inherited(element, paint), depth + 1);
            case "path" -> part(SvgPath.parse(element.getAttribute("d")), element, paint);
            case "rect" -> part(rectangle(element), element, paint);
            case "circle" -> part(circle(element), element, paint);
            case "polygon" -> part(SvgPath.polygon(element.getAttribute("points")), element, paint);
            default -> throw refusal("imprint.svg_element", name);
        }
    }

    private void part(Shape shape, Element element, Paint from) {
        Paint paint = inherited(element, from);
        if (paint.fill().equals("none")) return;
        int rule = paint.rule().equals("evenodd") ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO;
        var path = new Path2D.Double(rule);
        path.append(shape.getPathIterator(paint.at()), false);
        var bounds = path.getBounds2D();
        boolean finite =
                Math.abs(bounds.getX()) + Math.abs(bounds.getY()) + bounds.getWidth() + bounds.getHeight() < 1e7;
        if (!finite || parts.size() >= PARTS_MAX) throw refusal("imprint.svg_unreadable");
        parts.add(new SvgOutline.Part(path, SvgStyle.colour(paint.fill())));
    }

    private static Paint inherited(Element element, Paint from) {
        String fill = SvgStyle.of(element, "fill", from.fill());
        String rule = SvgStyle.of(element, "fill-rule", from.rule());
        AffineTransform at = new AffineTransform(from.at());
        at.concatenate(SvgStyle.transform(element.getAttribute("transform")));
        if (!SvgStyle.isColour(fill))
            throw refusal("imprint.svg_fill", fill.length() > 40 ? fill.substring(0, 40) : fill);
        return new Paint(fill, rule, at);
    }

    private static Shape rectangle(Element e) {
        var box = new Rectangle2D.Double(number(e, "x", 0), number(e, "y", 0), side(e, "width"), side(e, "height"));
        double rx = number(e, "rx", number(e, "ry", 0));
        double ry = number(e, "ry", rx);
        return rx <= 0 || ry <= 0
                ? box
                : new RoundRectangle2D.Double(box.x, box.y, box.width, box.height, 2 * rx, 2 * ry);
    }

    private static Shape circle(Element e) {
        double r = side(e, "r");
        return new Ellipse2D.Double(number(e, "cx", 0) - r, number(e, "cy", 0) - r, 2 * r, 2 * r);
    }

    private static double[] box(Element root) {
        String viewBox = root.getAttribute("viewBox").strip();
        double[] box = viewBox.isEmpty()
                ? new double[] {0, 0, side(root, "width"), side(root, "height")}
                : SvgPath.numbers(viewBox);
        boolean fit = box.length == 4 && box[2] > 0 && box[3] > 0 && box[2] < 1e6 && box[3] < 1e6;
        if (!fit) throw refusal("imprint.svg_box");
        return box;
    }

    private static double side(Element e, String name) {
        double side = number(e, name, 0);
        if (side < 0) throw refusal("imprint.svg_unreadable");
        return side;
    }

    private static double number(Element e, String name, double otherwise) {
        String text = e.getAttribute(name).strip().replaceFirst("px$", "");
        return text.isEmpty() ? otherwise : SvgPath.numbers(text)[0];
    }

    private static boolean foreign(Element element) {
        return element.getNamespaceURI() != null && !element.getNamespaceURI().equals(NAMESPACE);
    }

    private static void checkAttributes(Element element) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            String name = ((Attr) element.getAttributes().item(i)).getName().toLowerCase(java.util.Locale.ROOT);
            if (name.startsWith("on") || name.endsWith("href")) throw refusal("imprint.svg_active", name);
        }
        EFFECTS.forEach((name, plain) -> {
            if (!SvgStyle.of(element, name, plain).equals(plain)) throw refusal("imprint.svg_effect", name);
        });
    }

    private static Element parse(byte[] svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(svg)).getDocumentElement();
        } catch (SAXException | IOException damaged) {
            boolean doctype =
                    damaged.getMessage() != null && damaged.getMessage().contains("DOCTYPE");
            throw refusal(doctype ? "imprint.svg_doctype" : "imprint.svg_unreadable");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Refusal refusal(String key, Object... args) {
        return Refusal.input(FIELD, key, args);
    }
}
