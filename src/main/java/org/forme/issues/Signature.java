package org.forme.issues;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.forme.people.Person;
import org.forme.people.Role;

/** 签版: a person's name under exactly one proof, with the role they signed in. Never changed, never removed. */
@Entity
public class Signature {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Proof proof;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Person person;

    @Column(name = "person_name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "role_name")
    private Role role;

    @Column(name = "signed_at")
    private Instant at;

    private String inPlaceOf = "";

    protected Signature() {}

    Signature(Proof proof, Person person, Role role, String inPlaceOf, Instant at) {
        this.proof = proof;
        this.person = person;
        this.name = person.name();
        this.role = role;
        this.inPlaceOf = inPlaceOf;
        this.at = at;
    }

    /** The same signature, carried on with its page to another edition. */
    Signature(Proof proof, Signature earlier) {
        this(proof, earlier.person, earlier.role, earlier.inPlaceOf, earlier.at);
        this.name = earlier.name;
    }

    public boolean isBy(Person other) {
        return person == other || person.id() != null && person.id().equals(other.id());
    }

    public Long id() {
        return id;
    }

    public Proof proof() {
        return proof;
    }

    public Person person() {
        return person;
    }

    /** Name at that time. */
    public String name() {
        return name;
    }

    /** DUTY or CHIEF. */
    public Role role() {
        return role;
    }

    /** 代班: in whose place, by the name; empty where in their own. */
    public String inPlaceOf() {
        return inPlaceOf;
    }

    public Instant at() {
        return at;
    }
}
