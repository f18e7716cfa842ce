package org.forme.upkeep;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.forme.imprint.Permit;
import org.forme.imprint.Permits;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.imprint.Section;
import org.forme.imprint.Sections;
import org.forme.issues.PageStyles;
import org.forme.issues.StandardPages;
import org.forme.people.AuditTrail;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.people.RoleHeld;
import org.forme.people.Secret;
import org.forme.shell.PublicAddress;
import org.forme.shell.Refusal;
import org.jboss.logging.Logger;

/**
 * The start of a paper on an empty house: no account and no password are there, only a link in the log that works once.
 * Each instance prints its own, and every instance knows them all; they die with the first administrator, or after a day.
 */
@ApplicationScoped
public class FirstRun {
    private static final Logger LOG = Logger.getLogger("org.forme");

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    /** How long a printed link opens the house. */
    static final Duration OPEN = Duration.ofDays(1);

    @Inject
    PublicAddress address;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    People people;

    @Inject
    Publications publications;

    @Inject
    Permits permits;

    @Inject
    Sections sections;

    @Inject
    PageStyles styles;

    @Inject
    StandardPages standardPages;

    @Inject
    AuditTrail trail;

    /** Prints the link where nobody works here yet. */
    void offer() {
        Secret secret = Secret.random();
        if (!QuarkusTransaction.requiringNew().call(() -> isEmpty() && isKnownFromNowOn(secret.hash()))) return;
        String path = "/-/first-run/" + secret.text();
        LOG.infof(
                "Nobody works here yet. Start your paper once at  %s",
                address.isSet() ? address.of(path) : "http://localhost:" + port + path);
    }

    /**
     * Whether the link is the one that was printed and still of use.
     *
     * @throws Refusal when it is not: the same for one that was used, that is too old, and that never was
     */
    public void check(String token) {
        long known = (Long) entities.createNativeQuery(
                        "select count(*) from first_run_link where hash = ?1 and printed_at > ?2", Long.class)
                .setParameter(1, new Secret(token).hash())
                .setParameter(2, clock.instant().minus(OPEN))
                .getSingleResult();
        if (known == 0 || !isEmpty()) throw Refusal.now("upkeep.first_run_over");
    }

    private boolean isKnownFromNowOn(String hash) {
        Instant now = clock.instant();
        entities.createNativeQuery("delete from first_run_link where printed_at <= ?1")
                .setParameter(1, now.minus(OPEN))
                .executeUpdate();
        return entities.createNativeQuery("insert into first_run_link (hash, printed_at) values (?1, ?2)")
                        .setParameter(1, hash)
                        .setParameter(2, now)
                        .executeUpdate()
                == 1;
    }

    /**
     * Starts the paper: all of it in one transaction, or nothing. Whoever takes the links away first is the one who
     * starts, on whatever instance; a start that failed puts them back and can be tried again.
     *
     * @param administrator with a password, without roles
     * @param sections in order, by name; 1 to 20
     * @param pages that an issue has when nobody says otherwise
     */
    public void start(
            String token,
            Person administrator,
            Publication paper,
            Permit permit,
            List<Section> all,
            int pages,
            Instant now) {
        QuarkusTransaction.requiringNew().run(() -> {
            check(token);
            if (entities.createNativeQuery("delete from first_run_link").executeUpdate() == 0)
                throw Refusal.now("upkeep.first_run_over");
            administrator.take(new RoleHeld(Role.ADMIN, paper.paper(), ""));
            people.persist(administrator);
            publications.persist(paper);
            permits.persist(permit);
            all.forEach(sections::persist);
            styles.stock(paper);
            standardPages.begin(paper, pages);
            trail.note(now, administrator, "upkeep.first_run", "/", paper.name());
        });
    }

    /** Whether nobody works here yet, and no paper is made. */
    public boolean isEmpty() {
        return people.count() == 0 && publications.count() == 0;
    }
}
