package org.forme.people;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The one-time links that were given out. Their secrets are in the links alone. */
@ApplicationScoped
public class Welcomes implements PanacheRepository<Welcome> {

    /** A new link for this person; earlier ones open nothing any more. The address is {@code /-/welcome/{secret}}. */
    Secret forPerson(Person person, Person by, Instant now) {
        voidAllOf(person);
        return make(person, by.name(), now, Welcome.GOOD_FOR);
    }

    /**
     * A new link for a letter, which lasts less long. Earlier ones stay good: anybody may ask for it, and would shut out
     * whoever holds one.
     */
    Secret byLetter(Person person, Instant now) {
        delete("person = ?1 and usedAt is null and expiresAt < ?2", person, now);
        return make(person, "", now, Welcome.BY_LETTER_GOOD_FOR);
    }

    /** All links that a person has not used open nothing any more. */
    void voidAllOf(Person person) {
        delete("person = ?1 and usedAt is null", person);
    }

    private Secret make(Person person, String givenBy, Instant now, Duration goodFor) {
        Secret secret = Secret.random();
        persist(new Welcome(person, secret, givenBy, now, goodFor));
        return secret;
    }

    /** The link for a person with this secret, if it is still good. */
    public Optional<Welcome> openForPerson(Secret secret, Instant now) {
        return find("secretHash", secret.hash()).firstResultOptional().filter(welcome -> welcome.isOpenAt(now));
    }
}
