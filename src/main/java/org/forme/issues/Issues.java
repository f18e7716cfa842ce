package org.forme.issues;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.forme.imprint.IssueKind;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.imprint.PublishingCalendar;
import org.forme.imprint.SkippedDay;
import org.forme.imprint.SkippedDays;
import org.forme.people.Person;
import org.forme.shell.Refusal;
import org.hibernate.exception.ConstraintViolationException;

/** Every issue that is or was in the making. */
@ApplicationScoped
public class Issues implements PanacheRepository<Issue> {
    /** Copy is due on the evening before. */
    private static final LocalTime DEADLINE = LocalTime.of(20, 0);

    @Inject
    Publications publications;

    @Inject
    StandardPages standardPages;

    @Inject
    SkippedDays skippedDays;

    @Inject
    @Any
    Instance<MadeElsewhere> elsewhere;

    /** The newest first. */
    public List<Issue> of(Publication publication) {
        return list("publication = ?1 order by date desc, id desc", publication);
    }

    /** Those of these days, the first included and the last not. */
    public List<Issue> between(Publication publication, LocalDate from, LocalDate to) {
        return list("publication = ?1 and date >= ?2 and date < ?3 order by date, id", publication, from, to);
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
                        "publication = ?1 and date < ?2 and number.total is not null order by number.total desc, edition",
                        issue.publication(),
                        issue.date())
                .firstResultOptional();
    }

    /** On how many days running, up to its own, a 号外 comes out. */
    int extrasRunning(Issue extra) {
        List<LocalDate> days = list(
                        "publication = ?1 and number.kind = ?2 and date <= ?3 order by date desc",
                        extra.publication(),
                        IssueKind.EXTRA,
                        extra.date())
                .stream()
                .map(Issue::date)
                .distinct()
                .toList();
        int running = 0;
        while (running < days.size() && days.get(running).equals(extra.date().minusDays(running))) running++;
        return running;
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
    public Proposal propose(Publication publication, IssueKind kind, Instant now) {
        Proposal next = propose(publication, now);
        LocalDate today = LocalDate.ofInstant(now, publication.zone());
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
        Numbering numbering = numbering(publication);
        Dated next = last(publication).map(numbering::next).orElseGet(() -> numbering.first(publication.firstIssue()));
        return new Proposal(
                next.number(), next.date(), deadline(publication, next.date()), standardPages.planOf(publication));
    }

    /** The same at a moment: the first issue of a paper waits for a day of which the copy deadline is still ahead. */
    public Proposal propose(Publication publication, Instant now) {
        Proposal next = propose(publication);
        if (next.copyDeadline().isAfter(now) || last(publication).isPresent()) return next;
        LocalDate today = LocalDate.ofInstant(now, publication.zone());
        PublishingCalendar calendar = skippedDays.calendarOf(publication);
        LocalDate date = Stream.iterate(calendar.after(today), calendar::after)
                .filter(day -> deadline(publication, day).isAfter(now))
                .findFirst()
                .orElseThrow();
        return new Proposal(next.number(), date, deadline(publication, date), next.pages());
    }

    private Numbering numbering(Publication publication) {
        return new Numbering(skippedDays.calendarOf(publication));
    }

    /**
     * Takes in a new issue. One of the sequence must follow the newest, in number and date; every other stands at an
     * address of its own.
     *
     * @throws Refusal at {@code number}, {@code total} and {@code date}; or as not possible now when somebody else made
     *     the same issue in this very moment
     */
    public Issue make(Issue issue) {
        publications.turn(issue.publication().paper());
        var made = Dated.of(issue);
        var reasons = new Refusal.Reasons();
        if (made.number().isNumbered()) follow(issue, last(issue.publication()), made, Cascade.EMPTY, reasons);
        standsAlone(issue, made, Cascade.EMPTY, reasons);
        if (made.number().kind() == IssueKind.PILOT) firstOfItsLabel(issue, made.number(), reasons);
        reasons.refuseInput();
        write(issue);
        return issue;
    }

    /**
     * 换版: another edition of an issue that went to press.
     *
     * @throws Refusal when there is one already, or see {@link Issue#again}
     */
    public Issue again(Issue sealed, TwoWords words, Instant now) {
        publications.turn(sealed.publication().paper());
        if (count("earlier = ?1", sealed) > 0)
            throw Refusal.now("issues.again_already", sealed.number().asPrinted());
        Issue next = sealed.again(words, now);
        write(next);
        return next;
    }

    /** The edition that comes in the place of an issue, as far as it is begun. */
    public Optional<Issue> after(long earlier) {
        return find("earlier.id = ?1", earlier).firstResultOptional();
    }

    /** Changes the plan of an issue that nothing comes after, or where nothing changes after it. */
    public void replan(Issue issue, IssuePlan plan, Person person, Instant now) {
        replan(issue, plan, Cascade.NONE, person, now);
    }

    /**
     * Changes the plan of an issue that still takes copy. Number and date must follow the issue before, as when it was
     * made; the issues after it change with it, and only as it was shown.
     *
     * @param seen the mark of the {@link Cascade} that was shown
     * @throws Refusal at the fields, or with everything that a page holds against it; as not possible now where the
     *     cascade was not shown, or an issue of it does not change any more
     */
    public void replan(Issue issue, IssuePlan plan, String seen, Person person, Instant now) {
        issue.mayBeReplanned(person);
        publications.turn(issue.publication().paper());
        var planned = Dated.of(plan);
        var reasons = new Refusal.Reasons();
        Cascade cascade = cascade(issue, plan);
        if (isSequence(issue, plan) && !planned.equals(Dated.of(issue))) {
            follow(issue, previous(issue), planned, cascade, reasons);
            later(issue).stream().findFirst().ifPresent(after -> gapAfter(planned, after, cascade, reasons));
        }
        standsAlone(issue, planned, cascade, reasons);
        if (planned.number().kind() == IssueKind.PILOT) firstOfItsLabel(issue, planned.number(), reasons);
        reasons.refuseInput();
        cascade.moves().forEach(move -> move.issue().mayBeReplanned(person));
        if (!cascade.mark().equals(seen))
            throw Refusal.now(seen.isEmpty() ? "issues.cascade_unseen" : "issues.cascade_changed");
        releaseNumbers(issue, cascade);
        moveApart(issue, plan, cascade, person, now);
    }

    private static boolean isSequence(Issue issue, IssuePlan plan) {
        return plan.number().isNumbered() && issue.number().isNumbered();
    }

    /** Days that nobody stands for may not come to lie between the issue and the next one. */
    private void gapAfter(Dated planned, Issue after, Cascade cascade, Refusal.Reasons reasons) {
        Dated next = cascade.moves().stream()
                .filter(move -> move.issue().is(after))
                .map(move -> new Dated(move.number(), move.date(), move.reason()))
                .findFirst()
                .orElse(Dated.of(after));
        numbering(after.publication()).gap(planned, next, reasons);
    }

    /** What a plan brings for the issues after the one that it is for: those of them that change. */
    public Cascade cascade(Issue issue, IssuePlan plan) {
        if (!isSequence(issue, plan)) return Cascade.EMPTY;
        List<Issue> later = later(issue);
        List<Dated> become = numbering(issue.publication())
                .cascade(Dated.of(plan), later.stream().map(Dated::of).toList());
        return new Cascade(IntStream.range(0, later.size())
                .mapToObj(i -> new Cascade.Move(
                        later.get(i),
                        become.get(i).number(),
                        become.get(i).date(),
                        become.get(i).reason()))
                .filter(Cascade.Move::changes)
                .toList());
    }

    private List<Issue> later(Issue issue) {
        return list(
                "publication = ?1 and number.total > ?2 order by number.total",
                issue.publication(),
                issue.number().total());
    }

    /** All numbers that change hands are free before the first is taken. */
    private void releaseNumbers(Issue issue, Cascade cascade) {
        if (cascade.moves().isEmpty()) return;
        issue.releaseNumbers();
        cascade.moves().forEach(move -> move.issue().releaseNumbers());
        flush();
    }

    /** Each takes its new day once nobody stands there any more; as the order stays, there is always one that can. */
    private void moveApart(Issue issue, IssuePlan plan, Cascade cascade, Person person, Instant now) {
        List<Cascade.Move> waiting = new ArrayList<>(cascade.moves());
        boolean done = false;
        while (!done || !waiting.isEmpty()) {
            Optional<Cascade.Move> free = waiting.stream()
                    .filter(move -> waiting.stream().noneMatch(other -> other != move && stands(other.issue(), move)))
                    .filter(move -> !stands(issue, move))
                    .findFirst();
            if (free.isPresent()) {
                free.get().issue().move(free.get(), person);
                write(free.get().issue());
                waiting.remove(free.get());
            } else if (!done) {
                issue.replan(plan, person, now);
                write(issue);
                done = true;
            } else throw Refusal.now("issues.cascade_changed");
        }
    }

    private static boolean stands(Issue issue, Cascade.Move move) {
        return !issue.is(move.issue())
                && issue.date().equals(move.date())
                && issue.number().kind().address().equals(move.number().kind().address());
    }

    /**
     * 休刊: says that the paper does not come out on one of its days.
     *
     * @throws Refusal at {@code day} or {@code reason}
     */
    public void skip(Publication publication, LocalDate day, String reason, Person person, Instant now) {
        if (!Issue.isPlannedBy(person, publication)) throw Refusal.forbidden("issues.plan_not_yours");
        publications.turn(publication.paper());
        PublishingCalendar calendar = skippedDays.calendarOf(publication);
        var reasons = new Refusal.Reasons();
        reasons.require(calendar.isDay(day), "day", "issues.skip_no_day", calendar.frequency(), day);
        reasons.require(calendar.skipped(day).isEmpty(), "day", "issues.skip_already", day);
        find("publication = ?1 and date = ?2 and number.total is not null", publication, day)
                .firstResultOptional()
                .ifPresent(issue -> reasons.add(
                        "day", "issues.day_taken", day, issue.number().asPrinted()));
        reasons.refuseInput();
        skippedDays.persistAndFlush(new SkippedDay(publication, day, reason, person, now));
    }

    /** Takes a skipped day back: the paper comes out then after all. */
    public void unskip(Publication publication, LocalDate day, Person person) {
        if (!Issue.isPlannedBy(person, publication)) throw Refusal.forbidden("issues.plan_not_yours");
        if (!skippedDays.takeBack(publication, day)) throw Refusal.unseen();
    }

    /** As the database has it now, whatever this session has seen of it before. */
    private Optional<Dated> last(Publication publication) {
        Optional<Dated> here = dated("i.publication = ?1 order by i.number.total desc", publication)
                .findFirst();
        return higher(here, elsewhere(publication, MadeElsewhere::last));
    }

    private Optional<Dated> elsewhere(
            Publication publication, BiFunction<MadeElsewhere, Publication, Optional<MadeElsewhere.Numbered>> which) {
        return elsewhere.stream()
                .flatMap(port -> which.apply(port, publication).stream())
                .map(made -> new Dated(made.number(), made.date(), ""))
                .findFirst();
    }

    private static Optional<Dated> higher(Optional<Dated> one, Optional<Dated> other) {
        return Stream.concat(one.stream(), other.stream())
                .max(Comparator.comparing(dated -> dated.number().total()));
    }

    /** What here has one of the numbers, or the address, of an issue that was made elsewhere. */
    public Optional<MadeElsewhere.Numbered> inTheWayOf(
            Publication publication, Optional<IssueNumber> number, LocalDate date, String dayLabel) {
        return find("publication = ?1 and date = ?2 and dayLabel = ?3", publication, date, dayLabel)
                .firstResultOptional()
                .or(() -> number.flatMap(taken -> holders(publication, taken).findFirst()))
                .map(Dated::of)
                .or(() -> number.flatMap(taken -> earlierHolder(publication, taken)))
                .map(other -> new MadeElsewhere.Numbered(other.number(), other.date()));
    }

    /**
     * Takes the numbers of an issue that was made elsewhere, so that none here ever has them.
     *
     * @param edition from 1
     * @param sealedIssue its id in the archive
     */
    public void takeElsewhere(Publication publication, IssueNumber number, int edition, long sealedIssue) {
        for (int total : number.totals())
            getEntityManager()
                    .createNativeQuery("insert into taken_number (publication_id, total_number, edition,"
                            + " sealed_issue_id) values (?1, ?2, ?3, ?4)")
                    .setParameter(1, publication.id())
                    .setParameter(2, total)
                    .setParameter(3, edition)
                    .setParameter(4, sealedIssue)
                    .executeUpdate();
    }

    private Optional<Dated> previous(Issue issue) {
        Optional<Dated> made = elsewhere(issue.publication(), MadeElsewhere::last)
                .filter(dated -> dated.number().total() < issue.number().total());
        Optional<Dated> here = dated(
                        "i.publication = ?1 and i.number.total < ?2 order by i.number.total desc",
                        issue.publication(),
                        issue.number().total())
                .findFirst();
        return higher(here, made);
    }

    private Stream<Dated> dated(String which, Object... parameters) {
        TypedQuery<Dated> query = getEntityManager()
                .createQuery(
                        "select new org.forme.issues.Dated(i.number, i.date, i.dateReason) from Issue i where i.number.total is not"
                                + " null and " + which,
                        Dated.class);
        for (int i = 0; i < parameters.length; i++) query.setParameter(i + 1, parameters[i]);
        return query.getResultStream();
    }

    /** No other issue stands at its address; told where nothing else stands against the day. */
    private void standsAlone(Issue issue, Dated planned, Cascade cascade, Refusal.Reasons reasons) {
        if (reasons.list().stream().anyMatch(reason -> "date".equals(reason.field()))) return;
        String address = planned.number().kind().address();
        find("publication = ?1 and date = ?2 and dayLabel = ?3", issue.publication(), planned.date(), address).stream()
                .filter(other -> !other.is(issue) && !cascade.moves(other))
                .findFirst()
                .ifPresent(other -> reasons.add(
                        "date",
                        "issues.day_taken",
                        planned.date(),
                        other.number().asPrinted()));
    }

    /** 试刊第1号 is there once. */
    private void firstOfItsLabel(Issue issue, IssueNumber number, Refusal.Reasons reasons) {
        find(
                        "publication = ?1 and number.kind = ?2 and number.label = ?3",
                        issue.publication(),
                        IssueKind.PILOT,
                        number.label())
                .stream()
                .filter(other -> !other.is(issue))
                .findFirst()
                .ifPresent(other -> reasons.add("label", "issues.label_taken", number.label(), other.date()));
    }

    /** A number that another issue has is told by that issue, any other by the one that it should be. */
    private void follow(Issue issue, Optional<Dated> before, Dated planned, Cascade cascade, Refusal.Reasons reasons) {
        Numbering numbering = numbering(issue.publication());
        var others = new Refusal.Reasons();
        if (before.isPresent()) numbering.follow(before.get(), planned, others);
        else numbering.day(planned, others);
        Optional<Dated> holder = holder(issue, planned.number(), cascade);
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

    /** Who has one of the numbers and keeps it, here or from before Forme. */
    private Optional<Dated> holder(Issue issue, IssueNumber number, Cascade cascade) {
        return holders(issue.publication(), number)
                .filter(other -> !other.is(issue) && !cascade.changes(other))
                .findFirst()
                .map(Dated::of)
                .or(() -> earlierHolder(issue.publication(), number));
    }

    private Stream<Issue> holders(Publication publication, IssueNumber number) {
        return find(
                "select distinct i from Issue i join i.takenNumbers t where i.publication = ?1 and t.total in ?2",
                publication,
                number.totals())
                .stream();
    }

    private Optional<Dated> earlierHolder(Publication publication, IssueNumber number) {
        return getEntityManager()
                .createQuery(
                        "select new org.forme.issues.Dated(e.number, e.date, '') from EarlierIssue e join"
                                + " e.takenNumbers t where e.publication = ?1 and t.total in ?2",
                        Dated.class)
                .setParameter(1, publication)
                .setParameter(2, number.totals())
                .getResultStream()
                .findFirst();
    }

    /** The first issue of the sequence here, or what it is to be. */
    Dated first(Publication publication) {
        return Stream.concat(
                        dated("i.publication = ?1 order by i.number.total", publication)
                                .limit(1),
                        elsewhere(publication, MadeElsewhere::first).stream())
                .min(Comparator.comparing(dated -> dated.number().total()))
                .orElseGet(() -> new Dated(publication.firstIssue(), publication.firstIssueDate(), ""));
    }

    private Optional<Issue> neighbour(Issue issue, String side, String order) {
        return find(
                        "publication = ?1 and number.total " + side + " ?2 order by number.total " + order
                                + ", edition",
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
