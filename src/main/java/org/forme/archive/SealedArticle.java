package org.forme.archive;

import com.fasterxml.jackson.databind.JsonNode;
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

    /** @param article what the public manifest says of it */
    SealedArticle(SealedIssue issue, JsonNode article) {
        this.issue = issue;
        this.number = SealedFiles.number(article, "number");
        this.page = SealedFiles.text(article, "page");
        this.rubric = SealedFiles.text(article, "rubric");
        this.kicker = SealedFiles.text(article, "kicker");
        this.headline = String.join(" ", SealedFiles.texts(article, "headline"));
        this.zones.addAll(SealedFiles.list(
                article,
                "zones",
                zone -> new Zone(
                        SealedFiles.text(zone, "page"),
                        SealedFiles.number(zone, "x"),
                        SealedFiles.number(zone, "y"),
                        SealedFiles.number(zone, "width"),
                        SealedFiles.number(zone, "height"))));
    }

    /** What a list calls it: the headline, or the rubric of briefs. */
    public String title() {
        return headline.isEmpty() ? rubric : headline;
    }

    /** Its public address, kept for ever. */
    public String address() {
        return issue.address() + "/" + page + "/" + number;
    }

    boolean standsOn(SealedPage other) {
        return page.equals(other.label()) || !zonesOn(other.label()).isEmpty() && !other.isFront();
    }

    /** Articles run on to later pages, so what starts behind the front page has only a line of the guide on it. */
    boolean isAnnouncedOn(SealedPage other) {
        return other.isFront()
                && !page.equals(other.label())
                && !zonesOn(other.label()).isEmpty();
    }

    /** Its rectangles on a page. A row that was taken away leaves a gap, which is the verifier's affair. */
    public List<Zone> zonesOn(String pageLabel) {
        return zones.stream()
                .filter(zone -> zone != null && zone.page().equals(pageLabel))
                .toList();
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
