package org.forme.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.forme.shell.Line;
import org.forme.shell.Refusal;

/** Whom the realm lets in, and who they are here. What administrators do with them is in {@link RealmRights}. */
@ApplicationScoped
public class RealmPeople {
    private static final int NAME_PART_MAX = 30;

    @Inject
    RealmOffice office;

    @Inject
    RealmLinks links;

    @Inject
    People people;

    @Inject
    PaperSections sections;

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
            Person person) {

        /** Whether it is locked there and the person is not away here, or the other way round. */
        public boolean isHalfway() {
            return person != null && person.isActive() != enabled;
        }
    }

    /** Some accounts by user name, and whether there are more. */
    public record Some(List<Account> accounts, boolean more) {}

    /**
     * Somebody whose account the realm has no more.
     *
     * @param id key that the account had
     * @param successor as whom the account has come in that has the person's name there now; null for nobody
     */
    public record Gone(String id, Person person, Person successor) {}

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
     * People whose account the realm has no more, as after a restore from an older copy. The realm is asked for each that
     * has ever come in.
     */
    public List<Gone> gone() {
        List<RealmLink> all = QuarkusTransaction.requiringNew().call(links::listAll);
        Set<String> strangers =
                office.strangers(all.stream().map(RealmLink::subject).toList());
        return all.stream()
                .filter(link -> strangers.contains(link.subject()))
                .map(link -> new Gone(link.subject(), link.person(), null))
                .sorted(Comparator.comparing(gone -> gone.person().username()))
                .toList();
    }

    /** The person of an account that the realm has no more. */
    public Optional<Gone> gone(String id) {
        RealmLink link = QuarkusTransaction.requiringNew()
                .call(() -> links.ofSubject(id))
                .orElse(null);
        if (link == null || office.strangers(List.of(id)).isEmpty()) return Optional.empty();
        Person person = link.person();
        // Nobody takes over the name of somebody who has left.
        return Optional.of(new Gone(id, person, person.isActive() ? successor(person) : null));
    }

    /** As whom the account has come in that has the person's name now. */
    private Person successor(Person person) {
        return office.named(person.username())
                .flatMap(account -> QuarkusTransaction.requiringNew().call(() -> links.ofSubject(account.id())))
                .map(RealmLink::person)
                .orElse(null);
    }

    Account told(RealmOffice.Account account, Person person) {
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
}
