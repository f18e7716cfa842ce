package org.forme.press;

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
    /** A broadsheet page of one picture takes ten seconds; together with {@link #TURN} within a transaction's minute. */
    static final Duration TIME = Duration.ofSeconds(40);

    /** How long somebody waits for the file before theirs. */
    private static final Duration TURN = Duration.ofSeconds(15);

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
     * Does it when it is its turn.
     *
     * @param name what is worked on, as it is known when it comes again
     * @throws Late when others or it take too long, or more memory than there is
     */
    static <T> T within(Duration time, String name, Callable<T> work) throws Late {
        Long until = RESTING.get(name);
        if (until != null && System.nanoTime() - until < 0) throw new Late(false);
        var task = new FutureTask<>(work);
        try {
            if (!FREE.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS)) throw new Late(true);
            begin(task);
            return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            throw rest(name);
        } catch (InterruptedException closing) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new Late(true);
        } catch (ExecutionException failed) {
            throw said(failed.getCause(), name);
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
