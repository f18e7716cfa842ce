package org.forme.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.forme.archive.Correction;
import org.forme.archive.Corrections;
import org.forme.archive.Reedition;
import org.forme.archive.Reeditions;
import org.forme.archive.SealProgresses;
import org.forme.archive.SealedArticle;
import org.forme.archive.SealedIssues;
import org.forme.articles.Article;
import org.forme.articles.ArticleState;
import org.forme.articles.Articles;
import org.forme.articles.Contribution;
import org.forme.articles.Contributions;
import org.forme.articles.Review;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.issues.Finding;
import org.forme.issues.Issue;
import org.forme.issues.Issues;
import org.forme.issues.Page;
import org.forme.issues.Roster;
import org.forme.issues.Slot;
import org.forme.issues.TwoWords;
import org.forme.office.Task.Kind;
import org.forme.office.Task.State;
import org.forme.people.Person;
import org.forme.press.PageState;
import org.forme.press.Preflight;
import org.forme.press.Proofing;

/**
 * 待办: what waits for one person, soonest first. It asks the features' own questions and lists only what the person
 * could do this moment; read once a request, since every screen shows its number.
 */
@RequestScoped
public class Inbox {
    private static final Comparator<Task> SOONEST_FIRST = Comparator.comparing(
                    Task::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Task::kind)
            .thenComparing(Task::since, Comparator.nullsLast(Comparator.naturalOrder()));

    @Inject
    Publications publications;

    @Inject
    Articles articles;

    @Inject
    Contributions contributions;

    @Inject
    Issues issues;

    @Inject
    Roster roster;

    @Inject
    Proofing proofing;

    @Inject
    Preflight preflight;

    @Inject
    SealedIssues sealed;

    @Inject
    SealProgresses progresses;

    @Inject
    Corrections corrections;

    @Inject
    Reeditions reeditions;

    @Inject
    Paperwork paperwork;

    @Inject
    Clock clock;

    private List<Task> read;

    /** What waits for the person; the same list for the whole of the request. */
    @Transactional
    public List<Task> of(Person person) {
        if (read == null)
            read = publications.only().map(paper -> all(person, paper)).orElse(List.of());
        return read;
    }

    private List<Task> all(Person person, Publication paper) {
        var tasks = new ArrayList<Task>();
        copy(person, paper, tasks);
        if (Contribution.isKeptBy(person, paper.paper())) contributions(paper, tasks);
        Optional<Issue> hand = issues.inHand(paper);
        hand.ifPresent(issue -> {
            for (Page page : issue.pages()) making(person, page, tasks);
        });
        for (Issue issue : issues.of(paper)) if (!issue.isSealed()) pressing(person, issue, tasks);
        if (SealedIssues.mayRelease(person, paper.paper())) releases(paper, tasks);
        editions(person, paper, tasks);
        if (Corrections.areMadeBy(person, paper.paper())) corrections(paper, hand, tasks);
        tasks.addAll(paperwork.of(person, paper));
        if (Issue.isPlannedBy(person, paper)) unattended(paper, tasks);
        if (hand.isEmpty() && Issue.isPlannedBy(person, paper)) tasks.add(next(paper));
        return tasks.stream().sorted(SOONEST_FIRST).toList();
    }

    private void copy(Person person, Publication paper, List<Task> tasks) {
        for (Article article : articles.awaiting(person, paper.paper())) {
            boolean back = article.state() == ArticleState.RETURNED;
            tasks.add(Task.of(back ? Kind.MEND : Kind.REVIEW, article, due(article), back ? why(article) : ""));
        }
        for (Article one : articles.remarkedOf(person, paper.paper()))
            tasks.add(Task.of(Kind.SETTLE, one, due(one), ""));
        for (Article draft : articles.draftsOf(person, paper.paper())) tasks.add(Task.of(Kind.WRITE, draft, null, ""));
        for (Article draft : articles.leftDrafts(person, paper.paper()))
            tasks.add(Task.of(Kind.WRITE, draft, null, ""));
    }

    /** Undecided since day 12; the day of the answer ends with its midnight. */
    private void contributions(Publication paper, List<Task> tasks) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), paper.zone());
        for (Contribution entry : contributions.ringing(paper.paper(), today))
            tasks.add(Task.of(
                    Kind.ANSWER,
                    new State(entry.standing().key(), entry.standing().icon(), "returned"),
                    entry.title(),
                    null,
                    Paperwork.endOf(entry.answerBy(), paper),
                    "/desk/contributions/" + entry.id()));
    }

    private Instant due(Article article) {
        if (!article.isPlaced()) return null;
        return issues.findByIdOptional(article.place().issueId())
                .map(Issue::copyDeadline)
                .orElse(null);
    }

    private static String why(Article article) {
        List<Review> steps = article.reviews();
        return steps.isEmpty() ? "" : steps.get(steps.size() - 1).reason();
    }

    /** What a page of the issue in hand still wants before somebody can sign it. */
    private void making(Person person, Page page, List<Task> tasks) {
        if (!page.edits(person) && !Proofing.mayProve(page, person)) return;
        PageState state = proofing.state(page);
        if (state == PageState.SIGNED || state == PageState.SEALED) return;
        List<Slot> over = proofing.overset(page);
        long empty = page.artwork() == null
                ? page.slots().stream().filter(Slot::isEmpty).count()
                : 0;
        if (page.edits(person)) {
            if (empty > 0) tasks.add(Task.of(Kind.FILL, page, state, (int) empty, null, slotOf(page)));
            if (!over.isEmpty())
                tasks.add(Task.of(
                        Kind.FIT,
                        page,
                        state,
                        over.size(),
                        null,
                        "?slot=" + over.get(0).key() + "#slot"));
        }
        if (empty == 0 && over.isEmpty() && !proofing.isProved(page) && Proofing.mayProve(page, person))
            tasks.add(Task.of(Kind.PROVE, page, state, 0, null, "#signing"));
    }

    private static String slotOf(Page page) {
        return page.slots().stream()
                .filter(Slot::isEmpty)
                .findFirst()
                .map(slot -> "?slot=" + slot.key() + "#slot")
                .orElse("");
    }

    /** Signing and 付印, for whoever is on duty for the issue. */
    private void pressing(Person person, Issue issue, List<Task> tasks) {
        if (issue.dutyOf(person).isEmpty()) return;
        boolean allSigned = true;
        for (Page page : issue.pages()) {
            PageState state = proofing.state(page);
            if (state == PageState.SIGNED) continue;
            allSigned = false;
            if (proofing.isSignable(page) && proofing.isProved(page))
                tasks.add(Task.of(
                        Kind.SIGN,
                        page,
                        state,
                        0,
                        page.newestProof().orElseThrow().madeAt(),
                        "#signing"));
        }
        if (allSigned && progresses.running(issue.id()).isEmpty() && isClear(issue))
            tasks.add(Task.of(
                    Kind.SEAL,
                    new State(issue.state().text(), issue.state().icon(), ""),
                    issue.number().asPrinted(),
                    null,
                    Task.printed(issue),
                    "/desk/issues/" + issue.id() + "/seal"));
    }

    private boolean isClear(Issue issue) {
        return preflight.of(issue, clock.instant()).stream()
                .noneMatch(finding -> finding.level() == Finding.Level.BLOCK);
    }

    private void releases(Publication paper, List<Task> tasks) {
        for (var issue : sealed.unreleased(paper.paper()))
            tasks.add(Task.of(
                    Kind.RELEASE,
                    new State("archive.sealed", "sealed", "sealed"),
                    issue.numbers(),
                    issue.sealedAt(),
                    issue.date().atStartOfDay(paper.zone()).toInstant(),
                    "/desk/archive/" + issue.id() + "/release"));
    }

    /** 换版: what waits for this person's word, and what they said by telephone. The press waits, so it is due at once. */
    private void editions(Person person, Publication paper, List<Task> tasks) {
        if (TwoWords.mayAgree(person, paper.paper()))
            for (Reedition asked : reeditions.waiting(paper.paper()))
                if (!asked.isAskedBy(person)) tasks.add(edition(Kind.AGREE, asked));
        for (Reedition told : reeditions.unconfirmedBy(person)) tasks.add(edition(Kind.CONFIRM, told));
    }

    private static Task edition(Kind kind, Reedition asked) {
        return Task.of(
                kind,
                new State("archive.reedition", "returned", "returned"),
                asked.issue().numbers(),
                asked.at(),
                asked.at(),
                "/desk/archive/" + asked.issue().id() + "/reedition");
    }

    /** What was put right on the web and is still to come in print: due with the copy of the issue in hand. */
    private void corrections(Publication paper, Optional<Issue> hand, List<Task> tasks) {
        for (Correction correction : corrections.due(paper.paper())) {
            Instant due = corrections.isOverdue(correction)
                    ? correction.at()
                    : hand.map(Issue::copyDeadline).orElse(null);
            tasks.add(Task.of(
                    Kind.CORRECT,
                    new State(correction.kind().text(), "returned", "returned"),
                    correction
                            .article()
                            .flatMap(correction.issue()::article)
                            .map(SealedArticle::title)
                            .orElse(correction.issue().numbers()),
                    correction.at(),
                    due,
                    "/desk/articles/" + correction.item().orElseThrow()));
        }
    }

    /** Issues that nobody is on duty for, though their copy is due soon. */
    private void unattended(Publication paper, List<Task> tasks) {
        for (Issue issue : roster.unattended(paper, clock.instant().plus(Roster.SOON)))
            tasks.add(Task.of(
                    Kind.ROSTER,
                    new State(issue.state().text(), issue.state().icon(), ""),
                    issue.number().asPrinted(),
                    null,
                    issue.copyDeadline(),
                    "/desk/roster"));
    }

    private Task next(Publication paper) {
        var proposal = issues.propose(paper, clock.instant());
        return Task.of(
                Kind.NEXT_ISSUE,
                new State("issues.state_planned", "planned", ""),
                proposal.number().asPrinted(),
                null,
                proposal.copyDeadline(),
                "/desk/issues/next");
    }
}
