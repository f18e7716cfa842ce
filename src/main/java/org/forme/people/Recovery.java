package org.forme.people;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.forme.shell.Desk;
import org.forme.shell.Letters;
import org.forme.shell.MailAddress;
import org.forme.shell.Messages;
import org.forme.shell.PublicAddress;
import org.forme.shell.RealTime;
import org.forme.shell.Refusal;
import org.jboss.logging.Logger;

/**
 * How whoever forgot the password comes by a one-time link: by a letter to the address that stands here for them. Off
 * where no letters are sent or people sign in at a realm.
 *
 * <p>Whoever asks learns nothing: they are answered before anybody is looked up, and everything that depends on whether
 * there is such an account happens afterwards, elsewhere.
 */
@Named("recovery")
@ApplicationScoped
public class Recovery {
    private static final Logger LOG = Logger.getLogger(Recovery.class);

    /** Letters on their way at once; a server that does not answer holds each for half a minute. */
    private static final int WRITERS = 2;
    /** Letters that may wait for that. More than an office asks for, and no load for anybody who floods it. */
    private static final int WAITING_MOST = 100;

    @Inject
    People people;

    @Inject
    Welcomes welcomes;

    @Inject
    FailedSignIns counted;

    @Inject
    Doorkeeper doorkeeper;

    @Inject
    Realm realm;

    @Inject
    Letters letters;

    @Inject
    PublicAddress house;

    @Inject
    @All
    List<Desk.PaperName> papers;

    @Inject
    AuditTrail trail;

    @Inject
    Clock newsroom;

    @Inject
    @RealTime
    Clock wall;

    private final ExecutorService writers = writers();

    private record Letter(MailAddress to, String subject, String text) {}

    /** Whether somebody who forgot the password can ask for a letter. */
    public boolean isOn() {
        return !realm.isOn() && letters.areSent();
    }

    /** How many minutes a link in a letter is good. */
    public long minutes() {
        return Welcome.BY_LETTER_GOOD_FOR.toMinutes();
    }

    /**
     * Asks for a letter to whoever has this account or address. The answer is the same whether there is anybody.
     *
     * @param from the network address of whoever asks
     * @param language of the page that they ask on, since nobody's own is known
     * @throws Refusal as unseen where there are no letters; of the field {@code who} where nothing is typed, or after too
     *     many letters
     */
    public void ask(String who, String from, Locale language) {
        if (!isOn()) throw Refusal.unseen();
        String typed = who.strip().toLowerCase(Locale.ROOT);
        if (typed.isEmpty()) throw Refusal.input("who", "shell.line_missing");
        String asked = typed.length() > MailAddress.MAX ? typed.substring(0, MailAddress.MAX) : typed;
        Duration wait = counted.askAt(asked, from, wall.instant());
        if (!wait.isZero()) throw Refusal.input("who", "people.recovery_wait", wait.toMinutes() + 1);
        try {
            writers.execute(() -> answer(asked, language));
        } catch (RejectedExecutionException full) {
            LOG.warnf("A letter with a link was not written: %d wait already", WAITING_MOST);
        }
    }

    /**
     * Writes down where one's own letters go.
     *
     * @param present the password, once more
     * @param email null for none
     * @throws Refusal of the field {@code present} for a wrong password, of {@code email} for an address of another's
     */
    @Transactional
    public void moveOwn(Person who, String present, MailAddress email, Instant now) {
        if (realm.isOn()) throw Refusal.now("people.realm_has_passwords");
        doorkeeper.checkAgain(who, "presentPassword", present);
        Person person = people.findById(who.id());
        move(person, person, email, now);
    }

    /** Letters go there from now on, and what was on its way to another address opens nothing any more. */
    void move(Person by, Person person, MailAddress email, Instant now) {
        if (person.email().equals(Optional.ofNullable(email))) return;
        checkFree(email, person);
        person.readLettersAt(email);
        welcomes.voidAllOf(person);
        trail.note(
                now, by, email == null ? "people.erase_email" : "people.write_email", page(person), person.username());
    }

    /** @throws Refusal of the field {@code email} where somebody else reads there */
    void checkFree(MailAddress email, Person person) {
        if (email == null) return;
        boolean taken = people.withEmail(email)
                .filter(other -> !other.username().equals(person.username()))
                .isPresent();
        if (taken) throw Refusal.input("email", "people.email_taken");
    }

    private void answer(String asked, Locale language) {
        try {
            Optional<Letter> letter = QuarkusTransaction.requiringNew().call(() -> write(asked, language));
            letter.ifPresent(written -> letters.send(written.to, written.subject, written.text));
        } catch (RuntimeException failure) {
            LOG.warnf(
                    "A letter with a link was not written: %s",
                    failure.getClass().getName());
        }
    }

    private Optional<Letter> write(String asked, Locale language) {
        Person person = find(asked).filter(doorkeeper::mayEnter).orElse(null);
        if (person == null || person.email().isEmpty()) return Optional.empty();
        if (!counted.writeAt(person, wall.instant()).isZero()) return Optional.empty();
        Secret secret = welcomes.byLetter(person, wall.instant());
        trail.note(newsroom.instant(), null, "people.send_link", page(person), person.username());
        String paper =
                papers.stream().map(Desk.PaperName::paperName).findFirst().orElse("Forme");
        String link = house.of("/-/welcome/" + secret.text());
        return Optional.of(new Letter(
                person.email().get(),
                Messages.text(language, "people.letter_subject", paper),
                Messages.text(language, "people.letter", person.name(), person.username(), paper, link, minutes())));
    }

    private Optional<Person> find(String asked) {
        if (asked.indexOf('@') < 0) return people.withUsername(asked);
        try {
            return people.withEmail(new MailAddress(asked));
        } catch (Refusal noAddress) {
            return Optional.empty();
        }
    }

    private static String page(Person person) {
        return "/desk/administration/people/" + person.id();
    }

    private static ExecutorService writers() {
        return new ThreadPoolExecutor(
                WRITERS, WRITERS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING_MOST), work -> {
                    var thread = new Thread(work, "letters");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    @PreDestroy
    void rest() {
        writers.shutdownNow();
    }
}
