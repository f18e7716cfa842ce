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
import org.forme.people.Person;
import org.forme.shell.Line;
import org.forme.shell.Refusal;
import org.hibernate.annotations.Immutable;

/** 付印单: what the printer is to print of a sealed issue. Never changed; a later one takes its place. */
@Entity
@Immutable
public class PrintOrder {
    /** Longest name of a printer or recipient, in characters. */
    static final int NAME_MAX = 120;
    /** Longest words about the colours, in characters. */
    static final int COLOURS_MAX = 200;
    /** Longest note, in characters. */
    static final int NOTE_MAX = 400;
    /** Most copies; no paper prints more. */
    static final int COPIES_MAX = 100_000_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sealed_issue_id")
    private SealedIssue issue;

    private String printer;
    private int copies;
    private String colours;
    private Instant handOverAt;
    private String note;

    @Embedded
    private Recorded recorded;

    protected PrintOrder() {}

    /**
     * An order.
     *
     * @param printer who prints
     * @param copies to print, from 1
     * @param colours as the printer is told, such as 1、4版彩色，2、3版黑白
     * @param handOverAt when the files are handed over, or null where that was not readable
     * @throws Refusal at {@code printer}, {@code copies}, {@code colours}, {@code handOver} and {@code note}
     */
    PrintOrder(
            SealedIssue issue,
            String printer,
            int copies,
            String colours,
            Instant handOverAt,
            String note,
            Person person,
            Instant now) {
        var reasons = new Refusal.Reasons();
        Line.checkGiven(reasons, "printer", printer, NAME_MAX);
        reasons.require(copies >= 1 && copies <= COPIES_MAX, "copies", "archive.copies_range");
        Line.checkGiven(reasons, "colours", colours, COLOURS_MAX);
        reasons.require(handOverAt != null, "handOver", "archive.time_form");
        reasons.require(handOverAt == null || issue.isOfPress(handOverAt), "handOver", "archive.before_seal");
        Line.check(reasons, "note", note, NOTE_MAX);
        reasons.refuseInput();
        this.issue = issue;
        this.printer = printer.strip();
        this.copies = copies;
        this.colours = colours.strip();
        this.handOverAt = handOverAt;
        this.note = note == null ? "" : note.strip();
        this.recorded = Recorded.by(person, now);
    }

    public String printer() {
        return printer;
    }

    public int copies() {
        return copies;
    }

    public String colours() {
        return colours;
    }

    public Instant handOverAt() {
        return handOverAt;
    }

    public String note() {
        return note;
    }

    public String by() {
        return recorded.name();
    }

    public Instant at() {
        return recorded.at();
    }
}
