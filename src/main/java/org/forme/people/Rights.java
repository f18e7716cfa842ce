package org.forme.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.forme.shell.MailAddress;
import org.forme.shell.RealTime;
import org.forme.shell.Refusal;

/**
 * How administrators change who may do what. One change at a time: each holds the row {@code change_of_rights} and reads
 * people anew behind it. Since nobody changes their own rights and whoever changes others' must still be an
 * administrator then, there is always one left. Other ways to the tables are barred by {@link LastAdministrator}.
 */
@ApplicationScoped
public class Rights {
    @Inject
    People people;

    @Inject
    SignIns signIns;

    @Inject
    Welcomes welcomes;

    @Inject
    Recovery recovery;

    @Inject
    AuditTrail trail;

    @Inject
    PaperSections sections;

    @Inject
    @Any
    Instance<WorkInHand> works;

    @Inject
    EntityManager store;

    @Inject
    @RealTime
    Clock wall;

    /** Somebody new, and the secret of the link by which they choose their password. */
    public record Engagement(Person person, Secret secret) {}

    /**
     * Engages somebody.
     *
     * @param email where letters go; null for none
     * @param now the newsroom's time, for the trail
     * @throws Refusal of input for a bad or taken account name, a bad name, a section that is none, or roles of another paper
     */
    @Transactional
    public Engagement engage(
            Person by, String username, String name, MailAddress email, Set<RoleHeld> roles, Instant now) {
        Person admin = begin(by, now);
        Person person = new Person(username, name);
        recovery.checkFree(email, person);
        person.readLettersAt(email);
        if (people.withUsername(username).isPresent()) throw Refusal.input("username", "people.username_taken");
        hold(admin, person, roles);
        people.persist(person);
        trail.note(now, admin, "people.engage", address(person), person.username() + " " + inWords(person.roles()));
        return new Engagement(person, welcomes.forPerson(person, admin, wall.instant()));
    }

    /**
     * Gives a person exactly these roles at the administrator's paper.
     *
     * @param stood words of the roles that the change began from
     * @throws Refusal where somebody else changed them meanwhile, with the words from then and of now
     */
    @Transactional
    public void give(Person by, Long id, Set<String> stood, Set<RoleHeld> roles, Instant now) {
        Person admin = begin(by, now);
        Person person = other(admin, id);
        checkStill(stood, roles, person.rolesAt(paperOf(admin)));
        String before = inWords(person.roles());
        hold(admin, person, roles);
        String after = inWords(person.roles());
        if (!before.equals(after))
            trail.note(now, admin, "people.give", address(person), person.username() + " " + before + " → " + after);
    }

    /** Gives a person, or oneself, another name. Bylines and decisions keep the one before. */
    @Transactional
    public void rename(Person by, Long id, String name, Instant now) {
        Person admin = begin(by, now);
        Person person = read(id);
        if (person == null) throw Refusal.unseen();
        String before = person.name();
        person.rename(name);
        if (!before.equals(person.name()))
            trail.note(now, admin, "people.rename", address(person), before + " → " + person.name());
    }

    /**
     * Writes down where letters to a person go, or that they want none. Links that were on their way open nothing.
     *
     * @param email null for none
     * @throws Refusal of input for an address that is another's; for one's own, which asks for the password
     */
    @Transactional
    public void writeTo(Person by, Long id, MailAddress email, Instant now) {
        Person admin = begin(by, now);
        Person person = read(id);
        if (person == null) throw Refusal.unseen();
        if (person.id().equals(admin.id())) throw Refusal.now("people.own_email_elsewhere");
        recovery.move(admin, person, email, now);
    }

    /** What a person has in hand, which goes back to the desk when they leave. */
    @Transactional
    public List<WorkInHand.Piece> inHand(Long id, Instant now) {
        Person person = people.findById(id);
        if (person == null) throw Refusal.unseen();
        return works.stream().flatMap(work -> work.of(person, now).stream()).toList();
    }

    /**
     * Sends a person away: they are signed out everywhere and may not come in, and what they have in hand goes back to the
     * desk. What they did keeps their name.
     */
    @Transactional
    public void deactivate(Person by, Long id, Instant now) {
        Person admin = begin(by, now);
        Person person = other(admin, id);
        if (!person.isActive()) return;
        people.held(id);
        works.forEach(work -> work.putBack(person, admin, now));
        person.deactivate();
        welcomes.voidAllOf(person);
        signIns.endAllOf(person, wall.instant());
        trail.note(now, admin, "people.deactivate", address(person), person.username());
    }

    /** Lets a person in again. */
    @Transactional
    public void activate(Person by, Long id, Instant now) {
        Person admin = begin(by, now);
        Person person = other(admin, id);
        if (person.isActive()) return;
        person.activate();
        trail.note(now, admin, "people.activate", address(person), person.username());
    }

    /** Ends a sign-in of a person. Nothing where it is not theirs, or has ended. */
    @Transactional
    public void endSignIn(Person by, Long id, long signIn, Instant now) {
        Person admin = begin(by, now);
        Person person = other(admin, id);
        if (signIns.endOf(person, signIn, wall.instant()))
            trail.note(now, admin, "people.end_sign_in", address(person), person.username());
    }

    /** Ends all sign-ins of a person. They may come in again with their password. */
    @Transactional
    public void endSignIns(Person by, Long id, Instant now) {
        Person admin = begin(by, now);
        Person person = other(admin, id);
        signIns.endAllOf(person, wall.instant());
        trail.note(now, admin, "people.end_sign_ins", address(person), person.username());
    }

    /**
     * A new one-time link for somebody else, who may have lost the password. The old password holds until it is used. One's
     * own is changed with the old one: a screen left open would do else.
     */
    @Transactional
    public Secret invite(Person by, Long id, Instant now) {
        Person admin = begin(by, now);
        Person person = other(admin, id);
        if (!person.isActive()) throw Refusal.now("people.is_deactivated", person.name());
        trail.note(now, admin, "people.invite", address(person), person.username());
        return welcomes.forPerson(person, admin, wall.instant());
    }

    /** The paper whose people an administrator looks after. */
    public static String paperOf(Person admin) {
        return admin.roles().stream()
                .filter(held -> held.role() == Role.ADMIN)
                .map(RoleHeld::paper)
                .sorted()
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden("shell.forbidden"));
    }

    /** Waits for the turn, then reads the administrator anew: they may have lost the right meanwhile. */
    private Person begin(Person by, Instant now) {
        store.createNativeQuery("update change_of_rights set last_at = ?1 where id = 1")
                .setParameter(1, now)
                .executeUpdate();
        Person admin = read(by.id());
        if (admin == null || !admin.isActive()) throw Refusal.forbidden("shell.forbidden");
        paperOf(admin);
        return admin;
    }

    private Person other(Person admin, Long id) {
        Person person = read(id);
        if (person == null) throw Refusal.unseen();
        if (person.id().equals(admin.id())) throw Refusal.now("people.not_ones_own");
        return person;
    }

    private Person read(Long id) {
        Person person = people.findById(id);
        if (person != null) store.refresh(person);
        return person;
    }

    private void hold(Person admin, Person person, Set<RoleHeld> roles) {
        String paper = paperOf(admin);
        if (roles.stream().anyMatch(held -> !held.paper().equals(paper))) throw Refusal.forbidden("shell.forbidden");
        var reasons = new Refusal.Reasons();
        sections.check(reasons, roles);
        reasons.refuseInput();
        for (RoleHeld held : person.roles())
            if (held.paper().equals(paper) && !roles.contains(held)) person.layDown(held);
        roles.forEach(person::take);
    }

    /** Whoever wants what stands already, as by a second click, is told nothing. */
    static void checkStill(Set<String> stood, Set<RoleHeld> wanted, Set<RoleHeld> held) {
        Set<String> words = held.stream().map(RoleHeld::word).collect(Collectors.toSet());
        if (!held.equals(wanted) && !words.equals(stood))
            throw Refusal.now("people.roles_changed", inOrder(stood), inWords(held));
    }

    private static String address(Person person) {
        return "/desk/administration/people/" + person.id();
    }

    /** As {@code editor:news head}, in order. */
    private static String inWords(Set<RoleHeld> roles) {
        return inOrder(roles.stream().map(RoleHeld::word).collect(Collectors.toSet()));
    }

    private static String inOrder(Set<String> words) {
        return words.isEmpty() ? "–" : String.join(" ", new TreeSet<>(words));
    }
}
