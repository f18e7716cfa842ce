package org.forme.upkeep.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.forme.shell.Desk;
import org.forme.upkeep.FirstRun;

/** Tells whoever comes to an empty house how a paper is started. */
@ApplicationScoped
class NobodyYet implements Desk.NoticeSource {
    @Inject
    FirstRun firstRun;

    @Inject
    SecurityIdentity person;

    @Override
    @Transactional
    public Optional<Desk.Notice> notice() {
        if (!person.isAnonymous() || !firstRun.isEmpty()) return Optional.empty();
        return Optional.of(new Desk.Notice("upkeep.nobody_yet", List.of(), null, null));
    }
}
