package org.forme.articles;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.function.LongFunction;
import org.forme.pictures.Picture;

/**
 * What a {@link Revision} said before it was amended. No part of the history: it is there for the forms that were opened on
 * it, so that what they say can be put together with the newest text, and goes when {@link AmendedTexts#KEPT} is over.
 */
@Entity
public class AmendedText {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "article_id")
    private Article article;

    private int number;
    private int amendment;

    @Column(name = "whole_text")
    private String text;

    private Instant amendedAt;

    protected AmendedText() {}

    /** @param text as it is stored */
    AmendedText(Article article, TextVersion version, String text, Instant at) {
        this.article = article;
        this.number = version.revision();
        this.amendment = version.amendment();
        this.text = text;
        this.amendedAt = at;
    }

    TextVersion version() {
        return new TextVersion(number, amendment);
    }

    ArticleText text(LongFunction<Picture> pictures) {
        return StoredText.read(text, pictures);
    }
}
