package org.forme.articles.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.forme.articles.Article;
import org.forme.articles.ArticleState;
import org.forme.articles.Articles;
import org.forme.people.Person;

/** Which copy the list shows; each choice is an address. */
enum Show {
    ALL,
    MINE,
    WAITING,
    POOL,
    UNAPPROVED;

    /** A choice with how much there is behind it. */
    record Chip(Show show, int count) {}

    /** What the address asks for; everything where it asks for nothing known. */
    static Show of(String asked) {
        return Arrays.stream(values())
                .filter(show -> show.address().equals(asked))
                .findFirst()
                .orElse(ALL);
    }

    static List<Chip> chips(List<Article> visible, Person me, Articles articles) {
        return Arrays.stream(values())
                .map(show -> new Chip(show, show.of(visible, me, articles).size()))
                .toList();
    }

    List<Article> of(List<Article> visible, Person me, Articles articles) {
        return visible.stream().filter(article -> holds(article, me, articles)).toList();
    }

    private boolean holds(Article article, Person me, Articles articles) {
        return switch (this) {
            case ALL -> true;
            case MINE -> article.isOwnOf(me);
            case WAITING -> articles.waitsFor(me, article);
            case POOL -> article.isPlaceable() && !article.isPlaced();
            case UNAPPROVED ->
                article.submittedAt() != null
                        && article.state() != ArticleState.APPROVED
                        && article.state() != ArticleState.DECLINED;
        };
    }

    /** Its name in the address. */
    public String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Message key of its word. */
    public String key() {
        return "articles.show_" + address();
    }

    /** Message key of what an empty list says. */
    public String emptyKey() {
        return "articles.empty_" + address();
    }
}
