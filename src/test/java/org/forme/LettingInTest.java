package org.forme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rights of the application's own user, which every start gives it anew. */
@QuarkusTest
@Tag("data")
class LettingInTest {
    private static final String SCRIPT = "/db/migration/postgresql/afterMigrate__let_the_application_in.sql";
    private static final int INSTANCES = 6;
    private static final int STARTS = 5;

    @ConfigProperty(name = PostgresOutage.FOLDER)
    Optional<String> postgres;

    @ConfigProperty(name = "quarkus.datasource.username")
    String application;

    @Inject
    Flyway flyway;

    @Test
    void instancesThatStartTogetherDoNotDisturbOneAnother() throws Exception {
        assumeTrue(postgres.isPresent(), "H2 has one user");
        String script;
        try (var in = getClass().getResourceAsStream(SCRIPT)) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("${app}", application);
        }
        var together = new CyclicBarrier(INSTANCES);
        var instances = Executors.newFixedThreadPool(INSTANCES);
        try {
            List<Future<String>> starts = new ArrayList<>();
            for (int i = 0; i < INSTANCES; i++) starts.add(instances.submit(() -> start(script, together)));
            for (Future<String> start : starts) assertEquals("", start.get());
        } finally {
            instances.shutdownNow();
        }
        try (Connection owner = owner()) {
            assertTrue(may(owner, "article", "update"));
            assertTrue(may(owner, "sealed_issue", "insert"));
            assertFalse(may(owner, "sealed_issue", "delete"));
        }
    }

    /** What the database said against it. */
    private String start(String script, CyclicBarrier together) throws Exception {
        try (Connection owner = owner();
                var statement = owner.createStatement()) {
            String against = "";
            for (int i = 0; i < STARTS; i++) {
                together.await();
                try {
                    statement.execute(script);
                } catch (SQLException refused) {
                    against = refused.getMessage();
                }
            }
            return against;
        }
    }

    private Connection owner() throws SQLException {
        return flyway.getConfiguration().getDataSource().getConnection();
    }

    private boolean may(Connection owner, String table, String what) throws SQLException {
        try (var asked = owner.prepareStatement("select has_table_privilege(?, ?, ?)")) {
            asked.setString(1, application);
            asked.setString(2, table);
            asked.setString(3, what);
            try (var told = asked.executeQuery()) {
                told.next();
                return told.getBoolean(1);
            }
        }
    }
}
