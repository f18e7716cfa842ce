package org.forme.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChecksStayTest {
    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "quarkus.datasource.db-kind")
    String kind;

    /** H2 ties a check to the connection that made it; one that was idle for five minutes must not take it along. */
    @Test
    void theConnectionsThatMigratedAreNotEndedForBeingIdle() {
        var pool = database.getConfiguration().connectionPoolConfiguration();
        assertTrue(pool.maxLifetime().isZero(), "nor for being old");
        if (kind.equals("h2")) assertTrue(pool.reapTimeout().isZero());
    }

    @Test
    void aCheckThatFailsIsNotTakenForSomebodyWhoWasQuicker() {
        assertFalse(Attempt.saysThatSomebodyWasQuicker(violation(ConstraintKind.CHECK)));
        assertTrue(Attempt.saysThatSomebodyWasQuicker(violation(ConstraintKind.UNIQUE)));
    }

    private static ConstraintViolationException violation(ConstraintKind kind) {
        return new ConstraintViolationException("no", new SQLException(), "insert", kind, "a_constraint");
    }
}
