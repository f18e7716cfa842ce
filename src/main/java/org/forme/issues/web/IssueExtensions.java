package org.forme.issues.web;

import io.quarkus.qute.TemplateExtension;
import org.forme.articles.Article;
import org.forme.issues.PageStyle;

/** {@code {article.heading}} and {@code {style.sheet}} in the templates of the issue. */
@TemplateExtension
class IssueExtensions {
    private IssueExtensions() {}

    /** What an article goes by in lists: its headline, or its rubric where it has none. */
    static String heading(Article article) {
        return article.headline().isEmpty() ? article.rubric() : article.headline();
    }

    /** The style's slots as a drawing. */
    static Sheet sheet(PageStyle style) {
        return Sheet.of(style);
    }
}
