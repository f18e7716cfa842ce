package org.forme.imprint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import org.forme.people.Person;
import org.forme.shell.Line;
import org.forme.shell.Refusal;

/** 休刊: a day on which the paper does not come out although it would as a rule, with the reason and who says so. */
@Entity
public class SkippedDay {
    /** Longest reason, in characters. */
    public static final int REASON_MAX = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Publication publication;

    @Column(name = "skipped_on")
    private LocalDate day;

    private String reason;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "said_by")
    private Person saidBy;

    private Instant saidAt;

    protected SkippedDay() {}

    /** @param reason such as 春节 */
    public SkippedDay(Publication publication, LocalDate day, String reason, Person saidBy, Instant now) {
        var reasons = new Refusal.Reasons();
        Line.checkGiven(reasons, "reason", reason, REASON_MAX);
        reasons.refuseInput();
        this.publication = publication;
        this.day = day;
        this.reason = reason.strip();
        this.saidBy = saidBy;
        this.saidAt = now;
    }

    public LocalDate day() {
        return day;
    }

    public String reason() {
        return reason;
    }

    public Person saidBy() {
        return saidBy;
    }

    public Instant saidAt() {
        return saidAt;
    }
}
