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
import org.forme.imprint.IssueKind;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.SkippedDays;
import org.forme.shell.Messages;
import org.forme.shell.Refusal;

/** Numbers and date follow the issue before, and the issue before is sealed. */
@ApplicationScoped
@Priority(90)
class NumberCheck implements Check {
    private static final int EXTRAS_RUNNING_MAX = 3;

    @Inject
    Issues issues;

    @Inject
    SkippedDays skippedDays;

    @Override
    public List<Finding> check(Issue issue, Instant now) {
        List<Finding> findings = new ArrayList<>();
        findings.add(follows(issue));
        if (issue.number().isNumbered()) day(issue, findings);
        else extras(issue, findings);
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

    /** What is unusual about the day; whoever planned it so has said why. */
    private void day(Issue issue, List<Finding> findings) {
        String home = "/desk/issues/" + issue.id();
        var numbering = new Numbering(skippedDays.calendarOf(issue.publication()));
        var reasons = new Refusal.Reasons();
        numbering.day(Dated.of(issue), reasons);
        issues.before(issue).ifPresent(before -> numbering.gap(Dated.of(before), Dated.of(issue), reasons));
        reasons.list().forEach(reason -> findings.add(warn(home, reason.key(), reason.arguments())));
        if (!issue.dateReason().isEmpty() && !numbering.calendar().isDay(issue.date()))
            findings.add(warn(home, "issues.check_moved", dateOf(issue), issue.dateReason()));
        if (issue.number().kind() == IssueKind.ADDED) findings.add(warn(home, "issues.check_added"));
    }

    /** 号外 may come out on three days running at most (报纸出版管理规定, art. 36). */
    private void extras(Issue issue, List<Finding> findings) {
        if (issue.number().kind() == IssueKind.EXTRA && issues.extrasRunning(issue) > EXTRAS_RUNNING_MAX)
            findings.add(warn("/desk/issues/" + issue.id(), "issues.check_extras", EXTRAS_RUNNING_MAX));
    }

    private static Messages.WithWeekday dateOf(Issue issue) {
        return new Messages.WithWeekday(issue.date());
    }
}
