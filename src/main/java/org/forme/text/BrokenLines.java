package org.forme.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * 断行: text whose paragraphs were cut where a column, a mail or a screen ended, so that each line came as a paragraph of
 * its own. Widths are in ems: a Han character or full-width mark is 1, a Latin letter or digit a half.
 *
 * <p>The measure is told by the lines themselves: the width that most of them end at. A line goes on in the next one
 * where it was full, that is, where the next line's first character or word would not have fitted into it, and where the
 * next one is not indented. Where the text indents its paragraphs, that says it all; where it does not, a full line that
 * ends with an end mark ends its paragraph.
 *
 * @param measure the width that lines were cut at, in ems; 0 where nothing looks cut
 * @param goesOn for each line, whether it goes on in the next
 */
public record BrokenLines(double measure, List<Boolean> goesOn) {
    /** Narrower columns are not set, and lines of a poem would count as cut. */
    private static final double NARROWEST = 8;

    /** A line of seventy characters fills a wide sheet; what is longer is a paragraph. */
    private static final double WIDEST = 70;

    /** Marks that may not begin a line pull a character down with them, and marks at its end may be half wide. */
    private static final double SLACK = 1.5;

    /** Fewer cut lines may be an accident. */
    private static final int FEWEST = 3;

    /** How many of the lines are full in text that was cut: the rest are last lines of paragraphs and headlines. */
    private static final double SHARE_CUT = 0.4;

    /** How many may be wider than the measure: a headline or two, no running text. */
    private static final double SHARE_WIDER = 0.15;

    private static final String END_MARKS = "。！？!?…；;：:”’」』）)》.";

    public BrokenLines {
        goesOn = List.copyOf(goesOn);
    }

    /** Looks at lines as they came, blank ones and indents included. */
    public static BrokenLines in(List<String> lines) {
        double measure = measure(lines);
        boolean indents = lines.stream().filter(BrokenLines::isIndented).count() >= 2;
        var goesOn = new ArrayList<Boolean>();
        int cut = 0;
        for (int i = 0; i < lines.size(); i++) {
            boolean on =
                    measure > 0 && i + 1 < lines.size() && goesOn(lines.get(i), lines.get(i + 1), measure, indents);
            goesOn.add(on);
            if (on) cut++;
        }
        return cut < FEWEST ? none(lines.size()) : new BrokenLines(measure, goesOn);
    }

    private static BrokenLines none(int lines) {
        return new BrokenLines(0, Collections.nCopies(lines, false));
    }

    /** Whether lines were cut, so that joining them is worth offering. */
    public boolean any() {
        return measure > 0;
    }

    /** How many line ends were no ends of paragraphs. */
    public int count() {
        return (int) goesOn.stream().filter(on -> on).count();
    }

    /** The paragraphs, each of one line again; other lines as they came. */
    public List<String> joined(List<String> lines) {
        var joined = new ArrayList<String>();
        var paragraph = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            paragraph.append(paragraph.isEmpty() ? line : seam(paragraph, line) + line.strip());
            if (goesOn.get(i)) continue;
            joined.add(paragraph.toString());
            paragraph.setLength(0);
        }
        return joined;
    }

    /** What stands between two parts of a line that was cut: a space between Latin words, else nothing. */
    public static String seam(CharSequence before, CharSequence after) {
        String left = before.toString().stripTrailing();
        String right = after.toString().stripLeading();
        if (left.isEmpty() || right.isEmpty()) return "";
        return isLatin(left.codePointBefore(left.length())) && isLatin(right.codePointAt(0)) ? " " : "";
    }

    /** The width just under which most lines end; 0 where the lines have none in common. */
    private static double measure(List<String> lines) {
        int[] ending = new int[2 * (int) WIDEST + 1];
        int all = 0;
        for (String line : lines) {
            if (line.isBlank()) continue;
            all++;
            int halves = (int) (2 * width(line));
            if (halves < ending.length) ending[halves]++;
        }
        int best = 0;
        for (int at = (int) (2 * NARROWEST); at < ending.length; at++)
            if (ending[at] > 0 && near(ending, at) >= near(ending, best)) best = at;
        int upTo = 0;
        for (int at = 0; at <= best + 2 && at < ending.length; at++) upTo += ending[at];
        boolean cut = near(ending, best) >= Math.max(FEWEST, SHARE_CUT * all);
        return cut && all - upTo <= SHARE_WIDER * all ? best / 2.0 : 0;
    }

    /** How many lines end at a width or just under it, in halves of an em. */
    private static int near(int[] ending, int at) {
        int lines = 0;
        for (int i = at; i > at - 2 * SLACK && i > 0; i--) lines += ending[i];
        return lines;
    }

    private static boolean goesOn(String line, String next, double measure, boolean indents) {
        if (line.isBlank() || next.isBlank() || isIndented(next)) return false;
        double width = width(line);
        boolean full = width > measure - SLACK || width + first(next) > measure;
        return full && width <= measure + 1 && (indents || !ends(line));
    }

    private static boolean ends(String line) {
        String text = line.stripTrailing();
        return END_MARKS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static boolean isIndented(String line) {
        return !line.isBlank() && (line.startsWith("\u3000") || line.startsWith("  ") || line.startsWith("\t"));
    }

    /** How wide the first word of a line is, which would have had to fit above. */
    private static double first(String line) {
        String text = line.strip();
        int end = 0;
        while (end < text.length() && isLatin(text.charAt(end))) end++;
        return width(text.substring(0, Math.max(1, end)));
    }

    private static double width(String line) {
        return line.stripTrailing()
                .codePoints()
                .mapToDouble(point -> point < 0x2000 ? 0.5 : 1)
                .sum();
    }

    private static boolean isLatin(int point) {
        return point < 0x250 && Character.isLetterOrDigit(point);
    }
}
