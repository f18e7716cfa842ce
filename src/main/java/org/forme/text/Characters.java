package org.forme.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** What may stand in a manuscript, and in which form. */
final class Characters {
    private Characters() {}

    /** Markers that running text may start with, the longer before the shorter. */
    private static final List<Paragraph.Kind> MARKED = List.of(
            Paragraph.Kind.CROSSHEAD,
            Paragraph.Kind.BRIEF,
            Paragraph.Kind.SOLID_BRIEF,
            Paragraph.Kind.SIGNATURE,
            Paragraph.Kind.QUOTATION,
            Paragraph.Kind.BULLET,
            Paragraph.Kind.NUMBERED);

    /**
     * Makes a paragraph of runs as they came: NFC, tabs and odd spaces as spaces, invisible break hints dropped, blank
     * ends trimmed, neighbours of one manner joined. Markers at the start of running text say what it is.
     *
     * @param number the paragraph's number from 1, for the refusal
     * @return null when nothing is left to read
     */
    static Paragraph paragraph(Paragraph.Kind kind, List<Run> raw, int number) {
        if (kind == Paragraph.Kind.RULE) return new Paragraph(kind, List.of());
        List<Run> runs = clean(raw, number);
        if (kind == Paragraph.Kind.BODY) {
            String text = text(runs);
            if (text.matches("-{3,}")) return new Paragraph(Paragraph.Kind.RULE, List.of());
            if (text.length() > 2 && text.startsWith("|") && text.endsWith("|")) {
                Paragraph row = typedRow(runs, number);
                return row == null ? bare(raw, number) : row;
            }
            for (Paragraph.Kind marked : MARKED)
                if (kind == Paragraph.Kind.BODY && starts(runs, marked.marker())) {
                    kind = marked;
                    drop(runs, marked.marker().length());
                }
        }
        if (kind.isBrief() || kind == Paragraph.Kind.BULLET) while (starts(runs, kind.marker())) drop(runs, 1);
        return runs.isEmpty() ? bare(raw, number) : new Paragraph(kind, runs);
    }

    /** Markers with nothing behind them are what was written, and stay. */
    private static Paragraph bare(List<Run> raw, int number) {
        List<Run> runs = clean(raw, number);
        return runs.isEmpty() ? null : new Paragraph(Paragraph.Kind.BODY, runs);
    }

    /** Cells of a row as they came. */
    static Paragraph row(List<List<Run>> cells, int number) {
        if (cells.size() > Manuscript.MOST_CELLS)
            throw new ManuscriptException("text.too_many_cells", number, Manuscript.MOST_CELLS);
        var runs = new ArrayList<Run>();
        boolean empty = true;
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) runs.add(new Run(String.valueOf(Paragraph.NEXT_CELL), false));
            for (Run run : clean(cells.get(i), number))
                runs.add(run.saying(run.text().replace('|', '｜')));
            empty &= runs.isEmpty() || runs.get(runs.size() - 1).text().equals("\t");
        }
        return empty ? null : new Paragraph(Paragraph.Kind.ROW, runs);
    }

    /** A line such as {@code | 甲 | 乙 |}. */
    private static Paragraph typedRow(List<Run> runs, int number) {
        drop(runs, 1);
        int last = runs.size() - 1;
        String end = runs.get(last).text();
        if (end.length() == 1) runs.remove(last);
        else runs.set(last, runs.get(last).saying(end.substring(0, end.length() - 1)));
        List<List<Run>> cells = new ArrayList<>();
        cells.add(new ArrayList<>());
        for (Run run : runs) {
            String[] parts = run.text().split("\\|", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) cells.add(new ArrayList<>());
                if (!parts[i].isEmpty()) cells.get(cells.size() - 1).add(run.saying(parts[i]));
            }
        }
        return row(cells, number);
    }

    private static ArrayList<Run> clean(List<Run> raw, int number) {
        var runs = new ArrayList<Run>();
        for (Run run : raw) {
            String text = clean(run.text(), number);
            if (!text.isEmpty()) join(runs, run.saying(text));
        }
        trim(runs);
        return runs;
    }

    private static String text(List<Run> runs) {
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }

    private static String clean(String text, int number) {
        var kept = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == 0x200B || point == 0xFEFF || point == 0xAD) return;
            if (point == '\t' || point == 0xA0) kept.append(' ');
            else if (refused(point)) throw refusal(number, point);
            else kept.appendCodePoint(point);
        });
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    /** Controls, the marks that turn the direction of text, halves of pairs and code points that are no characters. */
    static boolean refused(int point) {
        return Character.getType(point) == Character.CONTROL
                || point == 0x61C
                || point == 0x200E
                || point == 0x200F
                || point == 0x2028
                || point == 0x2029
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x206F)
                || (point >= 0xD800 && point <= 0xDFFF)
                || (point >= 0xFDD0 && point <= 0xFDEF)
                || (point & 0xFFFE) == 0xFFFE
                || (point >= 0xE0000 && point <= 0xE001F);
    }

    static ManuscriptException refusal(int number, int point) {
        return new ManuscriptException("text.control_character", number, String.format("U+%04X", point));
    }

    private static void join(List<Run> runs, Run next) {
        int last = runs.size() - 1;
        if (last < 0 || !runs.get(last).like(next)) runs.add(next);
        else runs.set(last, next.saying(normal(runs.get(last).text() + next.text())));
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static void trim(List<Run> runs) {
        while (!runs.isEmpty() && blank(first(runs))) drop(runs, 1);
        while (!runs.isEmpty()) {
            int at = runs.size() - 1;
            Run last = runs.get(at);
            int end = last.text().length();
            while (end > 0 && blank(last.text().charAt(end - 1))) end--;
            if (end == last.text().length()) return;
            if (end > 0) runs.set(at, last.saying(last.text().substring(0, end)));
            else runs.remove(at);
        }
    }

    private static boolean starts(List<Run> runs, String marker) {
        return !runs.isEmpty() && runs.get(0).text().startsWith(marker);
    }

    private static void drop(List<Run> runs, int characters) {
        Run first = runs.get(0);
        if (first.text().length() <= characters) runs.remove(0);
        else runs.set(0, first.saying(first.text().substring(characters)));
        if (characters > 1 || (!runs.isEmpty() && blank(first(runs)))) trim(runs);
    }

    private static char first(List<Run> runs) {
        return runs.get(0).text().charAt(0);
    }

    /** Any space, the full-width one of indents too. */
    static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
