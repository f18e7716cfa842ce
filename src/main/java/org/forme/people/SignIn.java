package org.forme.people;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;

/**
 * A person's stay in the house with one browser. Begins with the password, is looked up again at every request, and
 * ends with the sign-out, with the person's rights, after {@link #IDLE} unused or after {@link #LONGEST}. All times are
 * real ones.
 */
@Entity
public class SignIn {
    /** A working day: longer unused, it ends. */
    public static final Duration IDLE = Duration.ofHours(12);
    /** However busy: after this the password is asked for again. */
    public static final Duration LONGEST = Duration.ofDays(14);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    private String secretHash;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    private Person person;

    private Instant beganAt;
    private Instant seenAt;
    private Instant endedAt;

    protected SignIn() {}

    SignIn(Person person, Secret secret, Instant now) {
        this.person = person;
        this.secretHash = secret.hash();
        this.beganAt = now;
        this.seenAt = now;
    }

    /** Whether it lets its person in at this moment. */
    public boolean standsAt(Instant now) {
        return endedAt == null && now.isBefore(seenAt.plus(IDLE)) && now.isBefore(beganAt.plus(LONGEST));
    }

    Long id() {
        return id;
    }

    public Person person() {
        return person;
    }

    public Instant beganAt() {
        return beganAt;
    }

    Instant seenAt() {
        return seenAt;
    }
}
