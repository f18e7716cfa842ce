package org.forme.pictures;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.forme.shell.Refusal;

/**
 * One PDF at a time, each for a limited time in a thread of its own. What takes longer is told to stop and left; nobody
 * waits for it, and no other is begun until it has stopped.
 */
final class PdfDarkroom {
    /** How long somebody waits for the file before theirs. */
    private static final Duration TURN = Duration.ofSeconds(30);

    private static final Semaphore FREE = new Semaphore(1);

    private PdfDarkroom() {}

    /** @throws Refusal what the work refuses; else that it takes too long, is busy, damaged or too much */
    static <T> T within(Duration time, Callable<T> work) {
        var task = new FutureTask<>(work);
        try {
            if (!FREE.tryAcquire(TURN.toSeconds(), TimeUnit.SECONDS)) throw PdfPage.refusal("pictures.pdf_busy");
            begin(task);
            return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            throw PdfPage.refusal("pictures.pdf_slow", time.toSeconds());
        } catch (InterruptedException closing) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw PdfPage.refusal("pictures.pdf_busy");
        } catch (ExecutionException failed) {
            throw said(failed.getCause());
        }
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
                "artwork");
        worker.setDaemon(true);
        worker.start();
    }

    /** Libraries meet damage with all kinds of exceptions, an index out of bounds among them. */
    private static Refusal said(Throwable why) {
        if (why instanceof Refusal refusal) return refusal;
        if (why instanceof InvalidPasswordException) return PdfPage.refusal("pictures.pdf_encrypted");
        if (why instanceof StackOverflowError || why instanceof OutOfMemoryError)
            return PdfPage.refusal("pictures.pdf_too_heavy");
        if (why instanceof Error error) throw error;
        return PdfPage.refusal("pictures.unreadable");
    }
}
