package org.forme.imprint;

import jakarta.persistence.Column;
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
 * Something about a permit that changes while it runs, on record beside it. A major change (变更) is asked for and counts
 * from the day on which the authority approves it; a record (备案) is only told to the authority and counts from the day
 * it was filed.
 */
@Entity
public class PermitChange {
    /** How the authority hears of it. */
    public enum Kind {
        /** 变更: needs its approval. */
        MAJOR,
        /** 备案: is filed. */
        RECORD;

        /** Message key of its word. */
        public String text() {
            return "imprint.change_" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(optional = false)
    private Permit permit;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private PermitMatter matter;

    @Column(name = "new_value")
    private String value;

    private LocalDate requestedOn;
    private LocalDate decidedOn;
    private Boolean granted;

    protected PermitChange() {}

    PermitChange(Permit permit, Kind kind, PermitMatter matter, String value, LocalDate requestedOn) {
        var reasons = new Refusal.Reasons();
        reasons.require(kind != null, "kind", "shell.line_missing");
        reasons.require(matter != null, "matter", "shell.line_missing");
        Line.checkGiven(
                reasons, "value", value, matter == PermitMatter.TITLE ? Particulars.NAME_MAX : Registration.MAX);
        reasons.require(
                matter != PermitMatter.RUN
                        || value == null
                        || value.isBlank()
                        || value.strip().matches("0|[1-9][0-9]{0,7}"),
                "value",
                "imprint.run_range");
        reasons.require(requestedOn != null, "requestedOn", "imprint.date_form");
        reasons.refuseInput();
        this.permit = permit;
        this.kind = kind;
        this.matter = matter;
        this.value = value.strip();
        this.requestedOn = requestedOn;
    }

    /**
     * Notes what the authority decided, once. What was only filed needs no decision.
     *
     * @param on day of the decision, not before the change was asked for
     */
    public void decide(LocalDate on, boolean granted) {
        if (kind == Kind.RECORD) throw Refusal.now("imprint.change_needs_no_decision");
        if (decidedOn != null) throw Refusal.now("imprint.change_decided_already", decidedOn);
        if (on == null) throw Refusal.input("decidedOn", "imprint.date_form");
        if (on.isBefore(requestedOn)) throw Refusal.input("decidedOn", "imprint.change_decided_before", requestedOn);
        this.decidedOn = on;
        this.granted = granted;
    }

    /** Whether an issue of this date stands under it. */
    boolean countsOn(LocalDate date) {
        LocalDate from = kind == Kind.RECORD ? requestedOn : isGranted() ? decidedOn : null;
        return from != null && !date.isBefore(from);
    }

    public Long id() {
        return id;
    }

    public Permit permit() {
        return permit;
    }

    public Kind kind() {
        return kind;
    }

    public PermitMatter matter() {
        return matter;
    }

    /** What it becomes. */
    public String value() {
        return value;
    }

    /** Day on which it was asked for or filed. */
    public LocalDate requestedOn() {
        return requestedOn;
    }

    /** Day of the authority's decision, or null. */
    public LocalDate decidedOn() {
        return decidedOn;
    }

    /** Whether the authority approved it. */
    public boolean isGranted() {
        return Boolean.TRUE.equals(granted);
    }

    /** Whether the authority has still to decide. */
    public boolean isPending() {
        return kind == Kind.MAJOR && decidedOn == null;
    }
}
