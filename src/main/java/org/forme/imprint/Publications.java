package org.forme.imprint;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.forme.store.KeepsBlobs;

/** The papers made here. For now there is one. */
@ApplicationScoped
public class Publications implements PanacheRepository<Publication>, KeepsBlobs {

    /** The one paper; empty before the first run. */
    public Optional<Publication> only() {
        return find("order by id").firstResultOptional();
    }

    /** The drawn nameplates. */
    @Override
    public Set<String> blobs() {
        return streamAll()
                .map(paper -> paper.nameplate().sha())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    public Optional<Publication> withPaper(String paper) {
        return find("paper", paper).firstResultOptional();
    }

    /**
     * Whoever changes what a paper has only one of (its numbers, its key, what stands about an issue of the archive) waits
     * here for whoever is about it, on any instance, until that transaction ends.
     */
    public void turn(String paper) {
        getEntityManager()
                .createNativeQuery("select id from publication where paper = ?1 for update", Long.class)
                .setParameter(1, paper)
                .getResultList();
    }
}
