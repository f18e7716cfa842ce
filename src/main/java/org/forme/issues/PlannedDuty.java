package org.forme.issues;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import org.forme.imprint.Publication;
import org.forme.people.Person;

/** Somebody who is to be on duty for the issue of a day, which is not made yet. Goes when it is. */
@Entity
public class PlannedDuty {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Publication publication;

    @Column(name = "duty_day")
    private LocalDate date;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Person person;

    private String plannedBy;
    private Instant plannedAt;

    protected PlannedDuty() {}

    PlannedDuty(Publication publication, LocalDate date, Person person, Person by, Instant now) {
        this.publication = publication;
        this.date = date;
        this.person = person;
        this.plannedBy = by.name();
        this.plannedAt = now;
    }

    public LocalDate date() {
        return date;
    }

    public Person person() {
        return person;
    }
}
