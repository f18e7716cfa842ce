package org.forme.imprint;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The channels of the papers. */
@ApplicationScoped
public class Channels implements PanacheRepository<Channel> {

    /** A paper's channels as they stand in the nameplate. */
    public List<Channel> of(Publication publication) {
        return list("publication = ?1 order by ordinal, id", publication);
    }
}
