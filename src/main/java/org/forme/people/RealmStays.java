package org.forme.people;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The sign-ins that the realm vouches for. */
@ApplicationScoped
public class RealmStays implements PanacheRepository<RealmStay> {

    Optional<RealmStay> of(SignIn signIn) {
        return findByIdOptional(signIn.id());
    }
}
