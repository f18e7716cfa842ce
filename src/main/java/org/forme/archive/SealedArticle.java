package org.forme.archive;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** An article of a sealed issue: what lists and links need. The whole copy is its file, see {@link SealedCopy}. */
@Entity
@Immutable
public class SealedArticle {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sealed_issue_id")
    private SealedIssue issue;

    @Column(name = "article_number")
    private int number;

    @Column(name = "page_label")
    private String page;

    private String rubric;
    private String kicker;
    private String headline;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "sealed_zone", joinColumns = @JoinColumn(name = "sealed_article_id"))
    @OrderColumn(name = "ordinal")
    private List<Zone> zones = new ArrayList<>();

    protected SealedArticle() {}

    SealedArticle(SealedIssue issue, int number, SealInput.ArticleCopy article) {
        this.issue = issue;
        this.number = number;
        this.page = article.page();
        this.rubric = article.rubric();
        this.kicker = article.kicker();
        this.headline = String.join(" ", article.headline());
        this.zones.addAll(article.zones());
    }

    /** What a list calls it: the headline, or the rubric of briefs. */
    public String title() {
        return headline.isEmpty() ? rubric : headline;
    }

    /** Its public address, kept for ever. */
    public String address() {
        return issue.address() + "/" + page + "/" + number;
    }

    boolean standsOn(String pageLabel) {
        return page.equals(pageLabel)
                || zones.stream().anyMatch(zone -> zone.page().equals(pageLabel));
    }

    /** Its rectangles on a page. */
    public List<Zone> zonesOn(String pageLabel) {
        return zones.stream().filter(zone -> zone.page().equals(pageLabel)).toList();
    }

    /** Number within the issue, from 1 in page order: the last part of its address. */
    public int number() {
        return number;
    }

    /** Label of the page where it starts. */
    public String page() {
        return page;
    }

    public String rubric() {
        return rubric;
    }

    public String kicker() {
        return kicker;
    }

    public String headline() {
        return headline;
    }

    public SealedIssue issue() {
        return issue;
    }
}
