package org.forme.press;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the path data and transformations of SVG. Arcs are drawn as straight lines: lettering has none. */
final class SvgPath {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");
    private static final Pattern FUNCTION = Pattern.compile("(\\w+)\\s*\\(([^)]*)\\)");

    private final Matcher tokens;
    private final GeneralPath path = new GeneralPath();
    private String token;
    private double x;
    private double y;
    private double startX;
    private double startY;
    private double controlX;
    private double controlY;

    private SvgPath(String data) {
        tokens = TOKEN.matcher(data);
        next();
    }

    static GeneralPath read(String data) {
        return new SvgPath(data).path();
    }

    private GeneralPath path() {
        char command = 'M';
        char before = ' ';
        while (token != null) {
            if (Character.isLetter(token.charAt(0))) {
                command = token.charAt(0);
                next();
            } else if (command == 'z' || command == 'Z') break;
            step(command, before);
            before = Character.toUpperCase(command);
            if (command == 'M') command = 'L';
            if (command == 'm') command = 'l';
        }
        return path;
    }

    private void step(char command, char before) {
        boolean relative = Character.isLowerCase(command);
        double ox = relative ? x : 0;
        double oy = relative ? y : 0;
        char upper = Character.toUpperCase(command);
        if (path.getCurrentPoint() == null && upper != 'M') path.moveTo(x, y);
        switch (upper) {
            case 'M' -> {
                move(ox + number(), oy + number());
                startX = x;
                startY = y;
                path.moveTo(x, y);
            }
            case 'L' -> line(ox + number(), oy + number());
            case 'H' -> line(ox + number(), y);
            case 'V' -> line(x, oy + number());
            case 'C' -> cubic(ox + number(), oy + number(), ox + number(), oy + number(), ox + number(), oy + number());
            case 'S' -> {
                boolean smooth = before == 'C' || before == 'S';
                cubic(
                        smooth ? 2 * x - controlX : x,
                        smooth ? 2 * y - controlY : y,
                        ox + number(),
                        oy + number(),
                        ox + number(),
                        oy + number());
            }
            case 'Q' -> quad(ox + number(), oy + number(), ox + number(), oy + number());
            case 'T' -> {
                boolean smooth = before == 'Q' || before == 'T';
                quad(smooth ? 2 * x - controlX : x, smooth ? 2 * y - controlY : y, ox + number(), oy + number());
            }
            case 'A' -> {
                for (int i = 0; i < 5; i++) number();
                line(ox + number(), oy + number());
            }
            default -> {
                path.closePath();
                move(startX, startY);
            }
        }
    }

    private void move(double toX, double toY) {
        x = toX;
        y = toY;
    }

    private void line(double toX, double toY) {
        path.lineTo(toX, toY);
        move(toX, toY);
    }

    private void cubic(double ax, double ay, double bx, double by, double toX, double toY) {
        path.curveTo(ax, ay, bx, by, toX, toY);
        controlX = bx;
        controlY = by;
        move(toX, toY);
    }

    private void quad(double ax, double ay, double toX, double toY) {
        path.quadTo(ax, ay, toX, toY);
        controlX = ax;
        controlY = ay;
        move(toX, toY);
    }

    private double number() {
        if (token == null || Character.isLetter(token.charAt(0)))
            throw new IllegalArgumentException("a path breaks off");
        double number = Double.parseDouble(token);
        next();
        return number;
    }

    private void next() {
        token = tokens.find() ? tokens.group() : null;
    }

    static AffineTransform transform(String text) {
        var whole = new AffineTransform();
        Matcher functions = FUNCTION.matcher(text);
        while (functions.find()) {
            String[] words = functions.group(2).strip().split("[\\s,]+");
            double[] n = new double[6];
            for (int i = 0; i < Math.min(6, words.length); i++)
                n[i] = words[i].isEmpty() ? 0 : Double.parseDouble(words[i]);
            whole.concatenate(
                    switch (functions.group(1)) {
                        case "translate" -> AffineTransform.getTranslateInstance(n[0], n[1]);
                        case "scale" -> AffineTransform.getScaleInstance(n[0], words.length > 1 ? n[1] : n[0]);
                        case "rotate" -> AffineTransform.getRotateInstance(Math.toRadians(n[0]), n[1], n[2]);
                        case "matrix" -> new AffineTransform(n);
                        default -> new AffineTransform();
                    });
        }
        return whole;
    }
}
