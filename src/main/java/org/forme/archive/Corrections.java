package org.forme.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.forme.articles.Article;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.imprint.Publications;
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
    Publications publications;

    @Inject
    SealedIssues sealed;

    @Inject
    SealedCopies copies;

    @Inject
    AuditTrail trail;

    @Inject
    Event<PublicChange> changes;

    /** What is said of the paper goes out under the name of whoever answers for it. */
    public static boolean areMadeBy(Person person, String paper) {
        return person.holds(Role.DUTY, paper) || person.holds(Role.CHIEF, paper);
    }

    /**
     * A correction and where it came to stand in print.
     *
     * @param article number of the article that it is about in the edition asked for; null where it is about the issue
     * @param prints the newest edition first; none as long as it did not
     */
    public record Standing(Correction correction, Integer article, List<PrintedCorrection> prints) {
        public Standing {
            prints = List.copyOf(prints);
        }

        /** Where it stands in the newest edition that prints it; null as long as none does. */
        public PrintedCorrection printed() {
            return prints.isEmpty() ? null : prints.get(0);
        }

        /** Whether it is still to come in print. */
        public boolean isDue() {
            return prints.isEmpty() && correction.item().isPresent();
        }
    }

    /** Everything that was said of an issue, the oldest first. */
    public List<Standing> of(SealedIssue issue) {
        return standing(list("issue = ?1 order by id", issue), issue);
    }

    /**
     * Everything that readers of an edition have to know: what was said of it, and of earlier editions of its number as
     * far as it was about the issue or about an article that stands here to the letter. The oldest first.
     */
    public List<Standing> concerning(SealedIssue edition) {
        if (edition.edition() == 1) return of(edition);
        return standing(
                list(
                        "issue.paper = ?1 and issue.issueDate = ?2 and issue.label = ?3 and issue.edition <= ?4 order"
                                + " by id",
                        edition.paper(),
                        edition.date(),
                        edition.label(),
                        edition.edition()),
                edition);
    }

    private List<Standing> standing(List<Correction> said, SealedIssue edition) {
        Map<Long, List<PrintedCorrection>> prints = getEntityManager()
                .createQuery(
                        "from PrintedCorrection p where p.correction in :said order by p.id desc",
                        PrintedCorrection.class)
                .setParameter("said", said)
                .getResultStream()
                .collect(Collectors.groupingBy(print -> print.correction().id()));
        var standing = new ArrayList<Standing>();
        for (Correction correction : said) {
            Optional<Integer> article = correction
                    .article()
                    .flatMap(number -> copies.again(correction.issue(), number, edition).stream()
                            .findFirst());
            if (article.isPresent() || correction.article().isEmpty())
                standing.add(new Standing(
                        correction, article.orElse(null), prints.getOrDefault(correction.id(), List.of())));
        }
        return standing;
    }

    /** What of a paper is still to come in print, the oldest first. What only a void edition printed is. */
    public List<Correction> due(String paper) {
        return list(
                "from Correction c where c.issue.paper = ?1 and c.itemId is not null and not exists (select 1 from"
                        + " PrintedCorrection p join p.issue i where p.correction = c and not "
                        + SealedIssues.VOID + ") order by c.id",
                paper);
    }

    /** What an article of a sealed issue puts right in others; several where one item answers for more. */
    public List<Correction> printedIn(SealedIssue issue, int article) {
        return list(
                "select p.correction from PrintedCorrection p where p.issue = ?1 and p.article = ?2 order by p.id",
                issue,
                article);
    }

    /** Whether a later issue of the paper went to press since without it, so that it is late. */
    public boolean isOverdue(Correction correction) {
        SealedIssue about = correction.issue();
        return sealed.count(
                        "paper = ?1 and sealedAt > ?2 and issueDate > ?3", about.paper(), correction.at(), about.date())
                > 0;
    }

    /**
     * Says something of an article, or with null of the issue: readers see it at once.
     *
     * @param item the words with which it is begun as an article for the next issue; empty where it is not to be printed
     * @throws Refusal when the person may not, readers see a later edition, the same was said already, or at the fields of
     *     {@link Correction}
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
        sealed.mustBeSeen(issue);
        // One after the other, by the paper's row: nobody may lock an archived one who may not change it.
        publications.turn(issue.paper());
        SealedArticle about = article == null ? null : issue.article(article).orElseThrow(Refusal::unseen);
        var correction = new Correction(issue, about, kind, note, reason, demandedOn, person, now);
        if (wasSaid(correction)) throw Refusal.input("note", "archive.said_already");
        item.ifPresent(words -> correction.with(begin(issue.paper(), words, person, now)));
        persistAndFlush(correction);
        String place = about == null ? issue.numbers() : about.title();
        trail.note(now, person, "archive.correct", "/desk/archive/" + issue.id(), place + " · " + reason);
        changes.fire(new PublicChange(issue.id(), article, PublicChange.Kind.CORRECTED));
        return correction;
    }

    private boolean wasSaid(Correction correction) {
        return list("issue = ?1 and kind = ?2", correction.issue(), correction.kind()).stream()
                .anyMatch(said -> said.article().equals(correction.article())
                        && said.note().equals(correction.note()));
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
