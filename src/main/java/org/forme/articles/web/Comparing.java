package org.forme.articles.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.forme.articles.ArticleText;
import org.forme.text.Comparison;
import org.forme.text.Manuscript;

/**
 * Two texts of an article beside one another: lines, body and pictures, each change numbered from 1 so that one can go
 * from one to the next.
 *
 * @param lines what differs in the lines over the body
 * @param blocks the body
 * @param pictures what differs in the pictures
 * @param count how many places differ
 */
record Comparing(List<Line> lines, List<Block> blocks, List<PictureChange> pictures, int count) {
    /** Unchanged paragraphs that are shown on either side of a change; more are folded. */
    private static final int AROUND = 1;

    /** Folding fewer saves nobody anything. */
    private static final int WORTH_FOLDING = 3;

    /** A line that differs, with its number. */
    record Line(int number, Changes change) {}

    /**
     * A paragraph, or a run of unchanged ones that is folded.
     *
     * @param number of the change; 0 where nothing differs
     * @param row the paragraph; null for a folded run
     * @param folded the run; empty for a paragraph
     */
    record Block(int number, Comparison.Row row, List<Comparison.Row> folded) {}

    static Comparing of(ArticleText before, ArticleText after, Locale locale) {
        var lines = new ArrayList<Line>();
        for (Changes change : Changes.inLines(before, after, locale)) lines.add(new Line(lines.size() + 1, change));
        var blocks = new ArrayList<Block>();
        int count = body(Comparison.between(before.body(), after.body()), blocks, lines.size());
        List<PictureChange> pictures = PictureChange.between(before.pictures(), after.pictures(), count);
        return new Comparing(lines, blocks, pictures, count + pictures.size());
    }

    /** Two bodies alone. */
    static Comparing of(Manuscript before, Manuscript after) {
        var blocks = new ArrayList<Block>();
        int count = body(Comparison.between(before, after), blocks, 0);
        return new Comparing(List.of(), blocks, List.of(), count);
    }

    /** Adds the blocks of the body; answers how many changes there are by then. */
    private static int body(List<Comparison.Row> rows, List<Block> blocks, int count) {
        int number = count;
        int from = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isSame()) continue;
            fold(rows, from, i, blocks);
            blocks.add(new Block(++number, rows.get(i), List.of()));
            from = i + 1;
        }
        if (number > count) fold(rows, from, rows.size(), blocks);
        return number;
    }

    private static void fold(List<Comparison.Row> rows, int from, int to, List<Block> blocks) {
        int first = from == 0 ? from : from + AROUND;
        int last = to == rows.size() ? to : to - AROUND;
        boolean folds = last - first >= WORTH_FOLDING;
        for (int i = from; i < (folds ? first : to); i++) blocks.add(new Block(0, rows.get(i), List.of()));
        if (!folds) return;
        blocks.add(new Block(0, null, List.copyOf(rows.subList(first, last))));
        for (int i = last; i < to; i++) blocks.add(new Block(0, rows.get(i), List.of()));
    }

    public boolean isEmpty() {
        return count == 0;
    }
}
