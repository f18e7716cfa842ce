package org.forme.people;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** The one-time links that were given out. Their secrets are in the links alone. */
@ApplicationScoped
public class Welcomes implements PanacheRepository<Welcome> {

    /** A new link for this person; earlier ones open nothing any more. The address is {@code /-/welcome/{secret}}. */
    Secret forPerson(Person person, Instant now) {
        delete("person = ?1 and usedAt is null", person);
        Secret secret = Secret.random();
        persist(new Welcome(person, secret, now));
        return secret;
    }

    /** The link for a person with this secret, if it is still good. */
    public Optional<Welcome> openForPerson(Secret secret, Instant now) {
        return find("secretHash", secret.hash()).firstResultOptional().filter(welcome -> welcome.isOpenAt(now));
    }
}
