package org.forme.articles;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.forme.text.Count;
import org.forme.text.Manuscript;

/** What an {@link Article} says: its newest text, piece by piece. Replaced whole, by the verbs of the article alone. */
@MappedSuperclass
public abstract class Wording {
    @Column(name = "section_key")
    private String section;

    private String kicker;
    private String headline;
    private String deck;
    private String rubric;
    private String dateline;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Column(name = "source_line")
    private String source;

    @Column(name = "received_text")
    private String received;

    @Embedded
    private FirstAppearance firstAppearance;

    @ElementCollection
    @CollectionTable(name = "article_byline", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "nth")
    private List<Byline> bylines = new ArrayList<>();

    @Column(name = "body_text")
    private String body;

    private int characters;

    @ElementCollection
    @CollectionTable(name = "article_picture", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "nth")
    private List<ArticlePicture> pictures = new ArrayList<>();

    private Integer targetLength;

    protected Wording() {}

    void take(ArticleText text) {
        this.section = text.section();
        this.kicker = text.kicker();
        this.headline = text.headline();
        this.deck = text.deck();
        this.rubric = text.rubric();
        this.dateline = text.dateline();
        this.origin = text.origin();
        this.source = text.source();
        this.received = text.received();
        this.firstAppearance = text.firstAppearance();
        this.body = text.body().toJson();
        this.characters = Count.of(text.body()).characters();
        this.targetLength = text.targetLength();
        if (!bylines.equals(text.bylines())) {
            bylines.clear();
            bylines.addAll(text.bylines());
        }
        if (!pictures.equals(text.pictures())) {
            pictures.clear();
            pictures.addAll(text.pictures());
        }
    }

    /** The whole text as it is. */
    public ArticleText text() {
        return new ArticleText(
                section,
                kicker,
                headline,
                deck,
                rubric,
                dateline,
                origin,
                source,
                received,
                firstAppearance,
                bylines,
                body(),
                pictures,
                targetLength);
    }

    /** Key of the section; empty while undecided. */
    public String section() {
        return section;
    }

    public String kicker() {
        return kicker;
    }

    public String headline() {
        return headline;
    }

    public String deck() {
        return deck;
    }

    public String rubric() {
        return rubric;
    }

    public String dateline() {
        return dateline;
    }

    public Origin origin() {
        return origin;
    }

    public String source() {
        return source;
    }

    public String received() {
        return received;
    }

    /** Where and when it ran first. */
    public FirstAppearance firstAppearance() {
        return firstAppearance;
    }

    public List<Byline> bylines() {
        return List.copyOf(bylines);
    }

    public Manuscript body() {
        return Manuscript.parse(body);
    }

    /** 字数 of the body. */
    public int characters() {
        return characters;
    }

    public List<ArticlePicture> pictures() {
        return List.copyOf(pictures);
    }

    /** 字数 asked for, or null. */
    public Integer targetLength() {
        return targetLength;
    }
}
