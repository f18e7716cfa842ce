package org.forme.press;

import com.arjuna.ats.jta.TransactionManager;
import com.arjuna.ats.jta.transaction.Transaction;
import jakarta.transaction.SystemException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One finished PDF at a time is unpacked for the press, each for a limited time in a thread of its own: it takes the memory
 * of a whole page in inks. What takes longer is told to stop and left, and not begun again for a while.
 */
final class ArtworkTurn {
    /** A broadsheet page of one picture takes ten seconds. */
    static final Duration TIME = Duration.ofSeconds(40);

    /** How long somebody waits for the file before theirs. */
    private static final Duration TURN = Duration.ofSeconds(15);

    /** Of a transaction's time nobody waits away the last part: what else it does needs some. */
    private static final int LAST_PART = 4;

    /** How long nothing is tried again that took too long. */
    private static final Duration REST = Duration.ofMinutes(5);

    private static final int RESTING_MAX = 256;

    private static final Semaphore FREE = new Semaphore(1);
    private static final Map<String, Long> RESTING = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > RESTING_MAX;
        }
    });

    private ArtworkTurn() {}

    /** Told where the work was not done. */
    static final class Late extends Exception {
        private static final long serialVersionUID = 1;

        private final boolean busy;

        private Late(boolean busy) {
            super(busy ? "others go first" : "too much of it");
            this.busy = busy;
        }

        /** Whether only others stood before it, so that it may be done in a moment. */
        boolean busy() {
            return busy;
        }
    }

    /**
     * Does it when it is its turn. In a transaction all that is waited for ends in its time, however many artworks a page
     * has: what was done is known when the same is asked for again.
     *
     * @param name what is worked on, as it is known when it comes again
     * @throws Late when others or it take too long, or more memory than there is
     */
    static <T> T within(Duration time, String name, Callable<T> work) throws Late {
        Long until = RESTING.get(name);
        if (until != null && System.nanoTime() - until < 0) throw new Late(false);
        var task = new FutureTask<>(work);
        long least = Long.MAX_VALUE;
        try {
            if (!FREE.tryAcquire(Math.min(TURN.toMillis(), left()), TimeUnit.MILLISECONDS)) throw new Late(true);
            begin(task);
            least = left();
            return task.get(Math.min(time.toMillis(), least), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            throw least < time.toMillis() ? new Late(true) : rest(name);
        } catch (InterruptedException closing) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new Late(true);
        } catch (ExecutionException failed) {
            throw said(failed.getCause(), name);
        }
    }

    /** Milliseconds that the transaction of the moment may still wait; without one, more than anybody wants to. */
    private static long left() {
        try {
            if (!(TransactionManager.transactionManager().getTransaction() instanceof Transaction now)
                    || now.getTimeout() == 0) return Long.MAX_VALUE;
            return Math.max(0, now.getRemainingTimeoutMills() - now.getTimeout() * 1000L / LAST_PART);
        } catch (SystemException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    /** To be called now and then by what may take long. */
    static void goOn() {
        if (Thread.currentThread().isInterrupted()) throw new CancellationException("told to stop");
    }

    private static void begin(FutureTask<?> task) {
        var worker = new Thread(
                () -> {
                    try {
                        task.run();
                    } finally {
                        FREE.release();
                    }
                },
                "artwork in inks");
        worker.setDaemon(true);
        worker.start();
    }

    private static Late rest(String name) {
        RESTING.put(name, System.nanoTime() + REST.toNanos());
        return new Late(false);
    }

    private static Late said(Throwable why, String name) {
        if (why instanceof OutOfMemoryError || why instanceof StackOverflowError) return rest(name);
        if (why instanceof Error error) throw error;
        if (why instanceof RuntimeException failure) throw failure;
        throw new IllegalStateException(why);
    }
}
