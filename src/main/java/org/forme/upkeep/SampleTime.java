package org.forme.upkeep;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.time.Duration;

/** How far the sample's clock is off the real one, so that it runs on over a restart. */
@Entity
class SampleTime {
    @Id
    private int id;

    private long shiftSeconds;

    protected SampleTime() {}

    SampleTime(Duration shift) {
        this.id = 1;
        this.shiftSeconds = shift.toSeconds();
    }

    /** The time kept by the sample that was loaded; null when none was. */
    static Duration kept(EntityManager data) {
        SampleTime time = data.find(SampleTime.class, 1);
        return time == null ? null : Duration.ofSeconds(time.shiftSeconds);
    }
}
