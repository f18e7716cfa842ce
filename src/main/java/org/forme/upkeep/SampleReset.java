package org.forme.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.forme.archive.FreezeQueue;
import org.forme.shell.Gate;
import org.forme.shell.Refusal;

/** Puts the sample back as it was: drop, migrate, load. In sample mode on H2 only, and only where the sample is. */
@ApplicationScoped
public class SampleReset {
    /** How long those who are at work have to end it. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ConfigProperty(name = "forme.sample")
    boolean sample;

    @ConfigProperty(name = "quarkus.datasource.db-kind")
    String databaseKind;

    @Inject
    DataSource database;

    @Inject
    Flyway flyway;

    @Inject
    SampleNewspaper newspaper;

    @Inject
    FreezeQueue queue;

    @Inject
    Gate gate;

    /** Whether the sample can be put back here. */
    public boolean isOffered() {
        return sample && databaseKind.equals("h2");
    }

    /**
     * Drops everything and loads the sample again, with the gate closed. Of two at once one does it for both. If loading
     * fails the gate stays closed: the next start loads anew.
     *
     * @throws Refusal where there is no sample, while an issue is being sealed, or when somebody inside does not leave
     */
    public void reset() {
        if (!isOffered() || !newspaper.isLoaded() && !newspaper.isUnfinished()) throw Refusal.now("upkeep.no_reset");
        if (!gate.close()) return;
        String against = against();
        if (against != null) {
            gate.open();
            throw Refusal.now(against);
        }
        loadAgain();
        gate.open();
    }

    private String against() {
        if (!gate.waitUntilOnly(1, PATIENCE)) return "upkeep.reset_busy";
        return queue.isBusy() ? "upkeep.reset_while_sealing" : null;
    }

    /** Drop, migrate, load. */
    void loadAgain() {
        try {
            Map<String, Long> reached = sequences();
            execute("drop all objects");
            flyway.migrate();
            for (var sequence : reached.entrySet())
                execute("alter sequence " + sequence.getKey() + " restart with " + sequence.getValue());
        } catch (SQLException e) {
            throw new IllegalStateException("the sample cannot be put back", e);
        }
        newspaper.load();
    }

    /**
     * How far each sequence has come. They go on from there: Hibernate hands out numbers that it took earlier, and a
     * sequence that began again would hand them out twice.
     */
    private Map<String, Long> sequences() throws SQLException {
        Map<String, Long> reached = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select sequence_name, base_value from information_schema.sequences where sequence_schema ="
                                + " 'PUBLIC' and sequence_name like '%\\_SEQ' escape '\\'")) {
            while (rows.next()) reached.put(rows.getString(1), rows.getLong(2));
        }
        return reached;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
