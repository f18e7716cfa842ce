package org.forme.articles.web;

import io.quarkus.qute.TemplateExtension;
import org.forme.articles.Article;

/** 字数 against what was asked for, in templates. */
@TemplateExtension
class ArticleLengths {
    private ArticleLengths() {}

    /** Characters more than asked for; 0 where nothing was asked for. */
    static int tooLong(Article article) {
        return article.targetLength() == null ? 0 : Math.max(0, article.characters() - article.targetLength());
    }

    /** Characters fewer than asked for; 0 where nothing was asked for. */
    static int tooShort(Article article) {
        return article.targetLength() == null ? 0 : Math.max(0, article.targetLength() - article.characters());
    }
}
