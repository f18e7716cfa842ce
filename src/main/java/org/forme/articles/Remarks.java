package org.forme.articles;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.forme.people.Person;
import org.forme.shell.Refusal;
import org.forme.text.Edit;
import org.forme.text.Moves;

/** Takes what somebody would rather read in an article apart into {@linkplain Suggestion suggestions}. */
final class Remarks {
    /** More than this nobody works off. */
    static final int MOST_OPEN = 200;

    /** Stored characters of all that are open: several pages of a paper. */
    static final int LONGEST_OPEN = 100_000;

    private static final List<Suggestion.Piece> LINES =
            List.of(Suggestion.Piece.KICKER, Suggestion.Piece.HEADLINE, Suggestion.Piece.DECK);

    private Remarks() {}

    /**
     * One suggestion for every change that can be made by itself in the article as it is now.
     *
     * @param began the text that was typed over
     * @throws Refusal where nothing is changed, or something else than the lines over the body and the body
     */
    static List<Suggestion> between(Article article, ArticleText began, ArticleText typed, Person author, Instant now) {
        refuseOthers(began, typed);
        ArticleText text = article.text();
        var made = new ArrayList<Suggestion>();
        for (Suggestion.Piece piece : LINES) {
            boolean proposed =
                    !piece.of(began).equals(piece.of(typed)) && piece.of(began).equals(piece.of(text));
            if (proposed) made.add(Suggestion.ofLine(article, author, piece, piece.of(text), piece.of(typed), now));
        }
        boolean same = began.body().equals(text.body());
        Moves moves = same ? null : Moves.between(began.body(), text.body());
        for (Edit edit : Edit.between(began.body(), typed.body())) {
            Optional<Edit> standing = same ? Optional.of(edit) : moves.of(edit);
            standing.filter(one -> one.on(text.body()).isPresent())
                    .ifPresent(one -> made.add(Suggestion.ofBody(article, author, one, now)));
        }
        if (made.isEmpty()) throw Refusal.input("body", "articles.suggests_nothing");
        return made;
    }

    /** @throws Refusal where they are more than a screen shows in a moment */
    static void refuseTooLong(List<Suggestion> open, List<Suggestion> fresh) {
        long length = Stream.concat(open.stream(), fresh.stream())
                .mapToLong(Suggestion::length)
                .sum();
        if (length > LONGEST_OPEN) throw Refusal.input("body", "articles.suggestions_too_long");
    }

    private static void refuseOthers(ArticleText text, ArticleText typed) {
        ArticleText lines = typed.rewrite()
                .kicker(text.kicker())
                .headline(text.headline())
                .deck(text.deck())
                .body(text.body())
                .bylines(signed(typed).equals(signed(text)) ? text.bylines() : typed.bylines())
                .done();
        if (!lines.equals(text)) throw Refusal.input("body", "articles.suggests_too_much");
    }

    /** Whom a name stands for is found anew with every form. */
    private static List<String> signed(ArticleText text) {
        return text.bylines().stream().map(line -> line.part() + line.name()).toList();
    }
}
