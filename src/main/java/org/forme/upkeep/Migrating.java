package org.forme.upkeep;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/**
 * {@code migrate}: brings the database up to date as the one who owns it, and ends. Where that is done before every start,
 * those who serve need not know the owner's password.
 */
@ApplicationScoped
class Migrating {
    static final String ASKED = "forme.migrate";

    private static final int BEFORE_ANYBODY = 1;

    @ConfigProperty(name = ASKED)
    Optional<Boolean> asked;

    @Inject
    Flyway flyway;

    static void run() {
        System.setProperty(ASKED, "true");
        System.setProperty("forme.sample", "false");
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.scheduler.enabled", "false");
        System.setProperty("quarkus.flyway.migrate-at-start", "true");
        Quarkus.run();
    }

    /** The platform has migrated by now. Nothing else of the application has begun, so nothing is to be closed. */
    void end(@Observes @Priority(BEFORE_ANYBODY) StartupEvent start) {
        if (!asked.orElse(false)) return;
        System.out.println("数据库 database: V" + flyway.info().current().getVersion());
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
