package org.forme.shell;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives everybody the time. */
class ClockProducer {

    @Produces
    @Singleton
    DeskClock deskClock() {
        return DeskClock.real();
    }

    @Produces
    @Singleton
    @RealTime
    Clock realClock() {
        return Clock.systemUTC();
    }
}
