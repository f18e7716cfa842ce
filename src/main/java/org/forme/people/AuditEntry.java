package org.forme.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** One act, by whom and when. Only ever added. */
@Entity
public class AuditEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private Long personId;
    private String personName;
    private String act;
    private String subject;
    private String detail;

    protected AuditEntry() {}

    AuditEntry(Instant at, Person person, String act, String subject, String detail) {
        this.happenedAt = at;
        this.personId = person == null ? null : person.id();
        this.personName = person == null ? "" : person.name();
        this.act = act;
        this.subject = subject;
        this.detail = detail == null ? "" : detail.length() > 2000 ? detail.substring(0, 2000) : detail;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    /** Id of who did it; null for the house itself. */
    public Long personId() {
        return personId;
    }

    public String personName() {
        return personName;
    }

    public String act() {
        return act;
    }

    public String subject() {
        return subject;
    }

    public String detail() {
        return detail;
    }
}
