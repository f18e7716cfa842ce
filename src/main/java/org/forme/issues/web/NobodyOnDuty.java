package org.forme.issues.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.issues.Issue;
import org.forme.issues.Roster;
import org.forme.shell.Desk;

/** Tells those who plan that copy is due soon for an issue that nobody is on duty for. */
@ApplicationScoped
class NobodyOnDuty implements Desk.NoticeSource {
    @Inject
    Roster roster;

    @Inject
    Publications publications;

    @Inject
    SecurityIdentity person;

    @Inject
    Clock clock;

    @Override
    @Transactional
    public Optional<Desk.Notice> notice() {
        if (Stream.of("head", "duty", "chief", "production").noneMatch(person::hasRole)) return Optional.empty();
        return publications.only().flatMap(this::notice);
    }

    private Optional<Desk.Notice> notice(Publication publication) {
        var words = TimeWords.of(publication, clock.instant());
        return roster.unattended(publication, clock.instant().plus(Roster.SOON)).stream()
                .findFirst()
                .map(issue -> new Desk.Notice(key(issue), words(issue, words), null, null));
    }

    private String key(Issue issue) {
        boolean over = issue.copyDeadline().isBefore(clock.instant());
        return over ? "issues.nobody_on_duty_late" : "issues.nobody_on_duty";
    }

    private static List<Object> words(Issue issue, TimeWords words) {
        return List.of(issue.number().asPrinted(), words.moment(issue.copyDeadline()));
    }
}
