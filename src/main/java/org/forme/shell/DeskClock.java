package org.forme.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The office's clock: the real one, or shifted by a whole duration when the sample newspaper is loaded. It always runs;
 * only the loader of the sample shifts it.
 */
public final class DeskClock extends Clock {
    private final ZoneId zone;
    private volatile Duration shift = Duration.ZERO;

    DeskClock(ZoneId zone) {
        this.zone = zone;
    }

    /** The clock of an office: the real time in UTC until it is shifted. */
    public static DeskClock real() {
        return new DeskClock(ZoneOffset.UTC);
    }

    /** From now on it is {@code moment} and runs on. */
    public void runFrom(Instant moment) {
        shiftBy(Duration.between(Instant.now(), moment));
    }

    /** From now on the clock is this much off the real one. */
    public void shiftBy(Duration by) {
        this.shift = by;
    }

    public Duration shift() {
        return shift;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        DeskClock clock = new DeskClock(other);
        clock.shift = shift;
        return clock;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(shift).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
