package org.forme.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.forme.imprint.Publications;
import org.forme.imprint.Rulebook;
import org.forme.imprint.RulesInForce;
import org.forme.issues.Finding;

/** K09 once more: no more copies are ordered of a sealed issue, and none printed, than its permit allows. */
@ApplicationScoped
public class RunCheck {
    @Inject
    Publications publications;

    @Inject
    Rulebook rulebook;

    /** What is to be said about this many copies; empty where the permit allows them, limits nothing, or no rule asks. */
    public Optional<Finding> of(SealedIssue issue, int copies) {
        return publications
                .withPaper(issue.paper())
                .flatMap(paper -> rulebook.on(paper, issue.date()))
                .flatMap(rules -> over(rules, copies));
    }

    private static Optional<Finding> over(RulesInForce rules, int copies) {
        int most = rules.permit().runOn(rules.date());
        if (most == 0 || copies <= most) return Optional.empty();
        return rules.rule("K09").map(rule -> Finding.broken(rules, rule, null, "archive.copies_over", copies, most));
    }
}
