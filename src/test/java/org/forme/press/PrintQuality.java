package org.forme.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Judges the lines of a finished PDF by what stands in the file alone: glyphs, their places and their sizes. Knows nothing
 * of the engine; the tables of forbidden characters are CLREQ's, typed again.
 */
final class PrintQuality {
    private static final String NEVER_FIRST = "、，。．；：？！”’」』）］｝】〕〉》〗–—～·・／,.;:?!)]}%‰℃°";
    private static final String NEVER_LAST = "“‘「『（［｛【〔〈《〖([{￥$£€/／";

    /** Bylines have the size of running text and stand in the middle. */
    private static final String BYLINE = "●";

    /** Gaps between Han beyond this, in 1/1000 em, are thin. */
    private static final double THIN = 50;

    /** What coordinates in thousandths of a point may be off by, in 1/1000 em. */
    private static final double ROUNDING = 0.5;

    record Glyph(String text, double x, double y, double size, double width) {
        boolean han() {
            return text.length() > 0 && Character.isIdeographic(text.codePointAt(0));
        }
    }

    record Line(List<Glyph> glyphs) {
        double left() {
            return glyphs.get(0).x;
        }

        double right() {
            Glyph last = glyphs.get(glyphs.size() - 1);
            return last.x + last.width;
        }

        String text() {
            var text = new StringBuilder();
            glyphs.forEach(glyph -> text.append(glyph.text));
            return text.toString();
        }

        /** The widest gap between two Han, in 1/1000 em. */
        double widest() {
            double widest = 0;
            for (int i = 1; i < glyphs.size(); i++) {
                Glyph before = glyphs.get(i - 1);
                Glyph after = glyphs.get(i);
                if (before.han() && after.han())
                    widest = Math.max(widest, (after.x - before.x - before.size) * 1000 / before.size);
            }
            return widest;
        }
    }

    int lines;
    int full;
    int thin;
    final List<String> forbidden = new ArrayList<>();
    final List<String> overfull = new ArrayList<>();
    final StringBuilder text = new StringBuilder();

    /**
     * Adds the running text of a file.
     *
     * @param size of the text that is judged, in points; other sizes are furniture and headlines
     * @param measure of its columns in points
     */
    PrintQuality add(byte[] pdf, double size, double measure) {
        for (Line line : lines(pdf, size)) {
            lines++;
            text.append(line.text());
            judge(line, size, measure);
        }
        return this;
    }

    private void judge(Line line, double size, double measure) {
        String text = line.text().strip();
        if (text.isEmpty() || text.startsWith(BYLINE)) return;
        String first = text.substring(0, text.offsetByCodePoints(0, 1));
        String last = text.substring(text.offsetByCodePoints(text.length(), -1));
        if (NEVER_FIRST.contains(first) && !text.startsWith("——")) forbidden.add("starts: " + text);
        if (NEVER_LAST.contains(last) && !endsInAddress(text)) forbidden.add("ends: " + text);
        double room = measure - (line.right() - start(line, measure));
        boolean markLast = NEVER_FIRST.contains(last);
        if (room < -size * (markLast ? 0.51 : 0.01)) overfull.add(text);
        if (room < size * 0.3) full++;
        if (line.widest() > THIN + ROUNDING) thin++;
    }

    /** A slash behind a letter, a digit or another slash parts an address, not Chinese words. */
    private static boolean endsInAddress(String text) {
        return text.matches(".*[A-Za-z0-9/]/");
    }

    /** The left edge of the column that the line stands in: lines start there, or an indent or half an em beside it. */
    private double start(Line line, double measure) {
        double left = Double.MAX_VALUE;
        for (double edge : edges) if (edge <= line.left() + 6 && edge > line.left() - measure) left = edge;
        return left == Double.MAX_VALUE ? line.left() : left;
    }

    private final List<Double> edges = new ArrayList<>();

    /** Where columns start, in points from the left of the file's page; ascending. */
    PrintQuality columns(List<Double> lefts) {
        edges.clear();
        edges.addAll(lefts);
        return this;
    }

    /** Of the lines that fill their measure, how many per cent are thin. */
    double thinShare() {
        return full == 0 ? 0 : 100.0 * thin / full;
    }

    static List<Line> lines(byte[] pdf, double size) {
        var lines = new ArrayList<Line>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph glyph : glyphs(pdf)) {
            if (Math.abs(glyph.size - size) > 0.01) continue;
            if (!line.isEmpty()) {
                Glyph before = line.get(line.size() - 1);
                if (Math.abs(before.y - glyph.y) > 0.01 || glyph.x > before.x + 8 * size) {
                    lines.add(new Line(line));
                    line = new ArrayList<>();
                }
            }
            line.add(glyph);
        }
        if (!line.isEmpty()) lines.add(new Line(line));
        return lines;
    }

    static List<Glyph> glyphs(byte[] pdf) {
        var glyphs = new ArrayList<Glyph>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition at) {
                    glyphs.add(new Glyph(
                            at.getUnicode() == null ? "" : at.getUnicode(),
                            at.getXDirAdj(),
                            at.getYDirAdj(),
                            at.getFontSize(),
                            at.getWidthDirAdj()));
                }
            }.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return glyphs;
    }
}
