package org.forme.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.forme.text.Manuscript;
import org.forme.text.Paragraph;
import org.forme.text.Run;

/**
 * Sets text: a body into the columns of a region, or a few words at a display size. Always answers, whatever the text;
 * every character stands in exactly one line. Holds no state and may be shared.
 */
public final class Typesetter {
    private static final String MARKER = "□";

    private final GlyphWidths glyphs;

    public Typesetter(GlyphWidths glyphs) {
        this.glyphs = glyphs;
    }

    /** Sets a body; lines without room are counted, not placed. */
    public SetCopy set(Copy copy, Region region, TextStyle style) {
        return new Setting(copy, region, style, true).run();
    }

    /** How a body would fill the region, without placing its glyphs. */
    public Fit fit(Copy copy, Region region, TextStyle style) {
        return new Setting(copy, region, style, false).run().fit();
    }

    /**
     * Sets a few words without justification, broken into as few lines as the measure allows and these of like length.
     * —— and …… start no line here.
     *
     * @param measure in points
     * @param whole names and words that are not broken
     */
    public List<SetLine> display(String text, Face face, double size, double measure, List<String> whole) {
        Items items = displayItems(text, TextStyle.display(face, size), whole);
        int units = units(measure, size);
        var breaker = new LineBreaker(items, 0, true, line -> units);
        var justifier = new Justifier(items, breaker, size);
        var lines = new ArrayList<SetLine>();
        int start = 0;
        for (int end : breaker.breaks()) {
            int last = breaker.visible(start, end);
            int natural = breaker.natural(start, last);
            lines.add(justifier.place(start, end, natural > units ? units : -1, 0, 0, lines.size()));
            start = end;
        }
        return lines;
    }

    /** Sets a note such as a caption: one justified paragraph without an indent. */
    public List<SetLine> note(String text, Face face, double size, double measure) {
        if (text.isBlank()) return List.of();
        var style = new TextStyle(size, 0, face, face, face, face, false, Punctuation.LINE_END_HALF);
        var paragraph = new Paragraph(Paragraph.Kind.BODY, List.of(new Run(text, false)));
        var room = new Region(List.of(new Column(0, 0, text.length(), measure)));
        return set(Copy.of(new Manuscript(List.of(paragraph))), room, style).lines();
    }

    /** Width of some words in one line, in points. */
    public double width(String text, Face face, double size) {
        Items items = displayItems(text, TextStyle.display(face, size), List.of());
        if (items.count == 0) return 0;
        var breaker = new LineBreaker(items, 0, true, line -> Integer.MAX_VALUE);
        return breaker.natural(0, breaker.visible(0, items.count)) * size / 1000;
    }

    private Items displayItems(String text, TextStyle style, List<String> whole) {
        var one = text.isEmpty()
                ? new Paragraph(Paragraph.Kind.BODY, List.of(new Run(" ", false)))
                : new Paragraph(Paragraph.Kind.BODY, List.of(new Run(text, false)));
        return new Itemiser(glyphs, style, whole).items(one, 0, text.isEmpty() ? 1 : 0, "");
    }

    private static int units(double measure, double size) {
        return (int) Math.floor(measure / size * 1000 + 0.5);
    }

    /** One text on its way into one region. */
    private final class Setting {
        private final Copy copy;
        private final Region region;
        private final TextStyle style;
        private final boolean place;
        private final Itemiser itemiser;
        private final List<SetLine> lines = new ArrayList<>();
        private final Set<Integer> missing = new LinkedHashSet<>();
        private final int[] measures;
        private final int room;
        private int line;
        private int end;
        private int overset = -1;

        Setting(Copy copy, Region region, TextStyle style, boolean place) {
            this.copy = copy;
            this.region = region;
            this.style = style;
            this.place = place;
            itemiser = new Itemiser(glyphs, style, copy.whole());
            room = region.lines();
            measures = new int[room + 1];
            for (int i = 0; i <= room; i++) measures[i] = units(region.measure(i), style.size());
            end = copy.start();
        }

        SetCopy run() {
            Manuscript manuscript = copy.manuscript();
            int base = 0;
            boolean first = true;
            for (int p = 0; p < manuscript.paragraphs().size(); p++) {
                Paragraph paragraph = manuscript.paragraphs().get(p);
                int length = paragraph.text().length();
                int from = begin(paragraph, copy.start() - base);
                if (from < length) {
                    paragraph(paragraph, p, base, from, first ? copy.dateline() : "");
                    first = false;
                }
                base += length + 1;
            }
            return new SetCopy(lines, new Fit(room, line, end, overset, over(), capacity(), List.copyOf(missing)));
        }

        /** Where in a paragraph this leg starts, not at a space and not inside a pair of surrogates. */
        private static int begin(Paragraph paragraph, int offset) {
            if (offset <= 0) return 0;
            String text = paragraph.text();
            if (offset >= text.length()) return text.length();
            if (Character.isLowSurrogate(text.charAt(offset))) offset++;
            while (offset < text.length() && CharClass.of(text.charAt(offset)) == CharClass.SPACE) offset++;
            return offset;
        }

        private void paragraph(Paragraph paragraph, int index, int base, int from, String dateline) {
            boolean crosshead = paragraph.kind() == Paragraph.Kind.CROSSHEAD;
            boolean brief = paragraph.kind() == Paragraph.Kind.BRIEF;
            String lead = brief && from == 0 ? MARKER : crosshead ? "" : dateline;
            Items items = itemiser.items(paragraph, base, from, lead);
            for (int i = 0; i < items.count; i++)
                if (items.missing[i] && items.classes[i] != CharClass.COMBINING) missing.add(items.points[i]);
            int indent = from > 0 || brief ? 0 : style.indent() * 1000;
            if (crosshead) keepWithNext();
            int first = line;
            var breaker = new LineBreaker(items, indent, crosshead, i -> measure(first + i));
            var justifier = new Justifier(items, breaker, style.size());
            int start = 0;
            for (int stop : breaker.breaks()) {
                int last = breaker.visible(start, stop);
                boolean ragged = crosshead && breaker.natural(start, last) <= measure(line);
                if (line < room) {
                    end = Math.max(end, lastOffset(items, start, stop));
                    int measure = ragged ? -1 : measure(line);
                    if (place) lines.add(justifier.place(start, stop, measure, indent, base + from, line));
                } else if (overset < 0) {
                    overset = index;
                }
                line++;
                start = stop;
            }
        }

        private static int lastOffset(Items items, int start, int stop) {
            for (int i = stop - 1; i >= start; i--)
                if (items.at[i] >= 0) return items.at[i] + Character.charCount(items.points[i]);
            return 0;
        }

        /** A crosshead does not stand alone at the foot of a column: it starts the next one. */
        private void keepWithNext() {
            int column = region.columnOf(line);
            if (column >= 0 && line > 0 && region.columnOf(line + 1) != column) line++;
        }

        private int measure(int line) {
            return measures[Math.min(line, room)];
        }

        private int over() {
            if (overset < 0) return 0;
            String text = copy.manuscript().plainText();
            return (int) text.substring(Math.min(end, text.length()))
                    .codePoints()
                    .filter(point -> point != '\n')
                    .count();
        }

        private int capacity() {
            int units = 0;
            for (int i = 0; i < room; i++) units += measures[i] / 1000;
            return units;
        }
    }
}
