package org.forme.articles;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.forme.people.Person;

/** 缓发: copy kept back by somebody for a reason, until somebody lets it go on. Never taken away. */
@Entity
@Table(name = "article_hold")
public class Hold {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article_hold_seq")
    @SequenceGenerator(name = "article_hold_seq", sequenceName = "article_hold_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "article_id")
    private Article article;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    private int revisionNumber;
    private String personName;
    private String reason;
    private Instant heldAt;
    private Long standingArticleId;
    private String endedBy;
    private Instant endedAt;

    protected Hold() {}

    Hold(Article article, int revision, Person person, String reason, Instant at) {
        this.article = article;
        this.standingArticleId = article.id();
        this.revisionNumber = revision;
        this.person = person;
        this.personName = person.name();
        this.reason = reason;
        this.heldAt = at;
    }

    void endBy(Person releasing, Instant at) {
        this.standingArticleId = null;
        this.endedBy = releasing.name();
        this.endedAt = at;
    }

    /** Who kept it back, by the name that they had then. */
    public String personName() {
        return personName;
    }

    /** The number of the revision that was judged. */
    public int revision() {
        return revisionNumber;
    }

    public String reason() {
        return reason;
    }

    public Instant heldAt() {
        return heldAt;
    }

    /** Who let it go on; null while it is kept back. */
    public String endedBy() {
        return endedBy;
    }

    /** When it was let go on; null while it is kept back. */
    public Instant endedAt() {
        return endedAt;
    }
}
