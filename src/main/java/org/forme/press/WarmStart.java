package org.forme.press;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Reads the type faces in the background when the application starts, so that nobody waits for them at the first page. */
@ApplicationScoped
class WarmStart {
    void read(@Observes StartupEvent started) {
        if (LaunchMode.current() != LaunchMode.NORMAL) return;
        var reading = new Thread(Faces.shared()::warm, "read-type-faces");
        reading.setDaemon(true);
        reading.setPriority(Thread.MIN_PRIORITY);
        reading.start();
    }
}
