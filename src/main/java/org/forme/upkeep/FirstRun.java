package org.forme.upkeep;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.forme.shell.Refusal;
import org.jboss.logging.Logger;

/**
 * The start of a paper on an empty house: no account and no password are there, only a link in the log that works once.
 * The link dies with the process and with the first administrator.
 */
@ApplicationScoped
public class FirstRun {
    private static final Logger LOG = Logger.getLogger("org.forme");

    @ConfigProperty(name = "quarkus.http.port")
    int port;

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

    private volatile String hash = "";

    /** Prints the link where nobody works here yet. */
    void offer() {
        if (!QuarkusTransaction.requiringNew().call(this::isEmpty)) return;
        Secret secret = Secret.random();
        hash = secret.hash();
        LOG.infof(
                "Nobody works here yet. Start your paper once at  http://localhost:%d/-/first-run/%s",
                port, secret.text());
    }

    /**
     * Whether the link is the one that was printed and still of use.
     *
     * @throws Refusal as unseen when it is not
     */
    public void check(String token) {
        boolean known = !hash.isEmpty()
                && java.security.MessageDigest.isEqual(
                        hash.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                        new Secret(token).hash().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        if (!known || !isEmpty()) throw Refusal.unseen();
    }

    /**
     * Starts the paper: all of it in one transaction, or nothing. One start after the other; whether the link still
     * opens anything is told by what is committed, so that a start that failed can be tried again.
     *
     * @param administrator with a password, without roles
     * @param sections in order, by name; 1 to 20
     * @param pages that an issue has when nobody says otherwise
     */
    public synchronized void start(
            String token,
            Person administrator,
            Publication paper,
            Permit permit,
            List<Section> all,
            int pages,
            Instant now) {
        QuarkusTransaction.requiringNew().run(() -> {
            check(token);
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

    private boolean isEmpty() {
        return people.count() == 0 && publications.count() == 0;
    }
}
