package org.forme.archive;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.Rulebook;
import org.forme.imprint.RulesInForce;
import org.forme.issues.Check;
import org.forme.issues.Finding;
import org.forme.issues.Issue;

/** K08: under a regime that allows one edition of an issue (一期多版), no other has gone to press under its number. */
@ApplicationScoped
@Priority(91)
class EditionCheck implements Check {
    @Inject
    Rulebook rulebook;

    @Inject
    SealedIssues sealed;

    @Override
    public List<Finding> check(Issue issue, Instant now) {
        Optional<RulesInForce> rules = rulebook.on(issue.publication(), issue.date());
        if (rules.isEmpty()) return List.of();
        return rules.get().rule("K08").stream()
                .flatMap(rule -> other(issue).stream()
                        .map(other -> Finding.broken(
                                rules.get(),
                                rule,
                                "/desk/archive/" + other.id(),
                                "archive.other_edition",
                                other.numbers(),
                                other.date())))
                .toList();
    }

    private Optional<SealedIssue> other(Issue issue) {
        IssueNumber number = issue.number();
        return number.isNumbered()
                ? sealed.numbered(issue.publication().paper(), number.total(), number.totalTo(), issue.id())
                : Optional.empty();
    }
}
