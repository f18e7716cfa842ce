package org.forme.articles;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.forme.people.Person;
import org.forme.pictures.Likeness;
import org.forme.pictures.PictureUse;
import org.forme.shell.Refusal;

/** All copy of the house. */
@ApplicationScoped
public class Articles implements PanacheRepository<Article> {
    /** Articles looked at where somebody asks for pictures: a page of those has fewer. */
    private static final int PLACES_MAX = 500;

    @Inject
    @Any
    Instance<DutyRoster> rosters;

    /**
     * The article, if this person may see it.
     *
     * @throws Refusal 404, for one that is not there as for somebody else's draft
     */
    public Article seenBy(Person person, long id) {
        return seen(person, findById(id));
    }

    /** The same, held against everybody else until the transaction ends, so that two saves come one after the other. */
    public Article heldFor(Person person, long id) {
        return seen(person, findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Article seen(Person person, Article article) {
        if (article == null || !article.isVisibleTo(person)) throw Refusal.unseen();
        return article;
    }

    /** What this person may see of the copy that came in with an entry of the register, the newest first. */
    public List<Article> cameInWith(Contribution entry, Person person) {
        return list("contribution = ?1 order by id desc", entry).stream()
                .filter(article -> article.isVisibleTo(person))
                .toList();
    }

    /** Whether copy that came in with the entry is on its way to press. */
    public boolean isAwaitedOf(Contribution entry) {
        return count("contribution = ?1 and sealedIssueId is null and state <> ?2", entry, ArticleState.DECLINED) > 0;
    }

    /** The article that the form with this one-time key began. */
    public Optional<Article> begunWith(String formKey) {
        return find("formKey", formKey).firstResultOptional();
    }

    /**
     * An article that shows a picture, or did.
     *
     * @param revision the newest text that does
     */
    record Showing(Article article, long picture, int revision) {
        boolean isSeenBy(Person person) {
            return article.isVisibleTo(person) && revision >= new Say(article, person).firstRevisionSeen();
        }

        boolean isNewest() {
            return line().isPresent();
        }

        /** Whether part of it stays out there. */
        boolean isCropped() {
            return line().map(line -> line.crop() != null).orElse(false);
        }

        /** What is said under it now. */
        PictureUse.Words words() {
            return line().map(line -> new PictureUse.Words(line.caption(), line.credit(), line.alt()))
                    .orElse(PictureUse.Words.NONE);
        }

        private Optional<ArticlePicture> line() {
            return article.pictures().stream()
                    .filter(line -> line.picture().id() == picture)
                    .findFirst();
        }
    }

    /** Where these pictures stand or stood, the newest article first. */
    List<Showing> showing(Collection<Long> pictures) {
        return getEntityManager()
                .createQuery(
                        "select r.article.id, p, max(r.number) from Revision r join r.pictures p where p in ?1"
                                + " group by r.article.id, p order by r.article.id desc",
                        Object[].class)
                .setParameter(1, pictures)
                .setMaxResults(PLACES_MAX)
                .getResultStream()
                .map(row -> new Showing(findById((Long) row[0]), (Long) row[1], (Integer) row[2]))
                .toList();
    }

    /** The newest articles with these words in a caption or credit. */
    List<Article> withWordsUnderPictures(String wanted) {
        return find(
                        "select distinct a from Article a join a.pictures p where lower(p.caption) like ?1 escape '!'"
                                + " or lower(p.credit) like ?1 escape '!' order by a.id desc",
                        Likeness.of(wanted))
                .page(0, PLACES_MAX)
                .list();
    }

    /** What this person may see of the paper's copy that has not gone to press, newest change of state first. */
    public List<Article> visibleTo(Person person, String paper) {
        return list("paper = ?1 and sealedIssueId is null order by stateSince desc, id desc", paper).stream()
                .filter(article -> article.isVisibleTo(person))
                .toList();
    }

    /** Who is writing which of these now, by the article's id. */
    public Map<Long, EditLease> leased(List<Article> of, Instant now) {
        return getEntityManager()
                .createQuery("from EditLease where article in (?1) and until > ?2", EditLease.class)
                .setParameter(1, of)
                .setParameter(2, now)
                .getResultStream()
                .collect(Collectors.toMap(lease -> lease.article().id(), lease -> lease));
    }

    /** What waits for this person: reviews that are theirs to do, and their own copy that came back. Oldest first. */
    public List<Article> awaiting(Person person, String paper) {
        return list(
                        "paper = ?1 and sealedIssueId is null and state in (?2) order by stateSince, id",
                        paper,
                        List.of(
                                ArticleState.REVIEW_1,
                                ArticleState.REVIEW_2,
                                ArticleState.REVIEW_3,
                                ArticleState.RETURNED))
                .stream()
                .filter(article -> waitsFor(person, article))
                .toList();
    }

    /** This person's own drafts, the newest first. */
    public List<Article> draftsOf(Person person, String paper) {
        return list(
                "paper = ?1 and author = ?2 and state = ?3 order by stateSince desc, id desc",
                paper,
                person,
                ArticleState.DRAFT);
    }

    /** Drafts whose writers have left, for those who go on with them: the newest first. */
    public List<Article> leftDrafts(Person person, String paper) {
        return list(
                        "paper = ?1 and author.active = false and state = ?2 order by stateSince desc, id desc",
                        paper,
                        ArticleState.DRAFT)
                .stream()
                .filter(article -> article.isRevisableBy(person))
                .toList();
    }

    /** This person's copy in a state, as far as it has not gone to press. */
    public List<Article> unsealedOf(Person person, ArticleState state) {
        return list("author = ?1 and state = ?2 and sealedIssueId is null order by id", person, state);
    }

    /** What this person is writing now. */
    public List<Article> leasedTo(Person person, Instant now) {
        return list("select l.article from EditLease l where l.person = ?1 and l.until > ?2", person, now);
    }

    /** What waits for a decision that of these people nobody else could make. */
    public List<Article> decidableByNobodyBut(Person person, List<Person> people) {
        return list(
                        "sealedIssueId is null and state in (?1)",
                        List.of(ArticleState.REVIEW_1, ArticleState.REVIEW_2, ArticleState.REVIEW_3))
                .stream()
                .filter(article -> article.isDecidableBy(person, onDuty(person, article)))
                .filter(article -> people.stream()
                        .filter(other -> !Say.same(other, person))
                        .noneMatch(other -> article.isDecidableBy(other, onDuty(other, article))))
                .toList();
    }

    /** This person's own articles on their way about which others have said something that nobody has dealt with yet. */
    public List<Article> remarkedOf(Person person, String paper) {
        return list("""
                select a from Article a
                where a.paper = ?1 and a.author = ?2 and a.state not in ?3 and a.sealedIssueId is null
                and (exists (select 1 from Suggestion s where s.article = a and s.state = OPEN)
                     or exists (select 1 from Comment c where c.article = a and c.settledAt is null and c.author <> a.author))
                order by a.stateSince desc, a.id desc
                """, paper, person, List.of(ArticleState.DRAFT, ArticleState.RETURNED, ArticleState.DECLINED));
    }

    /** Whether the article waits for this very person. */
    public boolean waitsFor(Person person, Article article) {
        if (article.state() == ArticleState.RETURNED)
            return article.author().id().equals(person.id()) || article.isLeft() && article.isRevisableBy(person);
        return article.isDecidableBy(person, onDuty(person, article));
    }

    /** 备用稿库: copy that was handed in and has no place yet, whatever its state but 不采用 and 缓发. */
    public List<Article> pool(String paper) {
        return list(
                "paper = ?1 and place.issueId is null and submittedAt is not null and state not in (?2) order by"
                        + " stateSince desc, id desc",
                paper,
                List.of(ArticleState.DECLINED, ArticleState.HELD));
    }

    /** Rubrics for suggestions: of copy that the person may see or might have seen; a draft tells nobody of itself. */
    public List<String> rubrics(Person person, String paper) {
        return getEntityManager()
                .createQuery(
                        "select distinct a.rubric from Article a where a.paper = ?1 and a.rubric <> '' and (a.author ="
                                + " ?2 or ?3 = true and a.state <> ?4) order by a.rubric",
                        String.class)
                .setParameter(1, paper)
                .setParameter(2, person)
                .setParameter(3, Say.seesOthers(person, paper))
                .setParameter(4, ArticleState.DRAFT)
                .setMaxResults(100)
                .getResultList();
    }

    /** Whether the person is editor on duty for the article; nobody is while nobody keeps a roster. */
    public boolean onDuty(Person person, Article article) {
        return rosters.stream().anyMatch(roster -> roster.onDuty(person, article));
    }

    /** 代班: in whose place the person is on duty for the article, by the name; empty where in their own, or not at all. */
    public String inPlaceOf(Person person, Article article) {
        return rosters.stream()
                .map(roster -> roster.inPlaceOf(person, article))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** 代班: records with the decision that this person has just made, in whose place they made it. */
    public void recordStandIn(Person person, Article article) {
        String name = inPlaceOf(person, article);
        if (!name.isEmpty()) article.lastDecidedInPlaceOf(person, name);
    }
}
