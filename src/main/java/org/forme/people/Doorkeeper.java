package org.forme.people;

import io.micrometer.core.annotation.Counted;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.forme.shell.RealTime;
import org.forme.shell.Refusal;

/**
 * Lets people in by their password, knows them again by the secret of their sign-in, and sees them out. Lives by real
 * time, whatever day the newsroom has.
 */
@ApplicationScoped
public class Doorkeeper {
    private static final String INSIDE = "inside";

    @Inject
    FailedSignIns failed;

    @Inject
    KnownBrowsers browsers;

    @Inject
    People people;

    @Inject
    SignIns signIns;

    @Inject
    Realm realm;

    @Inject
    @RealTime
    Clock clock;

    @ConfigProperty(name = "forme.sample")
    boolean sampleMode;

    /**
     * Somebody let in.
     *
     * @param secret by which they are known from now on
     * @param marks by which their browser is; empty where a realm let them in
     */
    public record Admission(Person person, Secret secret, String marks) {}

    /**
     * Lets somebody in.
     *
     * @param from where they come from, to slow down guessing and to know their sign-ins apart
     * @param marks that their browser kept of earlier sign-ins, or null
     * @throws Refusal {@code people.sign_in_wrong} whatever was wrong, {@code people.sign_in_wait} with the seconds to
     *     wait after too many tries, {@code people.realm_has_passwords} where people sign in at a realm
     */
    @Counted("forme.sign.in")
    public Admission letIn(String username, String password, SignIn.From from, String marks) {
        if (realm.isOn()) throw Refusal.now("people.realm_has_passwords");
        String account = username.strip().toLowerCase(Locale.ROOT);
        if (account.length() > Person.USERNAME_MAX) account = account.substring(0, Person.USERNAME_MAX);
        Instant now = clock.instant();
        Optional<String> home = browsers.numberOf(account, marks);
        Duration wait = home.isPresent()
                ? failed.tryAtHome(account, home.get(), now)
                : failed.tryAt(account, from.address(), now);
        if (!wait.isZero()) throw Refusal.input("j_username", "people.sign_in_wait", wait.toSeconds() + 1);
        Person person = find(account);
        if (!isPasswordOf(person, password)) throw Refusal.input("j_username", "people.sign_in_wrong");
        if (home.isPresent()) failed.succeededAtHome(account, home.get());
        else failed.succeeded(account, from.address());
        return new Admission(person, begin(person, from, now), browsers.with(account, marks));
    }

    /** Behind whoever changes the password or sends the person away: what was checked must still be so. */
    private Secret begin(Person checked, SignIn.From from, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Person person = people.held(checked.id());
            if (!mayEnter(person) || !person.hasSamePasswordAs(checked))
                throw Refusal.input("j_username", "people.sign_in_wrong");
            return signIns.begin(person, from, now);
        });
    }

    /**
     * Asks somebody who is in for their password again. Slows down guessing as the door does.
     *
     * @param field where they typed it
     * @throws Refusal of that field
     */
    void checkAgain(Person person, String field, String password) {
        Duration wait = failed.tryAtHome(person.username(), INSIDE, clock.instant());
        if (!wait.isZero()) throw Refusal.input(field, "people.sign_in_wait", wait.toSeconds() + 1);
        if (password == null || !isPasswordOf(person, password))
            throw Refusal.input(field, "people.old_password_wrong");
        failed.succeededAtHome(person.username(), INSIDE);
    }

    /** The person with this sign-in, read again: nobody if it has ended or they may not be here any more. */
    @Transactional
    public Optional<Person> recognise(Secret secret) {
        Instant now = clock.instant();
        var signIn = signIns.standing(secret, now).filter(standing -> mayEnter(standing.person()));
        signIn.ifPresent(standing -> signIns.see(standing, now));
        return signIn.map(SignIn::person);
    }

    /** Ends the sign-in, for whoever holds its secret. */
    @Transactional
    public void seeOut(Secret secret) {
        signIns.end(secret, clock.instant());
    }

    /** Whether people of the sample newspaper may be here, and their password be shown. */
    public boolean isSampleMode() {
        return sampleMode;
    }

    private Person find(String account) {
        return QuarkusTransaction.requiringNew()
                .call(() -> people.withUsername(account).filter(this::mayEnter).orElse(null));
    }

    private boolean isPasswordOf(Person person, String password) {
        if (person != null && person.hasChosenPassword()) return person.hasPassword(password);
        Person.resembleACheck(password);
        return false;
    }

    boolean mayEnter(Person person) {
        return person.isActive() && (sampleMode || !person.isOfTheSample());
    }
}
