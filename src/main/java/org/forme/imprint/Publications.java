package org.forme.imprint;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The papers made here. For now there is one. */
@ApplicationScoped
public class Publications implements PanacheRepository<Publication> {

    /** The one paper; empty before the first run. */
    public Optional<Publication> only() {
        return find("order by id").firstResultOptional();
    }

    public Optional<Publication> withPaper(String paper) {
        return find("paper", paper).firstResultOptional();
    }
}
