package org.forme.people;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.forme.shell.MailAddress;

/** Everybody who works or has worked here. */
@ApplicationScoped
public class People implements PanacheRepository<Person> {

    public Optional<Person> withUsername(String username) {
        return find("username", username).firstResultOptional();
    }

    /** The person, read again and held: nobody else changes them until the transaction ends. */
    Person held(Long id) {
        Person person = findById(id, LockModeType.PESSIMISTIC_WRITE);
        getEntityManager().refresh(person, LockModeType.PESSIMISTIC_WRITE);
        return person;
    }

    /** Who reads letters at this address. */
    Optional<Person> withEmail(MailAddress address) {
        return find("email", address.text()).firstResultOptional();
    }

    /** Those who work here first, in the order of Chinese dictionaries, by pinyin. */
    public List<Person> byName() {
        var names = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
        return listAll().stream()
                .sorted(Comparator.comparing(Person::isActive)
                        .reversed()
                        .thenComparing(Person::name, names)
                        .thenComparing(Person::id))
                .toList();
    }

    /** Others who work here now and go by the same name. */
    public List<Person> namesakesOf(Person person) {
        return list("active = true and name = ?1 and id <> ?2 order by id", person.name(), person.id());
    }

    /** The people that the sample newspaper brought, in the order of their making. */
    public List<Person> ofTheSample() {
        return list("sample = true and active = true order by id");
    }

    /** Everybody who works here now. */
    public List<Person> active() {
        return list("active = true order by name, id");
    }

    /** Active people who hold the role for the paper. */
    public List<Person> holding(Role role, String paper) {
        return list(
                "select distinct p from Person p join p.roles r where p.active = true and r.role = ?1 and r.paper = ?2 order by p.name",
                role,
                paper);
    }
}
