package org.forme.people;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.forme.shell.Refusal;

/** The person behind this request. */
@RequestScoped
public class SignedIn {
    @Inject
    SecurityIdentity identity;

    @Inject
    People people;

    /** The person, read again in this request. Refused where nobody is signed in. */
    public Person person() {
        Long id = identity.isAnonymous() ? null : identity.getAttribute("person");
        Person person = id == null ? null : people.findById(id);
        if (person == null || !person.isActive()) throw Refusal.forbidden("shell.forbidden");
        return person;
    }
}
