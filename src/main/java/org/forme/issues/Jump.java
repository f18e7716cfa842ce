package org.forme.issues;

import org.forme.articles.Article;

/**
 * An article that runs over two pages: the slot with its beginning (下转) and the slot that carries on (上接). Always a
 * pair; the lines that say so write themselves from it.
 */
public record Jump(Slot from, Slot to) {
    public Article article() {
        return from.article();
    }
}
