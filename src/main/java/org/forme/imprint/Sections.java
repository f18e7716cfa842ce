package org.forme.imprint;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The sections of the papers. */
@ApplicationScoped
public class Sections implements PanacheRepository<Section> {

    /** A paper's sections in their order. */
    public List<Section> of(Publication publication) {
        return list("publication = ?1 order by ordinal, id", publication);
    }

    /** The sections of the paper with this key, in their order. */
    public List<Section> of(String paper) {
        return list("publication.paper = ?1 order by ordinal, id", paper);
    }

    public Optional<Section> withKey(String paper, String key) {
        return find("from Section s where s.publication.paper = ?1 and s.key = ?2", paper, key)
                .firstResultOptional();
    }
}
