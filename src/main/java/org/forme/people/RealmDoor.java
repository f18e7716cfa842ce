package org.forme.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.forme.shell.RealTime;
import org.forme.shell.Refusal;
import org.jboss.logging.Logger;

/**
 * Lets people in whom the realm sends, asks the realm for them again while they are here, and sees them out of both.
 *
 * <p>An account becomes a person when it first comes in: the one who has its name here already, as after a change from
 * local accounts, or a new one. Name and roles are the realm's; what stands here is their copy as of the last answer.
 *
 * <p>While the realm is away whoever is in stays in for {@link #grace}, because an issue goes to press on such a night
 * too; nobody new comes in.
 */
@ApplicationScoped
public class RealmDoor {
    private static final Logger LOG = Logger.getLogger(RealmDoor.class);

    /** Longer than any question to the realm takes. */
    private static final int WAIT_FOR_ANOTHER_SECONDS = 20;

    private static final int AFTER_THE_MIGRATION = 2_000;

    @ConfigProperty(name = "forme.realm-grace")
    Duration grace;

    @Inject
    Realm realm;

    @Inject
    Doorkeeper doorkeeper;

    @Inject
    People people;

    @Inject
    RealmLinks links;

    @Inject
    RealmStays stays;

    @Inject
    SignIns signIns;

    @Inject
    PaperSections sections;

    @Inject
    AuditTrail trail;

    @Inject
    Clock newsroom;

    @Inject
    @RealTime
    Clock clock;

    private final Map<Long, CompletableFuture<Boolean>> asking = new ConcurrentHashMap<>();
    private final Set<String> toldUnknown = ConcurrentHashMap.newKeySet();

    /** A sign-in as it was read, before the realm is asked. */
    private record Standing(Long id, Instant heardAt, boolean due, String token, String subject) {}

    /**
     * A sign-in of the realm's does not outlive the realm: with local accounts nobody asks about it any more. Nor does
     * its say in who administers.
     */
    void start(@Observes @Priority(AFTER_THE_MIGRATION) StartupEvent start) {
        if (!realm.isOn())
            QuarkusTransaction.requiringNew().run(() -> {
                signIns.endThoseOfARealm(clock.instant());
                links.endTheirSay();
            });
    }

    /**
     * Lets in whom the realm has sent with these tokens.
     *
     * @param from where they come from, to know their sign-ins apart
     * @throws Realm.Refused when the tokens are not to be trusted
     * @throws Realm.Away when the realm cannot be asked
     * @throws Refusal when the account holds no role here, or its name is that of somebody who has left
     */
    public Doorkeeper.Admission letIn(String accessToken, String refreshToken, SignIn.From from) {
        RealmAccount account = realm.read(accessToken);
        try {
            return letIn(account, refreshToken, from);
        } catch (Refusal refusal) {
            // Else the next try would be by the same account again, unasked.
            realm.end(refreshToken);
            throw refusal;
        }
    }

    private Doorkeeper.Admission letIn(RealmAccount account, String refreshToken, SignIn.From from) {
        return QuarkusTransaction.requiringNew().call(() -> {
            links.turn(newsroom.instant());
            RealmRoles roles = RealmRoles.of(account.roles(), sections);
            tellUnknown(account, roles);
            if (roles.held().isEmpty()) throw withoutRoles(account);
            Person person = personOf(account);
            take(person, account, roles);
            Secret secret = signIns.begin(person, from, clock.instant());
            SignIn signIn = signIns.standing(secret, clock.instant()).orElseThrow();
            stays.persist(new RealmStay(signIn, refreshToken, secret, clock.instant()));
            return new Doorkeeper.Admission(person, secret, "");
        });
    }

    /** The person with this sign-in, if it stands and the realm has said so lately. */
    public Optional<Person> recognise(Secret secret) {
        Optional<Standing> found = QuarkusTransaction.requiringNew().call(() -> read(secret));
        if (found.isEmpty()) return Optional.empty();
        if (found.get().due && !ask(found.get().id, secret)) return Optional.empty();
        return doorkeeper.recognise(secret);
    }

    /** Ends the sign-in here and the session there. Whether the realm heard of it. */
    public boolean seeOut(Secret secret) {
        Optional<Standing> found = QuarkusTransaction.requiringNew().call(() -> read(secret));
        doorkeeper.seeOut(secret);
        return found.isEmpty() || realm.end(found.get().token);
    }

    /** Of several requests of one sign-in at once, one asks and the others wait for its answer. */
    private boolean ask(Long id, Secret secret) {
        var mine = new CompletableFuture<Boolean>();
        var another = asking.putIfAbsent(id, mine);
        if (another != null) return answerOf(another);
        boolean stands = false;
        try {
            stands = askNow(secret);
        } finally {
            asking.remove(id, mine);
            mine.complete(stands);
        }
        return stands;
    }

    private static boolean answerOf(CompletableFuture<Boolean> another) {
        try {
            return another.get(WAIT_FOR_ANOTHER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unanswered) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean askNow(Secret secret) {
        Standing standing =
                QuarkusTransaction.requiringNew().call(() -> read(secret)).orElse(null);
        if (standing == null) return false;
        if (!standing.due) return true;
        try {
            Realm.Renewed renewed = realm.renew(standing.token);
            return QuarkusTransaction.requiringNew().call(() -> goesOn(secret, standing, renewed));
        } catch (Realm.Away nobody) {
            return clock.instant().isBefore(standing.heardAt.plus(grace));
        } catch (Realm.Refused no) {
            return QuarkusTransaction.requiringNew().call(() -> ends(secret, standing, no.getMessage()));
        }
    }

    private Optional<Standing> read(Secret secret) {
        Instant now = clock.instant();
        return signIns.standing(secret, now)
                .flatMap(signIn -> stays.of(signIn).flatMap(stay -> links.of(signIn.person())
                        .map(link -> new Standing(
                                signIn.id(), stay.heardAt(), stay.isDueAt(now), stay.token(secret), link.subject()))));
    }

    private boolean goesOn(Secret secret, Standing before, Realm.Renewed renewed) {
        RealmAccount account = renewed.account();
        if (!account.subject().equals(before.subject)) return ends(secret, before, "another account");
        SignIn signIn = signIns.standing(secret, clock.instant()).orElse(null);
        if (signIn == null) return false;
        RealmRoles roles = RealmRoles.of(account.roles(), sections);
        tellUnknown(account, roles);
        Person person = signIn.person();
        if (!person.roles().equals(roles.held()) || isRenamed(person, account)) {
            links.turn(newsroom.instant());
            people.getEntityManager().refresh(person);
            take(person, account, roles);
        }
        if (roles.held().isEmpty()) return ends(secret, before, "no role is left");
        stays.of(signIn).orElseThrow().hear(renewed.token(), secret, clock.instant());
        return true;
    }

    /** Another instance may have asked in the same moment and hold the newer token; then its answer counts. */
    private boolean ends(Secret secret, Standing before, String why) {
        Optional<Standing> now = read(secret);
        if (now.isPresent() && now.get().heardAt.isAfter(before.heardAt)) return true;
        LOG.infof("A sign-in of account %s ends: %s", before.subject, why);
        signIns.end(secret, clock.instant());
        return false;
    }

    private Person personOf(RealmAccount account) {
        Person person = links.ofSubject(account.subject())
                .map(RealmLink::person)
                .orElseGet(() -> linked(account, namesake(account).orElseGet(() -> engaged(account))));
        if (!person.isActive()) {
            person.activate();
            note("people.activate", person, person.username());
        }
        return person;
    }

    /** Who has the account's name here and no account in the realm yet. */
    private Optional<Person> namesake(RealmAccount account) {
        Optional<Person> person = people.withUsername(account.username())
                .filter(found -> links.of(found).isEmpty())
                .filter(found -> doorkeeper.isSampleMode() || !found.isOfTheSample());
        if (person.isPresent() && !person.get().isActive())
            throw Refusal.now("people.realm_name_of_another", account.username());
        return person;
    }

    private Person engaged(RealmAccount account) {
        Person person = new Person(freeUsername(account), account.name());
        people.persist(person);
        note("people.engage", person, person.username() + " –");
        return person;
    }

    private Person linked(RealmAccount account, Person person) {
        links.persist(new RealmLink(person, account.subject(), newsroom.instant()));
        note("people.link", person, account.username());
        return person;
    }

    private String freeUsername(RealmAccount account) {
        String plain = account.username().replaceAll("[^a-z0-9._-]", "-").replaceAll("^[^a-z0-9]+", "");
        if (plain.length() < 2)
            plain = "u-" + account.subject().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
        plain = plain.substring(0, Math.min(plain.length(), Person.USERNAME_MAX - 10));
        String free = plain;
        for (int i = 2; people.withUsername(free).isPresent(); i++) free = plain + "-" + i;
        return free;
    }

    /** The person holds here what the realm says, no more and no less. */
    void mirror(Person person, Set<RoleHeld> roles) {
        for (RoleHeld held : person.roles()) if (!roles.contains(held)) person.layDown(held);
        roles.forEach(person::take);
    }

    private void take(Person person, RealmAccount account, RealmRoles roles) {
        if (isRenamed(person, account)) rename(person, account.name());
        Set<RoleHeld> before = new HashSet<>(person.roles());
        if (before.equals(roles.held())) return;
        mirror(person, roles.held());
        note(
                "people.give",
                person,
                person.username() + " " + RealmRoles.words(before) + " → " + RealmRoles.words(roles.held()));
    }

    private static boolean isRenamed(Person person, RealmAccount account) {
        return account.tellsAName() && !account.name().equals(person.name());
    }

    /** Somebody renamed too often works on under the last name. */
    private void rename(Person person, String name) {
        String before = person.name();
        try {
            person.rename(name);
            note("people.rename", person, before + " → " + name);
        } catch (Refusal kept) {
            LOG.infof("The name of account %s stays: %s", printable(person.username()), kept.getMessage());
        }
    }

    private void note(String act, Person person, String detail) {
        trail.note(newsroom.instant(), null, act, "/desk/administration/people/" + person.id(), detail);
    }

    private void tellUnknown(RealmAccount account, RealmRoles roles) {
        for (String name : roles.unknown())
            if (toldUnknown.size() < 1_000 && toldUnknown.add(name))
                LOG.warnf(
                        "The realm gives %s a role %s that means nothing to Forme",
                        printable(account.username()), printable(name));
    }

    private static Refusal withoutRoles(RealmAccount account) {
        return account.roles().isEmpty()
                ? Refusal.forbidden("people.realm_without_roles", account.username())
                : Refusal.forbidden(
                        "people.realm_roles_unknown",
                        account.username(),
                        String.join("、", new java.util.TreeSet<>(account.roles())));
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{C}", "?");
    }
}
