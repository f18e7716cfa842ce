package org.forme.articles;

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
import java.util.Optional;
import org.forme.people.Person;

/**
 * A step in the review of an article: who decided what about exactly which revision, when and why. Only ever added; a
 * pass that a later change voids stays and says so. The database holds that one person has one standing pass of an
 * article and one stage has one.
 */
@Entity
public class Review {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "article_id")
    private Article article;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private int revisionNumber;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    private String personName;
    private String reason;
    private Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private Stage standingStage;

    private Long standingPersonId;
    private Instant voidedAt;
    private String voidedBy;
    private String inPlaceOf = "";

    protected Review() {}

    Review(Article article, Stage stage, Decision decision, int revision, Person person, String reason, Instant at) {
        this.article = article;
        this.stage = stage;
        this.decision = decision;
        this.revisionNumber = revision;
        this.person = person;
        this.personName = person.name();
        this.reason = reason == null ? "" : reason.strip();
        this.decidedAt = at;
        if (decision == Decision.PASS) {
            this.standingStage = stage;
            this.standingPersonId = person.id();
        }
    }

    /** The pass no longer holds for the text. */
    void voidBy(Person changer, Instant at) {
        this.standingStage = null;
        this.standingPersonId = null;
        this.voidedAt = at;
        this.voidedBy = changer.name();
    }

    /** 代班: it was decided in the place of this person. */
    void inPlaceOf(String name) {
        if (stage == Stage.THIRD) this.inPlaceOf = name;
    }

    /** In whose place it was decided, by the name; empty where in the decider's own. */
    public String inPlaceOf() {
        return inPlaceOf;
    }

    /** Whether it is a pass that holds for the text as it is. */
    public boolean isStanding() {
        return standingStage != null;
    }

    public Stage stage() {
        return stage;
    }

    public Decision decision() {
        return decision;
    }

    /** The number of the revision that was judged. */
    public int revision() {
        return revisionNumber;
    }

    public Person person() {
        return person;
    }

    /** The decider's name as it was then. */
    public String personName() {
        return personName;
    }

    /** Why, or a note; empty where nothing was said. */
    public String reason() {
        return reason;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** When a later change voided it. */
    public Optional<Instant> voidedAt() {
        return Optional.ofNullable(voidedAt);
    }

    /** Whose change voided it; null while it stands. */
    public String voidedBy() {
        return voidedBy;
    }
}
