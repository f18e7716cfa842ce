package org.forme.imprint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
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

    private static final Pattern RULE = Pattern.compile("[A-Za-z][A-Za-z0-9.-]{0,39}");

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
     * @param rule id of the rule, such as {@code K07.ban-report}: 1 to 40 letters, digits, dots and dashes
     * @param basis why it need not be kept, in words
     * @param grantedBy name of who answers for it
     * @param until last day on which it holds
     */
    public Waiver(Publication publication, String rule, String basis, String grantedBy, Instant now, LocalDate until) {
        var reasons = new Refusal.Reasons();
        reasons.require(rule != null && RULE.matcher(rule).matches(), "rule", "imprint.rule_form");
        Line.checkGiven(reasons, "basis", basis, BASIS_MAX);
        Line.checkGiven(reasons, "grantedBy", grantedBy, 60);
        reasons.require(until != null, "until", "imprint.date_form");
        reasons.refuseInput();
        this.publication = publication;
        this.rule = rule;
        this.basis = basis.strip();
        this.grantedBy = grantedBy.strip();
        this.grantedAt = now;
        this.until = until;
    }

    /** Whether it lifts this rule for an issue of this date. */
    public boolean covers(String rule, LocalDate date) {
        return this.rule.equals(rule) && !date.isAfter(until);
    }

    public Long id() {
        return id;
    }

    public Publication publication() {
        return publication;
    }

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
