package org.forme.archive;

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

/**
 * A number that was printed wrong: what the paper says stands beside what is right, with a note. Only shown; numbers go on
 * from the right one. Made once and never changed; a second note stands below the first.
 */
@Entity
@Immutable
public class Misprint {
    /** Longest text in print, in characters. */
    public static final int PRINTED_MAX = 80;

    /** Longest note, in characters. */
    public static final int NOTE_MAX = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sealed_issue_id")
    private SealedIssue issue;

    private String printedAs;
    private String note;
    private Long saidById;
    private String saidByName;
    private Instant saidAt;

    protected Misprint() {}

    Misprint(SealedIssue issue, String printedAs, String note, Person person, Instant now) {
        var reasons = new Refusal.Reasons();
        Line.checkGiven(reasons, "printedAs", printedAs, PRINTED_MAX);
        Line.checkGiven(reasons, "note", note, NOTE_MAX);
        reasons.require(
                printedAs == null || !printedAs.strip().equals(issue.numbers()), "printedAs", "archive.misprint_right");
        reasons.refuseInput();
        this.issue = issue;
        this.printedAs = printedAs.strip();
        this.note = note.strip();
        this.saidById = person.id();
        this.saidByName = person.name();
        this.saidAt = now;
    }

    public SealedIssue issue() {
        return issue;
    }

    public String printedAs() {
        return printedAs;
    }

    public String note() {
        return note;
    }

    public String by() {
        return saidByName;
    }

    public Instant at() {
        return saidAt;
    }
}
