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
import java.time.LocalDate;
import org.forme.people.Person;
import org.forme.shell.Line;
import org.forme.shell.Refusal;
import org.hibernate.annotations.Immutable;

/** 样报送交: copies of a printed issue that went to an authority or a library. Never changed. */
@Entity
@Immutable
public class SampleDelivery {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sealed_issue_id")
    private SealedIssue issue;

    private String recipient;
    private int copies;
    private LocalDate deliveredOn;
    private String note;

    @Embedded
    private Recorded recorded;

    protected SampleDelivery() {}

    /**
     * A delivery.
     *
     * @param deliveredOn day of it, null where that was not readable
     * @throws Refusal at {@code recipient}, {@code samples}, {@code deliveredOn} and {@code sampleNote}
     */
    SampleDelivery(
            SealedIssue issue,
            String recipient,
            int copies,
            LocalDate deliveredOn,
            String note,
            Person person,
            Instant now) {
        var reasons = new Refusal.Reasons();
        Line.checkGiven(reasons, "recipient", recipient, PrintOrder.NAME_MAX);
        reasons.require(copies >= 1 && copies <= PrintOrder.COPIES_MAX, "samples", "archive.copies_range");
        reasons.require(deliveredOn != null, "deliveredOn", "archive.date_form");
        reasons.require(
                deliveredOn == null || !deliveredOn.isAfter(LocalDate.ofInstant(now, issue.zone())),
                "deliveredOn",
                "archive.time_future");
        reasons.require(deliveredOn == null || issue.isOfPress(deliveredOn), "deliveredOn", "archive.before_seal");
        Line.check(reasons, "sampleNote", note, PrintOrder.NOTE_MAX);
        reasons.refuseInput();
        this.issue = issue;
        this.recipient = recipient.strip();
        this.copies = copies;
        this.deliveredOn = deliveredOn;
        this.note = note == null ? "" : note.strip();
        this.recorded = Recorded.by(person, now);
    }

    public String recipient() {
        return recipient;
    }

    public int copies() {
        return copies;
    }

    public LocalDate deliveredOn() {
        return deliveredOn;
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
