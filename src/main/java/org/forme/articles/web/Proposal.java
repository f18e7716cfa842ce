package org.forme.articles.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.forme.articles.Article;
import org.forme.articles.Suggestion;
import org.forme.text.Comparison;
import org.forme.text.Edit;
import org.forme.text.Manuscript;
import org.forme.text.Moves;
import org.forme.text.Passage;
import org.forme.text.TextDiff;

/**
 * A suggestion as it is shown.
 *
 * @param one the suggestion
 * @param pieces words that go and come; empty for whole paragraphs
 * @param lead the words before them
 * @param tail the words behind them
 * @param rows paragraphs that go, come or change; empty for words
 * @param paragraph number of the paragraph that it begins in, from 1; 0 for a line over the body
 * @param from where it begins in the body's plain text; -1 for a line over the body
 * @param to where it ends there
 */
record Proposal(
        Suggestion one,
        List<TextDiff.Piece> pieces,
        String lead,
        String tail,
        List<Comparison.Row> rows,
        int paragraph,
        int from,
        int to) {
    /** Characters shown on either side of words that change. */
    private static final int AROUND = 14;

    /** The open ones. @param shown the body in the fields, where they may have moved */
    static List<Proposal> open(Article article, Manuscript shown) {
        Manuscript body = article.body();
        Moves moves = shown.equals(body) ? null : Moves.between(body, shown);
        return article.suggestions().stream()
                .map(one -> moves == null || one.edit() == null
                        ? of(body, one)
                        : of(body, one).moved(moves, shown))
                .toList();
    }

    /** The same, standing where its words are in the fields; nowhere where they are gone from there. */
    private Proposal moved(Moves moves, Manuscript shown) {
        Optional<Edit> there =
                moves.of(one.edit()).filter(edit -> edit.on(shown).isPresent());
        int begin = there.map(edit -> begin(shown, edit)).orElse(-1);
        int end = begin < 0 ? -1 : begin + to - from;
        return new Proposal(one, pieces, lead, tail, rows, paragraph, begin, end);
    }

    private static int begin(Manuscript body, Edit edit) {
        return offset(body, edit.first()) + (edit instanceof Edit.Words words ? words.from() : 0);
    }

    /** Those that were decided about. Where they stood is told by no text any more. */
    static List<Proposal> decided(Article article) {
        return article.suggestionsDecided().stream().map(Proposal::past).toList();
    }

    private static Proposal past(Suggestion one) {
        if (one.edit() instanceof Edit.Paragraphs whole)
            return new Proposal(one, List.of(), "", "", Comparison.between(whole.was(), whole.instead()), 0, -1, -1);
        return new Proposal(one, replaced(one.was(), one.instead()), "", "", List.of(), 0, -1, -1);
    }

    private static Proposal of(Manuscript body, Suggestion one) {
        Edit edit = one.edit();
        if (edit instanceof Edit.Words words) return words(body, one, words);
        if (edit instanceof Edit.Paragraphs whole) return paragraphs(body, one, whole);
        return new Proposal(one, TextDiff.between(one.was(), one.instead()), "", "", List.of(), 0, -1, -1);
    }

    private static Proposal words(Manuscript body, Suggestion one, Edit.Words words) {
        String text = body.paragraphs().get(words.first()).text();
        int end = words.from() + words.was().length();
        int from = begin(body, words);
        return new Proposal(
                one,
                replaced(words.was(), words.instead()),
                lead(text, words.from()),
                tail(text, end),
                List.of(),
                words.first() + 1,
                from,
                from + words.was().length());
    }

    private static Proposal paragraphs(Manuscript body, Suggestion one, Edit.Paragraphs whole) {
        int from = offset(body, whole.first());
        int to = from + whole.was().plainText().length();
        return new Proposal(
                one,
                List.of(),
                "",
                "",
                Comparison.between(whole.was(), whole.instead()),
                Math.min(whole.first(), body.paragraphs().size()) + 1,
                from,
                to);
    }

    private static int offset(Manuscript body, int paragraph) {
        int known = Math.min(paragraph, body.paragraphs().size());
        return new Passage(known, 0, known, 0).begin(body);
    }

    private static List<TextDiff.Piece> replaced(String was, String instead) {
        var pieces = new ArrayList<TextDiff.Piece>();
        if (!was.isEmpty()) pieces.add(new TextDiff.Piece(TextDiff.Kind.REMOVED, was));
        if (!instead.isEmpty()) pieces.add(new TextDiff.Piece(TextDiff.Kind.ADDED, instead));
        return pieces;
    }

    private static String lead(String text, int end) {
        int count = Math.min(AROUND, text.codePointCount(0, end));
        int from = text.offsetByCodePoints(end, -count);
        return (from > 0 ? "…" : "") + text.substring(from, end);
    }

    private static String tail(String text, int from) {
        int count = Math.min(AROUND, text.codePointCount(from, text.length()));
        int end = text.offsetByCodePoints(from, count);
        return text.substring(from, end) + (end < text.length() ? "…" : "");
    }

    /** What comes in place of words, for whoever shows it in the text. */
    public String instead() {
        if (one.edit() instanceof Edit.Paragraphs whole) return whole.instead().plainText();
        return one.instead();
    }

    public boolean isWhole() {
        return one.edit() instanceof Edit.Paragraphs;
    }
}
