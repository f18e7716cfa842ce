package org.forme.people.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forme.people.People;
import org.forme.shell.Desk;

/** People go by their names. */
@ApplicationScoped
public class PersonNames implements Desk.NameSource {
    private static final Pattern ADDRESS = Pattern.compile("/desk/administration/people/([0-9]{1,18})");

    @Inject
    People people;

    @Inject
    SecurityIdentity identity;

    @Override
    public Optional<Desk.Named> nameOf(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) return Optional.empty();
        return people.findByIdOptional(Long.valueOf(matcher.group(1)))
                .map(person -> new Desk.Named(person.name(), identity.hasRole("admin")));
    }
}
