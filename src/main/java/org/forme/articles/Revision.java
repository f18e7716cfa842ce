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
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.forme.people.Person;
import org.forme.pictures.Picture;

/** One state of an article's text, whole and by value. Only ever added. */
@Entity
public class Revision {
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
        this.text = StoredText.write(text);
        this.characters = characters;
        this.person = person;
        this.personName = person.name();
        this.withinStage = within;
        this.savedAt = at;
        text.pictures().forEach(line -> pictures.add(line.picture().id()));
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

    public Instant savedAt() {
        return savedAt;
    }

    /** The review in which a reviewer made this change, if it was made inside one. */
    public Optional<Stage> withinStage() {
        return Optional.ofNullable(withinStage);
    }
}
