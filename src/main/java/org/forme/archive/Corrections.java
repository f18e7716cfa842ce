package org.forme.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.forme.articles.Article;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.people.AuditTrail;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.shell.Refusal;
import org.forme.text.Manuscript;

/** 刊后处理: what is said of sealed issues afterwards, on the web at once and in print with the next issue. */
@ApplicationScoped
public class Corrections implements PanacheRepository<Correction> {
    @Inject
    Articles articles;

    @Inject
    SealedIssues sealed;

    @Inject
    AuditTrail trail;

    @Inject
    Event<PublicChange> changes;

    /** What is said of the paper goes out under the name of whoever answers for it. */
    public static boolean areMadeBy(Person person, String paper) {
        return person.holds(Role.DUTY, paper) || person.holds(Role.CHIEF, paper);
    }

    /** A correction and where it came to stand in print, which is null as long as it did not. */
    public record Standing(Correction correction, PrintedCorrection printed) {
        /** Whether it is still to come in print. */
        public boolean isDue() {
            return printed == null && correction.item().isPresent();
        }
    }

    private static final String STANDING =
            "select new org.forme.archive.Corrections$Standing(c, p) from Correction c left"
                    + " join PrintedCorrection p on p.correction = c ";

    /** Everything that was said of an issue, the oldest first. */
    public List<Standing> of(SealedIssue issue) {
        return getEntityManager()
                .createQuery(STANDING + "where c.issue = :issue order by c.id", Standing.class)
                .setParameter("issue", issue)
                .getResultList();
    }

    /** What of a paper is still to come in print, the oldest first. */
    public List<Correction> due(String paper) {
        return list(
                "from Correction c where c.issue.paper = ?1 and c.itemId is not null and not exists"
                        + " (select 1 from PrintedCorrection p where p.correction = c) order by c.id",
                paper);
    }

    /** What an article of a sealed issue puts right in others; several where one item answers for more. */
    public List<Correction> printedIn(SealedIssue issue, int article) {
        return list(
                "select p.correction from PrintedCorrection p where p.issue = ?1 and p.article = ?2 order by p.id",
                issue,
                article);
    }

    /** Whether an issue of the paper went to press since without it, so that it is late. */
    public boolean isOverdue(Correction correction) {
        return sealed.count("paper = ?1 and sealedAt > ?2", correction.issue().paper(), correction.at()) > 0;
    }

    /**
     * Says something of an article, or with null of the issue: readers see it at once.
     *
     * @param item the words with which it is begun as an article for the next issue; empty where it is not to be printed
     * @throws Refusal when the person may not, or at the fields of {@link Correction}
     */
    public Correction make(
            SealedIssue issue,
            Integer article,
            Correction.Kind kind,
            String note,
            String reason,
            LocalDate demandedOn,
            Optional<Item> item,
            Person person,
            Instant now) {
        if (!areMadeBy(person, issue.paper())) throw Refusal.forbidden("shell.forbidden");
        SealedArticle about = article == null ? null : issue.article(article).orElseThrow(Refusal::unseen);
        var correction = new Correction(issue, about, kind, note, reason, demandedOn, person, now);
        item.ifPresent(words -> correction.with(begin(issue.paper(), words, person, now)));
        persistAndFlush(correction);
        String place = about == null ? issue.numbers() : about.title();
        trail.note(now, person, "archive.correct", "/desk/archive/" + issue.id(), place + " · " + reason);
        changes.fire(new PublicChange(issue.id(), article, PublicChange.Kind.CORRECTED));
        return correction;
    }

    /** An item for print: its headline, and its body in plain lines. */
    public record Item(String headline, String body) {}

    private Long begin(String paper, Item words, Person person, Instant now) {
        var item = new Article(person, paper, "", now);
        ArticleText text = item.text()
                .rewrite()
                .headline(words.headline())
                .body(Manuscript.ofPlain(words.body()))
                .done();
        item.revise(person, text, 0, now);
        articles.persistAndFlush(item);
        trail.note(now, person, "articles.begin", "/desk/articles/" + item.id(), "");
        return item.id();
    }

    /**
     * Writes down which corrections an issue prints; part of its seal's own transaction.
     *
     * @param items ids of its live articles, in the order of their numbers
     */
    void printed(SealedIssue issue, List<Long> items) {
        for (int i = 0; i < items.size(); i++)
            for (Correction correction : list("itemId = ?1", items.get(i)))
                getEntityManager().persist(new PrintedCorrection(correction, issue, i + 1));
    }
}
