package org.forme.issues;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.Publication;
import org.forme.people.Person;
import org.forme.shell.Refusal;
import org.hibernate.exception.ConstraintViolationException;

/** Every issue that is or was in the making. */
@ApplicationScoped
public class Issues implements PanacheRepository<Issue> {
    /** Papers that say nothing else come out weekly. */
    private static final int DAYS_BETWEEN = 7;

    /** Copy is due on the evening before. */
    private static final LocalTime DEADLINE = LocalTime.of(20, 0);

    @Inject
    StandardPages standardPages;

    /** The newest first. */
    public List<Issue> of(Publication publication) {
        return list("publication = ?1 order by date desc", publication);
    }

    /** The issue with the latest date. */
    public Optional<Issue> newest(Publication publication) {
        return find("publication = ?1 order by date desc", publication).firstResultOptional();
    }

    /** 本期: the earliest issue that is not sealed. */
    public Optional<Issue> inHand(Publication publication) {
        return find("publication = ?1 and state <> ?2 order by date", publication, IssueState.SEALED)
                .firstResultOptional();
    }

    /** The issue before this one, by date. */
    public Optional<Issue> before(Issue issue) {
        return find("publication = ?1 and date < ?2 order by date desc", issue.publication(), issue.date())
                .firstResultOptional();
    }

    /** @throws Refusal (unseen) when there is none */
    public Issue need(Long id) {
        return findByIdOptional(id).orElseThrow(Refusal::unseen);
    }

    /** @throws Refusal (unseen) when there is none that the person may see */
    public Issue seenBy(Person person, Long id) {
        Issue issue = need(id);
        if (!issue.isSeenBy(person)) throw Refusal.unseen();
        return issue;
    }

    /** The next number, date, deadline and pages, from the newest issue or else from the paper's starting numbers. */
    public Proposal propose(Publication publication) {
        Optional<Issue> newest = newest(publication);
        LocalDate date =
                newest.map(issue -> issue.date().plusDays(DAYS_BETWEEN)).orElse(publication.firstIssueDate());
        IssueNumber number =
                newest.map(issue -> issue.number().next(issue.date(), date)).orElse(publication.firstIssue());
        return new Proposal(
                number,
                date,
                date.minusDays(1).atTime(DEADLINE).atZone(publication.zone()).toInstant(),
                standardPages.planOf(publication));
    }

    /**
     * Takes in a new issue. Its date must come after that of every issue there is, and its number must follow the newest.
     *
     * @throws Refusal at {@code number}, {@code total} and {@code date}; or as not possible now when somebody else made
     *     the same issue in this very moment
     */
    public Issue make(Issue issue) {
        Publication publication = issue.publication();
        var reasons = new Refusal.Reasons();
        newest(publication).ifPresent(before -> follows(before, issue.number(), issue.date(), reasons));
        reasons.refuseInput();
        write(issue);
        return issue;
    }

    /**
     * Changes the plan of an issue that still takes copy. Number and date must follow the issue before, as when it was
     * made, and the issue after must still follow this one.
     *
     * @throws Refusal at the fields, or with everything that a page holds against it
     */
    public void replan(Issue issue, IssuePlan plan, Person person, Instant now) {
        issue.mayBeReplanned(person);
        var reasons = new Refusal.Reasons();
        neighbour(issue, "<", "desc").ifPresent(before -> follows(before, plan.number(), plan.date(), reasons));
        neighbour(issue, ">", "asc")
                .ifPresent(after -> reasons.require(
                        after.date().isAfter(plan.date())
                                && plan.number().next(plan.date(), after.date()).equals(after.number()),
                        "date",
                        "issues.next_would_not_follow",
                        after.number().asPrinted(),
                        after.date()));
        reasons.refuseInput();
        issue.replan(plan, person, now);
        write(issue);
    }

    private Optional<Issue> neighbour(Issue issue, String side, String order) {
        return find(
                        "publication = ?1 and number.total " + side + " ?2 order by number.total " + order,
                        issue.publication(),
                        issue.number().total())
                .firstResultOptional();
    }

    private static void follows(Issue before, IssueNumber number, LocalDate date, Refusal.Reasons reasons) {
        reasons.require(
                date.isAfter(before.date()),
                "date",
                "issues.date_not_after",
                before.number().asPrinted(),
                before.date());
        IssueNumber follows = before.number().next(before.date(), date);
        reasons.require(
                number.number() == follows.number(),
                "number",
                "issues.number_not_next",
                before.number().asPrinted(),
                follows.number());
        reasons.require(
                number.total() == follows.total(),
                "total",
                "issues.total_not_next",
                before.number().asPrinted(),
                follows.total());
    }

    private void write(Issue issue) {
        try {
            persistAndFlush(issue);
        } catch (PersistenceException e) {
            throw alreadyMade(issue, e);
        }
    }

    /** The unique keys of the database have the last word between two who make the next issue at once. */
    private static RuntimeException alreadyMade(Issue issue, PersistenceException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violation && names(violation, "issue_"))
                return Refusal.now(
                        "issues.made_by_somebody_else", issue.number().asPrinted());
        }
        return e;
    }

    private static boolean names(ConstraintViolationException violation, String part) {
        String name = violation.getConstraintName();
        return name != null && name.toLowerCase(java.util.Locale.ROOT).contains(part);
    }
}
