package org.forme.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.forme.articles.Article;
import org.forme.articles.Articles;
import org.forme.issues.Issue;
import org.forme.issues.Issues;
import org.forme.issues.Slot;
import org.forme.issues.TwoWords;
import org.forme.people.AuditTrail;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.shell.Refusal;

/**
 * 换版 after 付印. The seal stays; once a second person agrees, another edition of the live issue is begun, which carries on
 * all that does not change, signatures included.
 */
@ApplicationScoped
public class Reeditions implements PanacheRepository<Reedition> {
    @Inject
    Issues issues;

    @Inject
    SealedIssues sealed;

    @Inject
    Printings printings;

    @Inject
    Articles articles;

    @Inject
    People people;

    @Inject
    AuditTrail trail;

    /** The newest that was asked for of an issue. */
    public Optional<Reedition> of(SealedIssue issue) {
        return find("issue = ?1 order by id desc", issue).firstResultOptional();
    }

    /** Words given for it, the first one first. */
    public List<ReeditionWord> words(Reedition reedition) {
        return getEntityManager()
                .createQuery("from ReeditionWord w where w.reedition = :reedition order by w.id", ReeditionWord.class)
                .setParameter("reedition", reedition)
                .getResultList();
    }

    /** A word by telephone that its person has not confirmed yet. */
    public Optional<ReeditionWord> unconfirmed(Reedition reedition) {
        List<ReeditionWord> words = words(reedition);
        return words.stream()
                .filter(ReeditionWord::isByTelephone)
                .filter(word -> words.stream()
                        .noneMatch(
                                other -> !other.isByTelephone() && other.name().equals(word.name())))
                .findFirst();
    }

    /** What of a paper was asked for and waits for a second person, the oldest first. */
    public List<Reedition> waiting(String paper) {
        return list(
                "from Reedition r where r.issue.paper = ?1 and not exists (select 1 from Issue i where i.earlier.id ="
                        + " r.issue.issueId) and not exists (select 1 from Reedition later where later.issue = r.issue"
                        + " and later.id > r.id) order by r.id",
                paper);
    }

    /** What this person agreed to by telephone and has not confirmed. */
    public List<Reedition> unconfirmedBy(Person person) {
        return list(
                "select w.reedition from ReeditionWord w where w.person = ?1 and w.telephone = true and not exists"
                        + " (select 1 from ReeditionWord own where own.reedition = w.reedition and own.person = ?1 and"
                        + " own.telephone = false) order by w.id",
                person);
    }

    /** The live issue that comes in its place, once two agreed. */
    public Optional<Issue> begun(SealedIssue issue) {
        return sealed.importOf(issue).isPresent() ? Optional.empty() : issues.after(issue.issueId());
    }

    /**
     * Asks for another edition.
     *
     * @throws Refusal when the person may not, there is another edition already, or at the fields of {@link Reedition}
     */
    public Reedition ask(
            SealedIssue issue,
            Reedition.Act act,
            String reason,
            String printerWord,
            Integer printed,
            Integer destroyed,
            Person person,
            Instant now) {
        if (!TwoWords.mayAsk(person, issue.paper())) throw Refusal.forbidden("shell.forbidden");
        live(issue);
        sealed.mustBeInForce(issue);
        if (act == Reedition.Act.BEFORE_PRINT
                && printings.runs(issue).stream()
                        .anyMatch(run -> run.startedAt().isPresent()))
            throw Refusal.input("act", "archive.press_has_begun");
        var asked = new Reedition(issue, act, reason, printerWord, printed, destroyed, person, now);
        persistAndFlush(asked);
        trail.note(now, person, "archive.reedition", "/desk/archive/" + issue.id(), reason);
        return asked;
    }

    /** Agrees at the desk: begins the edition, or confirms what was said by telephone before. */
    public void agree(Reedition reedition, Person person, Instant now) {
        boolean confirms = words(reedition).stream().anyMatch(word -> word.isByTelephone() && word.isBy(person));
        getEntityManager().persist(new ReeditionWord(reedition, person, now));
        if (!confirms) begin(reedition, person, now);
        note(reedition, person, now, confirms ? "archive.reedition_confirmed" : "archive.reedition_agreed", "");
    }

    /**
     * 指示记录: whoever asked writes down that another person agreed by telephone.
     *
     * @throws Refusal when somebody else writes it down, or at {@code channel} and {@code toldAt}
     */
    public void agreeByTelephone(
            Reedition reedition, Person told, String channel, Instant toldAt, Person person, Instant now) {
        if (!reedition.isAskedBy(person)) throw Refusal.forbidden("shell.forbidden");
        getEntityManager().persist(new ReeditionWord(reedition, told, channel, toldAt, person, now));
        begin(reedition, told, now);
        note(reedition, person, now, "archive.reedition_telephone", told.name() + " · " + channel);
    }

    private void begin(Reedition reedition, Person second, Instant now) {
        SealedIssue issue = reedition.issue();
        Person first = people.findById(reedition.personId());
        issues.again(live(issue), new TwoWords(first, second), now);
    }

    /** Issues that came in from elsewhere have none here. */
    private Issue live(SealedIssue issue) {
        return issues.findByIdOptional(issue.issueId())
                .filter(live -> live.publication().paper().equals(issue.paper()))
                .filter(live -> sealed.importOf(issue).isEmpty())
                .orElseThrow(() -> Refusal.now("archive.reedition_elsewhere", issue.numbers()));
    }

    /**
     * Begins a draft with the words of an article that is carried on, to take its place once it was reviewed.
     *
     * @throws Refusal (unseen) where nothing of that id stands in the edition
     */
    public Article rewrite(Issue edition, long article, Person person, Instant now) {
        if (!edition.plans(person) && edition.dutyOf(person).isEmpty()) throw Refusal.forbidden("shell.forbidden");
        Article sealedOne = edition.slots().stream()
                .filter(Slot::isCarried)
                .map(Slot::article)
                .filter(one -> one.id() == article)
                .findFirst()
                .orElseThrow(Refusal::unseen);
        var draft = new Article(person, sealedOne.paper(), sealedOne.text().section(), now);
        draft.revise(person, sealedOne.text(), 0, now);
        articles.persistAndFlush(draft);
        trail.note(now, person, "articles.begin", "/desk/articles/" + draft.id(), "");
        return draft;
    }

    private void note(Reedition reedition, Person person, Instant now, String act, String detail) {
        trail.note(now, person, act, "/desk/archive/" + reedition.issue().id(), detail);
    }
}
