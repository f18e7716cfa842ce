package org.forme.articles.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.forme.articles.Article;
import org.forme.articles.ArticleState;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.articles.WorkingCopies;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.people.WorkInHand;

/**
 * The copy of somebody who leaves. Their drafts and what came back to them are the section's to go on with, since their
 * writer is here no more; what they were writing is free, and what they had typed and not saved is kept as a revision.
 */
@ApplicationScoped
class ArticlesInHand implements WorkInHand {
    @Inject
    Articles articles;

    @Inject
    WorkingCopies copies;

    @Inject
    Saving saving;

    @Inject
    People people;

    @Override
    public List<Piece> of(Person person, Instant now) {
        List<Piece> pieces = new ArrayList<>();
        add(pieces, "articles.hand_drafts", ids(articles.unsealedOf(person, ArticleState.DRAFT)));
        add(pieces, "articles.hand_returned", ids(articles.unsealedOf(person, ArticleState.RETURNED)));
        add(pieces, "articles.hand_leases", ids(articles.leasedTo(person, now)));
        add(pieces, "articles.hand_unsaved", copies.articlesOf(person).stream().sorted());
        add(pieces, "articles.hand_reviews", ids(articles.decidableByNobodyBut(person, people.active())));
        return pieces;
    }

    private static Stream<Long> ids(List<Article> some) {
        return some.stream().map(Article::id);
    }

    private static void add(List<Piece> pieces, String key, Stream<Long> ids) {
        var addresses = ids.map(id -> "/desk/articles/" + id).toList();
        if (!addresses.isEmpty()) pieces.add(new Piece(key, addresses));
    }

    @Override
    public void putBack(Person leaver, Person by, Instant now) {
        Set<Long> typed = copies.articlesOf(leaver);
        for (Article article : articles.leasedTo(leaver, now))
            if (!typed.contains(article.id())) article.putBack(leaver, Optional.empty(), by, now);
        for (Long id : typed) articles.findByIdOptional(id).ifPresent(article -> keep(article, leaver, by, now));
    }

    private void keep(Article article, Person leaver, Person by, Instant now) {
        Optional<ArticleText> unsaved = saving.unsaved(leaver, article);
        if (article.putBack(leaver, unsaved, by, now)) copies.dropNewest(leaver, article.id());
    }
}
