package org.forme.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph of a manuscript: its kind and its runs, without markers, indents or line breaks.
 *
 * @param picture what a picture is known by where the manuscript belongs; 0 for every other paragraph
 */
public record Paragraph(Kind kind, List<Run> runs, long picture) {
    /** Between the cells of a row. */
    static final char NEXT_CELL = '\t';

    /** What a paragraph is: its node's name in the stored form, and what a line of plain text starts with to be one. */
    public enum Kind {
        /** Running text with a first-line indent. */
        BODY("paragraph", ""),
        /** 小标题: a line between paragraphs that says what follows. */
        CROSSHEAD("crosshead", "## "),
        /** 简讯: one of several short items, set with a □ that is not part of the text. */
        BRIEF("brief", "□"),
        /** The same with a ■. */
        SOLID_BRIEF("solidBrief", "■"),
        /** 引文: what somebody else wrote, set in Kai between wider margins. */
        QUOTATION("blockquote", "> "),
        /** An item of a list without an order, set with a ●. */
        BULLET("bullet", "●"),
        /** An item of a list in order; the engine counts neighbouring ones from 1. */
        NUMBERED("numbered", "#. "),
        /** 落款: who signs a text, and when; stands at the right. */
        SIGNATURE("signature", ">> "),
        /** A row of a table, its cells parted by tabs; the first of neighbouring rows is the table's head. */
        ROW("row", "|"),
        /** A horizontal rule: has no text. */
        RULE("rule", "---"),
        /** 插图: where a picture stands on the web. Has no text; in print pictures have places of their own. */
        PICTURE("picture", "[图");

        private final String node;
        private final String marker;

        Kind(String node, String marker) {
            this.node = node;
            this.marker = marker;
        }

        /** The node's name in the stored form. */
        public String node() {
            return node;
        }

        String marker() {
            return marker;
        }

        /** Whether it never has words. */
        public boolean isWordless() {
            return this == RULE || this == PICTURE;
        }

        /** Whether it is a brief, with either marker. */
        public boolean isBrief() {
            return this == BRIEF || this == SOLID_BRIEF;
        }
    }

    public Paragraph {
        runs = List.copyOf(runs);
        if (runs.isEmpty() != kind.isWordless())
            throw new IllegalArgumentException("an empty paragraph says nothing, and a rule says nothing else");
        if ((picture > 0) != (kind == Kind.PICTURE)) throw new IllegalArgumentException("which picture?");
    }

    public Paragraph(Kind kind, List<Run> runs) {
        this(kind, runs, 0);
    }

    /** The place of a picture. */
    public static Paragraph picture(long picture) {
        return new Paragraph(Kind.PICTURE, List.of(), picture);
    }

    public boolean isPicture() {
        return kind == Kind.PICTURE;
    }

    /** The paragraph's characters without any mark-up; cells are parted by tabs. */
    public String text() {
        if (runs.size() == 1) return runs.get(0).text();
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }

    /** The runs of each cell of a row, some of them empty; one cell for any other paragraph. */
    public List<List<Run>> cells() {
        List<List<Run>> cells = new ArrayList<>();
        cells.add(new ArrayList<>());
        for (Run run : runs) {
            int from = 0;
            for (int at = run.text().indexOf(NEXT_CELL);
                    at >= 0;
                    at = run.text().indexOf(NEXT_CELL, from)) {
                if (at > from)
                    cells.get(cells.size() - 1).add(run.saying(run.text().substring(from, at)));
                cells.add(new ArrayList<>());
                from = at + 1;
            }
            if (from < run.text().length())
                cells.get(cells.size() - 1).add(run.saying(run.text().substring(from)));
        }
        return cells;
    }

    /** The runs between two offsets, cut where they begin and end. */
    List<Run> slice(int from, int to) {
        List<Run> slice = new ArrayList<>();
        int at = 0;
        for (Run run : runs) {
            int start = Math.max(from, at) - at;
            int end = Math.min(to, at + run.text().length()) - at;
            if (start < end) slice.add(run.saying(run.text().substring(start, end)));
            at += run.text().length();
        }
        return slice;
    }

    /** The run that holds the character behind this offset; the last one at the end. */
    Run runAt(int offset) {
        int end = 0;
        for (Run run : runs) {
            end += run.text().length();
            if (offset < end) return run;
        }
        return runs.get(runs.size() - 1);
    }
}
