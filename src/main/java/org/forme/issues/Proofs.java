package org.forme.issues;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import org.forme.shell.Refusal;

/** Every proof of every page. None is ever deleted. */
@ApplicationScoped
public class Proofs implements PanacheRepository<Proof> {

    /** @throws Refusal (unseen) when there is none */
    public Proof need(Long id) {
        return findByIdOptional(id).orElseThrow(Refusal::unseen);
    }
}
