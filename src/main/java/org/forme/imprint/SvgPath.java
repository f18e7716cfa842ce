package org.forme.imprint;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The path language of SVG (SVG 1.1, chapter 8.3): M L H V C S Q T A Z, absolute and relative, into a Java path. Throws
 * {@link IllegalArgumentException} on anything else.
 */
final class SvgPath {
    /** Most segments: lettering of a dozen characters traced by hand has a few thousand. */
    private static final int SEGMENTS_MAX = 100_000;

    private final String data;
    private final Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private int at;
    private int segments;
    private double x;
    private double y;
    private double startX;
    private double startY;
    /** The last control point, for S and T; where the last segment was no such curve, the current point. */
    private double controlX;

    private double controlY;
    private char last = 'M';

    private SvgPath(String data) {
        this.data = data;
    }

    static Path2D parse(String data) {
        return new SvgPath(data).parse();
    }

    static Path2D polygon(String points) {
        double[] n = numbers(points);
        var path = new Path2D.Double();
        for (int i = 0; i + 1 < n.length; i += 2) {
            if (i == 0) path.moveTo(n[0], n[1]);
            else path.lineTo(n[i], n[i + 1]);
        }
        if (n.length >= 2) path.closePath();
        return path;
    }

    /** Numbers separated by blanks, commas or nothing where a sign or point begins the next. */
    static double[] numbers(String text) {
        var reader = new SvgPath(text);
        List<Double> numbers = new ArrayList<>();
        for (reader.skip(); reader.at < text.length(); reader.skip()) numbers.add(reader.number());
        if (numbers.isEmpty()) throw new IllegalArgumentException("no number");
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private Path2D parse() {
        char command = 0;
        for (skip(); at < data.length(); skip()) {
            char c = data.charAt(at);
            if ("MmLlHhVvCcSsQqTtAaZz".indexOf(c) >= 0) {
                command = c;
                at++;
            } else if (command == 0 || command == 'Z' || command == 'z') {
                throw new IllegalArgumentException("no command");
            }
            if (path.getCurrentPoint() == null && command != 'M' && command != 'm')
                throw new IllegalArgumentException("no start");
            if (++segments > SEGMENTS_MAX) throw new IllegalArgumentException("too long");
            segment(command);
            last = Character.toUpperCase(command);
            if (command == 'M') command = 'L';
            if (command == 'm') command = 'l';
        }
        return path;
    }

    private void segment(char command) {
        boolean relative = Character.isLowerCase(command);
        double dx = relative ? x : 0;
        double dy = relative ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> start(dx + number(), dy + number());
            case 'L' -> line(dx + number(), dy + number());
            case 'H' -> line(dx + number(), y);
            case 'V' -> line(x, dy + number());
            case 'C' -> cubic(dx + number(), dy + number(), dx + number(), dy + number(), dx + number(), dy + number());
            case 'S' -> {
                double[] first = reflected("CS");
                cubic(first[0], first[1], dx + number(), dy + number(), dx + number(), dy + number());
            }
            case 'Q' -> quadratic(dx + number(), dy + number(), dx + number(), dy + number());
            case 'T' -> {
                double[] control = reflected("QT");
                quadratic(control[0], control[1], dx + number(), dy + number());
            }
            case 'A' -> arc(number(), number(), number(), flag(), flag(), dx + number(), dy + number());
            default -> close();
        }
    }

    private void start(double toX, double toY) {
        path.moveTo(toX, toY);
        startX = toX;
        startY = toY;
        moved(toX, toY, toX, toY);
    }

    private void line(double toX, double toY) {
        path.lineTo(toX, toY);
        moved(toX, toY, toX, toY);
    }

    private void cubic(double x1, double y1, double x2, double y2, double toX, double toY) {
        path.curveTo(x1, y1, x2, y2, toX, toY);
        moved(toX, toY, x2, y2);
    }

    private void quadratic(double x1, double y1, double toX, double toY) {
        path.quadTo(x1, y1, toX, toY);
        moved(toX, toY, x1, y1);
    }

    private void close() {
        path.closePath();
        moved(startX, startY, startX, startY);
    }

    /** From end points to centre, SVG 1.1 appendix F.6. */
    private void arc(double rx, double ry, double degrees, boolean large, boolean sweep, double toX, double toY) {
        rx = Math.abs(rx);
        ry = Math.abs(ry);
        if (rx == 0 || ry == 0 || x == toX && y == toY) {
            line(toX, toY);
            return;
        }
        double turn = Math.toRadians(degrees);
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        double px = cos * (x - toX) / 2 + sin * (y - toY) / 2;
        double py = -sin * (x - toX) / 2 + cos * (y - toY) / 2;
        double grow = Math.sqrt(px * px / (rx * rx) + py * py / (ry * ry));
        if (grow > 1) {
            rx *= grow;
            ry *= grow;
        }
        double above = rx * rx * ry * ry - rx * rx * py * py - ry * ry * px * px;
        double root = Math.sqrt(Math.max(0, above / (rx * rx * py * py + ry * ry * px * px)));
        double factor = large == sweep ? -root : root;
        double cx = factor * rx * py / ry;
        double cy = -factor * ry * px / rx;
        double from = Math.atan2((py - cy) / ry, (px - cx) / rx);
        double to = Math.atan2((-py - cy) / ry, (-px - cx) / rx);
        double extent = to - from;
        if (sweep && extent < 0) extent += 2 * Math.PI;
        if (!sweep && extent > 0) extent -= 2 * Math.PI;
        var arc =
                new Arc2D.Double(-rx, -ry, 2 * rx, 2 * ry, -Math.toDegrees(from), -Math.toDegrees(extent), Arc2D.OPEN);
        var place = AffineTransform.getTranslateInstance(
                cos * cx - sin * cy + (x + toX) / 2, sin * cx + cos * cy + (y + toY) / 2);
        place.rotate(turn);
        path.append(arc.getPathIterator(place), true);
        moved(toX, toY, toX, toY);
    }

    private double[] reflected(String after) {
        return after.indexOf(last) >= 0 ? new double[] {2 * x - controlX, 2 * y - controlY} : new double[] {x, y};
    }

    private void moved(double toX, double toY, double cx, double cy) {
        x = toX;
        y = toY;
        controlX = cx;
        controlY = cy;
    }

    private boolean flag() {
        skip();
        char c = at < data.length() ? data.charAt(at++) : 0;
        if (c != '0' && c != '1') throw new IllegalArgumentException("no flag");
        return c == '1';
    }

    private double number() {
        skip();
        int from = at;
        if (at < data.length() && (data.charAt(at) == '-' || data.charAt(at) == '+')) at++;
        digits();
        if (at < data.length() && data.charAt(at) == '.') {
            at++;
            digits();
        }
        if (at < data.length() && (data.charAt(at) == 'e' || data.charAt(at) == 'E')) {
            at++;
            if (at < data.length() && (data.charAt(at) == '-' || data.charAt(at) == '+')) at++;
            digits();
        }
        double number = Double.parseDouble(data.substring(from, at));
        if (!(Math.abs(number) < 1e9)) throw new IllegalArgumentException("no such place");
        return number;
    }

    private void digits() {
        while (at < data.length() && data.charAt(at) >= '0' && data.charAt(at) <= '9') at++;
    }

    private void skip() {
        while (at < data.length() && " \t\r\n\f,".indexOf(data.charAt(at)) >= 0) at++;
    }
}
