package org.forme.articles;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import org.forme.people.Person;

/** 接手: somebody took over an article that another was writing. Told to the other until they have seen it. */
@Entity
public class TakeOver {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    private Long articleId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    private String byName;
    private Instant takenAt;
    private Integer keptRevision;
    private Instant seenAt;

    protected TakeOver() {}

    TakeOver(Article article, Person from, Person by, Integer keptRevision, Instant at) {
        this.articleId = article.id();
        this.person = from;
        this.byName = by.name();
        this.keptRevision = keptRevision;
        this.takenAt = at;
    }

    /** The person has read of it. */
    void seen(Instant now) {
        if (seenAt == null) this.seenAt = now;
    }

    public Long id() {
        return id;
    }

    public Long articleId() {
        return articleId;
    }

    /** From whom it was taken over. */
    public Person person() {
        return person;
    }

    /** Who took it over, by the name that they had then. */
    public String byName() {
        return byName;
    }

    public Instant takenAt() {
        return takenAt;
    }

    /** The number of the revision that keeps what the other had not saved; empty where there was nothing. */
    public Optional<Integer> keptRevision() {
        return Optional.ofNullable(keptRevision);
    }
}
