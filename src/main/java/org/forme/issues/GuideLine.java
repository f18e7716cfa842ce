package org.forme.issues;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.forme.articles.Article;

/**
 * 导读: a line of the front page that announces an article of another page. Its page number is no part of it: that follows
 * the article wherever it stands.
 *
 * @param live the article that is announced
 * @param carried the same where an earlier edition sealed it; one of the two is null
 * @param wording what the line says, up to {@value #WORDING_MAX} characters; empty for the article's headline
 */
@Embeddable
public record GuideLine(
        @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "article_id")
        Article live,

        @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "carried_article_id")
        Article carried,

        @Column(name = "wording") String wording) {
    /** Longest wording, in characters. */
    public static final int WORDING_MAX = 40;

    public GuideLine {
        wording = wording == null ? "" : wording.strip();
    }

    /** A line about an article of the paper, sealed by an earlier edition or not. */
    public GuideLine(Article article, String wording) {
        this(article.isSealed() ? null : article, article.isSealed() ? article : null, wording);
    }

    /** The article that is announced. */
    public Article article() {
        return live == null ? carried : live;
    }

    /** What the line says: its own words, else the headline, else the rubric. */
    public String words() {
        if (!wording.isEmpty()) return wording;
        return article().headline().isEmpty() ? article().rubric() : article().headline();
    }

    boolean announces(Article other) {
        return other != null
                && (other == article()
                        || article().id() != null && article().id().equals(other.id()));
    }
}
