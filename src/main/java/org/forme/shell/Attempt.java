package org.forme.shell;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.hibernate.exception.LockAcquisitionException;

/**
 * An act in a transaction of its own, of which nothing is left where it is refused. That somebody else was quicker shows
 * only when the database is written: that is a refusal, too.
 */
public final class Attempt {
    /** Two who waited for one another, two changes that cannot both be, and the wall around what is sealed. */
    private static final Set<String> QUICKER = Set.of("40001", "40P01", "45000");

    private Attempt() {}

    /**
     * Does it.
     *
     * @throws Refusal whatever stands against it; everything it changed is rolled back
     */
    public static <T> T at(Callable<T> act) {
        try {
            return QuarkusTransaction.requiringNew().call(act);
        } catch (RuntimeException failure) {
            throw asRefusal(failure);
        }
    }

    /**
     * Does it and gives what stands against it, for a screen that shows the thing again: what was typed wrong, or what is
     * not possible now. Whoever may not do it, or sees nothing there, gets that page instead.
     */
    public static Optional<Refusal> refused(Runnable act) {
        try {
            at(() -> {
                act.run();
                return null;
            });
            return Optional.empty();
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INPUT && refusal.kind() != Refusal.Kind.STATE) throw refusal;
            return Optional.of(refusal);
        }
    }

    private static RuntimeException asRefusal(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) return refusal;
            if (saysThatSomebodyWasQuicker(cause)) return Refusal.now("shell.changed_meanwhile");
        }
        return failure;
    }

    /**
     * Whether this is what the database says when another change came first. A check that fails, or a value that is
     * missing, is none of that: our own rules should have refused before.
     */
    public static boolean saysThatSomebodyWasQuicker(Throwable cause) {
        return cause instanceof OptimisticLockException
                || cause instanceof StaleStateException
                || cause instanceof ConstraintViolationException constraint
                        && constraint.getKind() != ConstraintKind.CHECK
                        && constraint.getKind() != ConstraintKind.NOT_NULL
                || cause instanceof PessimisticLockException
                || cause instanceof LockTimeoutException
                || cause instanceof LockAcquisitionException
                || cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && QUICKER.contains(sql.getSQLState());
    }
}
