package org.forme.issues;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.util.HashSet;
import java.util.Set;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.Publication;
import org.forme.people.Person;

/** An issue from before Forme, known by its number and its day. Its cumulative numbers are taken. */
@Entity
public class EarlierIssue {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Publication publication;

    @Embedded
    private IssueNumber number;

    @Column(name = "issue_date")
    private LocalDate date;

    private String printedAs;

    @ElementCollection
    @CollectionTable(name = "taken_number", joinColumns = @JoinColumn(name = "earlier_issue_id"))
    private Set<TakenNumber> takenNumbers = new HashSet<>();

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "imported_by")
    private Person importedBy;

    private Instant importedAt;

    protected EarlierIssue() {}

    EarlierIssue(Publication publication, EarlierList.Line line, Person person, Instant now) {
        this.publication = publication;
        this.number = line.number();
        this.date = line.date();
        this.printedAs = line.printedAs();
        this.takenNumbers.addAll(TakenNumber.of(publication, number, 1));
        this.importedBy = person;
        this.importedAt = now;
    }

    public Long id() {
        return id;
    }

    /** What is right. */
    public IssueNumber number() {
        return number;
    }

    public LocalDate date() {
        return date;
    }

    /** What the paper says. */
    public String printedAs() {
        return printedAs;
    }

    /** Whether the paper says something else than what is right. */
    public boolean isMisprinted() {
        return !EarlierList.same(printedAs, number);
    }
}
