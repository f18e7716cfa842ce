package org.forme.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forme.imprint.Publications;
import org.forme.people.AuditTrail;
import org.forme.people.Person;
import org.forme.shell.Refusal;

/** 下线 and 恢复 of issues and articles. Nothing sealed is touched; dates of release stay what they were. */
@ApplicationScoped
public class Withdrawals implements PanacheRepository<Withdrawal> {
    /** Condition of a withdrawal {@code w} that has not ended. */
    static final String STANDING = "not exists (select 1 from WithdrawalEnd e where e.withdrawal = w)";

    @Inject
    Masks masks;

    @Inject
    Publications publications;

    @Inject
    SealedIssues sealed;

    @Inject
    SealedCopies copies;

    @Inject
    AuditTrail trail;

    @Inject
    Event<PublicChange> changes;

    /** Every withdrawal of an issue that has not ended. */
    public List<Withdrawal> standing(SealedIssue issue) {
        return list("from Withdrawal w where w.issue = ?1 and " + STANDING + " order by w.id", issue);
    }

    /** Every withdrawal there ever was of an issue, the newest first, with its end where there is one. */
    public List<Past> history(SealedIssue issue) {
        return getEntityManager()
                .createQuery(
                        "select new org.forme.archive.Withdrawals$Past(w, e) from Withdrawal w left join WithdrawalEnd"
                                + " e on e.withdrawal = w where w.issue = :issue order by w.id desc",
                        Past.class)
                .setParameter("issue", issue)
                .getResultList();
    }

    /** A withdrawal and its end, which is null as long as it stands. */
    public record Past(Withdrawal withdrawal, WithdrawalEnd end) {}

    /** The one that stands for an article, or with null for the issue. */
    public Optional<Withdrawal> of(SealedIssue issue, Integer article) {
        return standing(issue).stream()
                .filter(withdrawal -> withdrawal.article().equals(Optional.ofNullable(article)))
                .findFirst();
    }

    /** Ids of the issues of a paper that are withdrawn as a whole. */
    public Set<Long> issues(String paper) {
        return standing(paper).stream()
                .filter(withdrawal -> withdrawal.article().isEmpty())
                .map(withdrawal -> withdrawal.issue().id())
                .collect(Collectors.toSet());
    }

    /** Numbers of the articles that are withdrawn. */
    public Set<Integer> articles(SealedIssue issue) {
        return standing(issue).stream()
                .flatMap(withdrawal -> withdrawal.article().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Numbers of the articles that are withdrawn without a note. */
    Set<Integer> silent(SealedIssue issue) {
        return standing(issue).stream()
                .filter(withdrawal -> withdrawal.note().isEmpty())
                .flatMap(withdrawal -> withdrawal.article().stream())
                .collect(Collectors.toSet());
    }

    /** Every withdrawal that stands, the newest first. */
    private List<Withdrawal> standing(String paper) {
        return list("from Withdrawal w where w.issue.paper = ?1 and " + STANDING + " order by w.id desc", paper);
    }

    /** Those of them in whose place readers see no later edition: what copies have to take away. */
    public List<Withdrawal> seen(String paper) {
        return standing(paper).stream()
                .filter(withdrawal -> sealed.releasedAfter(withdrawal.issue()).isEmpty())
                .toList();
    }

    /**
     * Takes an article from the readers, or with null the issue.
     *
     * @throws Refusal at {@code note} and {@code reason}; or that it is withdrawn already, or the issue not released
     */
    public void withdraw(SealedIssue issue, Integer article, String note, String reason, Person person, Instant now) {
        mayAct(issue, person);
        sealed.mustBeSeen(issue);
        if (article != null && issue.article(article).isEmpty()) throw Refusal.unseen();
        if (article == null && !issue.isReleased()) throw Refusal.now("archive.withdraw_unreleased", issue.numbers());
        if (of(issue, article).isPresent()) throw Refusal.now("archive.withdrawn_already");
        persistAndFlush(new Withdrawal(issue, article, note, reason, person, now));
        masks.make(issue, articles(issue), now);
        told(issue, article, person, now, "archive.withdraw", reason, PublicChange.Kind.WITHDRAWN);
    }

    /** Gives it back. @throws Refusal at {@code reason}; or that it is not withdrawn */
    public void restore(SealedIssue issue, Integer article, String reason, Person person, Instant now) {
        mayAct(issue, person);
        sealed.mustBeSeen(issue);
        Withdrawal standing = of(issue, article).orElseThrow(() -> Refusal.now("archive.not_withdrawn"));
        getEntityManager().persist(new WithdrawalEnd(standing, reason, person, now));
        flush();
        masks.make(issue, articles(issue), now);
        told(issue, article, person, now, "archive.restore", reason, PublicChange.Kind.RESTORED);
    }

    /** 换版: what was withdrawn stays so in a later edition: the issue, and every article that it prints again to the letter. */
    void carryOn(SealedIssue later, Instant now) {
        for (Withdrawal withdrawal : before(later)) {
            if (withdrawal.article().isEmpty()) carryOn(withdrawal, later, null);
            else
                for (int article :
                        copies.again(withdrawal.issue(), withdrawal.article().get(), later))
                    carryOn(withdrawal, later, article);
        }
        masks.make(later, articles(later), now);
    }

    private void carryOn(Withdrawal withdrawal, SealedIssue later, Integer article) {
        if (of(later, article).isEmpty()) persistAndFlush(new Withdrawal(withdrawal, later, article));
    }

    /** Whether an earlier edition of its number is withdrawn as a whole, so that a release leaves it so. */
    public boolean isWithdrawnBefore(SealedIssue issue) {
        return before(issue).stream()
                .anyMatch(withdrawal -> withdrawal.article().isEmpty());
    }

    /** What stands of the editions before this one. */
    private List<Withdrawal> before(SealedIssue issue) {
        return list(
                "from Withdrawal w where w.issue.paper = ?1 and w.issue.issueDate = ?2 and w.issue.label = ?3 and"
                        + " w.issue.edition < ?4 and " + STANDING + " order by w.id",
                issue.paper(),
                issue.date(),
                issue.label(),
                issue.edition());
    }

    /**
     * One after the other: the covers that are made are for all that is withdrawn. The paper's row stands for the issue's,
     * which nobody may lock who may not change it.
     */
    private void mayAct(SealedIssue issue, Person person) {
        if (!SealedIssues.mayRelease(person, issue.paper())) throw Refusal.forbidden("shell.forbidden");
        publications.turn(issue.paper());
    }

    private void told(
            SealedIssue issue,
            Integer article,
            Person person,
            Instant now,
            String act,
            String reason,
            PublicChange.Kind kind) {
        String place =
                article == null ? "" : issue.article(article).orElseThrow().title() + " · ";
        trail.note(now, person, act, "/desk/archive/" + issue.id(), place + reason);
        changes.fire(new PublicChange(issue.id(), article, kind));
    }

    /** Bytes that readers get in place of sealed ones. */
    Stream<String> blobs() {
        return Stream.concat(
                getEntityManager()
                        .createQuery("select m.pdfSha from MaskedPage m", String.class)
                        .getResultStream(),
                getEntityManager()
                        .createQuery("select m.imageSha from MaskedPage m where m.imageSha is not null", String.class)
                        .getResultStream());
    }
}
