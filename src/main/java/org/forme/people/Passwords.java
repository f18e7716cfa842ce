package org.forme.people;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.forme.shell.Desk;
import org.forme.shell.RealTime;
import org.forme.shell.Refusal;

/** How people come by a password: behind a one-time link, or with the old one. */
@ApplicationScoped
public class Passwords {
    @Inject
    People people;

    @Inject
    SignIns signIns;

    @Inject
    Welcomes welcomes;

    @Inject
    FailedSignIns failed;

    @Inject
    @All
    List<Desk.PaperName> papers;

    @Inject
    AuditTrail trail;

    @Inject
    Doorkeeper doorkeeper;

    @Inject
    Realm realm;

    @Inject
    @RealTime
    Clock wall;

    /**
     * Chooses the first or a new password behind a link, which is used up. All sign-ins of the person end, and their
     * other links.
     *
     * @param now the newsroom's time, for the trail
     * @throws Refusal {@code people.welcome_over}, or of input for a password that will not do
     */
    @Transactional
    public void chooseBehind(Secret link, String password, String repeated, Instant now) {
        if (realm.isOn()) throw Refusal.now("people.realm_has_passwords");
        Welcome welcome =
                welcomes.openForPerson(link, wall.instant()).orElseThrow(() -> Refusal.now("people.welcome_over"));
        Person person = people.held(welcome.person().id());
        choose(person, password, repeated);
        welcome.use(wall.instant());
        welcomes.voidAllOf(person);
        signIns.endAllOf(person, wall.instant());
        trail.note(
                now,
                person,
                welcome.givenBy().isEmpty() ? "people.choose_password" : "people.choose_password_behind_link",
                "/desk/administration/people/" + person.id(),
                welcome.givenBy());
    }

    /**
     * Chooses a new password with the old one. All other sign-ins of the person end, and their one-time links.
     *
     * @param kept the sign-in at which they do it
     * @throws Refusal of input for a wrong old password, or a new one that will not do
     */
    @Transactional
    public void change(Person who, String old, String password, String repeated, Secret kept, Instant now) {
        if (realm.isOn()) throw Refusal.now("people.realm_has_passwords");
        doorkeeper.checkAgain(who, "old", old);
        Person person = people.held(who.id());
        choose(person, password, repeated);
        welcomes.voidAllOf(person);
        signIns.endOthersOf(person, kept, wall.instant());
        trail.note(now, person, "people.choose_password", "/desk/administration/people/" + person.id(), "");
    }

    private void choose(Person person, String password, String repeated) {
        if (password != null && !password.equals(repeated)) throw Refusal.input("repeated", "people.password_differs");
        person.choosePassword(
                password, papers.stream().map(Desk.PaperName::paperName).toArray(String[]::new));
        failed.forgive(person.username());
    }
}
