package org.forme.issues;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.forme.imprint.Publications;
import org.forme.people.Person;
import org.forme.people.WorkInHand;

/** The shifts of somebody who leaves: they go off the roster of every issue that has not gone to press. */
@ApplicationScoped
class ShiftsInHand implements WorkInHand {
    /** As it stands in the record of the roster. */
    private static final String WHY = "账号停用";

    @Inject
    Roster roster;

    @Inject
    Publications publications;

    @Override
    public List<Piece> of(Person person, Instant now) {
        List<Piece> pieces = new ArrayList<>();
        List<String> named = named(person).stream()
                .map(issue -> "/desk/issues/" + issue.id())
                .toList();
        if (!named.isEmpty()) pieces.add(new Piece("issues.hand_shifts", named));
        List<String> ahead =
                roster.plannedFor(person).stream().map(Roster::addressOf).toList();
        if (!ahead.isEmpty()) pieces.add(new Piece("issues.hand_days", ahead));
        return pieces;
    }

    @Override
    public void putBack(Person leaver, Person by, Instant now) {
        named(leaver).forEach(issue -> issue.leave(leaver, WHY, by, now));
        roster.leave(leaver);
    }

    private List<Issue> named(Person person) {
        return publications
                .only()
                .map(paper -> roster.coming(paper).stream()
                        .filter(issue -> issue.isNamed(person))
                        .toList())
                .orElse(List.of());
    }
}
