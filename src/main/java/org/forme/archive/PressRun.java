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
import java.util.Optional;
import org.forme.people.Person;
import org.forme.shell.Line;
import org.forme.shell.Refusal;
import org.hibernate.annotations.Immutable;

/**
 * 印刷记录: what the printer says of the printing: files received, press started, press finished with so many copies. Never
 * changed; a later record takes its place and says all of it again.
 */
@Entity
@Immutable
public class PressRun {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sealed_issue_id")
    private SealedIssue issue;

    private Instant receivedAt;
    private Instant startedAt;
    private Instant finishedAt;
    private Integer copies;
    private String note;

    @Embedded
    private Recorded recorded;

    protected PressRun() {}

    /**
     * A record.
     *
     * @param times as the printer told them
     * @param copies that were printed, null as long as the press runs
     * @throws Refusal at {@code received}, {@code started}, {@code finished}, {@code ran} and {@code runNote}
     */
    PressRun(SealedIssue issue, Times times, Integer copies, String note, Person person, Instant now) {
        var reasons = new Refusal.Reasons();
        times.check(reasons, now);
        reasons.require(
                times.received() == null || issue.isOfPress(times.received()), "received", "archive.before_seal");
        reasons.require((copies == null) == (times.finished() == null), "ran", "archive.ran_with_end");
        reasons.require(
                copies == null || copies >= 1 && copies <= PrintOrder.COPIES_MAX, "ran", "archive.copies_range");
        Line.check(reasons, "runNote", note, PrintOrder.NOTE_MAX);
        reasons.refuseInput();
        this.issue = issue;
        this.receivedAt = times.received();
        this.startedAt = times.started();
        this.finishedAt = times.finished();
        this.copies = copies;
        this.note = note == null ? "" : note.strip();
        this.recorded = Recorded.by(person, now);
    }

    /** Files received, press started, press finished; the last two null as long as they have not come. */
    public record Times(Instant received, Instant started, Instant finished) {
        private void check(Refusal.Reasons reasons, Instant now) {
            reasons.require(received != null, "received", "archive.time_form");
            past(reasons, "received", received, now);
            past(reasons, "started", started, now);
            past(reasons, "finished", finished, now);
            reasons.require(finished == null || started != null, "started", "archive.started_missing");
            if (received != null && started != null)
                reasons.require(!started.isBefore(received), "started", "archive.press_order");
            if (started != null && finished != null)
                reasons.require(!finished.isBefore(started), "finished", "archive.press_order");
        }

        private static void past(Refusal.Reasons reasons, String field, Instant moment, Instant now) {
            reasons.require(moment == null || !moment.isAfter(now), field, "archive.time_future");
        }
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }

    /** 印刷日期: the day on which the press finished, in the paper's zone; empty as long as it has not. */
    public Optional<LocalDate> printedOn() {
        return finishedAt().map(end -> LocalDate.ofInstant(end, issue.zone()));
    }

    /** 实际印数; empty as long as the press has not finished. */
    public Optional<Integer> copies() {
        return Optional.ofNullable(copies);
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
