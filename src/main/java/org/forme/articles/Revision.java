package org.forme.articles;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.forme.people.Person;
import org.forme.pictures.Picture;

/**
 * One state of an article's text, whole and by value. Saves by one person within ten minutes of the first are one
 * revision: each replaces its text and counts as an amendment, and what stood there before within those minutes is kept
 * for open forms alone ({@link AmendedText}). Closed for good, and only then unchangeable, by the first of these: ten
 * minutes, another's save, a step of the review that names it (handing in is one), a reviewer's own change, a text that is
 * put together with it. One that restores an earlier text is closed from the start, so that it stays equal to that.
 */
@Entity
public class Revision {
    /** How long after its first save a revision takes further saves by the same person. */
    public static final Duration AMENDED_WITHIN = Duration.ofMinutes(10);

    /** The longest reason, in characters. */
    public static final int WHY_LONGEST = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "article_id")
    private Article article;

    private int number;

    @Column(name = "whole_text")
    private String text;

    private int characters;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    private String personName;
    private Instant savedAt;
    private int amendment;
    private Instant amendedAt;
    private String why;
    private Integer restoredFrom;
    private String keptAsideBy;
    private boolean closed;

    @Enumerated(EnumType.STRING)
    private Stage withinStage;

    @ElementCollection
    @CollectionTable(name = "revision_picture", joinColumns = @JoinColumn(name = "revision_id"))
    @Column(name = "picture_id")
    private Set<Long> pictures = new HashSet<>();

    protected Revision() {}

    Revision(Article article, int number, ArticleText text, int characters, Person person, Stage within, Instant at) {
        this.article = article;
        this.number = number;
        this.person = person;
        this.personName = person.name();
        this.withinStage = within;
        this.savedAt = at;
        this.why = "";
        take(text, characters);
    }

    private void take(ArticleText text, int characters) {
        this.text = StoredText.write(text);
        this.characters = characters;
        var shown = text.pictures().stream().map(line -> line.picture().id()).collect(Collectors.toSet());
        pictures.retainAll(shown);
        pictures.addAll(shown);
    }

    /** Whether a save by this person belongs to it still, as far as it knows itself. */
    boolean isOpenTo(Person saving, Instant now) {
        return !closed
                && withinStage == null
                && restoredFrom == null
                && isBy(saving)
                && now.isBefore(savedAt.plus(AMENDED_WITHIN));
    }

    boolean isBy(Person saving) {
        return Say.same(person, saving);
    }

    void amend(ArticleText wanted, int newCharacters, Instant at) {
        take(wanted, newCharacters);
        this.amendment++;
        this.amendedAt = at;
    }

    /** It is amended no more. */
    void close() {
        this.closed = true;
    }

    /** What it says, as it is to be kept when it is amended. */
    AmendedText before(Instant amended) {
        return new AmendedText(article, version(), text, amended);
    }

    TextVersion version() {
        return new TextVersion(number, amendment);
    }

    Revision restoring(int earlier) {
        this.restoredFrom = earlier;
        return this;
    }

    Revision keptAsideBy(Person taker) {
        this.keptAsideBy = taker.name();
        return this;
    }

    /** Says why it was made; a later reason takes the place of an earlier one, and none leaves it. */
    void explain(String reason) {
        if (!reason.isEmpty()) this.why = reason;
    }

    /** From 1, without gaps. */
    public int number() {
        return number;
    }

    /**
     * The text as it was.
     *
     * @param pictures finds a picture by its id
     */
    public ArticleText text(LongFunction<Picture> pictures) {
        return StoredText.read(text, pictures);
    }

    /** Who signed it then. */
    List<Byline> bylines() {
        return StoredText.bylines(text);
    }

    /** 字数 of its body. */
    public int characters() {
        return characters;
    }

    public Person person() {
        return person;
    }

    /** The name of whoever saved it, as it was then. */
    public String personName() {
        return personName;
    }

    /** When it was last saved. */
    public Instant savedAt() {
        return amendedAt == null ? savedAt : amendedAt;
    }

    /** When it was first saved. */
    public Instant firstSavedAt() {
        return savedAt;
    }

    /** How often it was amended after its first save. */
    public int amendment() {
        return amendment;
    }

    /** Whether it never was the article's text: what its writer had not saved when somebody took the article over. */
    public boolean isKeptAside() {
        return keptAsideBy != null;
    }

    /** The number of the revision that it restored, if it did. */
    public Optional<Integer> restoredFrom() {
        return Optional.ofNullable(restoredFrom);
    }

    /** Why it was made, in its maker's words, up to {@value #WHY_LONGEST} characters; empty where nothing was said. */
    public String why() {
        return why;
    }

    /** The review in which a reviewer made this change, if it was made inside one. */
    public Optional<Stage> withinStage() {
        return Optional.ofNullable(withinStage);
    }
}
