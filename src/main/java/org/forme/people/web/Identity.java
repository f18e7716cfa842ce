package org.forme.people.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import org.forme.people.Person;
import org.forme.people.Secret;

/** A person as the security of the platform sees them. */
final class Identity {
    private Identity() {}

    /** The principal is the secret, because the cookie carries the principal's name and nothing else. */
    static SecurityIdentity of(Person person, Secret secret) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(secret.text()))
                .addRoles(person.roleKeys())
                .addAttribute("person", person.id())
                .addAttribute("name", person.name())
                .build();
    }

    static Secret secretOf(SecurityIdentity identity) {
        return new Secret(identity.getPrincipal().getName());
    }
}
