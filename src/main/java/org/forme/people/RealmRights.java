package org.forme.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.forme.shell.RealTime;
import org.forme.shell.Refusal;
import org.jboss.logging.Logger;

/**
 * How administrators change who may do what where people sign in at a realm. The rules are those of {@link Rights}: nobody
 * changes their own rights, and whoever changes others' is an administrator by the realm's word of this moment. What could
 * take an administrator away waits for its turn and holds it until the realm has answered, so there is always one left;
 * nothing else holds anything while the realm is asked.
 *
 * <p>The realm is changed first and the copy here after it. What breaks off between the two is in the trail, and the same
 * act, done again, goes on from where the realm and the copy stand. Each act is in the realm's own trail too, by its
 * client's account.
 */
@ApplicationScoped
public class RealmRights {
    private static final Logger LOG = Logger.getLogger(RealmRights.class);

    @Inject
    RealmOffice office;

    @Inject
    RealmPeople accounts;

    @Inject
    RealmDoor door;

    @Inject
    RealmLinks links;

    @Inject
    People people;

    @Inject
    SignIns signIns;

    @Inject
    Welcomes welcomes;

    @Inject
    PaperSections sections;

    @Inject
    AuditTrail trail;

    /** What those who leave have in hand goes back to the desk. */
    @Inject
    @Any
    Instance<WorkInHand> works;

    @Inject
    @RealTime
    Clock wall;

    /**
     * Somebody new.
     *
     * @param password with which they sign in once
     * @param withoutRoles why the account stands without the roles that were meant; null where it holds them
     */
    public record Engagement(String id, String password, Refusal withoutRoles) {}

    /**
     * Makes an account with roles.
     *
     * @param now the newsroom's time, for the trail
     * @throws Refusal of input for a user name or name that will not do, or roles of another paper
     * @throws Realm.Away also where the account may have been made all the same
     */
    public Engagement engage(
            Person by, String username, String family, String given, Set<RoleHeld> roles, Instant now) {
        RealmPeople.check(username, family, given);
        Person admin = administrator(by);
        checkPaper(admin, roles);
        String password = newPassword();
        String id = made(admin, username, family.strip(), given.strip(), password, now);
        note(now, admin, "people.engage", id, username + " –");
        if (roles.isEmpty()) return new Engagement(id, password, null);
        try {
            office.change(id, names(roles), Set.of());
        } catch (Realm.Away | Realm.Refused | Refusal failed) {
            note(now, admin, "people.give_unfinished", id, username + " " + RealmRoles.words(roles));
            return new Engagement(
                    id, password, failed instanceof Refusal no ? no : Refusal.now("people.realm_unanswered"));
        }
        note(now, admin, "people.give", id, username + " – → " + RealmRoles.words(roles));
        return new Engagement(id, password, null);
    }

    private String made(Person admin, String username, String family, String given, String password, Instant now) {
        try {
            return office.make(username, family, given, password);
        } catch (Realm.Away unanswered) {
            inAct(() -> trail.note(now, admin, "people.engage_unfinished", "/desk/administration/realm", username));
            throw unanswered;
        }
    }

    /**
     * Gives an account exactly these roles; what it holds that Forme does not know stays.
     *
     * @param stood words of the roles that the change began from
     * @throws Refusal also where somebody else changed them meanwhile
     */
    public void give(Person by, String id, Set<String> stood, Set<RoleHeld> roles, Instant now) {
        Person admin = administrator(by);
        checkPaper(admin, roles);
        var account = other(admin, id);
        Rights.checkStill(stood, roles, accounts.told(account, null).held());
        RuntimeException failed = Change.of(account, roles, this).takesAdministratorsAway(sections)
                ? inAct(() -> change(turn(by, now), other(admin, id), roles, now))
                : change(admin, account, roles, now);
        if (failed != null) throw failed;
    }

    /** Changes roles in the realm and notes what came of it; what went wrong, for the act here to stand all the same. */
    private RuntimeException change(Person admin, RealmOffice.Account account, Set<RoleHeld> roles, Instant now) {
        Change change = Change.of(account, roles, this);
        Set<RoleHeld> before = accounts.told(account, null).held();
        try {
            office.change(account.id(), change.more, change.less);
            inAct(() -> copy(admin, account, before, roles, now));
            return null;
        } catch (Realm.Away | Realm.Refused unsure) {
            unfinished(admin, account, roles, now);
            return unsure;
        } catch (Refusal refused) {
            return half(admin, account, before, roles, now, refused);
        }
    }

    private RuntimeException half(
            Person admin,
            RealmOffice.Account account,
            Set<RoleHeld> before,
            Set<RoleHeld> roles,
            Instant now,
            Refusal refused) {
        try {
            Set<RoleHeld> stands =
                    accounts.told(office.account(account.id()), null).held();
            if (stands.equals(before)) return refused;
            unfinished(admin, account, roles, now);
            inAct(() -> copy(admin, account, before, stands, now));
            return Refusal.now("people.realm_half_given", RealmRoles.words(stands));
        } catch (Realm.Away | Realm.Refused unsure) {
            unfinished(admin, account, roles, now);
            return unsure;
        }
    }

    private void unfinished(Person admin, RealmOffice.Account account, Set<RoleHeld> roles, Instant now) {
        note(now, admin, "people.give_unfinished", account.id(), account.username() + " " + RealmRoles.words(roles));
    }

    private void copy(
            Person admin, RealmOffice.Account account, Set<RoleHeld> before, Set<RoleHeld> after, Instant now) {
        links.turn(now);
        Optional<Person> person = person(account.id());
        person.ifPresent(people.getEntityManager()::refresh);
        // Where the realm stands so already, an act that broke off before is gone on with from the copy here.
        Set<RoleHeld> from = before.equals(after) ? person.map(Person::roles).orElse(before) : before;
        if (from.equals(after)) return;
        note(
                now,
                admin,
                "people.give",
                account.id(),
                account.username() + " " + RealmRoles.words(from) + " → " + RealmRoles.words(after));
        person.ifPresent(one -> door.mirror(one, after));
    }

    /**
     * Lets nobody in by this account any more, there and here, and ends where it is signed in. Where it is locked in the
     * realm already, what is left to do here is done.
     */
    public void deactivate(Person by, String id, Instant now) {
        Person admin = administrator(by);
        var account = other(admin, id);
        var begun = new AtomicBoolean();
        try {
            if (!inAct(() -> leaves(turn(by, now), account, begun, now))) return;
        } catch (RuntimeException broken) {
            if (begun.get()) note(now, admin, "people.deactivate_unfinished", id, account.username());
            throw broken;
        }
        try {
            office.endSessions(id);
        } catch (Realm.Away | Realm.Refused | Refusal unheard) {
            // A locked account renews none of them, and they end before it is let in again.
            LOG.warnf("The realm has locked account %s and not ended its sessions", id);
        }
    }

    private boolean leaves(Person admin, RealmOffice.Account account, AtomicBoolean begun, Instant now) {
        begun.set(true);
        boolean locked = office.disable(account.id());
        Optional<Person> leaver = person(account.id()).filter(Person::isActive);
        leaver.ifPresent(person -> sendAway(admin, person, now));
        if (!locked && leaver.isEmpty()) return false;
        note(now, admin, "people.deactivate", account.id(), account.username());
        return true;
    }

    private void sendAway(Person admin, Person person, Instant now) {
        people.held(person.id());
        works.forEach(work -> work.putBack(person, admin, now));
        person.deactivate();
        welcomes.voidAllOf(person);
        signIns.endAllOf(person, wall.instant());
    }

    /** Lets the account in again. */
    public void activate(Person by, String id, Instant now) {
        Person admin = administrator(by);
        var account = other(admin, id);
        if (!account.enabled()) office.enable(id);
        inAct(() -> {
            links.turn(now);
            Optional<Person> away = person(id).filter(person -> !person.isActive());
            if (account.enabled() && away.isEmpty()) return;
            away.ifPresent(Person::activate);
            note(now, admin, "people.activate", id, account.username());
        });
    }

    /** A password for one sign-in, after which another has to be chosen. */
    public String oncePassword(Person by, String id, Instant now) {
        Person admin = administrator(by);
        var account = other(admin, id);
        String password = newPassword();
        office.giveOncePassword(id, password);
        note(now, admin, "people.reset", id, account.username());
        return password;
    }

    /**
     * Parts a person from an account that the realm has no more: whoever signs in there next by the person's user name is
     * this person again.
     *
     * @param successor id of the person as whom that account has come in meanwhile, who gives it up and leaves; null for
     *     nobody
     * @return the person
     * @throws Refusal where the realm still has the account, or the successor is another by now
     */
    public Person unlink(Person by, String id, Long successor, Instant now) {
        Person admin = administrator(by);
        var gone = accounts.gone(id).orElseThrow(() -> Refusal.now("people.realm_still_there"));
        boolean foreseen = successor == null
                || gone.successor() != null && gone.successor().id().equals(successor);
        if (!foreseen) throw Refusal.now("people.realm_other_successor");
        return inAct(() -> {
            links.turn(now);
            RealmLink link = links.ofSubject(id).orElseThrow(Refusal::unseen);
            part(admin, link, now);
            if (successor != null)
                links.of(people.findById(successor)).ifPresent(other -> {
                    sendAway(people.findById(admin.id()), other.person(), now);
                    note(
                            now,
                            admin,
                            "people.deactivate",
                            other.subject(),
                            other.person().username());
                    part(admin, other, now);
                });
            return link.person();
        });
    }

    private void part(Person admin, RealmLink link, Instant now) {
        signIns.endAllOf(link.person(), wall.instant());
        note(now, admin, "people.unlink", link.subject(), link.person().username());
        links.end(link);
    }

    /** Waits for the turn, then asks the realm once more: they may have lost the right meanwhile. */
    private Person turn(Person by, Instant now) {
        links.turn(now);
        return administrator(by);
    }

    private Person administrator(Person by) {
        RealmLink link = inAct(() -> {
            Person admin = people.findById(by.id());
            people.getEntityManager().refresh(admin);
            return links.of(admin).filter(own -> admin.isActive()).orElseThrow(RealmRights::no);
        });
        String paper = Rights.paperOf(link.person());
        boolean rules = RealmRoles.of(office.rolesNow(link.subject()), sections).held().stream()
                .anyMatch(held -> held.role() == Role.ADMIN && held.paper().equals(paper));
        if (!rules) throw no();
        return link.person();
    }

    private static Refusal no() {
        return Refusal.forbidden("shell.forbidden");
    }

    private RealmOffice.Account other(Person admin, String id) {
        if (person(id).filter(person -> person.id().equals(admin.id())).isPresent())
            throw Refusal.now("people.not_ones_own");
        return office.account(id);
    }

    /** What has to be given and taken so that an account holds these roles of Forme's and no others. */
    private record Change(Set<String> more, Set<String> less) {

        /** @throws Refusal of input where a role that is to go comes by a group or another role */
        static Change of(RealmOffice.Account account, Set<RoleHeld> roles, RealmRights rights) {
            var before = rights.accounts.told(account, null);
            Set<String> stay = rights.spelt(account, rights.names(roles));
            Set<String> less = new TreeSet<>(account.effective());
            less.removeAll(before.unknown());
            less.removeAll(stay);
            Set<String> byGroup = new TreeSet<>(less);
            byGroup.retainAll(before.byGroup());
            if (!byGroup.isEmpty()) throw Refusal.input("roles", "people.realm_by_group", String.join("、", byGroup));
            Set<String> more = rights.names(roles);
            more.removeAll(rights.names(before.held()));
            return new Change(more, less);
        }

        boolean takesAdministratorsAway(PaperSections sections) {
            return RealmRoles.of(less, sections).held().stream().anyMatch(held -> held.role() == Role.ADMIN);
        }
    }

    /** Names of the account's that mean one of these roles, however they are spelt. */
    private Set<String> spelt(RealmOffice.Account account, Set<String> wanted) {
        return account.effective().stream()
                .filter(name -> RealmRoles.of(Set.of(name), sections).held().stream()
                        .anyMatch(held -> wanted.contains(RealmRoles.name(held, sections.papers()))))
                .collect(Collectors.toSet());
    }

    private Set<String> names(Set<RoleHeld> roles) {
        return roles.stream()
                .map(held -> RealmRoles.name(held, sections.papers()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<Person> person(String id) {
        return inAct(() -> links.ofSubject(id).map(RealmLink::person));
    }

    private void note(Instant now, Person admin, String act, String id, String detail) {
        inAct(() -> trail.note(
                now,
                admin,
                act,
                person(id)
                        .map(person -> "/desk/administration/people/" + person.id())
                        .orElse("/desk/administration/realm/" + id),
                detail));
    }

    /** In the act that is under way, or in one of its own. */
    private static <T> T inAct(Callable<T> part) {
        return QuarkusTransaction.joiningExisting().call(part);
    }

    private static void inAct(Runnable part) {
        QuarkusTransaction.joiningExisting().run(part);
    }

    private void checkPaper(Person admin, Set<RoleHeld> roles) {
        String paper = Rights.paperOf(admin);
        if (roles.stream().anyMatch(held -> !held.paper().equals(paper))) throw no();
        var reasons = new Refusal.Reasons();
        sections.check(reasons, roles);
        reasons.refuseInput();
    }

    /** Long enough for every rule that a realm may have: letters of both kinds, digits, a sign. */
    private static String newPassword() {
        return "Fm1-" + Secret.random().text().substring(0, 20);
    }
}
