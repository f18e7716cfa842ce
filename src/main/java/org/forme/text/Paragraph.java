package org.forme.text;

import java.util.List;

/** A paragraph of a manuscript: its kind and its runs, without markers, indents or line breaks. */
public record Paragraph(Kind kind, List<Run> runs) {

    /** What a paragraph is; the node's name in the stored form. */
    public enum Kind {
        /** Running text with a first-line indent. */
        BODY("paragraph"),
        /** 小标题: a line between paragraphs that says what follows. */
        CROSSHEAD("crosshead"),
        /** 简讯: one of several short items, set with a □ that is not part of the text. */
        BRIEF("brief");

        private final String node;

        Kind(String node) {
            this.node = node;
        }

        /** The node's name in the stored form. */
        public String node() {
            return node;
        }
    }

    public Paragraph {
        runs = List.copyOf(runs);
        if (runs.isEmpty()) throw new IllegalArgumentException("an empty paragraph says nothing");
    }

    /** The paragraph's characters without any mark-up. */
    public String text() {
        if (runs.size() == 1) return runs.get(0).text();
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }
}
