package org.forme.upkeep.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.forme.shell.Desk;
import org.forme.upkeep.SampleReset;

/** Says on every screen of the desk that this is the sample and what time it is in it. */
@ApplicationScoped
class SampleNotice implements Desk.NoticeSource {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @ConfigProperty(name = "forme.sample")
    boolean sample;

    @Inject
    SampleReset reset;

    @Inject
    Clock clock;

    @Override
    public Optional<Desk.Notice> notice() {
        if (!sample) return Optional.empty();
        String time = LocalDateTime.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"))
                .format(TIME);
        boolean offered = reset.isOffered();
        return Optional.of(new Desk.Notice(
                "upkeep.sample_notice",
                List.of(time),
                offered ? "/desk/sample/reset" : null,
                offered ? "upkeep.sample_reset" : null));
    }
}
