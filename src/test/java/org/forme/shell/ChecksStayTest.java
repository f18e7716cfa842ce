package org.forme.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class ChecksStayTest {
    @Inject
    AgroalDataSource database;

    @Inject
    EntityManager entities;

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
        var failure = assertThrows(
                ConstraintViolationException.class,
                () -> Attempt.at(() -> entities.createNativeQuery("insert into seal_progress values (-1, 1, 'NONSENSE',"
                                + " 'CHECK', 0, 0, '', current_timestamp, '', null, current_timestamp)")
                        .executeUpdate()));
        assertEquals(ConstraintKind.CHECK, failure.getKind());
    }
}
