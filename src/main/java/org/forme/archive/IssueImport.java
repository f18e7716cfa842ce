package org.forme.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import org.forme.people.Person;
import org.hibernate.annotations.Immutable;

/** Says of a sealed issue that it was sealed elsewhere and who took it in. Written with it, in one transaction. */
@Entity
@Immutable
public class IssueImport {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sealed_issue_id")
    private SealedIssue issue;

    private Instant importedAt;
    private long importedById;
    private String importedByName;
    private boolean keyAccepted;

    protected IssueImport() {}

    IssueImport(SealedIssue issue, boolean keyAccepted, Person person, Instant now) {
        this.issue = issue;
        this.keyAccepted = keyAccepted;
        this.importedById = person.id();
        this.importedByName = person.name();
        this.importedAt = now;
    }

    SealedIssue issue() {
        return issue;
    }

    public Instant at() {
        return importedAt;
    }

    public String by() {
        return importedByName;
    }

    /** Whether the key that signed it was not known here, and the person said that it is the paper's. */
    public boolean isKeyAccepted() {
        return keyAccepted;
    }
}
