package org.forme.archive;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.forme.people.Person;
import org.forme.shell.Line;
import org.forme.shell.Refusal;
import org.hibernate.annotations.Immutable;

/**
 * The second person's word for another edition: given at the desk, or by telephone, which somebody else writes down
 * (指示记录) and the person confirms later with a word of their own.
 */
@Entity
@Immutable
public class ReeditionWord {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reedition_id")
    private Reedition reedition;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    private String personName;
    private boolean telephone;
    private String channel;
    private Instant toldAt;

    @Embedded
    private Recorded recorded;

    protected ReeditionWord() {}

    /** At the desk. */
    ReeditionWord(Reedition reedition, Person person, Instant now) {
        this.reedition = reedition;
        this.person = person;
        this.personName = person.name();
        this.channel = "";
        this.toldAt = now;
        this.recorded = Recorded.by(person, now);
    }

    /**
     * 指示记录: by telephone.
     *
     * @param channel how it came, such as the number that called
     * @param toldAt when it was said, after the seal and not in the future; null where that was not readable
     * @param by who writes it down
     * @throws Refusal at {@code channel} and {@code toldAt}
     */
    ReeditionWord(Reedition reedition, Person person, String channel, Instant toldAt, Person by, Instant now) {
        var reasons = new Refusal.Reasons();
        Line.checkGiven(reasons, "channel", channel, PrintOrder.NAME_MAX);
        reasons.require(toldAt != null, "toldAt", "archive.time_form");
        reasons.require(toldAt == null || !toldAt.isAfter(now), "toldAt", "archive.time_future");
        reasons.require(
                toldAt == null || !toldAt.isBefore(reedition.issue().sealedAt().truncatedTo(ChronoUnit.MINUTES)),
                "toldAt",
                "archive.told_before_seal");
        reasons.refuseInput();
        this.reedition = reedition;
        this.person = person;
        this.personName = person.name();
        this.telephone = true;
        this.channel = channel.strip();
        this.toldAt = toldAt;
        this.recorded = Recorded.by(by, now);
    }

    public Reedition reedition() {
        return reedition;
    }

    public boolean isBy(Person other) {
        return person.id().equals(other.id());
    }

    public String name() {
        return personName;
    }

    public boolean isByTelephone() {
        return telephone;
    }

    public String channel() {
        return channel;
    }

    public Instant toldAt() {
        return toldAt;
    }

    /** Who wrote it down. */
    public String by() {
        return recorded.name();
    }
}
