package org.forme.press;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.util.function.DoubleUnaryOperator;

/** Outlines as PDF path operators. */
final class PdfPaths {
    private PdfPaths() {}

    static void append(StringBuilder out, GeneralPath path, DoubleUnaryOperator x, DoubleUnaryOperator y) {
        double[] p = new double[6];
        double lastX = 0;
        double lastY = 0;
        for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
            int kind = it.currentSegment(p);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> points(out, x, y, p[0], p[1]).append("m\n");
                case PathIterator.SEG_LINETO -> points(out, x, y, p[0], p[1]).append("l\n");
                case PathIterator.SEG_QUADTO -> {
                    double[] c = {
                        lastX + 2 * (p[0] - lastX) / 3,
                        lastY + 2 * (p[1] - lastY) / 3,
                        p[2] + 2 * (p[0] - p[2]) / 3,
                        p[3] + 2 * (p[1] - p[3]) / 3,
                        p[2],
                        p[3]
                    };
                    points(out, x, y, c).append("c\n");
                }
                case PathIterator.SEG_CUBICTO -> points(out, x, y, p).append("c\n");
                default -> out.append("h\n");
            }
            int last = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
            if (kind != PathIterator.SEG_CLOSE) {
                lastX = p[last];
                lastY = p[last + 1];
            }
        }
    }

    private static StringBuilder points(
            StringBuilder out, DoubleUnaryOperator x, DoubleUnaryOperator y, double... points) {
        for (int i = 0; i + 1 < points.length; i += 2) {
            PdfContent.number(out, x.applyAsDouble(points[i]));
            PdfContent.number(out, y.applyAsDouble(points[i + 1]));
        }
        return out;
    }
}
