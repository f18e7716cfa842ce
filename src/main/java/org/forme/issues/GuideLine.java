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
 * @param article that is announced
 * @param wording what the line says, up to {@value #WORDING_MAX} characters; empty for the article's headline
 */
@Embeddable
public record GuideLine(
        @ManyToOne(fetch = FetchType.LAZY, optional = false) @JoinColumn(name = "article_id")
        Article article,

        @Column(name = "wording") String wording) {
    /** Longest wording, in characters. */
    public static final int WORDING_MAX = 40;

    public GuideLine {
        wording = wording == null ? "" : wording.strip();
    }

    /** What the line says: its own words, else the headline, else the rubric. */
    public String words() {
        if (!wording.isEmpty()) return wording;
        return article.headline().isEmpty() ? article.rubric() : article.headline();
    }

    boolean announces(Article other) {
        return other != null
                && (other == article || article.id() != null && article.id().equals(other.id()));
    }
}
