package org.forme.people;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every sign-in that stands, and those of late. Ending is an update of its own, so that no other write undoes it. */
@ApplicationScoped
public class SignIns implements PanacheRepository<SignIn> {
    /** How exact {@code seen_at} is: not every request needs a write. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    /** Begins a sign-in; the secret goes into the cookie and is nowhere else. */
    Secret begin(Person person, SignIn.From from, Instant now) {
        delete("seenAt < ?1", now.minus(SignIn.LONGEST.multipliedBy(2)));
        Secret secret = Secret.random();
        persist(new SignIn(person, secret, from, now));
        return secret;
    }

    /** The sign-in with this secret, if it stands now. */
    Optional<SignIn> standing(Secret secret, Instant now) {
        return find("secretHash", secret.hash()).firstResultOptional().filter(signIn -> signIn.standsAt(now));
    }

    /** A person's sign-ins that let them in now, the last used first. */
    public List<SignIn> standingOf(Person person, Instant now) {
        return list("person = ?1 and endedAt is null order by seenAt desc, id desc", person).stream()
                .filter(signIn -> signIn.standsAt(now))
                .toList();
    }

    /** Ends one sign-in of a person. False where they have none such that stands. */
    boolean endOf(Person person, long id, Instant now) {
        return update("endedAt = ?1 where id = ?2 and person = ?3 and endedAt is null", now, id, person) > 0;
    }

    void see(SignIn signIn, Instant now) {
        if (signIn.seenAt().plus(SEEN_EVERY).isBefore(now))
            update("seenAt = ?1 where id = ?2 and endedAt is null", now, signIn.id());
    }

    void end(Secret secret, Instant now) {
        update("endedAt = ?1 where secretHash = ?2 and endedAt is null", now, secret.hash());
    }

    /** Ends the sign-ins that a realm vouches for. */
    void endThoseOfARealm(Instant now) {
        update("endedAt = ?1 where endedAt is null and id in (select stay.signInId from RealmStay stay)", now);
    }

    /** Ends all sign-ins of a person, on every device. */
    public void endAllOf(Person person, Instant now) {
        update("endedAt = ?1 where person = ?2 and endedAt is null", now, person);
    }

    /** Ends all sign-ins of a person but the one with this secret. */
    void endOthersOf(Person person, Secret kept, Instant now) {
        update("endedAt = ?1 where person = ?2 and secretHash <> ?3 and endedAt is null", now, person, kept.hash());
    }
}
