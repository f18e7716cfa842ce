package org.forme.archive;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.forme.issues.Check;
import org.forme.issues.Finding;
import org.forme.issues.Issue;

/** 换版: a word given by telephone should stand on record by its own person, and another edition should differ. */
@ApplicationScoped
@Priority(92)
class ReeditionCheck implements Check {
    @Inject
    SealedIssues sealed;

    @Inject
    Reeditions reeditions;

    @Override
    public List<Finding> check(Issue issue, Instant now) {
        Optional<Issue> earlier = issue.earlier();
        if (earlier.isEmpty()) return List.of();
        var findings = new ArrayList<Finding>();
        Optional<SealedIssue> before = sealed.ofIssue(earlier.get().id());
        before.flatMap(reeditions::of)
                .flatMap(reeditions::unconfirmed)
                .ifPresent(word -> findings.add(Finding.warn(
                        "/desk/archive/" + before.get().id() + "/reedition",
                        "archive.check_word_unconfirmed",
                        word.name())));
        if (issue.leftOut().isEmpty() && issue.slots().stream().allMatch(slot -> slot.isCarried() || slot.isEmpty()))
            findings.add(Finding.warn("/desk/issues/" + issue.id(), "archive.check_edition_same"));
        return findings;
    }
}
