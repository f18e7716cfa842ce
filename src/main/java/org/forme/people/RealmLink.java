package org.forme.people;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.time.Instant;

/** Which account of the realm is which person. Made when the account first comes in. */
@Entity
public class RealmLink {
    @Id
    private Long personId;

    @MapsId
    @OneToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    private String subject;
    private Instant linkedAt;

    protected RealmLink() {}

    RealmLink(Person person, String subject, Instant now) {
        this.person = person;
        this.subject = subject;
        this.linkedAt = now;
    }

    public Person person() {
        return person;
    }

    /** Key of the account in the realm. */
    public String subject() {
        return subject;
    }
}
