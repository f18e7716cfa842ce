package org.forme.issues.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.forme.imprint.Permit;
import org.forme.imprint.Permits;
import org.forme.imprint.Publications;
import org.forme.issues.Issue;
import org.forme.issues.IssueState;
import org.forme.issues.Issues;
import org.forme.shell.Desk;
import org.forme.shell.Language;
import org.forme.shell.Messages;

/** The line that keeps the issue in hand and its deadline above all work. */
@ApplicationScoped
public class IssueInHand implements Desk.InHandSource {
    @Inject
    Issues issues;

    @Inject
    Publications publications;

    @Inject
    Permits permits;

    @Inject
    SecurityIdentity person;

    @Inject
    Clock clock;

    @Override
    @Transactional
    public Optional<Desk.InHand> inHand() {
        return publications.only().flatMap(issues::inHand).map(this::line);
    }

    private Desk.InHand line(Issue issue) {
        var locale = Language.current();
        var words = TimeWords.of(issue.publication(), clock.instant());
        String pages = Messages.text(locale, "issues.count_pages", issue.pages().size());
        String permit = permits.inForce(issue.publication(), issue.date())
                .map(Permit::numberAsPrinted)
                .orElseGet(() -> Messages.text(locale, "issues.no_permit"));
        return new Desk.InHand(
                numbers(issue),
                words.date(issue.date()),
                pages + " · " + permit,
                deadline(issue, words),
                IssueOnTheBar.isStaff(person) ? "/desk/issues/" + issue.id() : null);
    }

    /** With the edition where it is not the first. */
    private static String numbers(Issue issue) {
        String printed = issue.number().asPrinted();
        if (issue.edition() == 1) return printed;
        return printed + " " + Messages.text(Language.current(), "issues.edition", issue.edition());
    }

    private static String deadline(Issue issue, TimeWords words) {
        var locale = Language.current();
        if (issue.state() == IssueState.CLOSED) return Messages.text(locale, "issues.state_closed");
        return Messages.text(
                locale, "issues.deadline_line", words.moment(issue.copyDeadline()), words.left(issue.copyDeadline()));
    }
}
