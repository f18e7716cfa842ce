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
import org.forme.people.Person;

/** 更正原稿: what should have stood as received, where something else was pasted. Never changed; another may follow. */
@Entity
public class ReceivedCorrection {
    /** The longest reason, in characters. */
    public static final int WHY_LONGEST = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "article_id")
    private Article article;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    private String personName;
    private Instant correctedAt;
    private String why;

    @Column(name = "received_text")
    private String received;

    protected ReceivedCorrection() {}

    ReceivedCorrection(Article article, Person person, String received, String why, Instant at) {
        this.article = article;
        this.person = person;
        this.personName = person.name();
        this.received = received;
        this.why = why;
        this.correctedAt = at;
    }

    /** Who corrected it, by the name that they had then. */
    public String personName() {
        return personName;
    }

    public Instant correctedAt() {
        return correctedAt;
    }

    public String why() {
        return why;
    }

    /** What should have stood there. */
    public String received() {
        return received;
    }
}
