package org.forme.imprint;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.forme.shell.Refusal;

/**
 * A drawing as filled outlines and nothing else. It is read from an SVG file by a list of what may be in it, and written
 * anew from its outlines, so that nothing else of the file survives.
 *
 * @param width of its box; its corner is at 0, 0, x to the right, y down
 * @param height of its box
 * @param parts in the order they are painted
 */
public record SvgOutline(double width, double height, List<Part> parts) {
    /** Largest file, in bytes. */
    public static final int BYTES_MAX = 500 << 10;

    private static final int WHITE = 0xFFFFFF;

    /**
     * One filled outline. Its winding rule is in the path.
     *
     * @param rgb its colour as 0xRRGGBB
     */
    public record Part(Path2D path, int rgb) {}

    public SvgOutline {
        parts = List.copyOf(parts);
    }

    /**
     * Reads a drawing.
     *
     * @throws Refusal at the field {@code drawing} with what in it will not do
     */
    public static SvgOutline read(byte[] svg) {
        return SvgReader.read(svg);
    }

    /** All parts as one outline, for lettering in a single colour. What is painted white is cut out of what lies below. */
    public Path2D path() {
        var all = new Area();
        for (Part part : parts) {
            if (part.rgb() == WHITE) all.subtract(new Area(part.path()));
            else all.add(new Area(part.path()));
        }
        return new Path2D.Double(all);
    }

    /** The drawing as a clean SVG file. */
    public byte[] svg() {
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
        svg.append(number(width)).append(' ').append(number(height)).append("\">\n");
        for (Part part : parts) {
            svg.append(String.format(Locale.ROOT, "<path fill=\"#%06x\"", part.rgb()));
            if (part.path().getWindingRule() == Path2D.WIND_EVEN_ODD) svg.append(" fill-rule=\"evenodd\"");
            svg.append(" d=\"").append(data(part.path())).append("\"/>\n");
        }
        return svg.append("</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private String data(Shape path) {
        var data = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
            int kind = it.currentSegment(points);
            data.append("MLQCZ".charAt(kind));
            int count = new int[] {2, 2, 4, 6, 0}[kind];
            for (int i = 0; i < count; i++) data.append(i == 0 ? "" : " ").append(number(points[i]));
        }
        return data.toString();
    }

    /** As few digits as a drawing of this size needs: a hundred-thousandth of its longer side. */
    private String number(double x) {
        int digits = Math.max(0, 5 - (int) Math.floor(Math.log10(Math.max(width, height))));
        String text = String.format(Locale.ROOT, "%." + digits + "f", x);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
