package org.forme.people;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.forme.shell.Refusal;

/**
 * A one-time link that opens the choice of a password for its person. Used once or not at all; an administrator's newer
 * one voids it, and so does a new password. Its times are real ones.
 */
@Entity
public class Welcome {
    /** How long a link is good that an administrator gives. */
    public static final Duration GOOD_FOR = Duration.ofDays(7);
    /** How long one is good that anybody can ask for: as long as a letter may take. */
    public static final Duration BY_LETTER_GOOD_FOR = Duration.ofMinutes(45);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    private String secretHash;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    private Person person;

    private Instant madeAt;
    private Instant expiresAt;
    private Instant usedAt;

    private String givenBy = "";

    @Version
    private int version;

    protected Welcome() {}

    /** @param givenBy by the name; empty for a letter */
    Welcome(Person person, Secret secret, String givenBy, Instant now, Duration goodFor) {
        this.givenBy = givenBy;
        this.person = person;
        this.secretHash = secret.hash();
        this.madeAt = now;
        this.expiresAt = now.plus(goodFor);
    }

    public boolean isOpenAt(Instant now) {
        return usedAt == null && now.isBefore(expiresAt) && person.isActive();
    }

    /**
     * Uses it up.
     *
     * @throws Refusal {@code people.welcome_over} when it was used or has expired
     */
    public void use(Instant now) {
        if (!isOpenAt(now)) throw Refusal.now("people.welcome_over");
        usedAt = now;
    }

    /** Who gave it, by the name they had; empty where it came by a letter. */
    public String givenBy() {
        return givenBy;
    }

    /** Whom it is for. */
    public Person person() {
        return person;
    }
}
