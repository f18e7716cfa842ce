package org.forme.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A change of a text that can be made by itself, whatever becomes of the changes around it. */
public sealed interface Edit {
    /** The text with the change made; empty where it does not say there what the change is about, or would get too long. */
    Optional<Manuscript> on(Manuscript text);

    /** Number of the paragraph where it begins, from 0; the number of paragraphs for what is set behind the last. */
    int first();

    /**
     * The shortest list of changes that makes one text of another: words inside a paragraph by themselves, else whole
     * paragraphs. Made one after the other in any order, each {@linkplain Moves#of(Edit) followed} through the ones
     * before, they give {@code after}.
     */
    static List<Edit> between(Manuscript before, Manuscript after) {
        return new Edits(before, after).list();
    }

    /**
     * Other words in a paragraph, set as those around them.
     *
     * @param from UTF-16 units before it in the paragraph
     * @param was the words now, perhaps none
     * @param instead the words then, perhaps none
     */
    record Words(int first, int from, String was, String instead) implements Edit {
        @Override
        public Optional<Manuscript> on(Manuscript text) {
            if (first >= text.paragraphs().size()) return Optional.empty();
            Paragraph paragraph = text.paragraphs().get(first);
            if (!paragraph.text().startsWith(was, from)) return Optional.empty();
            return replaced(text, first, 1, changed(paragraph));
        }

        private List<Paragraph> changed(Paragraph paragraph) {
            var runs = new ArrayList<>(paragraph.slice(0, from));
            if (!instead.isEmpty()) runs.add(paragraph.runAt(from).saying(instead));
            runs.addAll(paragraph.slice(from + was.length(), paragraph.text().length()));
            return runs.isEmpty() ? List.of() : List.of(new Paragraph(paragraph.kind(), runs));
        }
    }

    /**
     * Other paragraphs for some, or for none.
     *
     * @param was the paragraphs now, perhaps none
     * @param instead the paragraphs then, perhaps none
     */
    record Paragraphs(int first, Manuscript was, Manuscript instead) implements Edit {
        @Override
        public Optional<Manuscript> on(Manuscript text) {
            int end = first + was.paragraphs().size();
            if (end > text.paragraphs().size()) return Optional.empty();
            if (!text.paragraphs().subList(first, end).equals(was.paragraphs())) return Optional.empty();
            return replaced(text, first, end - first, instead.paragraphs());
        }
    }

    /** Read again as any other text, so that it keeps to the rules of one. */
    private static Optional<Manuscript> replaced(Manuscript text, int first, int count, List<Paragraph> instead) {
        var paragraphs = new ArrayList<>(text.paragraphs().subList(0, first));
        paragraphs.addAll(instead);
        paragraphs.addAll(
                text.paragraphs().subList(first + count, text.paragraphs().size()));
        try {
            return Optional.of(Manuscript.parse(new Manuscript(paragraphs).toJson()));
        } catch (ManuscriptException tooLong) {
            return Optional.empty();
        }
    }
}
