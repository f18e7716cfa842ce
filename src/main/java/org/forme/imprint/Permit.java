package org.forme.imprint;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.forme.people.Person;
import org.forme.shell.Line;
import org.forme.shell.Refusal;

/**
 * Permission to print. Its number is kept exactly as the authority wrote it, and nothing is read out of it. A permit is
 * never changed: a renewed one is a new one, one that was withdrawn is ended with its day, one that the authority stops
 * for a while is suspended, and what changes while it runs ({@link PermitChange}) is on record beside it.
 */
@Entity
public class Permit {
    /** Longest number, in characters. */
    public static final int NUMBER_MAX = 60;
    /** Longest name of holder or printer, in characters. */
    public static final int NAME_MAX = 120;
    /** Longest reason, in characters. */
    public static final int REASON_MAX = 300;
    /** Most scans of one permit. */
    public static final int SCANS_MAX = 20;
    /** Most copies, in any paper's dreams. */
    private static final int RUN_MAX = 100_000_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(optional = false)
    private Publication publication;

    private String regimeId;

    private String numberAsPrinted;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String holder;
    private String printer;
    private int run;
    private LocalDate endedOn;
    private String endReason;

    @Embedded
    private Registration registration;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "permit_suspension", joinColumns = @JoinColumn(name = "permit_id"))
    @OrderColumn(name = "nth")
    private List<Suspension> suspensions = new ArrayList<>();

    @OneToMany(mappedBy = "permit", cascade = CascadeType.PERSIST)
    @OrderBy("requestedOn, id")
    private List<PermitChange> changes = new ArrayList<>();

    @OneToMany(mappedBy = "permit", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<PermitScan> scans = new ArrayList<>();

    @Version
    private int version;

    protected Permit() {}

    /** A new permit under the paper's registered title, of which nothing else is known. */
    public Permit(
            Publication publication,
            Regime regime,
            String numberAsPrinted,
            LocalDate validFrom,
            LocalDate validTo,
            String holder,
            String printer,
            int run) {
        this(
                publication,
                regime,
                numberAsPrinted,
                validFrom,
                validTo,
                holder,
                printer,
                run,
                Registration.of(publication == null ? "" : publication.registeredTitle()));
    }

    /**
     * A new permit.
     *
     * @param numberAsPrinted as {@code 准印证号(B)0150}; blanks at its ends are dropped, nothing else
     * @param validFrom first day
     * @param validTo last day
     * @param holder the unit it was given to; may be empty
     * @param printer that it names; may be empty
     * @param run largest number of copies it allows; 0 where it names none
     * @param registration how it describes the paper
     */
    public Permit(
            Publication publication,
            Regime regime,
            String numberAsPrinted,
            LocalDate validFrom,
            LocalDate validTo,
            String holder,
            String printer,
            int run,
            Registration registration) {
        var reasons = new Refusal.Reasons();
        reasons.require(regime != null, "regime", "shell.line_missing");
        Line.checkGiven(reasons, "numberAsPrinted", numberAsPrinted, NUMBER_MAX);
        reasons.require(validFrom != null, "validFrom", "imprint.date_form");
        reasons.require(validTo != null, "validTo", "imprint.date_form");
        if (validFrom != null && validTo != null)
            reasons.require(!validTo.isBefore(validFrom), "validTo", "imprint.permit_ends_before_it_starts");
        Line.check(reasons, "holder", holder, NAME_MAX);
        Line.check(reasons, "printer", printer, NAME_MAX);
        reasons.require(run >= 0 && run <= RUN_MAX, "run", "imprint.run_range");
        registration.check(reasons);
        reasons.refuseInput();
        this.publication = publication;
        this.regimeId = regime.id();
        this.numberAsPrinted = numberAsPrinted.strip();
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.holder = Publication.trimmed(holder);
        this.printer = Publication.trimmed(printer);
        this.run = run;
        this.registration = registration;
    }

    /**
     * Ends the permit before its time.
     *
     * @param on first day on which nothing may be printed under it
     * @param reason why, in words
     */
    public void end(LocalDate on, String reason) {
        if (endedOn != null) throw Refusal.now("imprint.permit_ended_already", endedOn);
        var reasons = new Refusal.Reasons();
        reasons.require(on != null, "endedOn", "imprint.date_form");
        Line.checkGiven(reasons, "endReason", reason, REASON_MAX);
        reasons.refuseInput();
        this.endedOn = on;
        this.endReason = reason.strip();
    }

    /**
     * Stops it until somebody {@link #resume}s it.
     *
     * @param from first day on which nothing may be printed under it
     */
    public void suspend(LocalDate from, String reason) {
        if (endedOn != null) throw Refusal.now("imprint.permit_ended_already", endedOn);
        if (isSuspended()) throw Refusal.now("imprint.permit_suspended_already", newest().from());
        var reasons = new Refusal.Reasons();
        reasons.require(from != null, "suspendedFrom", "imprint.date_form");
        if (from != null && !suspensions.isEmpty())
            reasons.require(
                    !from.isBefore(newest().until()),
                    "suspendedFrom",
                    "imprint.permit_suspended_then",
                    newest().until());
        Line.checkGiven(reasons, "suspendReason", reason, REASON_MAX);
        reasons.refuseInput();
        suspensions.add(new Suspension(from, null, reason.strip()));
    }

    /** Lets it hold again from this day on. */
    public void resume(LocalDate on) {
        if (!isSuspended()) throw Refusal.now("imprint.permit_not_suspended");
        if (on == null) throw Refusal.input("resumedOn", "imprint.date_form");
        Suspension open = newest();
        if (on.isBefore(open.from())) throw Refusal.input("resumedOn", "imprint.permit_resumed_before", open.from());
        suspensions.set(suspensions.size() - 1, new Suspension(open.from(), on, open.reason()));
    }

    /** Puts a change on record beside the permit. */
    public PermitChange change(PermitChange.Kind kind, PermitMatter matter, String value, LocalDate requestedOn) {
        if (endedOn != null) throw Refusal.now("imprint.permit_ended_already", endedOn);
        var change = new PermitChange(this, kind, matter, value, requestedOn);
        changes.add(change);
        return change;
    }

    /** Adds a scan whose bytes the store keeps under their digest. */
    PermitScan add(ScanFile file, String sha, String fileName, Person person, Instant now) {
        if (scans.stream().anyMatch(scan -> scan.sha().equals(sha)))
            throw Refusal.input("scan", "imprint.scan_there_already");
        if (scans.size() >= SCANS_MAX) throw Refusal.input("scan", "imprint.scans_max", SCANS_MAX);
        var scan = new PermitScan(this, file, sha, fileName, person, now);
        scans.add(scan);
        return scan;
    }

    /** Whether an issue of this date may be printed under it. */
    public boolean validOn(LocalDate date) {
        return statusOn(date) == PermitStatus.ACTIVE;
    }

    /** How it stands on a day. */
    public PermitStatus statusOn(LocalDate date) {
        if (endedOn != null && !date.isBefore(endedOn)) return PermitStatus.CANCELLED;
        if (date.isAfter(validTo)) return PermitStatus.EXPIRED;
        if (date.isBefore(validFrom)) return PermitStatus.NOT_YET;
        return suspensions.stream().anyMatch(one -> one.covers(date)) ? PermitStatus.SUSPENDED : PermitStatus.ACTIVE;
    }

    /** Whether nobody has ended it. */
    public boolean isActive() {
        return endedOn == null;
    }

    /** Whether it is suspended and nobody has said until when. */
    public boolean isSuspended() {
        return !suspensions.isEmpty() && newest().isOpen();
    }

    /**
     * What it says of a matter on a day: as it was issued, or as the last change that counts by then has it. Empty where
     * it says nothing.
     */
    public String says(PermitMatter matter, LocalDate date) {
        return changes.stream()
                .filter(change -> change.matter() == matter && change.countsOn(date))
                .reduce((earlier, later) -> later)
                .map(PermitChange::value)
                .orElseGet(() -> issued(matter));
    }

    /** Largest number of copies on a day; 0 where it names none. */
    public int runOn(LocalDate date) {
        String says = says(PermitMatter.RUN, date);
        return says.isEmpty() ? 0 : Integer.parseInt(says);
    }

    private String issued(PermitMatter matter) {
        return switch (matter) {
            case TITLE -> registration.title();
            case FREQUENCY -> registration.frequency();
            case SUPERVISOR -> registration.supervisor();
            case SPONSOR -> registration.sponsor();
            case FORMAT -> registration.format();
            case RECIPIENTS -> registration.recipients();
            case PRINTER -> printer;
            case RUN -> run == 0 ? "" : String.valueOf(run);
            case OTHER -> "";
        };
    }

    private Suspension newest() {
        return suspensions.get(suspensions.size() - 1);
    }

    public Long id() {
        return id;
    }

    public Publication publication() {
        return publication;
    }

    public Regime regime() {
        return Regime.known(regimeId);
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

    /** Why it was ended, or null. */
    public String endReason() {
        return endReason;
    }

    /** How it describes the paper, as it was issued. */
    public Registration registration() {
        return registration;
    }

    /** The oldest first. */
    public List<Suspension> suspensions() {
        return List.copyOf(suspensions);
    }

    /** In the order in which they were asked for. */
    public List<PermitChange> changes() {
        return List.copyOf(changes);
    }

    public List<PermitScan> scans() {
        return List.copyOf(scans);
    }
}
