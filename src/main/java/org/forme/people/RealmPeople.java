package org.forme.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.forme.shell.Line;
import org.forme.shell.RealTime;
import org.forme.shell.Refusal;

/**
 * How administrators look after people in the realm. The rules are those of {@link Rights}: one change at a time, nobody
 * changes their own rights, and whoever changes others' is an administrator by the realm's word of this moment; so there
 * is always one left. The realm is changed first and the copy here in the same act, so that it counts at once; each act
 * is in the trail here, and in the realm's own by its client's account.
 */
@ApplicationScoped
public class RealmPeople {
    private static final int NAME_PART_MAX = 30;

    @Inject
    RealmOffice office;

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
    Instance<WorkInHand> works;

    @Inject
    EntityManager store;

    @Inject
    @RealTime
    Clock wall;

    /**
     * Somebody with an account in the realm.
     *
     * @param id key of the account
     * @param held what its roles mean here
     * @param unknown names of its roles that mean nothing here
     * @param byGroup names of its roles that come by a group or another role, to be changed there
     * @param person who it is here; null for somebody who has not come in yet
     */
    public record Account(
            String id,
            String username,
            String name,
            boolean enabled,
            Set<RoleHeld> held,
            Set<String> unknown,
            Set<String> byGroup,
            Person person) {}

    /** Some accounts by user name, and whether there are more. */
    public record Some(List<Account> accounts, boolean more) {}

    /** Somebody new, and the password with which they sign in once. */
    public record Engagement(String id, String password) {}

    /** Accounts whose user name, name or address holds the words. */
    @Transactional
    public Some search(String words, int from, int most) {
        var found = office.search(words, from, most);
        Map<String, Person> persons =
                links
                        .ofSubjects(found.accounts().stream()
                                .map(RealmOffice.Account::id)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(RealmLink::subject, RealmLink::person));
        return new Some(
                found.accounts().stream()
                        .map(account -> told(account, persons.get(account.id())))
                        .toList(),
                found.more());
    }

    /** @throws Refusal as unseen where there is none */
    @Transactional
    public Account find(String id) {
        var account = office.account(id);
        return told(account, links.ofSubject(id).map(RealmLink::person).orElse(null));
    }

    /** Whoever stands here without an account that has come in: from before the realm, or of the sample. */
    public List<Person> withoutAccount() {
        return people.list("id not in (select link.personId from RealmLink link) order by active desc, name, id");
    }

    /** Address of the realm's own screens. */
    public String console() {
        return office.console();
    }

    /** Address of the realm's own screen of an account. */
    public String console(String id) {
        return office.console(id);
    }

    /**
     * Makes an account with roles.
     *
     * @param now the newsroom's time, for the trail
     * @throws Refusal of input for a user name or name that will not do, or roles of another paper
     */
    @Transactional
    public Engagement engage(
            Person by, String username, String family, String given, Set<RoleHeld> roles, Instant now) {
        Person admin = begin(by, now);
        check(username, family, given);
        checkPaper(admin, roles);
        String password = oncePassword();
        String id = office.make(username, family.strip(), given.strip(), password);
        office.give(id, names(roles));
        trail.note(now, admin, "people.engage", address(id), username + " " + RealmRoles.words(roles));
        return new Engagement(id, password);
    }

    /** Gives an account exactly these roles; what it holds that Forme does not know stays. */
    @Transactional
    public void give(Person by, String id, Set<RoleHeld> roles, Instant now) {
        Person admin = begin(by, now);
        var account = other(admin, id);
        checkPaper(admin, roles);
        Account before = told(account, null);
        Set<String> wanted = names(roles);
        Set<String> known = new TreeSet<>(account.effective());
        known.removeAll(before.unknown);
        Set<String> byGroup = new TreeSet<>(before.byGroup);
        byGroup.retainAll(known);
        byGroup.removeAll(spelt(account, wanted));
        if (!byGroup.isEmpty()) throw Refusal.input("roles", "people.realm_by_group", String.join("、", byGroup));
        Set<String> less = new TreeSet<>(known);
        less.retainAll(account.direct());
        less.removeAll(spelt(account, wanted));
        Set<String> more = new TreeSet<>(wanted);
        more.removeAll(names(before.held));
        office.give(id, more);
        office.take(id, less);
        if (before.held.equals(roles)) return;
        trail.note(
                now,
                admin,
                "people.give",
                address(id),
                account.username() + " " + RealmRoles.words(before.held) + " → " + RealmRoles.words(roles));
        person(id).ifPresent(person -> door.mirror(person, roles));
    }

    /** Lets nobody in by this account any more, there and here, and ends where it is signed in. */
    @Transactional
    public void deactivate(Person by, String id, Instant now) {
        Person admin = begin(by, now);
        var account = other(admin, id);
        if (!account.enabled()) return;
        office.enable(id, false);
        person(id).ifPresent(person -> {
            works.forEach(work -> work.putBack(person, admin, now));
            person.deactivate();
            welcomes.voidAllOf(person);
            signIns.endAllOf(person, wall.instant());
        });
        trail.note(now, admin, "people.deactivate", address(id), account.username());
    }

    /** Lets the account in again. */
    @Transactional
    public void activate(Person by, String id, Instant now) {
        Person admin = begin(by, now);
        var account = other(admin, id);
        if (account.enabled()) return;
        office.enable(id, true);
        person(id).ifPresent(Person::activate);
        trail.note(now, admin, "people.activate", address(id), account.username());
    }

    /** A password for one sign-in, after which another has to be chosen. */
    @Transactional
    public String oncePassword(Person by, String id, Instant now) {
        Person admin = begin(by, now);
        var account = other(admin, id);
        String password = oncePassword();
        office.giveOncePassword(id, password);
        trail.note(now, admin, "people.reset", address(id), account.username());
        return password;
    }

    private Person begin(Person by, Instant now) {
        links.turn(now);
        Person admin = people.findById(by.id());
        store.refresh(admin);
        RealmLink link = links.of(admin).orElseThrow(() -> Refusal.forbidden("shell.forbidden"));
        var account = office.account(link.subject());
        boolean rules = account.enabled()
                && admin.isActive()
                && RealmRoles.of(account.effective(), sections).held().stream()
                        .anyMatch(held ->
                                held.role() == Role.ADMIN && held.paper().equals(Rights.paperOf(admin)));
        if (!rules) throw Refusal.forbidden("shell.forbidden");
        return admin;
    }

    private RealmOffice.Account other(Person admin, String id) {
        if (links.of(admin).filter(link -> link.subject().equals(id)).isPresent())
            throw Refusal.now("people.not_ones_own");
        return office.account(id);
    }

    private Account told(RealmOffice.Account account, Person person) {
        RealmRoles roles = RealmRoles.of(account.effective(), sections);
        Set<String> byGroup = new TreeSet<>(account.effective());
        byGroup.removeAll(account.direct());
        return new Account(
                account.id(),
                account.username(),
                account.name(),
                account.enabled(),
                roles.held(),
                roles.unknown(),
                byGroup,
                person);
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
        return links.ofSubject(id).map(RealmLink::person);
    }

    private String address(String id) {
        return person(id)
                .map(person -> "/desk/administration/people/" + person.id())
                .orElse("/desk/administration/realm/" + id);
    }

    private void checkPaper(Person admin, Set<RoleHeld> roles) {
        String paper = Rights.paperOf(admin);
        if (roles.stream().anyMatch(held -> !held.paper().equals(paper))) throw Refusal.forbidden("shell.forbidden");
        var reasons = new Refusal.Reasons();
        sections.check(reasons, roles);
        reasons.refuseInput();
    }

    /** What is typed for somebody new, with all that is wrong with it. */
    public static void check(String username, String family, String given) {
        var reasons = new Refusal.Reasons();
        reasons.require(
                username != null && username.matches("[a-z0-9][a-z0-9._-]{1,59}"), "username", "people.username_form");
        checkName(reasons, "family", family);
        checkName(reasons, "given", given);
        reasons.refuseInput();
    }

    private static void checkName(Refusal.Reasons reasons, String field, String part) {
        boolean fits = part != null && !part.isBlank() && part.strip().length() <= NAME_PART_MAX;
        reasons.require(fits, field, "people.realm_name_form", NAME_PART_MAX);
        if (fits) Line.check(reasons, field, part, NAME_PART_MAX);
    }

    /** Long enough for every rule that a realm may have: letters of both kinds, digits, a sign. */
    private static String oncePassword() {
        return "Fm1-" + Secret.random().text().substring(0, 20);
    }
}
