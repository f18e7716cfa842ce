package org.forme.upkeep;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.forme.imprint.Publications;
import org.forme.shell.Gate;
import org.jboss.logging.Logger;

/** What happens when the doors open: the sample is loaded or goes on, or an empty house prints its first-run link. */
@ApplicationScoped
class Opening {
    private static final Logger LOG = Logger.getLogger("org.forme");

    @ConfigProperty(name = "forme.sample")
    boolean sample;

    @Inject
    SampleNewspaper newspaper;

    @Inject
    SampleReset reset;

    @Inject
    Publications publications;

    @Inject
    FirstRun firstRun;

    @Inject
    Gate gate;

    /** The gate opens when all is in its place, not before. */
    void open(@Observes StartupEvent start) {
        furnish();
        gate.open();
    }

    private void furnish() {
        if (!sample) firstRun.offer();
        else if (newspaper.isLoaded()) newspaper.goOn();
        else if (reset.isOffered() && newspaper.isUnfinished()) {
            LOG.info("Loading the sample newspaper again: the last time it was interrupted");
            reset.loadAgain();
        } else if (publications.only().isPresent())
            throw new IllegalStateException(
                    "FORME_SAMPLE is on, but the data folder holds a newspaper of its own. Choose another"
                            + " FORME_DATA_DIR.");
        else {
            LOG.info("Loading the sample newspaper");
            newspaper.load();
        }
    }
}
