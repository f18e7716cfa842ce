package org.forme.imprint;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.forme.shell.Line;
import org.forme.shell.Refusal;

/**
 * Permission to print. Its number is kept exactly as the authority wrote it, and nothing is read out of it. A permit is
 * never changed: a renewed one is a new one, and one that was withdrawn is ended with its day.
 */
@Entity
public class Permit {
    /** Longest number, in characters. */
    public static final int NUMBER_MAX = 60;
    /** Longest name of holder or printer, in characters. */
    public static final int NAME_MAX = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(optional = false)
    private Publication publication;

    @Enumerated(EnumType.STRING)
    private Regime regime;

    private String numberAsPrinted;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String holder;
    private String printer;
    private int run;
    private LocalDate endedOn;

    protected Permit() {}

    /**
     * A new permit.
     *
     * @param numberAsPrinted as {@code 准印证号(B)0150}; blanks at its ends are dropped, nothing else
     * @param validFrom first day
     * @param validTo last day
     * @param holder the unit it was given to; may be empty
     * @param printer that it names; may be empty
     * @param run largest number of copies it allows; 0 where it names none
     */
    public Permit(
            Publication publication,
            Regime regime,
            String numberAsPrinted,
            LocalDate validFrom,
            LocalDate validTo,
            String holder,
            String printer,
            int run) {
        var reasons = new Refusal.Reasons();
        reasons.require(regime != null, "regime", "shell.line_missing");
        Line.checkGiven(reasons, "numberAsPrinted", numberAsPrinted, NUMBER_MAX);
        reasons.require(validFrom != null, "validFrom", "imprint.date_form");
        reasons.require(validTo != null, "validTo", "imprint.date_form");
        if (validFrom != null && validTo != null)
            reasons.require(!validTo.isBefore(validFrom), "validTo", "imprint.permit_ends_before_it_starts");
        Line.check(reasons, "holder", holder, NAME_MAX);
        Line.check(reasons, "printer", printer, NAME_MAX);
        reasons.require(run >= 0 && run <= 100_000_000, "run", "imprint.run_range");
        reasons.refuseInput();
        this.publication = publication;
        this.regime = regime;
        this.numberAsPrinted = numberAsPrinted.strip();
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.holder = Publication.trimmed(holder);
        this.printer = Publication.trimmed(printer);
        this.run = run;
    }

    /**
     * Ends the permit before its time.
     *
     * @param on first day on which nothing may be printed under it
     */
    public void end(LocalDate on) {
        if (endedOn != null) throw Refusal.now("imprint.permit_ended_already", endedOn);
        if (on == null) throw Refusal.input("endedOn", "imprint.date_form");
        this.endedOn = on;
    }

    /** Whether an issue of this date may be printed under it. */
    public boolean validOn(LocalDate date) {
        return !date.isBefore(validFrom) && !date.isAfter(validTo) && (endedOn == null || date.isBefore(endedOn));
    }

    /** Whether nobody has ended it. */
    public boolean isActive() {
        return endedOn == null;
    }

    public Long id() {
        return id;
    }

    public Publication publication() {
        return publication;
    }

    public Regime regime() {
        return regime;
    }

    public String numberAsPrinted() {
        return numberAsPrinted;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }

    public String holder() {
        return holder;
    }

    public String printer() {
        return printer;
    }

    /** Largest number of copies; 0 where the permit names none. */
    public int run() {
        return run;
    }

    /** First day on which it no longer held, or null. */
    public LocalDate endedOn() {
        return endedOn;
    }
}
