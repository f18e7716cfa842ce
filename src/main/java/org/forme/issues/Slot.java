package org.forme.issues;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.forme.articles.Article;
import org.forme.people.Person;
import org.forme.pictures.Artwork;

/**
 * 版位: a region of a page that holds an article, the continuation of an article from another page, a finished artwork,
 * or nothing. Filled and cleared by its page's verbs.
 */
@Entity
public class Slot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Page page;

    @Column(name = "slot_key")
    private String key;

    private String name;
    private int ordinal;

    @Embedded
    private SlotShape shape;

    @ManyToOne(fetch = FetchType.LAZY)
    private Article article;

    /** An article that an earlier edition of the issue sealed; it stands here as it is. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "carried_article_id")
    private Article carried;

    @ManyToOne(fetch = FetchType.LAZY)
    private Artwork artwork;

    @OneToOne(fetch = FetchType.LAZY)
    private Slot continuationOf;

    /** The headline of its article with line feeds where its lines end here; empty where the page decides. */
    private String headlineLines = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "placed_by")
    private Person placedBy;

    private Instant placedAt;

    protected Slot() {}

    Slot(Page page, int ordinal, StyleSlot pattern) {
        this.page = page;
        this.ordinal = ordinal;
        this.key = pattern.key();
        this.name = pattern.name();
        this.shape = pattern.shape();
    }

    /** The slot of an earlier edition, with what stands in it but for what runs on from another page. */
    Slot(Page page, Slot earlier) {
        this.page = page;
        this.ordinal = earlier.ordinal;
        this.key = earlier.key;
        this.name = earlier.name;
        this.shape = earlier.shape;
        this.carried = earlier.article == null ? earlier.carried : earlier.article;
        this.artwork = earlier.artwork;
        this.headlineLines = earlier.headlineLines;
        this.placedBy = earlier.placedBy;
        this.placedAt = earlier.placedAt;
    }

    void take(Article article, Person person, Instant now) {
        if (article.isSealed()) this.carried = article;
        else this.article = article;
        record(person, now);
    }

    void take(Artwork artwork, Person person, Instant now) {
        this.artwork = artwork;
        record(person, now);
    }

    void continueFrom(Slot origin, Person person, Instant now) {
        this.continuationOf = origin;
        record(person, now);
    }

    void empty() {
        this.article = null;
        this.carried = null;
        this.artwork = null;
        this.continuationOf = null;
        this.headlineLines = "";
        this.placedBy = null;
        this.placedAt = null;
    }

    /** Says where the lines of its article's headline end; an only line leaves it to the page. Answers whether it changed. */
    boolean breakHeadline(String lines) {
        String before = headlineLines;
        headlineLines = lines.indexOf('\n') < 0 ? "" : lines;
        return !headlineLines.equals(before);
    }

    void shapeLike(int ordinal, StyleSlot pattern) {
        this.ordinal = ordinal;
        this.name = pattern.name();
        this.shape = pattern.shape();
    }

    private void record(Person person, Instant now) {
        this.placedBy = person;
        this.placedAt = now;
    }

    public Long id() {
        return id;
    }

    public Page page() {
        return page;
    }

    /** Short name in addresses, unique on its page. */
    public String key() {
        return key;
    }

    /** 版位 as the newsroom calls it. */
    public String name() {
        return name;
    }

    /** Place in the page's reading order, from 0. */
    public int ordinal() {
        return ordinal;
    }

    public SlotShape shape() {
        return shape;
    }

    /** The article of which something stands here: placed here, or carried on here from another page. Null if none. */
    public Article article() {
        if (continuationOf != null) return continuationOf.article();
        return article == null ? carried : article;
    }

    /**
     * The lines of a headline as they were broken for this slot by hand; the headline as one line where nobody did, or
     * where its words have changed since.
     */
    public List<String> headlineLines(String headline) {
        if (headline.isEmpty()) return List.of();
        boolean broken = !headlineLines.isEmpty()
                && isBrokenInto(headline, headlineLines.lines().toList());
        return broken ? headlineLines.lines().toList() : List.of(headline);
    }

    /** Whether the lines are the headline's words, letter for letter, but for spaces where they end. */
    static boolean isBrokenInto(String headline, List<String> lines) {
        int at = 0;
        for (String line : lines) {
            while (at < headline.length() && Character.isWhitespace(headline.charAt(at))) at++;
            if (!headline.startsWith(line, at)) return false;
            at += line.length();
        }
        return headline.substring(at).isBlank();
    }

    /** The finished artwork that stands here, or null. */
    public Artwork artwork() {
        return artwork;
    }

    /** The slot whose article carries on here, or null. */
    public Slot continuationOf() {
        return continuationOf;
    }

    /** The slot on another page where the article of this one carries on. */
    public Optional<Slot> continuation() {
        return page.issue().slots().stream()
                .filter(slot -> is(slot.continuationOf()))
                .findFirst();
    }

    /** Whether an article was placed here, and not only carried on from another page. */
    public boolean isOrigin() {
        return article != null || carried != null;
    }

    /** Whether an earlier edition sealed what stands here: it stays as it is and may only be replaced. */
    public boolean isCarried() {
        return carried != null;
    }

    public boolean isEmpty() {
        return article == null && carried == null && artwork == null && continuationOf == null;
    }

    /** Who filled it, or null. */
    public Person placedBy() {
        return placedBy;
    }

    /** When it was filled, or null. */
    public Instant placedAt() {
        return placedAt;
    }

    /** Whether this is the same slot. */
    public boolean is(Slot other) {
        return other != null && (this == other || id != null && id.equals(other.id()));
    }
}
