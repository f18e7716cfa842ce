package org.forme.press;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.forme.shell.Refusal;

/** One making-over of files at a time: each takes the memory of whole pages. */
public final class PrinterTurn implements AutoCloseable {
    /** Seconds that somebody waits for the files before theirs. */
    private static final int PATIENCE = 30;

    private static final Semaphore FREE = new Semaphore(1);

    private PrinterTurn() {}

    /**
     * Waits for one's turn, which ends when it is closed.
     *
     * @throws Refusal when others take too long
     */
    public static PrinterTurn take() {
        return take(PATIENCE);
    }

    static PrinterTurn take(int seconds) {
        try {
            if (FREE.tryAcquire(seconds, TimeUnit.SECONDS)) return new PrinterTurn();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        throw Refusal.now("press.printer_busy");
    }

    @Override
    public void close() {
        FREE.release();
    }
}
