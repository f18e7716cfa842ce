package org.forme.interchange.copy;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.forme.articles.Article;
import org.forme.people.Person;
import org.forme.shell.Refusal;
import org.forme.store.KeepsBlobs;

/** The files that copy came in. */
@ApplicationScoped
public class ReceivedFiles implements PanacheRepository<ReceivedFile>, KeepsBlobs {
    /** The file that an article came in. */
    public Optional<ReceivedFile> of(Article article) {
        return find("article", article).firstResultOptional();
    }

    /** The newest that this person brought. */
    public List<ReceivedFile> newestBy(Person person, int most) {
        return find("receivedBy = ?1 order by id desc", person).page(0, most).list();
    }

    /**
     * A file, for those who see its article.
     *
     * @throws Refusal 404 for others, and where there is none
     */
    public ReceivedFile seenBy(Person person, long id) {
        return findByIdOptional(id)
                .filter(file -> file.article().isVisibleTo(person))
                .orElseThrow(Refusal::unseen);
    }

    @Override
    public Set<String> blobs() {
        return new HashSet<>(getEntityManager()
                .createQuery("select f.sha from ReceivedFile f", String.class)
                .getResultList());
    }
}
