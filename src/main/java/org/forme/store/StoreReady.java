package org.forme.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** What {@code /q/health/ready} asks: whether the store takes anything now. The reason why not is for the log. */
@Readiness
@ApplicationScoped
class StoreReady implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(StoreReady.class);

    @Inject
    Blobs blobs;

    @Override
    public HealthCheckResponse call() {
        try {
            blobs.probe();
            return HealthCheckResponse.up("store");
        } catch (UncheckedIOException failure) {
            LOG.warnf("The store takes nothing: %s", failure.getCause());
            return HealthCheckResponse.down("store");
        }
    }
}
