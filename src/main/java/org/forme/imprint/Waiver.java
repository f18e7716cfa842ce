package org.forme.imprint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import org.forme.shell.Line;
import org.forme.shell.Refusal;

/**
 * A rule that need not be kept for a time, why, and who answers for it. Whether the basis is good is not for software to
 * judge; that there is one is on record.
 */
@Entity
public class Waiver {
    /** Longest basis, in characters. */
    public static final int BASIS_MAX = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(optional = false)
    private Publication publication;

    @Column(name = "rule_id")
    private String rule;

    private String basis;
    private String grantedBy;
    private Instant grantedAt;

    @Column(name = "until_date")
    private LocalDate until;

    protected Waiver() {}

    /**
     * A new waiver.
     *
     * @param rule what need not be kept
     * @param basis why it need not be kept, in words
     * @param grantedBy name of who answers for it
     * @param until last day on which it holds, not over yet
     */
    public Waiver(Publication publication, Rule rule, String basis, String grantedBy, Instant now, LocalDate until) {
        var reasons = new Refusal.Reasons();
        reasons.require(rule != null, "rule", "imprint.rule_choose");
        reasons.require(rule == null || rule.waivable(), "rule", "imprint.rule_stands");
        Line.checkGiven(reasons, "basis", basis, BASIS_MAX);
        Line.checkGiven(reasons, "grantedBy", grantedBy, 60);
        LocalDate today = LocalDate.ofInstant(now, publication.zone());
        reasons.require(until != null, "until", "imprint.date_form");
        reasons.require(until == null || !until.isBefore(today), "until", "imprint.waiver_over");
        reasons.refuseInput();
        this.publication = publication;
        this.rule = rule.id();
        this.basis = basis.strip();
        this.grantedBy = grantedBy.strip();
        this.grantedAt = now;
        this.until = until;
    }

    /** Whether it lifts the rule with this id for an issue of this date. */
    public boolean covers(String asked, LocalDate date) {
        return rule.equals(asked) && holdsOn(date);
    }

    /** Whether it lifts its rule for an issue of this date. */
    public boolean holdsOn(LocalDate date) {
        return !date.isAfter(until);
    }

    public Long id() {
        return id;
    }

    public Publication publication() {
        return publication;
    }

    /** Id of the rule, as {@link Rule#id()} gives it. */
    public String rule() {
        return rule;
    }

    public String basis() {
        return basis;
    }

    public String grantedBy() {
        return grantedBy;
    }

    public Instant grantedAt() {
        return grantedAt;
    }

    public LocalDate until() {
        return until;
    }
}
