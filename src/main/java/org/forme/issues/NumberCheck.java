package org.forme.issues;

import static org.forme.issues.Finding.block;
import static org.forme.issues.Finding.ok;
import static org.forme.issues.Finding.warn;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.Permit;
import org.forme.imprint.Permits;
import org.forme.shell.Messages;

/** Numbers and date follow the issue before, the issue before is sealed, the permit is valid on the day. */
@ApplicationScoped
@Priority(90)
class NumberCheck implements Check {
    @Inject
    Issues issues;

    @Inject
    Permits permits;

    @Override
    public List<Finding> check(Issue issue, Instant now) {
        List<Finding> findings = new ArrayList<>();
        findings.add(follows(issue));
        findings.add(permitted(issue));
        return findings;
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

    private Finding permitted(Issue issue) {
        Optional<Permit> permit = permits.inForce(issue.publication(), issue.date());
        if (permit.isEmpty()) return block("/desk/administration/permits", "issues.check_no_permit", issue.date());
        String number = permit.get().numberAsPrinted();
        return permit.get().validOn(issue.date())
                ? ok("issues.check_permit", number, permit.get().validTo())
                : warn(
                        "/desk/administration/permits#waivers",
                        "issues.check_permit_grace",
                        number,
                        permit.get().validTo());
    }

    private static Messages.WithWeekday dateOf(Issue issue) {
        return new Messages.WithWeekday(issue.date());
    }
}
