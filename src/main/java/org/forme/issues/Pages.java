package org.forme.issues;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.forme.articles.Article;
import org.forme.people.Person;
import org.forme.shell.Refusal;

/** The pages of all issues. */
@ApplicationScoped
public class Pages implements PanacheRepository<Page> {

    /** @throws Refusal (unseen) when there is none */
    public Page of(Long issue, String label) {
        return find("issue.id = ?1 and label = ?2", issue, label)
                .firstResultOptional()
                .orElseThrow(Refusal::unseen);
    }

    /** @throws Refusal (unseen) when there is none that the person may see */
    public Page seenBy(Person person, Long issue, String label) {
        return seen(person, of(issue, label));
    }

    /** @throws Refusal (unseen) when there is none that the person may see */
    public Page seenBy(Person person, Long id) {
        return seen(person, findByIdOptional(id).orElseThrow(Refusal::unseen));
    }

    private static Page seen(Person person, Page page) {
        if (!page.issue().isSeenBy(person)) throw Refusal.unseen();
        return page;
    }

    /** The slot in which an article begins. */
    public Optional<Slot> slotOf(Article article) {
        return getEntityManager()
                .createQuery("from Slot where article = :article", Slot.class)
                .setParameter("article", article)
                .getResultStream()
                .findFirst();
    }
}
