package org.forme.people.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forme.people.People;
import org.forme.shell.Desk;
import org.forme.shell.Language;
import org.forme.shell.Messages;

/** People go by their names. */
@ApplicationScoped
public class PersonNames implements Desk.NameSource {
    private static final Pattern ADDRESS = Pattern.compile("/desk/administration/people/([0-9]{1,18})");

    private static final Pattern ACCOUNT = Pattern.compile("/desk/administration/realm/[^/]{1,255}");

    @Inject
    People people;

    @Inject
    SecurityIdentity identity;

    @Override
    public Optional<Desk.Named> nameOf(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (ACCOUNT.matcher(address).matches())
            return Optional.of(new Desk.Named(
                    Messages.text(Language.current(), "people.realm_account"), identity.hasRole("admin")));
        if (!matcher.matches()) return Optional.empty();
        return people.findByIdOptional(Long.valueOf(matcher.group(1)))
                .map(person -> new Desk.Named(person.name(), identity.hasRole("admin")));
    }
}
