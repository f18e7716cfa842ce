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
        return make(person, now);
    }

    /** A new link for the first start of a house; earlier ones open nothing any more. Call it in a transaction. */
    public Secret forFirstRun(Instant now) {
        delete("person is null and usedAt is null");
        return make(null, now);
    }

    /** The link for a person with this secret, if it is still good. */
    public Optional<Welcome> openForPerson(Secret secret, Instant now) {
        return open(secret, now).filter(welcome -> !welcome.isForFirstRun());
    }

    /** The link for the first start with this secret, if it is still good. */
    public Optional<Welcome> openForFirstRun(Secret secret, Instant now) {
        return open(secret, now).filter(Welcome::isForFirstRun);
    }

    private Optional<Welcome> open(Secret secret, Instant now) {
        return find("secretHash", secret.hash()).firstResultOptional().filter(welcome -> welcome.isOpenAt(now));
    }

    private Secret make(Person person, Instant now) {
        Secret secret = Secret.random();
        persist(new Welcome(person, secret, now));
        return secret;
    }
}
