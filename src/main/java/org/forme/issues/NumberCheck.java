package org.forme.issues;

import static org.forme.issues.Finding.block;
import static org.forme.issues.Finding.ok;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.forme.imprint.IssueNumber;
import org.forme.shell.Messages;

/** Numbers and date follow the issue before, and the issue before is sealed. */
@ApplicationScoped
@Priority(90)
class NumberCheck implements Check {
    @Inject
    Issues issues;

    @Override
    public List<Finding> check(Issue issue, Instant now) {
        return List.of(follows(issue));
    }

    private Finding follows(Issue issue) {
        String home = "/desk/issues/" + issue.id();
        if (!issue.number().isNumbered())
            return ok("issues.check_unnumbered", issue.number().asPrinted(), dateOf(issue));
        Optional<Issue> before = issues.before(issue);
        if (before.isEmpty()) return ok("issues.check_first", issue.number().asPrinted(), dateOf(issue));
        IssueNumber next = before.get().number().next(before.get().date(), issue.date());
        if (!Numbering.follows(Dated.of(before.get()), Dated.of(issue)))
            return block(home, "issues.check_number", issue.number().asPrinted(), next.asPrinted());
        if (!before.get().isSealed())
            return block(
                    "/desk/issues/" + before.get().id(),
                    "issues.check_before_open",
                    before.get().number().asPrinted());
        return ok(
                "issues.check_follows",
                issue.number().asPrinted(),
                dateOf(issue),
                before.get().number().asPrinted());
    }

    private static Messages.WithWeekday dateOf(Issue issue) {
        return new Messages.WithWeekday(issue.date());
    }
}
