package org.forme.issues;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.forme.imprint.IssueKind;
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
        return list("publication = ?1 order by date desc, id desc", publication);
    }

    /** The last issue of the sequence. */
    public Optional<Issue> newest(Publication publication) {
        return find("publication = ?1 and number.total is not null order by number.total desc", publication)
                .firstResultOptional();
    }

    /** 本期: the earliest issue that is not sealed. */
    public Optional<Issue> inHand(Publication publication) {
        return find("publication = ?1 and state <> ?2 order by date, id", publication, IssueState.SEALED)
                .firstResultOptional();
    }

    /** The issue before this one in the sequence; for one outside of it the last that came out before its day. */
    public Optional<Issue> before(Issue issue) {
        if (issue.number().isNumbered()) return neighbour(issue, "<", "desc");
        return find(
                        "publication = ?1 and date < ?2 and number.total is not null order by number.total desc",
                        issue.publication(),
                        issue.date())
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

    /** What an issue of a kind would be; those of the sequence follow it, the others come out on the day that is asked for. */
    public Proposal propose(Publication publication, IssueKind kind, LocalDate today) {
        Proposal next = propose(publication);
        return switch (kind) {
            case REGULAR -> next;
            case COMBINED -> next.numbered(next.number().combined(2));
            case ADDED ->
                next.numbered(new IssueNumber(
                        kind, next.number().number(), next.number().total(), 1, 0, ""));
            case EXTRA -> labelled(publication, kind, "号外", today, today.plusDays(1));
            case SUPPLEMENT -> labelled(publication, kind, "增刊", next.date(), next.date());
            case PILOT -> labelled(publication, kind, "试刊第" + (pilots(publication) + 1) + "号", today, today);
        };
    }

    private Proposal labelled(
            Publication publication, IssueKind kind, String label, LocalDate date, LocalDate evening) {
        return new Proposal(
                IssueNumber.labelled(kind, label),
                date,
                deadline(publication, evening),
                standardPages.planOf(publication).stream().limit(1).toList());
    }

    private long pilots(Publication publication) {
        return count("publication = ?1 and number.kind = ?2", publication, IssueKind.PILOT);
    }

    private static Instant deadline(Publication publication, LocalDate date) {
        return date.minusDays(1).atTime(DEADLINE).atZone(publication.zone()).toInstant();
    }

    /** The next number, date, deadline and pages, from the newest issue or else from the paper's starting numbers. */
    public Proposal propose(Publication publication) {
        Optional<Issue> newest = newest(publication);
        LocalDate date =
                newest.map(issue -> issue.date().plusDays(DAYS_BETWEEN)).orElse(publication.firstIssueDate());
        IssueNumber number =
                newest.map(issue -> issue.number().next(issue.date(), date)).orElse(publication.firstIssue());
        return new Proposal(number, date, deadline(publication, date), standardPages.planOf(publication));
    }

    /**
     * Takes in a new issue. One of the sequence must follow the newest, in number and date; every other stands at an
     * address of its own.
     *
     * @throws Refusal at {@code number}, {@code total} and {@code date}; or as not possible now when somebody else made
     *     the same issue in this very moment
     */
    public Issue make(Issue issue) {
        turn(issue.publication());
        var made = Dated.of(issue);
        var reasons = new Refusal.Reasons();
        if (made.number().isNumbered())
            last(issue.publication()).ifPresent(before -> follow(issue, before, made, reasons));
        standsAlone(issue, made, reasons);
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
        turn(issue.publication());
        var planned = new Dated(plan.number(), plan.date());
        var reasons = new Refusal.Reasons();
        if (planned.number().isNumbered() && issue.number().isNumbered()) {
            beside(issue, "<", "desc").ifPresent(before -> follow(issue, before, planned, reasons));
            beside(issue, ">", "asc")
                    .ifPresent(after -> reasons.require(
                            Numbering.follows(planned, after),
                            "date",
                            "issues.next_would_not_follow",
                            after.number().asPrinted(),
                            after.date()));
        }
        standsAlone(issue, planned, reasons);
        reasons.refuseInput();
        issue.replan(plan, person, now);
        write(issue);
    }

    /** Whoever numbers issues of a paper waits for whoever is about it, and then sees what they did. */
    private void turn(Publication publication) {
        getEntityManager()
                .createNativeQuery("select id from publication where id = ?1 for update", Long.class)
                .setParameter(1, publication.id())
                .getSingleResult();
    }

    /** As the database has it now, whatever this session has seen of it before. */
    private Optional<Dated> last(Publication publication) {
        return dated("i.publication = ?1 order by i.number.total desc", publication)
                .findFirst();
    }

    private Optional<Dated> beside(Issue issue, String side, String order) {
        return dated(
                        "i.publication = ?1 and i.number.total " + side + " ?2 order by i.number.total " + order,
                        issue.publication(),
                        issue.number().total())
                .findFirst();
    }

    private Stream<Dated> dated(String which, Object... parameters) {
        TypedQuery<Dated> query = getEntityManager()
                .createQuery(
                        "select new org.forme.issues.Dated(i.number, i.date) from Issue i where i.number.total is not"
                                + " null and " + which,
                        Dated.class);
        for (int i = 0; i < parameters.length; i++) query.setParameter(i + 1, parameters[i]);
        return query.getResultStream();
    }

    /** No other issue stands at its address; told where nothing else stands against the day. */
    private void standsAlone(Issue issue, Dated planned, Refusal.Reasons reasons) {
        if (reasons.list().stream().anyMatch(reason -> "date".equals(reason.field()))) return;
        String address = planned.number().kind().address();
        find("publication = ?1 and date = ?2 and dayLabel = ?3", issue.publication(), planned.date(), address).stream()
                .filter(other -> !other.is(issue))
                .findFirst()
                .ifPresent(other -> reasons.add(
                        "date",
                        "issues.day_taken",
                        planned.date(),
                        other.number().asPrinted()));
    }

    /** A number that another issue has is told by that issue, any other by the one that it should be. */
    private void follow(Issue issue, Dated before, Dated planned, Refusal.Reasons reasons) {
        Optional<Issue> holder = holder(issue, planned.number());
        var others = new Refusal.Reasons();
        Numbering.follow(before, planned, others);
        others.list().stream()
                .filter(reason -> holder.isEmpty() || !reason.field().equals("total"))
                .forEach(reason -> reasons.add(reason.field(), reason.key(), reason.arguments()));
        holder.ifPresent(other -> reasons.add(
                "total",
                "issues.number_taken",
                planned.number().totalTyped(),
                other.number().asPrinted(),
                other.date()));
    }

    private Optional<Issue> holder(Issue issue, IssueNumber number) {
        return find(
                        "select distinct i from Issue i join i.takenNumbers t where i.publication = ?1 and t.total in ?2",
                        issue.publication(),
                        number.totals())
                .stream()
                .filter(other -> !other.is(issue))
                .findFirst();
    }

    private Optional<Issue> neighbour(Issue issue, String side, String order) {
        return find(
                        "publication = ?1 and number.total " + side + " ?2 order by number.total " + order,
                        issue.publication(),
                        issue.number().total())
                .firstResultOptional();
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
            if (cause instanceof ConstraintViolationException violation
                    && (names(violation, "issue_") || names(violation, "taken_number")))
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
