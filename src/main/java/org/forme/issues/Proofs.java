package org.forme.issues;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.forme.shell.Refusal;

/** Every proof of every page. None is ever deleted. */
@ApplicationScoped
public class Proofs implements PanacheRepository<Proof> {

    /** SHA-256 of every file that a proof names. */
    public Set<String> files() {
        Set<String> files = new HashSet<>();
        for (String file : List.of("planSha", "pdfSha", "imageSha"))
            files.addAll(getEntityManager()
                    .createQuery("select p." + file + " from Proof p", String.class)
                    .getResultList());
        return files;
    }

    /** @throws Refusal (unseen) when there is none */
    public Proof need(Long id) {
        return findByIdOptional(id).orElseThrow(Refusal::unseen);
    }
}
