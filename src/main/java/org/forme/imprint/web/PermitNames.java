package org.forme.imprint.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.forme.imprint.Permits;
import org.forme.shell.Desk;

/** Permits go by their numbers. */
@ApplicationScoped
public class PermitNames implements Desk.NameSource {
    private static final Pattern PERMIT = Pattern.compile("/desk/administration/permits/([0-9]{1,18})");

    @Inject
    Permits permits;

    @Inject
    SecurityIdentity person;

    @Override
    @Transactional
    public Optional<Desk.Named> nameOf(String address) {
        Matcher permit = PERMIT.matcher(address);
        if (!permit.matches()) return Optional.empty();
        boolean reachable = Stream.of("admin", "chief", "production").anyMatch(person::hasRole);
        return permits.findByIdOptional(Long.valueOf(permit.group(1)))
                .map(found -> new Desk.Named(found.numberAsPrinted(), reachable));
    }
}
