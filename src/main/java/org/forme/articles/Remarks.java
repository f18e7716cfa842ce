package org.forme.articles;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.forme.people.Person;
import org.forme.shell.Refusal;
import org.forme.text.Edit;

/** Takes what somebody would rather read in an article apart into {@linkplain Suggestion suggestions}. */
final class Remarks {
    /** More than this nobody works off. */
    static final int MOST_OPEN = 200;

    private static final List<Suggestion.Piece> LINES =
            List.of(Suggestion.Piece.KICKER, Suggestion.Piece.HEADLINE, Suggestion.Piece.DECK);

    private Remarks() {}

    /**
     * One suggestion for every change that can be made by itself.
     *
     * @throws Refusal where nothing is changed, or something else than the lines over the body and the body
     */
    static List<Suggestion> between(Article article, ArticleText typed, Person author, Instant now) {
        ArticleText text = article.text();
        var made = new ArrayList<Suggestion>();
        for (Suggestion.Piece piece : LINES)
            if (!piece.of(text).equals(piece.of(typed)))
                made.add(Suggestion.ofLine(article, author, piece, piece.of(text), piece.of(typed), now));
        for (Edit edit : Edit.between(text.body(), typed.body()))
            made.add(Suggestion.ofBody(article, author, edit, now));
        refuseOthers(text, typed);
        if (made.isEmpty()) throw Refusal.now("articles.suggests_nothing");
        return made;
    }

    private static void refuseOthers(ArticleText text, ArticleText typed) {
        ArticleText lines = typed.rewrite()
                .kicker(text.kicker())
                .headline(text.headline())
                .deck(text.deck())
                .body(text.body())
                .bylines(signed(typed).equals(signed(text)) ? text.bylines() : typed.bylines())
                .done();
        if (!lines.equals(text)) throw Refusal.now("articles.suggests_too_much");
    }

    /** Whom a name stands for is found anew with every form. */
    private static List<String> signed(ArticleText text) {
        return text.bylines().stream().map(line -> line.part() + line.name()).toList();
    }
}
